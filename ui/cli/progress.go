package cli

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress tells on standard error how far work has come: on one line that is
// written over on a terminal, else, where it was asked for, a line each time.
type progress struct {
	w        io.Writer // nil: nobody wants to know
	terminal bool
	began    time.Time
	written  bool
}

// progress returns what tells of work that begins now.
func (e *env) progress(asked bool) *progress {
	p := &progress{began: time.Now()}
	if f, ok := e.err.(*os.File); ok {
		info, err := f.Stat()
		p.terminal = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	if p.terminal || asked {
		p.w = e.err
	}
	return p
}

// units tells how many units were read, and how fast.
func (p *progress) units(n int) {
	if p.w == nil {
		return
	}
	text := fmt.Sprintf("%s read, %.0f a second", several(n, "unit"), float64(n)/max(time.Since(p.began).Seconds(), .001))
	if p.terminal {
		fmt.Fprintf(p.w, "\r\x1b[K%s", text)
	} else {
		fmt.Fprintln(p.w, text)
	}
	p.written = true
}

// done ends the line.
func (p *progress) done() {
	if p.terminal && p.written {
		fmt.Fprintln(p.w)
	}
}
