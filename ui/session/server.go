package session

import (
	"context"
	"fmt"
	"sync"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/engine"
)

// serverKey is the setting that holds the address of the user's LanguageTool
// server, "" for none.
const serverKey = "languagetool.url"

// ServerURL returns the address of the user's LanguageTool server, "" if there
// is none.
func ServerURL(ctx context.Context, lib *store.Library) (string, error) {
	return lib.Setting(ctx, serverKey)
}

// SetServerURL keeps the address of the user's LanguageTool server; "" takes it
// away. A project asks it only once it may: see AllowServers.
func SetServerURL(ctx context.Context, lib *store.Library, address string) error {
	if address != "" {
		var err error
		if address, err = engine.ParseServer(address); err != nil {
			return err
		}
	}
	return lib.SetSetting(ctx, serverKey, address)
}

// TryServer asks the user's LanguageTool server about a sentence of ours and
// returns what it calls itself. No text of a project is sent, so that it needs
// no leave of one.
func TryServer(ctx context.Context, lib *store.Library) (string, error) {
	address, err := ServerURL(ctx, lib)
	if err != nil {
		return "", err
	}
	if address == "" {
		return "", &translate.Error{Code: translate.Refused, Text: "there is no address of a server", Hint: "It looks like http://localhost:8081."}
	}
	var gate engine.Gate
	gate.Open(true)
	defer gate.Close()
	return engine.LanguageTool{Gate: &gate, URL: address}.Try(ctx)
}

// AllowServers says whether texts of this project may be sent to the servers
// that the user configured. Without it nothing leaves the machine. It lasts.
func (s *Session) AllowServers(on bool) error {
	v := ""
	if on {
		v = "yes"
	}
	ctx := context.Background()
	if err := s.lib.SetSetting(ctx, s.allowKey(), v); err != nil {
		return err
	}
	return s.restartServer(ctx)
}

// ServersAllowed reports whether texts of this project may leave the machine.
func (s *Session) ServersAllowed() bool { return !s.gate.Offline() }

func (s *Session) allowKey() string { return fmt.Sprintf("servers.%d", s.project.ID) }

// restartServer asks the configured server from now on, or none.
func (s *Session) restartServer(ctx context.Context) error {
	s.stopServer()
	address, err := ServerURL(ctx, s.lib)
	if err != nil {
		return err
	}
	allowed, err := s.lib.Setting(ctx, s.allowKey())
	if err != nil {
		return err
	}
	s.gate.Open(allowed != "")
	if address == "" || allowed == "" {
		return nil
	}
	s.server = startServer(s, engine.LanguageTool{Gate: &s.gate, URL: address})
	s.Request(s.active)
	return nil
}

func (s *Session) stopServer() {
	if s.server != nil {
		s.server.stop()
		s.server = nil
	}
	s.gate.Close()
}

// server asks a LanguageTool server about one segment at a time, the one that
// was wanted last first. It has one goroutine; stop waits for it.
type server struct {
	s      *Session
	tool   engine.LanguageTool
	lang   string
	mother string // the language of the source
	cancel context.CancelFunc
	wake   chan struct{}
	done   sync.WaitGroup

	mu     sync.Mutex
	want   []wanted
	failed bool // the last request did; said once
}

type wanted struct {
	index int
	g     translate.Segment
}

func startServer(s *Session, tool engine.LanguageTool) *server {
	ctx, cancel := context.WithCancel(context.Background())
	v := &server{s: s, tool: tool, lang: s.doc.TargetLang, mother: s.doc.SourceLang, cancel: cancel, wake: make(chan struct{}, 1)}
	v.done.Go(func() { v.run(ctx) })
	return v
}

func (v *server) stop() {
	v.cancel()
	v.done.Wait()
}

// ask wants the findings of segments, in place of those wanted before.
func (v *server) ask(all []wanted) {
	if v == nil || len(all) == 0 {
		return
	}
	v.mu.Lock()
	v.want = all
	v.mu.Unlock()
	select {
	case v.wake <- struct{}{}:
	default:
	}
}

func (v *server) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-v.wake:
		}
		for ctx.Err() == nil && v.next(ctx) {
		}
	}
}

// next asks about one segment and reports whether it did.
func (v *server) next(ctx context.Context) bool {
	v.mu.Lock()
	n := len(v.want)
	if n == 0 {
		v.mu.Unlock()
		return false
	}
	w := v.want[n-1]
	v.want = v.want[:n-1]
	v.mu.Unlock()
	found, err := v.tool.Check(ctx, w.g, v.lang, v.mother)
	if err != nil {
		if ctx.Err() == nil && !v.failed {
			v.s.listen(Event{Kind: ServerFailed, Segment: w.index, Err: err})
		}
		v.failed = true
		return true
	}
	v.failed = false
	v.s.mu.Lock()
	r := v.s.result(w.g.ID)
	r.served, r.servedText = append([]translate.Finding{}, found...), w.g.Target
	v.s.mu.Unlock()
	v.s.listen(Event{Kind: FindingsChanged, Segment: w.index})
	return true
}

// wantServed asks the server about the segments whose texts it has not seen.
func (s *Session) wantServed(indices ...int) {
	if s.server == nil {
		return
	}
	var all []wanted
	for _, i := range indices {
		g := s.Segment(i)
		s.mu.Lock()
		r := s.result(g.ID)
		seen := r.served != nil && r.servedText == g.Target
		s.mu.Unlock()
		if !seen && !g.Apart && g.Target != "" {
			all = append(all, wanted{i, g})
		}
	}
	s.server.ask(all)
}
