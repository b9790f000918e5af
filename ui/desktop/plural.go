package desktop

// singular says how a text with a count reads of one; what is not listed reads
// the same of one and of many.
var singular = map[string]string{
	"%d approved are left out":                             "%d approved is left out",
	"%d are left out: locked, final or empty.":             "%d is left out: locked, final or empty.",
	"%d are shown":                                         "%d is shown",
	"%d faults, %s points":                                 "%d fault, %s points",
	"%d findings of %d checks.":                            "%d finding of %d checks.",
	"%d have an open warning":                              "%d has an open warning",
	"%d locked stay":                                       "%d locked stays",
	"%d lose their approval":                               "%d loses its approval",
	"%d names, %d ask for a decision. House style: %s.":    "%d name, %d ask for a decision. House style: %s.",
	"%d of them have an open error":                        "%d of them has an open error",
	"%d rules were added. One undo takes them back.":       "%d rule was added. One undo takes it back.",
	"%d segments":                                          "%d segment",
	"%d segments are approved.":                            "%d segment is approved.",
	"%d segments are as before.":                           "%d segment is as before.",
	"%d segments were changed since and stay as they are.": "%d segment was changed since and stays as it is.",
	"%d segments are not ready: give a reason, or Enter in the list leads there.": "%d segment is not ready: give a reason, or Enter in the list leads there.",
	"%d segments were changed.":                    "%d segment was changed.",
	"%d segments with %d words would be approved.": "%d segment with %d words would be approved.",
	"%d segments, %d changed against the draft":    "%d segment, %d changed against the draft",
	"%d units":                   "%d unit",
	"%d units are as they were.": "%d unit is as it was.",
	"%d units of the memory were changed; U in the view of the memory takes that back.":                         "%d unit of the memory was changed; U in the view of the memory takes that back.",
	"%d units were deleted; U takes that back.":                                                                 "%d unit was deleted; U takes that back.",
	"%d units were written to %s.":                                                                              "%d unit was written to %s.",
	"%d units would be deleted. Of duplicates the best one stays. One undo takes that back.":                    "%d unit would be deleted. One undo takes that back.",
	"All %d segments are ready.":                                                                                "The one segment is ready (%d).",
	"Exported %d segments, %d changed, to %s.":                                                                  "Exported %d segment, %d changed, to %s.",
	"%d segments the same, %d changed, %d added, %d removed, %d moved, %d locked.":                              "%d segment the same, %d changed, %d added, %d removed, %d moved, %d locked.",
	"%d rules of the file look around and are left out.":                                                        "%d rule of the file looks around and is left out.",
	"%d segments; %s was read as %s.":                                                                           "%d segment; %s was read as %s.",
	"Returned: %d segments changed, %d of them approved before, %d at odds with yours, %d judged, %d the same.": "Returned: %d segment changed, %d of them approved before, %d at odds with yours, %d judged, %d the same.",
	"%d of %d segments are not ready: mend them, or give a reason.":                                             "%d of %d segments is not ready: mend it, or give a reason.",
	"%d bytes too long":       "%d byte too long",
	"%d bytes too short":      "%d byte too short",
	"%d characters too long":  "%d character too long",
	"%d characters too short": "%d character too short",
	"%d forms are new or stand otherwise, %d are known already, %d entries cannot be used.": "%d form is new or stands otherwise, %d are known already, %d entries cannot be used.",
	"%d forms were taken over from %s. One undo takes them back.":                           "%d form was taken over from %s. One undo takes it back.",
	"%d notes stay in the project: this file has no place for them":                         "%d note stays in the project: this file has no place for it",
	"at least %d bytes":           "at least %d byte",
	"at least %d characters":      "at least %d character",
	"at most %d bytes":            "at most %d byte",
	"at most %d characters":       "at most %d character",
	"room for %d more bytes":      "room for %d more byte",
	"room for %d more characters": "room for %d more character",
	"%d documents":                "%d document",
	"%d segments were changed, %d of them in other documents.":                       "%d segment was changed, %d of them in other documents.",
	"%d kinds of faults; %s points of 100 pass.":                                     "%d kind of faults; %s points of 100 pass.",
	"There is nothing to approve: %d are approved already, %d cannot be.":            "There is nothing to approve: %d is approved already, %d cannot be.",
	"%d segments, %d words":                                                          "%d segment, %d words",
	"The import was cancelled; %d units are safe. Importing %s again goes on there.": "The import was cancelled; %d unit is safe. Importing %s again goes on there.",
	"The memory is asked for %d segments.":                                           "The memory is asked for %d segment.",
	"in %d units":                                                                    "in %d unit",
	"In this project it speaks in %d segments; the first is number %d.":              "In this project it speaks in %d segment, number %d.",
	"%d of %d pairs are in doubt. Every step is saved.":                              "%d of %d pairs is in doubt. Every step is saved.",
	"%d projects in %s":                                                              "%d project in %s",
	"%d of %d segments differ":                                                       "%d of %d segments differs",
	"%d words in, %d out":                                                            "%d word in, %d out",
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
