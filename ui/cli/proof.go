package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// A proof is the small report that an export or an apply can write: which
// units changed, and the checksums of what came in and what went out.
// In the format in which a file came, "satzpaar diff" of the two shows exactly
// the units that it names (of plain texts with --units).
type proof struct {
	In        string         `json:"in"`
	Out       string         `json:"out"`
	Format    string         `json:"format"`
	Units     int            `json:"units"`
	Changed   []string       `json:"changed"`
	States    []stateChange  `json:"states,omitempty"`
	ByState   map[string]int `json:"by_state"`
	SHA256In  string         `json:"sha256_in"`
	SHA256Out string         `json:"sha256_out"`
}

type stateChange struct {
	ID   translate.SegmentID `json:"id"`
	From string              `json:"from"`
	To   string              `json:"to"`
}

// proofOf tells what changes make of a bilingual file.
func proofOf(in, out, kind string, now changes, before, after string) proof {
	p := proof{In: in, Out: out, Format: kind, Units: len(now.was), ByState: map[string]int{}, SHA256In: before, SHA256Out: after}
	for i := range now.was {
		w, s := &now.was[i], now.segment(i)
		p.ByState[s.State.String()]++
		if s.Target != w.Target {
			p.Changed = append(p.Changed, string(s.ID))
		}
		if s.State != w.State {
			p.States = append(p.States, stateChange{s.ID, w.State.String(), s.State.String()})
		}
	}
	return p
}

// proofOfExport is the proof of a project, against its draft.
func proofOfExport(name string, x session.Proof) proof {
	return proof{
		In: name, Out: x.Path, Format: x.Format, Units: x.Units, Changed: x.Differ, ByState: x.ByState,
		SHA256In: x.SHA256In, SHA256Out: x.SHA256Out,
	}
}

func checksum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// writeProof writes a proof as JSON; nothing where path is empty.
func (e *env) writeProof(path string, p proof) error {
	if path == "" {
		return nil
	}
	if p.Changed == nil {
		p.Changed = []string{}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(p); err != nil {
		return err
	}
	return e.write(path, b.Bytes())
}
