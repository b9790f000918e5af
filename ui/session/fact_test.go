package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/store"
	"satzpaar/translate"
)

const factFile = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:its="http://www.w3.org/2005/11/its" version="1.2"><file original="a" source-language="de" target-language="en" datatype="plaintext">
<header><phase-group><phase phase-name="rev" process-name="review" contact-name="KH"/></phase-group><note from="desk">House style: British.</note></header><body>
<trans-unit id="1" translate="no"><source>Die Spundwand.</source><target phase-name="rev">The wall.</target></trans-unit>
<group id="g"><note>Captions.</note><trans-unit id="2"><source>Der <g id="1">Hafen</g>.</source><target>The <mrk mtype="x-its" its:locQualityIssueType="style" its:locQualityIssueComment="too free" its:locQualityIssueSeverity="60">harbour</mrk>.</target>
<alt-trans match-quality="82%" origin="tm"><source>Ein Hafen.</source><target>A <g id="1">port</g>.</target></alt-trans><alt-trans match-quality="95%" origin="mt"><target>The port.</target></alt-trans></trans-unit></group></body></file></xliff>`

// What a file says is there when it is opened: candidates can be taken with
// their codes, remarks on the file and on the group are notes, issues are
// findings until the text has changed.
func TestFacts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.xlf")
	try(t, os.WriteFile(path, []byte(factFile), 0o600))
	lib := library(t, ":memory:")
	p, err := OpenFile(t.Context(), lib, path)
	try(t, err)
	testFacts(t, lib, p)
}

// A project that the library has from before asks its file when it is opened.
func TestFactsOfAnOldProject(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.xlf")
	try(t, os.WriteFile(path, []byte(factFile), 0o600))
	lib := library(t, ":memory:")
	p, err := OpenFile(t.Context(), lib, path)
	try(t, err)
	project, err := lib.Project(t.Context(), p, "")
	try(t, err)
	doc, _, err := lib.Document(t.Context(), project.Documents[0])
	try(t, err)
	old, err := lib.CreateProject(t.Context(), "old", []store.File{{Document: *doc, Original: []byte(factFile)}}, "2026-01-01T00:00:00Z")
	try(t, err)
	testFacts(t, lib, old)
}

func testFacts(t *testing.T, lib *store.Library, project int64) {
	t.Helper()
	s := reopen(t, lib, project)
	defer s.Close()
	settle(s)
	var notes []string
	for i := range 2 {
		for _, n := range s.FileNotes(i) {
			notes = append(notes, n.Who+": "+n.Text)
		}
	}
	if len(notes) != 2 || notes[0] != "desk: House style: British." || notes[1] != ": Captions." {
		t.Errorf("notes %q", notes)
	}
	if f := s.Facts(0); len(f) != 2 || f[1] != (translate.Fact{Kind: translate.FactPhase, From: "rev", Text: "review, KH"}) {
		t.Errorf("facts %+v", f)
	}
	if g := s.Segment(0); !g.Locked || g.LockedBy != "translate=no" {
		t.Errorf("lock %v, %q", g.Locked, g.LockedBy)
	}
	var found []Suggestion
	for _, x := range s.Suggestions(1) {
		if x.File {
			found = append(found, x)
		}
	}
	if len(found) != 2 || found[0].Percent != 95 || found[0].From != "mt" || found[1].Text != "A {1}port{/1}." {
		t.Fatalf("candidates %+v", found)
	}
	if !hasCheck(s, 1, FileIssue) {
		t.Errorf("findings %+v", s.Findings(1))
	}
	try(t, s.SetTarget(1, found[1].Text, "take"))
	settle(s)
	if hasCheck(s, 1, FileIssue) {
		t.Error("the issue of a text that is gone is still there")
	}
}

// What the file forbids to segment anew is refused with that reason, also where
// a group says so; and the room that a limit leaves follows the typing.
func TestRestrictionsOfAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.xlf")
	try(t, os.WriteFile(path, []byte(`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" version="2.0" srcLang="de" trgLang="en"><file id="f"><slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>
<group id="g" canResegment="no"><unit id="u" slr:storageRestriction="8"><segment><source>Haus</source><target>House</target></segment></unit></group>
<unit id="v"><segment><source>Hof</source><target>Yard</target></segment></unit></file></xliff>`), 0o600))
	lib := library(t, ":memory:")
	p, err := OpenFile(t.Context(), lib, path)
	try(t, err)
	s := reopen(t, lib, p)
	defer s.Close()
	if err := s.Merge(0); err == nil || !strings.Contains(err.Error(), "the file forbids it") {
		t.Errorf("merging: %v", err)
	}
	if len(s.Facts(1)) > 0 {
		t.Errorf("the group reaches too far: %+v", s.Facts(1))
	}
	if r, ok := s.Room(0); !ok || r.Left != 3 || !r.Bytes {
		t.Errorf("room %+v, %v", r, ok)
	}
	s.Typing(0, "Häuser am Fluss")
	if r, _ := s.Room(0); r.Left != -8 {
		t.Errorf("room %+v", r)
	}
	settle(s)
	if !hasCheck(s, 0, "length-limit") {
		t.Errorf("findings %+v", s.Findings(0))
	}
	if _, ok := s.Room(1); ok {
		t.Error("the other one is restricted, too")
	}
}
