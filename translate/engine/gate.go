// Package engine talks to services that the user configured. It is the only
// package that opens a network connection, and all of them go through a Gate,
// which is where the promise is kept that no text leaves the machine unless
// the user wants it to.
package engine

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"satzpaar/translate"
)

// A Gate is the one way out. The zero value is shut.
type Gate struct {
	open   atomic.Bool
	client http.Client
}

// Limits of a request.
const (
	patience  = 10 * time.Second
	mostBytes = 4 << 20 // of an answer
)

// Open lets requests out, or with false keeps all of them in.
func (g *Gate) Open(on bool) { g.open.Store(on) }

// Offline reports whether nothing gets out.
func (g *Gate) Offline() bool { return !g.open.Load() }

// Close gives up the connections that are kept.
func (g *Gate) Close() { g.client.CloseIdleConnections() }

// postForm sends a form and returns the answer. It refuses before anything is
// sent if the gate is shut. Redirections to another host are not followed: the
// user allowed one.
func (g *Gate) postForm(ctx context.Context, address string, form url.Values) ([]byte, error) {
	if g.Offline() {
		return nil, &translate.Error{Code: translate.Refused, Text: "the program is offline", Hint: "Allow connections in the settings."}
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, address, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("%q is no address of a server", address), Err: err}
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	client := g.client
	client.CheckRedirect = func(next *http.Request, _ []*http.Request) error {
		if next.URL.Host != r.URL.Host {
			return http.ErrUseLastResponse
		}
		return nil
	}
	answer, err := client.Do(r)
	if err != nil {
		return nil, &translate.Error{Code: translate.Unreadable, Text: fmt.Sprintf("the server %s does not answer", r.URL.Host), Hint: "Is it running? The text was not changed.", Err: err}
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, mostBytes+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("read the answer of %s: %w", r.URL.Host, err)
	case answer.StatusCode != http.StatusOK:
		return nil, refusal(r.URL.Host, answer, body)
	case len(body) > mostBytes:
		return nil, &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("the answer of %s is too long", r.URL.Host)}
	}
	return body, nil
}

// refusal says why a server did not do what it was asked, in its own words
// where it has some.
func refusal(host string, answer *http.Response, body []byte) error {
	e := &translate.Error{Code: translate.Unreadable, Text: fmt.Sprintf("the server %s answers %s", host, answer.Status)}
	switch answer.StatusCode {
	case http.StatusRequestEntityTooLarge:
		e.Text, e.Hint = fmt.Sprintf("the text is too long for the server %s", host), "It was not looked at there; our own checks were made."
	case http.StatusTooManyRequests:
		e.Text, e.Hint = fmt.Sprintf("the server %s wants fewer requests", host), "Wait a minute, or use a server of your own."
	}
	if said, _, _ := strings.Cut(strings.TrimSpace(string(body[:min(len(body), 300)])), "\n"); said != "" && !strings.HasPrefix(said, "<") {
		e.Err = errors.New(strings.ToValidUTF8(said, "?"))
	}
	return e
}
