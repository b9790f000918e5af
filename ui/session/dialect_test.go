package session

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

// The locks, states, origins and remarks of each dialect reach the session, and
// a note of the reviewer's goes into those files that have a place for it.
func TestDialects(t *testing.T) {
	const head = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version="1.2">`
	const file = `<file original="a" source-language="de" target-language="en" datatype="x"><body>`
	const tail = `</body></file></xliff>`
	plain := func(space, units string) string {
		return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" ` + space + ` version="1.2">` + file + units + tail
	}
	for _, tt := range []struct {
		name, text     string
		state          translate.State
		locked, remark string
		fact           translate.Fact
		stays          int
	}{
		{
			"a.sdlxliff", head + `<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c"><Comments><Comment user="KH">Prüfen</Comment></Comments></cmt-def></cmt-defs></doc-info>` + file + `<trans-unit id="1"><source>Haus</source><seg-source><mrk mtype="seg" mid="1">Haus</mrk></seg-source><target><mrk mtype="seg" mid="1"><mrk mtype="x-sdl-comment" sdl:cid="c">House</mrk></mrk></target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" locked="true" origin="tm" percent="99"/></sdl:seg-defs></trans-unit>` + tail,
			translate.Final, "sdl:locked", "KH: Prüfen",
			translate.Fact{Kind: translate.FactOrigin, From: "tm", Percent: 99},
			1,
		},
		{
			"a.mqxliff", plain(`xmlns:mq="MQXliff"`, `<trans-unit id="1" mq:status="Proofread" mq:locked="locked" mq:percent="88"><source>Haus</source><target>House</target><mq:comments><mq:comment creatoruser="KH">Prüfen</mq:comment></mq:comments></trans-unit>`),
			translate.Reviewed, "mq:locked", "KH: Prüfen",
			translate.Fact{Kind: translate.FactOrigin, From: "Proofread", Percent: 88},
			0,
		},
		{
			"a.mxliff", plain(`xmlns:m="http://www.memsource.com/mxlf/2.0"`, `<trans-unit id="1" m:confirmed="1" m:locked="true" m:trans-origin="tm" m:score="0.8"><source>Haus</source><target>House</target><note from="KH">Prüfen</note></trans-unit>`),
			translate.Translated, "m:locked", "KH: Prüfen",
			translate.Fact{Kind: translate.FactOrigin, From: "tm", Percent: 80},
			1,
		},
		{
			"worldserver.xlf", plain(`xmlns:iws="http://www.idiominc.com/ws/asset"`, `<trans-unit id="1"><source>Haus</source><target>House</target><note from="KH">Prüfen</note><iws:segment-metadata tm_score="74.00"><iws:status translation_status="finished" lock_status="locked"/></iws:segment-metadata></trans-unit>`),
			translate.Translated, "iws:locked", "KH: Prüfen",
			translate.Fact{Kind: translate.FactOrigin, From: "tm", Percent: 74},
			0,
		},
		{
			"matecat.xliff", plain("", `<trans-unit id="1" translate="no"><source>Haus</source><seg-source><mrk mid="0" mtype="seg">Haus</mrk></seg-source><target state="final"><mrk mid="0" mtype="seg">House</mrk></target><note>Prüfen</note><alt-trans match-quality="MT"><target>Home</target></alt-trans></trans-unit>`),
			translate.Final, "translate=no", ": Prüfen",
			translate.Fact{Kind: translate.FactMatch, From: "MT", Translation: "Home"},
			0,
		},
		{
			"angular.xlf", plain("", `<trans-unit id="1" translate="no"><source>Haus</source><target state="translated">House</target><context-group purpose="location"><context context-type="sourcefile">app/a.html</context></context-group><note priority="1" from="description">Prüfen</note></trans-unit>`),
			translate.Translated, "translate=no", "description: Prüfen",
			translate.Fact{Kind: translate.FactMeta, From: "sourcefile", Text: "app/a.html"},
			0,
		},
		{
			"Xcode.xliff", plain("", `<trans-unit id="home.title" resname="title" translate="no"><source>Haus</source><target state="needs-review-l10n" state-qualifier="leveraged-tm">House</target><note>Prüfen</note></trans-unit>`),
			translate.Draft, "translate=no", ": Prüfen",
			translate.Fact{Kind: translate.FactOrigin, From: "leveraged-tm"},
			0,
		},
		{
			"symfony.xlf", `<xliff version="1.2">` + file + `<trans-unit id="1" resname="home.title" approved="yes" translate="no"><source>Haus</source><target>House</target><note>Prüfen</note></trans-unit>` + tail,
			translate.Reviewed, "translate=no", ": Prüfen",
			translate.Fact{Kind: translate.FactMeta, From: "resname", Text: "home.title"},
			0,
		},
		{
			"weblate.xlf", plain("", `<trans-unit id="1" translate="no"><source>Haus</source><target state="needs-translation" state-qualifier="fuzzy-match">House</target><note from="developer">Prüfen</note></trans-unit>`),
			translate.Draft, "translate=no", "developer: Prüfen",
			translate.Fact{Kind: translate.FactOrigin, From: "fuzzy-match"},
			0,
		},
		{
			"a.txml", `<txml locale="de" version="1.0" targetlocale="en"><translatable blockId="1"><segment segmentId="1" modified="true"><source>Haus</source><target score="87">House</target><comments><comment creationid="KH">Prüfen</comment></comments></segment></translatable></txml>`,
			translate.Translated, "read only: Wordfast TXML", "KH: Prüfen",
			translate.Fact{Kind: translate.FactOrigin, From: "tm", Percent: 87},
			1,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, tt.name)
			try(t, os.WriteFile(path, []byte(tt.text), 0o600))
			lib := library(t, ":memory:")
			p, err := OpenFile(t.Context(), lib, path)
			try(t, err)
			s := reopen(t, lib, p)
			defer s.Close()
			g := s.Segment(0)
			if g.State != tt.state || !g.Locked || g.LockedBy != tt.locked {
				t.Errorf("state %v, locked by %q", g.State, g.LockedBy)
			}
			if !slices.Contains(s.Facts(0), tt.fact) {
				t.Errorf("%+v is not among %+v", tt.fact, s.Facts(0))
			}
			var said []string
			for _, n := range slices.Concat(g.Notes, s.FileNotes(0)) {
				said = append(said, n.Who+": "+n.Text)
			}
			if !slices.Contains(said, tt.remark) {
				t.Errorf("remarks %q", said)
			}
			try(t, s.AddNote(0, "Stimmt das?"))
			out := filepath.Join(dir, "out")
			proof, err := s.Export(t.Context(), "source-format", out)
			try(t, err)
			b, err := os.ReadFile(out)
			try(t, err)
			if proof.NotesStay != tt.stays || strings.Contains(string(b), "Stimmt das?") != (tt.stays == 0) {
				t.Errorf("%d notes stay: %s", proof.NotesStay, b)
			}
			_, err = s.Undo()
			try(t, err)
			if _, err = s.Export(t.Context(), "source-format", out); err == nil {
				b, err = os.ReadFile(out)
			}
			if err != nil || string(b) != tt.text {
				t.Errorf("without the note: %s, %v", b, err)
			}
		})
	}
}
