package valid

import "strings"

var annotationRules = []Rule{
	{"translate-annotation", "XLIFF 2.1", "4.7.3.1.1", "An annotation of type generic says translate.", fault},
	{"comment-annotation", "XLIFF 2.1", "4.7.3.1.3", "A comment has either a value or a ref to a note of its unit.", fault},
}

// checkAnnotation checks mrk and sm by their type.
func checkAnnotation(j *judge, s *scope, i int32) {
	it := &s.items[i]
	switch it.or("type", "generic") {
	case "generic":
		if !it.has("translate") && !it.carriesModule() {
			j.say("translate-annotation", it.at, "this annotation says nothing; add translate or a type")
		}
	case "comment":
		j.comment(it)
	}
}

func (j *judge) comment(it *item) {
	ref := it.find("ref")
	switch value := it.has("value"); {
	case value && ref != nil:
		j.say("comment-annotation", ref.at, "this comment has a value and a ref; keep one of them")
	case !value && ref == nil:
		j.say("comment-annotation", it.at, "this comment is empty; give it a value or a ref to a note")
	case ref != nil:
		f, err := parseFragment(ref.text())
		if err == nil && f.leaf != "n" {
			j.say("comment-annotation", ref.at, "ref=%q does not lead to a note; write #n= and the id of a note of this unit", ref.text())
		}
	}
}

// carriesModule reports whether attributes of modules or extensions give an
// annotation its sense.
func (it *item) carriesModule() bool {
	for i := range it.values {
		if name := it.values[i].name; name == "foreign" || strings.Contains(name, ":") {
			return true
		}
	}
	return false
}
