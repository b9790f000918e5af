package session

import (
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/diff"
)

// A refile is the work of taking over a new version of a bilingual file: old is
// what stands here, fresh what the file has now, base what it had before.
type refile struct {
	s          *Session
	old, fresh []translate.Segment
	base       map[translate.SegmentID]*translate.Segment
	moved      map[translate.SegmentID]translate.SegmentID // names that changed
	update     Update
}

// merge returns the segments of the new version with what was done here.
func (r *refile) merge() []translate.Segment {
	r.moved = map[translate.SegmentID]translate.SegmentID{}
	partners := r.partners()
	now := make([]translate.Segment, len(r.fresh))
	kept := 0
	for j := range r.fresh {
		i := partners[j]
		if i < 0 {
			now[j] = r.fresh[j]
			r.update.Added++
			continue
		}
		kept++
		if o := &r.old[i]; o.Source == r.fresh[j].Source {
			now[j] = r.same(o, r.fresh[j])
		} else {
			now[j] = r.changed(o, r.fresh[j])
			r.update.Changed++
		}
		if r.old[i].ID != r.fresh[j].ID {
			r.moved[r.old[i].ID] = r.fresh[j].ID
		}
	}
	r.update.Removed = len(r.old) - kept
	return now
}

// partners returns for each fresh segment the old one that it was, -1 for none:
// one with its name and source, with its source, or with its name and a source
// that is much alike.
func (r *refile) partners() []int {
	partners, used := make([]int, len(r.fresh)), make([]bool, len(r.old))
	byName, bySource := map[translate.SegmentID]int{}, map[string][]int{}
	for i := range r.old {
		byName[r.old[i].ID] = i
	}
	take := func(j, i int) { partners[j], used[i] = i, true }
	for j := range r.fresh {
		partners[j] = -1
		if i, ok := byName[r.fresh[j].ID]; ok && r.old[i].Source == r.fresh[j].Source {
			take(j, i)
		}
	}
	for i := range r.old {
		if !used[i] {
			bySource[r.old[i].Source] = append(bySource[r.old[i].Source], i)
		}
	}
	for j := range r.fresh {
		if all := bySource[r.fresh[j].Source]; partners[j] < 0 && len(all) > 0 {
			take(j, all[0])
			bySource[r.fresh[j].Source] = all[1:]
		}
	}
	for j := range r.fresh {
		if i, ok := byName[r.fresh[j].ID]; partners[j] < 0 && ok && !used[i] && muchAlike(r.old[i].Source, r.fresh[j].Source) {
			take(j, i)
		}
	}
	return partners
}

// muchAlike reports whether half of the longer text stands in both.
func muchAlike(a, b string) bool {
	same := 0
	for _, op := range diff.Words(a, b) {
		if op.Kind == diff.Equal {
			same += len(op.Text)
		}
	}
	return 2*same >= max(len(a), len(b))
}

// worked reports whether somebody changed the segment here.
func (r *refile) worked(o *translate.Segment) bool {
	b := r.base[o.ID]
	return b == nil || o.Target != b.Target || o.State != b.State || o.Locked != b.Locked || o.Approved != b.Approved
}

// same is a segment whose source did not change.
func (r *refile) same(o *translate.Segment, g translate.Segment) translate.Segment {
	b := r.base[o.ID]
	theirs := b == nil || g.Target != b.Target || g.State != b.State
	switch {
	case !r.worked(o) && theirs:
		g.Notes = joinNotes(g.Notes, o.Notes)
		if g.Target == o.Target {
			r.update.Same++
		} else {
			r.update.Changed++
		}
		return g
	case theirs && g.Target != o.Target && g.Target != "":
		now := r.ours(o, g)
		now.Notes = append(now.Notes, r.note(hasNow+g.Target))
		r.update.Changed++
		return now
	}
	r.update.Same++
	return r.ours(o, g)
}

// ours is what stands here, at the place of g in the new file.
func (r *refile) ours(o *translate.Segment, g translate.Segment) translate.Segment {
	now := *o
	now.ID, now.Paragraph, now.Limit, now.Codes = g.ID, g.Paragraph, g.Limit, g.Codes
	now.Notes = joinNotes(g.Notes, o.Notes)
	return now
}

// changed is a segment whose source changed: with the translation that the file
// has for it, if that is a new one, or with ours, open again.
func (r *refile) changed(o *translate.Segment, g translate.Segment) translate.Segment {
	b := r.base[o.ID]
	if g.Target != "" && (b == nil || g.Target != b.Target) {
		g.Notes = joinNotes(g.Notes, o.Notes)
		if o.Target != "" && o.Target != g.Target {
			g.Notes = append(g.Notes, r.note(hadTranslation+o.Target))
		}
		return g
	}
	now := r.ours(o, g)
	now.Source, now.State = g.Source, stateOf(now)
	now.Notes = append(now.Notes, r.note(hadSource+o.Source))
	return now
}

func (r *refile) note(text string) translate.Note {
	return translate.Note{Who: r.s.opt.Who, When: r.s.now(), Text: text, At: translate.NoSpan}
}

// joinNotes returns the notes of the file, and those that were made here.
func joinNotes(file, here []translate.Note) []translate.Note {
	all := slices.Clone(file)
	for _, n := range here {
		if !n.File {
			all = append(all, n)
		}
	}
	return all
}
