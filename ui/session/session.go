// Package session is an open project as one observable object: what stands in
// it, the commands that change it, undo and redo, the queue, the findings, and
// the way in and out. It knows no window, so that a whole job can be done and
// tested without one.
//
// A session belongs to one goroutine (the window's). Work that takes long runs
// in its worker, which posts events; OnChange says where they go.
package session

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/check"
	"satzpaar/translate/engine"
	"satzpaar/translate/names"
	"satzpaar/translate/segment"
	spelling "satzpaar/translate/words"
)

// Options are what a session needs of the world.
type Options struct {
	Who string           // the reviewer's name
	Now func() time.Time // for show in the history; nil is time.Now
	// Say puts English into the language of reports; nil leaves it. Comma is
	// true where that language has a decimal comma.
	Say   func(string) string
	Comma bool
	// Document is which one of the project is opened; 0: the one that was open
	// last.
	Document int64
}

// A Session is an open document of a project.
type Session struct {
	lib      *store.Library
	project  store.Project
	document int64
	said     said // what the file says
	doc      *translate.Document
	index    map[translate.SegmentID]int
	opt      Options
	rules    segment.Rules              // the user's, for what is split here
	arrived  map[string]map[string]bool // see came
	learnt   atomic.Pointer[align.Options]

	active   int
	place    translate.SegmentID // the active segment as it was stored
	undo     []int64             // numbers of history entries that can be taken back
	redo     []int64
	typing   map[translate.SegmentID]string
	order    Order
	filter   Filter
	visible  []int
	shows    func(i int) bool // by the filter; nil: all
	scan     scan
	held     bool // by a job: no other edit meanwhile
	showing  int
	touched  map[translate.SegmentID]store.Touch // nil until a filter asks
	renewals *renewals                           // nil until somebody asks
	// progress is kept up with every edit, for counting takes O(n).
	progress  Progress
	userRules []check.Rule
	effort    effort
	gate      engine.Gate // the one way out to a network
	server    *server     // nil: none is configured, or may be asked

	listener  atomic.Pointer[func(Event)] // set while the worker may call it
	dismissed []store.Dismissal
	client    string               // for whom the project is done
	domain    string               // and in which field
	muted     []string             // checks that are silent; guarded by mu
	words     map[string]bool      // that are right in this project; guarded by mu
	spelling  *spelling.Dictionary // that the user chose; guarded by mu

	work      *worker
	mu        sync.Mutex // guards what follows
	judge     *names.Judge
	lore      lore
	heeded    map[string]int // by check
	style     string         // the house style of names
	results   map[translate.SegmentID]*result
	urgencies []urgency        // by index
	nameAt    map[string]int32 // where a name stands first
	round     int              // of asking the memory
	turn      int              // of asking it for the whole document
	stored    int              // counts the entries of the history that were stored here
	past      past
}

// SetWho names the person who works from now on.
func (s *Session) SetWho(name string) { s.opt.Who = name }

// Open opens a document of a project, at the segment where the user stood.
func Open(ctx context.Context, lib *store.Library, project int64, opt Options) (*Session, error) {
	if opt.Now == nil {
		opt.Now = time.Now
	}
	s := &Session{lib: lib, opt: opt, results: map[translate.SegmentID]*result{}}
	var err error
	if s.project, err = lib.Project(ctx, project, s.now()); err != nil {
		return nil, err
	}
	if err := s.chooseDocument(ctx, opt.Document); err != nil {
		return nil, err
	}
	doc, active, err := lib.Document(ctx, s.document)
	if err != nil {
		return nil, err
	}
	s.doc = doc
	s.reindex()
	if i, ok := s.index[active]; ok {
		s.active, s.place = i, active
	}
	if err := s.readFacts(ctx); err != nil {
		return nil, err
	}
	if err := s.readHistory(ctx); err != nil {
		return nil, err
	}
	if s.typing, err = lib.Typing(ctx, s.document); err != nil {
		return nil, err
	}
	if s.dismissed, err = lib.Dismissals(ctx, project); err != nil {
		return nil, err
	}
	if err := s.readMuted(ctx); err != nil {
		return nil, err
	}
	if err := s.readScope(ctx); err != nil {
		return nil, err
	}
	if err := s.readNames(ctx); err != nil {
		return nil, err
	}
	if err := s.readOwnWords(ctx); err != nil {
		return nil, err
	}
	if err := s.readSpelling(ctx); err != nil {
		return nil, err
	}
	if s.rules, err = Rules(ctx, lib); err != nil {
		s.rules = segment.Rules{} // the next import says so; this project is split already
	}
	if err := s.readLore(ctx); err != nil {
		return nil, err
	}
	if s.heeded, err = lib.Heeded(ctx, project); err != nil {
		return nil, err
	}
	s.progress = s.countAll()
	s.rankAll()
	if err := s.SetFilter(Filter{}); err != nil {
		return nil, err
	}
	s.work = startWorker(s)
	if err := s.restartServer(ctx); err != nil {
		s.work.stop()
		return nil, err
	}
	return s, nil
}

// Close keeps what is being typed, waits for the worker, and backs the library
// up once a day. The library stays open.
func (s *Session) Close() error {
	s.stopServer()
	s.work.stop()
	ctx := context.Background()
	err := errors.Join(s.keepTyping(ctx), s.keepEffort(ctx))
	if s.lib.ReadOnly() {
		return err
	}
	_, failed := s.lib.Backup(ctx, s.opt.Now())
	return errors.Join(err, s.keepPlace(ctx), failed)
}

func (s *Session) now() string { return s.opt.Now().UTC().Format(time.RFC3339) }

func (s *Session) reindex() {
	s.index = make(map[translate.SegmentID]int, len(s.doc.Segments))
	for i := range s.doc.Segments {
		s.index[s.doc.Segments[i].ID] = i
	}
}

// reindexBy brings the index up to date after edits that moved segments.
func (s *Session) reindexBy(edits []translate.Replacement) {
	first := len(s.doc.Segments)
	for _, r := range edits {
		first = min(first, r.At)
		for i := range r.Old {
			delete(s.index, r.Old[i].ID)
		}
	}
	for i := first; i < len(s.doc.Segments); i++ {
		s.index[s.doc.Segments[i].ID] = i
	}
}

// Project returns the open project.
func (s *Session) Project() store.Project { return s.project }

// Document returns the document as it stands. It must not be changed.
func (s *Session) Document() *translate.Document { return s.doc }

// Len returns the number of segments.
func (s *Session) Len() int { return len(s.doc.Segments) }

// Segment returns segment i, or an empty one where there is none.
func (s *Session) Segment(i int) translate.Segment {
	if i < 0 || i >= len(s.doc.Segments) {
		return translate.Segment{}
	}
	return s.doc.Segments[i]
}

// Length returns how many bytes the longer text of segment i has.
func (s *Session) Length(i int) int {
	g := &s.doc.Segments[i]
	return max(len(g.Source), len(g.Target))
}

// Index returns the position of the segment called id, or -1.
func (s *Session) Index(id translate.SegmentID) int {
	if i, ok := s.index[id]; ok {
		return i
	}
	return -1
}

// Active returns the index of the segment on which the user stands.
func (s *Session) Active() int { return s.active }

// Activate moves the user to segment i; what was being typed becomes an edit.
func (s *Session) Activate(i int) error {
	if s.Len() == 0 {
		return nil
	}
	i = max(0, min(i, s.Len()-1))
	err := s.Leave()
	s.worked(0)
	if i != s.active {
		s.pass(s.active)
	}
	s.active = i
	s.Request(i)
	s.listen(Event{Kind: Moved, Segment: i})
	return err
}
