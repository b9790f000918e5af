package engine

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"satzpaar/translate"
)

// server answers as LanguageTool does, and keeps what it was asked.
func server(t *testing.T, status int, answer string) (*httptest.Server, *http.Request) {
	t.Helper()
	asked := new(http.Request)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err != nil {
			t.Error(err)
		}
		*asked = *r
		w.WriteHeader(status)
		if _, err := w.Write([]byte(answer)); err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(s.Close)
	return s, asked
}

func openGate(t *testing.T) *Gate {
	t.Helper()
	g := new(Gate)
	g.Open(true)
	t.Cleanup(g.Close)
	return g
}

const answer = `{"matches":[
	{"message":"Did you mean “were”?","offset":6,"length":3,"replacements":[{"value":"were"}],"rule":{"id":"WAS_WERE","issueType":"grammar","category":{"id":"GRAMMAR"}}},
	{"message":"Odd.","offset":3,"length":2,"rule":{"id":"X","issueType":"mystery","category":{"id":"STYLE"}}},
	{"message":"Out of the text.","offset":90,"length":900,"rule":{"id":"Y"}},
	{"message":"Nowhere.","offset":-1,"length":1,"rule":{"id":"Z"}}]}`

func TestCheck(t *testing.T) {
	s, asked := server(t, 200, answer)
	g := translate.Segment{ID: "7", Target: "We 🙂 was {1}there{/1}."}
	got, err := LanguageTool{openGate(t), s.URL + "/"}.Check(t.Context(), g, "en")
	if err != nil {
		t.Fatal(err)
	}
	if asked.URL.Path != "/v2/check" || asked.Form.Get("language") != "en-GB" || asked.Form.Get("text") != "We 🙂 was    there    ." {
		t.Errorf("asked %s %v", asked.URL, asked.Form)
	}
	if len(got) != 2 {
		t.Fatalf("findings = %+v, want 2", got)
	}
	f := got[0]
	if f.Segment != "7" || f.Check != "languagetool-grammar" || f.Severity != translate.Warning || f.ITS != "grammar" || g.Target[f.Target.Start:f.Target.End] != "was" ||
		f.Fixes[0] != "were" || f.Evidence != "WAS_WERE | was" {
		t.Errorf("finding = %+v", f)
	}
	if f := got[1]; f.ITS != "other" || f.Severity != translate.Hint || g.Target[f.Target.Start:f.Target.End] != "🙂" {
		t.Errorf("finding = %+v", f)
	}
}

// Nothing leaves a gate that is shut, and a zero gate is.
func TestOffline(t *testing.T) {
	s, asked := server(t, 200, answer)
	_, err := LanguageTool{new(Gate), s.URL}.Check(t.Context(), translate.Segment{Target: "We was there."}, "en")
	if err == nil || !strings.Contains(err.Error(), "offline") {
		t.Errorf("error = %v", err)
	}
	if asked.URL != nil {
		t.Errorf("the server was asked %s", asked.URL)
	}
}

func TestBadAnswers(t *testing.T) {
	g := translate.Segment{Target: "We was there."}
	for _, tt := range []struct {
		name   string
		status int
		answer string
		want   string
	}{
		{"an error", 503, "busy", "503"},
		{"another service", 200, "<html>", "not LanguageTool's"},
		{"much too long", 200, strings.Repeat(" ", mostBytes+1), "too long"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, _ := server(t, tt.status, tt.answer)
			if _, err := (LanguageTool{openGate(t), s.URL}).Check(t.Context(), g, "en"); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error = %v, want one with %q", err, tt.want)
			}
		})
	}
	s, _ := server(t, 200, "{}")
	s.Close()
	if _, err := (LanguageTool{openGate(t), s.URL}).Check(t.Context(), g, "en"); err == nil || !strings.Contains(err.Error(), "does not answer") {
		t.Errorf("no server: %v", err)
	}
}

// A server may not send the text on to another.
func TestNoOtherHost(t *testing.T) {
	other, asked := server(t, 200, answer)
	s := httptest.NewServer(http.RedirectHandler(other.URL, http.StatusTemporaryRedirect))
	defer s.Close()
	if _, err := (LanguageTool{openGate(t), s.URL}).Check(t.Context(), translate.Segment{Target: "We was."}, "en"); err == nil {
		t.Error("a redirection to another host was followed")
	}
	if asked.URL != nil {
		t.Error("the other host was asked")
	}
}

func TestParseServer(t *testing.T) {
	for address, ok := range map[string]bool{"http://localhost:8081": true, " https://lt.example/v2 ": true, "localhost": false, "ftp://a": false, "": false} {
		if _, err := ParseServer(address); (err == nil) != ok {
			t.Errorf("ParseServer(%q): %v", address, err)
		}
	}
}

func FuzzAnswer(f *testing.F) {
	f.Add("We 🙂 was there.", answer)
	f.Fuzz(func(t *testing.T, text, body string) {
		at := utf16Offsets(text)
		m := match{Offset: len(body) - len(text), Length: len(body)}
		if x, ok := m.finding(&translate.Segment{Target: text}, at); ok && x.Target.End > len(text) {
			t.Errorf("span %v in %q", x.Target, text)
		}
		if got := blankCodes(text); len(got) != len(text) && strings.ToValidUTF8(text, "") == text {
			t.Errorf("blankCodes(%q) = %q", text, got)
		}
	})
}
