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
// "satzpaar diff" of the two files shows exactly the units that it names.
type proof struct {
	In        string                `json:"in"`
	Out       string                `json:"out"`
	Format    string                `json:"format"`
	Units     int                   `json:"units"`
	Changed   []translate.SegmentID `json:"changed"`
	States    []stateChange         `json:"states,omitempty"`
	ByState   map[string]int        `json:"by_state"`
	SHA256In  string                `json:"sha256_in"`
	SHA256Out string                `json:"sha256_out"`
}

type stateChange struct {
	ID   translate.SegmentID `json:"id"`
	From string              `json:"from"`
	To   string              `json:"to"`
}

// proofOf compares a bilingual file before and after.
func proofOf(in, out string, was, now *translate.Document, before, after []byte) proof {
	p := proof{In: in, Out: out, Format: was.Format, Units: len(now.Segments), ByState: map[string]int{}, SHA256In: checksum(before), SHA256Out: checksum(after)}
	for i, s := range now.Segments {
		p.ByState[s.State.String()]++
		if s.Target != was.Segments[i].Target {
			p.Changed = append(p.Changed, s.ID)
		}
		if from := was.Segments[i].State; from != s.State {
			p.States = append(p.States, stateChange{s.ID, from.String(), s.State.String()})
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
		p.Changed = []translate.SegmentID{}
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
