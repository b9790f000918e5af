package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/diff"
	"satzpaar/translate/format"
)

func (e *env) diffCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Show what changed between two texts or bilingual files",
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, args []string) error { return e.diff(args[0], args[1]) },
	}
}

func (e *env) diff(old, now string) error {
	a, err := e.read(old)
	if err != nil {
		return err
	}
	b, err := e.read(now)
	if err != nil {
		return err
	}
	if kind := format.ProseFormat(old); kind != "" && kind == format.ProseFormat(now) {
		if done, err := e.diffBlocks(old, now, a, b); done || err != nil {
			return err
		}
	}
	if !format.Bilingual(a) || !format.Bilingual(b) {
		x, err := format.DecodeText(old, a)
		if err != nil {
			return err
		}
		y, err := format.DecodeText(now, b)
		if err != nil {
			return err
		}
		return e.ops("", diff.Words(x.String, y.String))
	}
	f, err := format.Open(old, a)
	if err != nil {
		return err
	}
	g, err := format.Open(now, b)
	if err != nil {
		return err
	}
	was := map[translate.SegmentID]string{}
	for _, s := range f.Document.Segments {
		was[s.ID] = s.Target
	}
	for _, s := range g.Document.Segments {
		if was[s.ID] != s.Target {
			if err := e.ops(string(s.ID), diff.Words(was[s.ID], s.Target)); err != nil {
				return err
			}
		}
	}
	return nil
}

// diffBlocks compares two documents of Markdown or HTML by their blocks, which
// are numbered from 1; false where they have not the same structure.
func (e *env) diffBlocks(old, now string, a, b []byte) (done bool, err error) {
	p, err := format.ReadProse(old, a)
	if err != nil {
		return false, err
	}
	q, err := format.ReadProse(now, b)
	if err != nil || len(p.Blocks) != len(q.Blocks) {
		return false, err
	}
	for i := range p.Blocks {
		if x, y := p.Blocks[i], q.Blocks[i]; x.Kind != y.Kind {
			return false, nil
		}
	}
	for i := range p.Blocks {
		if x, y := p.Blocks[i].Text, q.Blocks[i].Text; x != y {
			if err := e.ops(fmt.Sprint(i+1), diff.Words(x, y)); err != nil {
				return false, err
			}
		}
	}
	return true, nil
}

func (e *env) ops(id string, ops []diff.Op) error {
	type op struct {
		Op   string `json:"op"`
		Text string `json:"text"`
	}
	all := []op{}
	var b strings.Builder
	for _, o := range ops {
		all = append(all, op{o.Kind.String(), o.Text})
		b.WriteString([...]string{"", "[-", "{+"}[o.Kind] + o.Text + [...]string{"", "-]", "+}"}[o.Kind])
	}
	if !e.json {
		e.line(strings.TrimPrefix(id+"\t"+b.String(), "\t"))
		return nil
	}
	row := map[string]any{"ops": all}
	if id != "" {
		row["id"] = id
	}
	return e.object(row)
}
