package desktop

import (
	"context"
	"path/filepath"
	"strings"

	"satzpaar/ui/session"
)

// export writes the file. While something stands in the way it first asks for
// a reason.
func (v *exportView) export() {
	v.then = append(v.then, v.write)
	v.refresh() // what was typed last counts
}

// write writes the file, unless a reason is missing.
func (v *exportView) write() {
	d := v.desk
	reason := strings.TrimSpace(v.reason.Text)
	if len(v.blockers) > 0 && reason == "" {
		d.tell("%d segments are not ready: give a reason, or Enter in the list leads there.", len(v.blockers))
		d.window.Canvas().Focus(v.reason)
		return
	}
	n, of, is := d.session.Checking()
	if is && reason == "" {
		d.tell("The checks are still at work (%d of %d): wait a moment, or give a reason.", n, of)
		d.window.Canvas().Focus(v.reason)
		return
	}
	with := session.With{
		Issues: v.issues.Checked && !v.issues.Disabled(), Glossary: v.glossary.Checked && !v.glossary.Disabled(),
	}
	d.exportWith(v.format(), v.path.Text, with, func(p session.Proof) {
		if reason != "" && (is || len(v.blockers) > 0) {
			d.say(d.session.KeepOverride(context.Background(), p, len(v.blockers), reason))
			v.tellPast()
		}
		d.keep("export.format", p.Format)
		d.keep("export.folder", filepath.Dir(p.Path))
		v.prove(p)
	})
}

// prove shows what was written.
func (v *exportView) prove(p session.Proof) {
	l := v.desk.opt.Language
	v.proved.Show()
	said := []run{{l.say("%d segments, %d changed against the draft", p.Units, p.Changed) + "   ", plain}}
	if p.NotesStay > 0 {
		said = append(said, run{l.say("%d notes stay in the project: this file has no place for them", p.NotesStay) + "   ", plain})
	}
	v.proof.setRuns(append(said, run{"SHA-256 " + p.SHA256Out, quiet}))
	v.foretell()
}

// Export writes the document to path, and says so.
func (d *Desk) Export(kind, path string) {
	d.exportWith(kind, path, session.With{}, func(session.Proof) {})
}

// exportWith writes the document to path; then hears of it once it is there.
func (d *Desk) exportWith(kind, path string, with session.With, then func(session.Proof)) {
	s := d.session
	if err := s.Leave(); err != nil {
		d.say(err)
		return
	}
	var p session.Proof
	write := func(ctx context.Context) (err error) {
		p, err = s.ExportWith(ctx, kind, path, with)
		return err
	}
	done := func(err error) {
		s.Hold(false)
		if err != nil {
			d.fail(err)
			return
		}
		d.tell("Exported %d segments, %d changed, to %s.", p.Units, p.Changed, p.Path)
		then(p)
	}
	s.Hold(true)
	if s.Len() <= fewSegments {
		done(write(d.context()))
		return
	}
	d.long("Exporting", write, done)
}
