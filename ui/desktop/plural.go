package desktop

// singular says how a text with a count reads of one; what is not listed reads
// the same of one and of many.
var singular = map[string]string{
	"%d approved are left out":                          "%d approved is left out",
	"%d are left out: locked, final or empty.":          "%d is left out: locked, final or empty.",
	"%d are shown":                                      "%d is shown",
	"%d faults, %s points":                              "%d fault, %s points",
	"%d findings of %d checks.":                         "%d finding of %d checks.",
	"%d have an open warning":                           "%d has an open warning",
	"%d locked stay":                                    "%d locked stays",
	"%d lose their approval":                            "%d loses its approval",
	"%d names, %d ask for a decision. House style: %s.": "%d name, %d ask for a decision. House style: %s.",
	"%d of them have an open error":                     "%d of them has an open error",
	"%d rules were added. One undo takes them back.":    "%d rule was added. One undo takes it back.",
	"%d segments":                                       "%d segment",
	"%d segments are approved.":                         "%d segment is approved.",
	"%d segments are as before.":                        "%d segment is as before.",
	"%d segments are not ready: give a reason, or Enter in the list leads there.": "%d segment is not ready: give a reason, or Enter in the list leads there.",
	"%d segments were changed.":                    "%d segment was changed.",
	"%d segments with %d words would be approved.": "%d segment with %d words would be approved.",
	"%d segments, %d changed against the draft":    "%d segment, %d changed against the draft",
	"%d units":                   "%d unit",
	"%d units are as they were.": "%d unit is as it was.",
	"%d units of the memory were changed; U in the view of the memory takes that back.":      "%d unit of the memory was changed; U in the view of the memory takes that back.",
	"%d units were deleted; U takes that back.":                                              "%d unit was deleted; U takes that back.",
	"%d units were written to %s.":                                                           "%d unit was written to %s.",
	"%d units would be deleted. Of duplicates the best one stays. One undo takes that back.": "%d unit would be deleted. One undo takes that back.",
	"All %d segments are ready.":                                                             "The one segment is ready (%d).",
	"Exported %d segments, %d changed, to %s.":                                               "Exported %d segment, %d changed, to %s.",
}

// counted returns the text to say of values: that of one where the first is 1.
func counted(english string, args []any) string {
	if len(args) > 0 && args[0] == 1 {
		if one, ok := singular[english]; ok {
			return one
		}
	}
	return english
}
