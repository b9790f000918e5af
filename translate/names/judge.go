package names

import (
	"sync"

	"satzpaar/translate"
)

// A Judge finds and judges names. It is safe for use by several goroutines.
type Judge struct {
	german map[string]surface // every German form
	starts map[string]int     // words of the longest form that begins with a word; absent for one
	known  map[string]bool    // words of English forms
	memory map[*Entry]bool    // entries that a person decided
	byName map[string]*Entry
	style  *Style

	adjectives map[*Entry][]string // English adjectives and demonyms of places

	bodies map[string][]*Entry // institutions by the first word of their English names

	reverse   sync.Once
	byEnglish map[string][]string // German forms by the words of their English ones
}

// segment judges the names of one segment, whose source has the tokens ts.
func (j *Judge) segment(g *translate.Segment, ts []token, clubs map[string]bool) []translate.Occurrence {
	if g.Target == "" {
		return nil
	}
	var all []translate.Occurrence
	t := newTarget(g, ts)
	for i := 0; i < len(ts); {
		s, n := j.longestAt(g.Source, ts, i)
		if n == 0 {
			i++
			if o, ok := j.unknown(g, ts, i-1, t); ok {
				all = append(all, o)
				for i < len(ts) && ts[i].start < o.Source.End {
					i++
				}
			}
			continue
		}
		at := translate.Span{Start: ts[i].start, End: ts[i+n-1].end()}
		if !j.partOfTitle(g, ts, i, n, s, clubs) {
			o := j.judge(g, s, at, t)
			if o.Verdict == translate.NameMissing {
				if part, ok := j.inner(g, ts, i, n, s, t); ok {
					o = part
				}
			}
			all = append(all, o)
		} else {
			all = append(all, occurrence(g, s.entry, at, translate.NameOK, translate.Say("%s is part of a name that stays", g.Source[at.Start:at.End])))
		}
		i += n
	}
	return all
}

// inner judges the name that a longer one was made from, where English has no
// rendering of the whole: Köln in Kölner Dom, Krim in Krimbrücke.
func (j *Judge) inner(g *translate.Segment, ts []token, i, n int, whole surface, t *target) (translate.Occurrence, bool) {
	s, ok := j.german[ts[i].text], false
	if n > 1 {
		ok = s.entry != nil && (s.via == adjective || s.via == genitive) && j.mayStand(g.Source, ts, i, s)
	} else if whole.via != compound {
		s, ok = j.closed(ts[i].text)
	}
	if !ok || s.entry == whole.entry {
		return translate.Occurrence{}, false
	}
	o := j.judge(g, s, translate.Span{Start: ts[i].start, End: ts[i].end()}, t)
	return o, o.Verdict != translate.NameMissing
}

func occurrence(g *translate.Segment, e *Entry, at translate.Span, v translate.Verdict, why translate.Message) translate.Occurrence {
	entity := e.Name
	if e.whole != nil {
		entity = e.whole.Name
	}
	return translate.Occurrence{
		Segment: g.ID, Name: e.Name, Entity: entity, Kind: e.Kind, Origin: e.Origin, Source: at, Surface: g.Source[at.Start:at.End], Target: translate.NoSpan,
		Verdict: v, Severity: translate.Warning, Why: why,
	}
}
