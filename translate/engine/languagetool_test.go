package engine

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"satzpaar/translate"
)

func openGate(t *testing.T) *Gate {
	t.Helper()
	g := new(Gate)
	g.Open(true)
	t.Cleanup(g.Close)
	return g
}

func TestCheck(t *testing.T) {
	x := newStandIn(t)
	tool := LanguageTool{openGate(t), x.URL + "/"}
	for _, tt := range []struct {
		name, target string
		want         []string // check, severity, text, fix
	}{
		{"plain", "We was there.", []string{"languagetool-grammar warning was there > were there"}},
		{"beyond the basic plane", "𝒞𝒞🙂 we was there in the harbur.", []string{"languagetool-grammar warning was there > were there", "languagetool-typos warning harbur > harbour"}},
		{"umlauts", "Größe: the harbur.", []string{"languagetool-typos warning harbur > harbour"}},
		{"codes are no spaces", "We {1}was there{/1} {2/} now.", []string{"languagetool-grammar warning was there > were there"}},
		{"a code at each end", "{1}harbur{/1}", []string{"languagetool-typos warning harbur > harbour"}},
		{"braces that are no code", "{a} harbur {}", []string{"languagetool-typos warning harbur > harbour"}},
		{"an issue that ITS does not know", "They utilise it.", []string{"languagetool-style hint utilise > use"}},
		{"nothing", "They were here.", nil},
		{"an empty target is not sent", " ", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, err := tool.Check(t.Context(), translate.Segment{ID: "7", Target: tt.target}, "en", "de-AT")
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range all {
				got = append(got, fmt.Sprintf("%s %s %s > %s", f.Check, f.Severity, tt.target[f.Target.Start:f.Target.End], f.Fixes[0]))
				if f.Segment != "7" || f.ITS == "mystery" || !strings.Contains(f.Evidence, " | ") {
					t.Errorf("finding %+v", f)
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if a := x.asked[0]; a["language"] != "en-GB" || a["motherTongue"] != "de" || a["text"] != "We was there." || len(a) != 3 {
		t.Errorf("asked %v", a)
	}
	if n := len(x.asked); n != 8 {
		t.Errorf("asked %d times", n)
	}
}

func TestTry(t *testing.T) {
	x := newStandIn(t)
	got, err := LanguageTool{openGate(t), x.URL + "/v2"}.Try(t.Context())
	if err != nil || got != "LanguageTool 6.4" {
		t.Errorf("got %q, %v", got, err)
	}
}

// What a server refuses is said in a sentence, and with its own words behind.
func TestRefusals(t *testing.T) {
	x := newStandIn(t)
	tool := LanguageTool{openGate(t), x.URL}
	x.limit = 10
	_, err := tool.Check(t.Context(), translate.Segment{Target: "A text that is longer."}, "en-US", "")
	if err == nil || !strings.Contains(err.Error(), "too long for the server") {
		t.Errorf("too long: %v", err)
	}
	x.limit, x.busy = 20_000, true
	if _, err = tool.Check(t.Context(), translate.Segment{Target: "Short."}, "en-US", ""); err == nil || !strings.Contains(err.Error(), "fewer requests") {
		t.Errorf("busy: %v", err)
	}
}

// Whoever closes a project does not wait for a server.
func TestCancel(t *testing.T) {
	x := newStandIn(t)
	x.slow = make(chan struct{})
	defer close(x.slow)
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(time.Millisecond, cancel)
	if _, err := (LanguageTool{openGate(t), x.URL}).Check(ctx, translate.Segment{Target: "We was there."}, "en", "de"); err == nil {
		t.Error("the answer came though it was given up")
	}
}

// server answers whatever it is asked in one way.
func server(t *testing.T, status int, answer string) (*httptest.Server, *http.Request) {
	t.Helper()
	asked := new(http.Request)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		*asked = *r
		w.WriteHeader(status)
		if _, err := w.Write([]byte(answer)); err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(s.Close)
	return s, asked
}

var answer = matchesOf("We was there.", "en-GB")

// Places that the text does not have are left out.
func TestStrangePlaces(t *testing.T) {
	s, _ := server(t, 200, `{"software":{"name":"LanguageTool"},"matches":[{"offset":90,"length":900,"rule":{"id":"Y"}},{"offset":-1,"length":1,"rule":{"id":"Z"}},{"offset":3,"length":0}]}`)
	got, err := LanguageTool{openGate(t), s.URL}.Check(t.Context(), translate.Segment{Target: "We was there."}, "en", "")
	if err != nil || len(got) != 0 {
		t.Errorf("findings %+v, %v", got, err)
	}
}

// Nothing leaves a gate that is shut, and a zero gate is.
func TestOffline(t *testing.T) {
	s, asked := server(t, 200, answer)
	_, err := LanguageTool{new(Gate), s.URL}.Check(t.Context(), translate.Segment{Target: "We was there."}, "en", "")
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
			if _, err := (LanguageTool{openGate(t), s.URL}).Check(t.Context(), g, "en", ""); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error = %v, want one with %q", err, tt.want)
			}
		})
	}
	s, _ := server(t, 200, "{}")
	s.Close()
	if _, err := (LanguageTool{openGate(t), s.URL}).Check(t.Context(), g, "en", ""); err == nil || !strings.Contains(err.Error(), "does not answer") {
		t.Errorf("no server: %v", err)
	}
}

// A server may not send the text on to another.
func TestNoOtherHost(t *testing.T) {
	other, asked := server(t, 200, answer)
	s := httptest.NewServer(http.RedirectHandler(other.URL, http.StatusTemporaryRedirect))
	defer s.Close()
	if _, err := (LanguageTool{openGate(t), s.URL}).Check(t.Context(), translate.Segment{Target: "We was."}, "en", ""); err == nil {
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
	f.Add("{1}We{/1} was {2/}", "{}")
	f.Fuzz(func(t *testing.T, text, body string) {
		at := utf16Offsets(text)
		m := match{Offset: len(body) - len(text), Length: len(body)}
		if x, ok := m.finding(&translate.Segment{Target: text}, at); ok && x.Target.End > len(text) {
			t.Errorf("span %v in %q", x.Target, text)
		}
		if data, ok := annotated(text); ok && utf8.ValidString(text) {
			var d struct {
				Annotation []struct{ Text, Markup string }
			}
			if err := json.Unmarshal([]byte(data), &d); err != nil {
				t.Fatal(err)
			}
			back := ""
			for _, a := range d.Annotation {
				back += a.Text + a.Markup
			}
			if back != text {
				t.Errorf("%q became %q", text, back)
			}
		}
	})
}
