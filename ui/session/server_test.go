package session

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync/atomic"
	"testing"
)

// The findings of a server stand beside ours, once the user has named it and
// the project allows it; nothing is asked before.
func TestServer(t *testing.T) {
	var asked atomic.Int32
	web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		_, _ = w.Write([]byte(`{"software":{"name":"LanguageTool","version":"6.4"},"matches":[{"message":"Odd.","offset":0,"length":1,"rule":{"id":"ODD","issueType":"style","category":{"id":"STYLE"}}}]}`))
	}))
	defer web.Close()
	lib := library(t, filepath.Join(t.TempDir(), "l.db"))
	s := openSample(t, lib)
	if err := SetServerURL(t.Context(), lib, "nonsense"); err == nil {
		t.Error("an address without a host was taken")
	}
	if err := SetServerURL(t.Context(), lib, web.URL); err != nil {
		t.Fatal(err)
	}
	if name, err := TryServer(t.Context(), lib); err != nil || name != "LanguageTool 6.4" || asked.Swap(0) != 1 {
		t.Errorf("tried: %q, %v", name, err)
	}
	if err := s.Activate(1); err != nil {
		t.Fatal(err)
	}
	if asked.Load() != 0 || s.ServersAllowed() {
		t.Fatal("the server was asked before the project allowed it")
	}
	there := make(chan struct{}, 100)
	s.OnChange(func(Event) { there <- struct{}{} })
	if err := s.AllowServers(true); err != nil {
		t.Fatal(err)
	}
	for len(findingsOf(s, 1, "languagetool-")) == 0 {
		<-there
	}
	f := findingsOf(s, 1, "languagetool-")[0]
	if f.Check != "languagetool-style" || f.Message.String() != "LanguageTool: Odd." {
		t.Errorf("finding = %+v", f)
	}
	if err := s.Dismiss(f, true, ""); err != nil {
		t.Fatal(err)
	}
	if len(findingsOf(s, 1, "languagetool-")) != 0 {
		t.Error("what was set aside is still there")
	}
	s.Typing(1, "Other text.")
	if err := s.AllowServers(false); err != nil || s.ServersAllowed() {
		t.Errorf("still allowed, %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
