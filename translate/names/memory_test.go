package names

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

func form(text string, state translate.FormState, scope translate.Scope) translate.NameForm {
	return translate.NameForm{Lang: "en", Text: text, State: state, Reach: translate.Reach{Scope: scope}}
}

// Narrower reaches win, forbidden beats all, and what ended or belongs to
// another house does not count.
func TestDecided(t *testing.T) {
	old := form("Kiev", translate.Preferred, translate.ScopeGlobal)
	old.ValidTo = "2019-08-14"
	house := form("Kyjiw", translate.Preferred, translate.ScopeDocument)
	house.Profile = "guardian"
	for _, tt := range []struct {
		name               string
		forms              []translate.NameForm
		day, style         string
		english, forbidden string
	}{
		{"narrower wins", []translate.NameForm{form("Kyiv", translate.Preferred, translate.ScopeGlobal), form("Kiev", translate.Preferred, translate.ScopeProject)}, "", "", "Kiev", "Kyiv"},
		{"allowed stays", []translate.NameForm{form("Kyiv", translate.Preferred, translate.ScopeGlobal), form("Kiev", translate.Allowed, translate.ScopeProject)}, "", "", "Kyiv Kiev", ""},
		{"forbidden beats all", []translate.NameForm{form("Kiev", translate.Forbidden, translate.ScopeGlobal), form("Kiev", translate.Preferred, translate.ScopeDocument)}, "", "", "", "Kiev"},
		{"client over global", []translate.NameForm{form("Kiev", translate.Preferred, translate.ScopeClient), form("Kyiv", translate.Preferred, translate.ScopeGlobal)}, "", "", "Kiev", "Kyiv"},
		{"the later one", []translate.NameForm{form("Kiev", translate.Preferred, translate.ScopeGlobal), form("Kyiv", translate.Preferred, translate.ScopeGlobal)}, "", "", "Kyiv Kiev", ""},
		{"ended", []translate.NameForm{old, form("Kyiv", translate.Allowed, translate.ScopeGlobal)}, "2020-01-01", "", "Kyiv", ""},
		{"not ended yet", []translate.NameForm{form("Kyiv", translate.Allowed, translate.ScopeGlobal), old}, "2019-01-01", "", "Kiev Kyiv", ""},
		{"another house", []translate.NameForm{form("Kyiv", translate.Preferred, translate.ScopeGlobal), house}, "", "ap", "Kyiv", ""},
		{"this house", []translate.NameForm{form("Kyiv", translate.Preferred, translate.ScopeGlobal), house}, "", "guardian", "Kyjiw", "Kyiv"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := Decided([]translate.Name{{Citation: "Kiew", Forms: tt.forms}}, tt.day, tt.style)[0]
			if got := strings.Join(e.English, " "); got != tt.english {
				t.Errorf("English %q, want %q", got, tt.english)
			}
			if got := strings.Join(e.Forbidden, " "); got != tt.forbidden {
				t.Errorf("forbidden %q, want %q", got, tt.forbidden)
			}
		})
	}
}

// A decision on a surname reaches the persons who bear it, and one on a person
// the surname.
func TestDecisionReachesParts(t *testing.T) {
	for _, tt := range []struct{ decided, source, target, want string }{
		{"Selenskyj\tZelenskiy\tpreferred", "Wolodymyr Selenskyj kam.", "Volodymyr Zelensky came.", "Volodymyr Zelenskiy"},
		{"Wolodymyr Selenskyj\tVolodymyr Zelenskiy\tpreferred", "Selenskyj kam.", "Zelensky came.", "Zelenskiy"},
	} {
		d := document(tt.source, tt.target)
		o := New(memory(t, tt.decided), "").Judge(d)
		if len(o) != 1 || o[0].Verdict != translate.NameWrong || o[0].Suggest[0] != tt.want || o[0].Severity != translate.Fault {
			t.Errorf("%s: %+v, want wrong, %s", tt.decided, o, tt.want)
		}
	}
}

// The given parts of a name say which of them is the family.
func TestParts(t *testing.T) {
	n := translate.Name{
		Citation: "Nguyễn Văn Ba", Kind: translate.Person, Origin: "vi", Forms: []translate.NameForm{form("Nguyen Van Ba", translate.Preferred, translate.ScopeGlobal)},
		Parts: []translate.NamePart{{Role: translate.FamilyName, De: "Nguyễn", En: "Nguyen"}, {Role: translate.GivenName, De: "Văn Ba", En: "Van Ba"}},
	}
	o := New([]translate.Name{n}, "").Judge(document("Nguyễn kam.", "Nguyen came."))
	if len(o) != 1 || o[0].Verdict != translate.NameOK || o[0].Entity != n.Citation {
		t.Errorf("%+v, want the family of %s", o, n.Citation)
	}
}

