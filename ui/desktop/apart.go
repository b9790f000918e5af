package desktop

import "satzpaar/translate"

// apartRuns shows a segment that is no part of the text: quietly, and said so
// in the column that is empty.
func apartRuns(g translate.Segment, caption string) (source, target []run) {
	source, target = []run{{g.Source, quiet}}, []run{{g.Target, quiet}}
	if g.Source == "" {
		source = []run{{caption, quiet}}
	} else {
		target = append(target, run{caption, quiet})
	}
	if g.Source != "" && g.Target != "" {
		target[1].text = " – " + caption
	}
	return source, target
}
