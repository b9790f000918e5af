package names

import (
	"testing"

	"satzpaar/translate"
)

func TestSwap(t *testing.T) {
	j := New([]translate.Name{{Citation: "Tiflis", Kind: translate.Place, Forms: []translate.NameForm{{Lang: "en", Text: "Tbilisi", State: translate.Preferred, Reach: translate.Everywhere}}}}, "2026-01-01")
	for _, tt := range []struct{ name, query, source, target, want string }{
		{"a place", "Das Treffen in Wien dauerte lange.", "Das Treffen in Moskau dauerte lange.", "The meeting in Moscow took a long time.", "The meeting in Vienna took a long time."},
		{"a place that was decided", "Das Treffen in Tiflis dauerte lange.", "Das Treffen in Moskau dauerte lange.", "The meeting in Moscow took a long time.", "The meeting in Tbilisi took a long time."},
		{"a genitive", "Der Bürgermeister Wiens schwieg.", "Der Bürgermeister Moskaus schwieg.", "Moscow's mayor was silent.", "Vienna's mayor was silent."},
		{"two, one the same", "Der Zug von Wien nach Warschau.", "Der Zug von Moskau nach Warschau.", "The train from Moscow to Warsaw.", "The train from Vienna to Warsaw."},

		{"the same", "Das Treffen in Moskau.", "Das Treffen in Moskau.", "The meeting in Moscow.", ""},
		{"one more", "Das Treffen in Wien und Warschau.", "Das Treffen in Moskau.", "The meeting in Moscow.", ""},
		{"an adjective", "Das Wiener Treffen.", "Das Moskauer Treffen.", "The Moscow meeting.", ""},
		{"twice in the target", "Das Treffen in Wien.", "Das Treffen in Moskau.", "The meeting in Moscow, yes, Moscow.", ""},
		{"wrong in the target", "Das Treffen in Wien.", "Das Treffen in Moskau.", "The meeting in Moskau.", ""},
		{"an article comes", "Das Treffen in Tschechien.", "Das Treffen in den Niederlanden.", "The meeting in the Netherlands.", ""},
		{"a word in place of a name", "Das Treffen im Hafen.", "Das Treffen in Moskau.", "The meeting in Moscow.", ""},
		{"a pronoun hangs on it", "Merkel sagte, sie komme.", "Putin sagte, er komme.", "Putin said he would come.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, repairs, ok := j.Swap(tt.query, tt.source, tt.target)
			if ok != (tt.want != "") || ok && got != tt.want {
				t.Fatalf("Swap = %q, %v, want %q", got, ok, tt.want)
			}
			for _, r := range repairs {
				if ok && got[r.At.Start:r.At.End] != r.Now {
					t.Errorf("%s is not at %v of %q", r.Now, r.At, got)
				}
			}
		})
	}
}