// A slip of the source is known as one: the right English form is right, and
// the reason tells of the slip.
func TestSourceTypo(t *testing.T) {
	j := New(memory(t, "de\ten\tstate\tlang\nPeskow\tPeskov\tpreferred\ten\nPeskow\tPeskoww\tsource_typo\tde\n"), "")
	o := j.Judge(document("Peskoww kam.", "Peskov came."))
	if len(o) != 1 || o[0].Verdict != translate.NameOK || !strings.Contains(o[0].Why.String(), "slip") {
		t.Errorf("%+v", o)
	}
}

func TestContexts(t *testing.T) {
	j := New(memory(t, "de\ten\tstate\tcontext\nWarschau\tWarschau\tallowed\tHotel\nWarschau\tWarsaw\tforbidden\tOld\n"), "")
	got := verdicts(j, document("Das Hotel Warschau in Warschau.", "The Hotel Warschau in Old Warsaw."))
	if !slices.Contains(got, "Warschau Warschau variant") && !slices.Contains(got, "Warschau Warschau ok") || !slices.Contains(got, "Warschau Warsaw wrong Warsaw") {
		t.Errorf("verdicts %q", got)
	}
}

var table = "de\ten\tstate\tkind\tcontext\tnote\nKiew\tKyiv\tpreferred\tplace\t\t\nKiew\tKiev\tallowed\tplace\tchicken\ta dish\nOleg \"Zar\" Iwanow\tOleg Ivanov\tpreferred\tperson\t\t\n"

// What is written is read back, as TSV and as CSV.
func TestTableRoundTrip(t *testing.T) {
	all := memory(t, table)
	for _, tab := range []bool{true, false} {
		var b bytes.Buffer
		if err := WriteTable(&b, all, tab); err != nil {
			t.Fatal(err)
		}
		back, err := ReadTable(&b, "x", tab)
		if err != nil || !reflect.DeepEqual(back, all) {
			t.Errorf("tab %t: %+v, %v, want %+v", tab, back, err, all)
		}
	}
}

// What spreadsheets write is read: semicolons, a byte-order mark, headings in
// their own words.
func TestTableOfSpreadsheets(t *testing.T) {
	want := memory(t, "de\ten\tstate\tnote\nKiew\tKyiv; the city\tpreferred\ta, b\n")
	for _, text := range []string{
		"\ufeffDeutsch;Englisch;Status;Kommentar\r\nKiew;\"Kyiv; the city\";;a, b\r\n",
		"German,English,Comment\nKiew,Kyiv; the city,\"a, b\"\n",
		"Source;Target;Notes\nKiew;\"Kyiv; the city\";\"a, b\"\n",
	} {
		if got, err := ReadTable(strings.NewReader(text), "x.csv", false); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, %v, want %+v", text, got, err, want)
		}
	}
}

func TestTableErrors(t *testing.T) {
	for _, tt := range []struct{ table, want string }{
		{"Kiew\tKyiv\tmaybe\n", "names.tsv:1: maybe is no standing"},
		{"Kiew\tKyiv\tpreferred\nRom\n", "names.tsv:2: a name needs"},
		{"de\ten\tlang\nKiew\tKyiv\tfr\n", "names.tsv:2: fr is no language"},
		{"de\ten\tscope\nKiew\tKyiv\tworld\n", "names.tsv:2: world is no scope"},
	} {
		_, err := ReadTable(strings.NewReader(tt.table), "names.tsv", true)
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("ReadTable(%q): %v, want %q", tt.table, err, tt.want)
		}
	}
}

func FuzzReadTable(f *testing.F) {
	f.Add(table, true)
	f.Add("de,en,state\nKiew,\"Kyiv\",preferred\n", false)
	f.Add("\t\t\n\"", true)
	f.Fuzz(func(t *testing.T, text string, tab bool) {
		all, err := ReadTable(strings.NewReader(text), "x", tab)
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := WriteTable(&b, all, tab); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadTable(&b, "x", tab); err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		Decided(all, "", "")
	})
}
