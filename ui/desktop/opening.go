package desktop

import (
	"context"
	"errors"
	"os"

	"satzpaar/assets"
	"satzpaar/ui/session"
)

// Start shows the files at paths; without any, the project opened last, or
// the sample where there is none.
func (d *Desk) Start(paths []string) error {
	if d.opt.ReadOnly != nil {
		defer func() { d.tell("For reading only: %s", d.opt.Language.fault(d.opt.ReadOnly)) }()
	} else if len(paths) > 0 {
		return d.Open(paths)
	}
	all, err := d.lib.Projects(context.Background())
	switch {
	case err != nil:
		return err
	case len(all) > 0:
		return d.openProject(all[0].ID)
	case d.opt.ReadOnly != nil:
		return nil // the way in stays in sight
	}
	return d.OpenSample()
}

// OpenSample makes a project of the sample texts and shows it.
func (d *Desk) OpenSample() error {
	de, err := assets.Sample.ReadFile("sample/gipfel.de.txt")
	if err != nil {
		return err
	}
	en, err := assets.Sample.ReadFile("sample/gipfel.en.txt")
	if err != nil {
		return err
	}
	id, err := session.Pair(context.Background(), d.lib, session.Texts{Name: "gipfel.de.txt", DraftName: "gipfel.en.txt", Source: de, Draft: en})
	if err != nil {
		return err
	}
	return d.openProject(id)
}

// Open shows the files at paths: bilingual ones, which become one project, or a
// German text and its English draft.
func (d *Desk) Open(paths []string) error {
	read := func(ctx context.Context) (id int64, err error) {
		switch {
		case len(paths) == 1:
			return session.OpenFile(ctx, d.lib, paths[0])
		case len(paths) == 2 && !session.Bilingual(paths...):
			return session.Import(ctx, d.lib, paths[0], paths[1])
		}
		return session.OpenFiles(ctx, d.lib, paths)
	}
	if !large(paths) {
		id, err := read(d.context())
		if err == nil {
			err = d.openArrived(id)
		}
		return err
	}
	var id int64
	d.long("Reading the texts", func(ctx context.Context) (err error) {
		id, err = read(ctx)
		return err
	}, func(err error) {
		if err == nil {
			err = d.openArrived(id)
		}
		d.fail(err)
	})
	return nil
}

// large reports whether files are so large that reading them may hold up the
// window.
func large(paths []string) bool {
	n := int64(0)
	for _, path := range paths {
		if s, err := os.Stat(path); err == nil {
			n += s.Size()
		}
	}
	return n > 16<<10
}

// fail says what went wrong, unless it was only cancelled.
func (d *Desk) fail(err error) {
	if !errors.Is(err, context.Canceled) {
		d.say(err)
	}
}

// tellCharsets says in which character sets the texts of a project that has just
// arrived came, if it was not the usual one.
func (d *Desk) tellCharsets() {
	s := d.session
	var all []session.Arrival
	read := func() (err error) {
		all, err = s.Arrivals(d.context())
		return err
	}
	tell := func(err error) {
		d.say(err)
		for _, a := range all {
			if a.Charset != "UTF-8" {
				d.tell("%d segments; %s was read as %s.", s.Len(), a.Name, a.Charset)
			}
		}
	}
	if s.Len() > fewSegments {
		d.background(read, tell)
		return
	}
	tell(read())
}

// openArrived shows a project that was made just now.
func (d *Desk) openArrived(id int64) error {
	d.arriving = true
	return d.openProject(id)
}

// openProject shows a project, where one was last.
func (d *Desk) openProject(id int64) error { return d.openDocument(id, 0) }

// openDocument shows a document of a project; 0 is the one that was open last. A
// large one is opened off the window's goroutine.
func (d *Desk) openDocument(id, document int64) error {
	var old *session.Session // of the same project: closed before it is opened again
	if d.session != nil && d.session.Project().ID == id {
		d.say(d.session.Leave()) // other documents of the project look at this one as it is stored
		old = d.leaveSession()
	}
	big, err := d.lib.Larger(d.context(), id, fewSegments)
	if err != nil {
		return err
	}
	var s *session.Session
	open := func(ctx context.Context) (err error) {
		if old != nil {
			if err := old.Close(); err != nil {
				d.opt.Do(func() { d.say(err) })
			}
		}
		s, err = session.Open(ctx, d.lib, id, session.Options{Who: d.opt.Who, Say: d.t, Comma: d.opt.Language == "de", Document: document})
		return err
	}
	if !big {
		if err := open(d.context()); err != nil {
			return err
		}
		return d.enter(s)
	}
	d.long("Opening the project", func(ctx context.Context) error {
		err := open(ctx)
		if err == nil && ctx.Err() != nil { // cancelled when it was open already
			err = errors.Join(ctx.Err(), s.Close())
		}
		return err
	}, func(err error) {
		switch {
		case err == nil:
			err = d.enter(s)
		case d.session == nil:
			d.show(placeProjects) // the project that was to be opened anew was closed
		}
		d.fail(err)
		if err != nil && d.arriving {
			d.arriving = false
			d.tell("The texts were read; the new project is in the list (Ctrl+W).")
		}
	})
	return nil
}

// titleOf names the document, and the project where that has another name.
func titleOf(s *session.Session) string {
	doc, project := s.Document().Name, s.Project().Name
	if len(s.Project().Documents) == 1 || doc == project {
		return project + " – Satzpaar"
	}
	return doc + " · " + project + " – Satzpaar"
}

// enter shows the project of an open session.
func (d *Desk) enter(s *session.Session) error {
	if old := d.leaveSession(); old != nil {
		// To back up a large library takes long.
		d.away.Go(func() {
			if err := old.Close(); err != nil {
				d.opt.Do(func() { d.say(err) })
			}
		})
	}
	d.session, d.shown = s, -1
	d.project, d.unload = context.WithCancel(context.Background())
	d.been, d.at = nil, 0
	if d.setting("order") != "document" {
		s.SetOrder(session.ByAttention)
	}
	d.landing = !s.CanUndo() && s.Active() == 0
	s.OnChange(func(e session.Event) { d.opt.Do(func() { d.changed(s, e) }) })
	d.window.SetTitle(titleOf(s))
	d.forgetViews()
	d.lead(placeDesk) // half a sentence from before a crash is no edit yet
	d.tell("%d segments", s.Len())
	s.Request(s.Active())
	if d.arriving {
		d.arriving = false
		d.tellCharsets()
	}
	return nil
}
