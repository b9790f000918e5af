package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/score"
)

func (e *env) scoreCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "score REFERENCE HYPOTHESIS",
		Short: "Measure TER, chrF and chrF++",
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, args []string) error { return e.score(args[0], args[1]) },
	}
}

func (e *env) score(reference, hypothesis string) error {
	ref, err := e.read(reference)
	if err != nil {
		return err
	}
	hyp, err := e.read(hypothesis)
	if err != nil {
		return err
	}
	r, h := textLines(string(ref)), textLines(string(hyp))
	if len(r) != len(h) {
		return &translate.Error{
			Code: translate.Invalid, File: hypothesis,
			Text: fmt.Sprintf("%s, but the reference has %d", several(len(h), "line"), len(r)),
		}
	}
	var total score.Total
	for i := range r {
		e.scores(fmt.Sprintf(`"line":%d,`, i), fmt.Sprintf("%d", i+1), total.Add(r[i], h[i]))
	}
	e.scores("", "all", total.Scores())
	return nil
}

// scores prints four decimals, which encoding/json would not.
func (e *env) scores(member, name string, s score.Scores) {
	if e.json {
		e.line(fmt.Sprintf(`{%s"ter":%.4f,"chrf":%.4f,"chrf++":%.4f}`, member, s.TER, s.ChrF, s.ChrFPlus))
		return
	}
	e.line(fmt.Sprintf("%s\tTER %.4f\tchrF %.4f\tchrF++ %.4f", name, s.TER, s.ChrF, s.ChrFPlus))
}

// textLines splits text at line feeds; a last one ends the last line.
func textLines(text string) []string {
	text = strings.TrimSuffix(text, "\n")
	if text == "" {
		return []string{""}
	}
	return strings.Split(text, "\n")
}
