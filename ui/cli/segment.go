package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/segment"
)

func (e *env) segmentCommand() *cobra.Command {
	var lang, rules string
	var write bool
	c := &cobra.Command{
		Use:   "segment FILE",
		Short: "Split a text into sentences",
		Args: func(_ *cobra.Command, args []string) error {
			if write && len(args) == 0 {
				return nil
			}
			return cobra.ExactArgs(1)(nil, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if write {
				e.line(strings.TrimSuffix(string(segment.WriteSRX()), "\n"))
				return nil
			}
			own, err := e.rules(rules)
			if err != nil {
				return err
			}
			_, text, err := e.text(args[0])
			if err != nil {
				return err
			}
			return e.sentences(text.String, own.Split(lang, text.String))
		},
	}
	c.Flags().StringVar(&lang, "lang", "de", "language of the text (BCP 47)")
	c.Flags().StringVar(&rules, "srx", "", "rules of your own in SRX 2.0, which come before the built-in ones")
	c.Flags().BoolVar(&write, "write-srx", false, "write the built-in rules as SRX 2.0")
	return c
}

// rules reads the user's rules; no file means none. Rules that cannot be taken
// over are told on standard error.
func (e *env) rules(name string) (segment.Rules, error) {
	if name == "" {
		return segment.Rules{}, nil
	}
	b, err := e.read(name)
	if err != nil {
		return segment.Rules{}, err
	}
	x, err := segment.ParseSRX(b)
	var bad *translate.Error
	if errors.As(err, &bad) {
		bad.File = name
	}
	if err != nil {
		return segment.Rules{}, err
	}
	for _, p := range x.Problems {
		fmt.Fprintln(e.err, p)
	}
	return segment.Rules{SRX: x}, nil
}

func (e *env) sentences(text string, all []segment.Sentence) error {
	type row struct {
		Paragraph int    `json:"paragraph"`
		Sentence  int    `json:"sentence"`
		Start     int    `json:"start"`
		End       int    `json:"end"`
		Text      string `json:"text"`
	}
	for i, s := range all {
		if e.json {
			if err := e.object(row{s.Paragraph, s.Sentence, s.Start, s.End, text[s.Start:s.End]}); err != nil {
				return err
			}
			continue
		}
		if i > 0 && s.Paragraph != all[i-1].Paragraph {
			e.line("")
		}
		e.line(oneSpace(text[s.Start:s.End]))
	}
	return nil
}
