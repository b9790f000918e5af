package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate/format"
	"satzpaar/translate/segment"
)

func (e *env) segmentCommand() *cobra.Command {
	var lang string
	c := &cobra.Command{
		Use:   "segment FILE",
		Short: "Split a text into sentences",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			b, err := e.read(args[0])
			if err != nil {
				return err
			}
			text, err := format.DecodeText(args[0], b)
			if err != nil {
				return err
			}
			return e.sentences(text.String, segment.Split(lang, text.String))
		},
	}
	c.Flags().StringVar(&lang, "lang", "de", "language of the text (BCP 47)")
	return c
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
