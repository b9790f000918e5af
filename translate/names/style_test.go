package names

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

func TestStyles(t *testing.T) {
	for _, tt := range []struct{ style, day, german, want string }{
		{"economist", "", "Sergej Lawrow", "Sergei Lavrov"},
		{"economist", "", "Leo Tolstoi", "Leo Tolstoy"},
		{"economist", "", "Juri Gagarin", "Yury Gagarin"},
		{"wikipedia", "", "Sergej Lawrow", "Sergey Lavrov"},
		{"un", "", "Türkei", "Türkiye"},
		{"un", "2020-01-01", "Türkei", "Turkey"},
		{"ap", "2019-08-13", "Kiew", "Kiev"},
		{"ap", "2019-08-14", "Kiew", "Kyiv"},
		{"guardian", "2019-02-13", "Kiew", "Kyiv"},
		{"guardian", "", "Kim Jong Un", "Kim Jong-un"},
		{"un", "", "Chmelnyzkyj", "Khmelnytskyi"},
	} {
		t.Run(tt.style+" "+tt.german+" "+tt.day, func(t *testing.T) {
			j := New([]translate.Name{{Forms: []translate.NameForm{{Text: tt.style, State: translate.HouseStyle, Reach: translate.Everywhere}}}}, tt.day)
			if got := j.Suggest(tt.german); len(got) == 0 || got[0].Text != tt.want {
				t.Errorf("%s suggests %+v, want %s", tt.style, got, tt.want)
			}
		})
	}
	j := New([]translate.Name{{Forms: []translate.NameForm{{Text: "guardian", State: translate.HouseStyle, Reach: translate.Everywhere}}}}, "")
	got := verdicts(j, document("Kim Jong Un aß Hühnchen Kiew.", "Kim Jong Un ate chicken Kiev."))
	if !slices.Contains(got, "Kim Jong Un Kim Jong Un wrong Kim Jong-un") || slices.ContainsFunc(got, func(v string) bool {
		return strings.HasPrefix(v, "Kiew") && !strings.HasSuffix(v, "ok") && !strings.HasSuffix(v, "variant")
	}) {
		t.Errorf("verdicts %q", got)
	}
}
