package engine

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"unicode/utf16"
)

// standIn behaves as a LanguageTool server does by its public description
// (languagetool.org/http-api, POST /v2/check): it takes text, or data with
// annotation whose markup it passes over; answers with software, language and
// matches, whose offsets count UTF-16 code units of text and markup together;
// and refuses in plain words a request without language, a text that is too
// long (413), and too many of them (429).
type standIn struct {
	*httptest.Server
	asked []map[string]string
	busy  bool
	slow  chan struct{} // closed: answer
	limit int           // characters
}

// The rules of the stand-in: what is wrong, and what replaces it.
var standInRules = []struct{ wrong, right, id, issue, category string }{
	{"was there", "were there", "WAS_WERE", "grammar", "GRAMMAR"},
	{"harbur", "harbour", "MORFOLOGIK_RULE_EN_GB", "misspelling", "TYPOS"},
	{"  ", " ", "CONSECUTIVE_SPACES", "whitespace", "TYPOGRAPHY"},
	{"utilise", "use", "UTILISE", "mystery", "STYLE"},
}

func newStandIn(t *testing.T) *standIn {
	t.Helper()
	x := &standIn{limit: 20_000}
	x.Server = httptest.NewServer(http.HandlerFunc(x.serve))
	t.Cleanup(x.Close)
	return x
}

func (x *standIn) serve(w http.ResponseWriter, r *http.Request) {
	fail := func(status int, text string) {
		w.WriteHeader(status)
		fmt.Fprint(w, "Error: "+text)
	}
	if r.URL.Path != "/v2/check" || r.Method != http.MethodPost {
		fail(404, "unsupported")
		return
	}
	asked := map[string]string{}
	if err := r.ParseForm(); err != nil {
		fail(400, err.Error())
		return
	}
	for k := range r.Form {
		asked[k] = r.Form.Get(k)
	}
	x.asked = append(x.asked, asked)
	if x.slow != nil {
		select {
		case <-x.slow:
		case <-r.Context().Done():
			return
		}
	}
	// what is checked, with markup as a character that no rule has
	text := asked["text"]
	if asked["data"] != "" {
		var d struct {
			Annotation []struct{ Text, Markup string }
		}
		if err := json.Unmarshal([]byte(asked["data"]), &d); err != nil {
			fail(400, err.Error())
			return
		}
		for _, a := range d.Annotation {
			text += a.Text + strings.Repeat("\x00", len(utf16.Encode([]rune(a.Markup))))
		}
	}
	switch n := len([]rune(text)); {
	case x.busy:
		fail(429, "Access denied: Client request limit of 20 requests per 60 seconds exceeded")
	case asked["language"] == "":
		fail(400, "Missing 'language' parameter")
	case (asked["text"] == "") == (asked["data"] == ""):
		fail(400, "Missing 'text' or 'data' parameter")
	case n > x.limit:
		fail(413, fmt.Sprintf("Your text exceeds the limit of %d characters (it's %d characters). Please submit a shorter text.", x.limit, n))
	default:
		fmt.Fprint(w, matchesOf(text, asked["language"]))
	}
}

func matchesOf(text, lang string) string {
	var all []string
	for _, r := range standInRules {
		for from := 0; ; {
			i := strings.Index(text[from:], r.wrong)
			if i < 0 {
				break
			}
			at := from + i
			from = at + len(r.wrong)
			all = append(all, fmt.Sprintf(`{"message":"Did you mean %s?","shortMessage":"","replacements":[{"value":%q}],"offset":%d,"length":%d,
				"context":{"text":"...","offset":0,"length":1},"sentence":"...","type":{"typeName":"Other"},
				"rule":{"id":%q,"description":"...","issueType":%q,"category":{"id":%q,"name":"..."},"isPremium":false},"ignoreForIncompleteSentence":false,"contextForSureMatch":0}`,
				r.right, r.right, len(utf16.Encode([]rune(text[:at]))), len(utf16.Encode([]rune(r.wrong))), r.id, r.issue, r.category))
		}
	}
	return fmt.Sprintf(`{"software":{"name":"LanguageTool","version":"6.4","buildDate":"2024-03-28 14:05:28 +0000","apiVersion":1,"premium":false,"premiumHint":"","status":""},
		"warnings":{"incompleteResults":false},"language":{"name":"English (GB)","code":%q,"detectedLanguage":{"name":"English (GB)","code":"en-GB","confidence":0.99}},
		"matches":[%s],"sentenceRanges":[[0,1]]}`, lang, strings.Join(all, ","))
}
