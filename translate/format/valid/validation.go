package valid

var validationRules = []Rule{
	{"validation-condition", "XLIFF 2.1", "5.7.4.3", "A rule has exactly one of isPresent, isNotPresent, startsWith, endsWith and a condition of its own.", fault},
	{"validation-occurs", "XLIFF 2.1", "5.7.5.2", "occurs goes with isPresent.", fault},
	{"validation-source", "XLIFF 2.1", "5.7.5.6", "existsInSource goes with exactly one of isPresent, startsWith and endsWith.", fault},
	{"validation-disabled", "XLIFF 2.1", "5.7.5.9", "No rule of a file is disabled.", fault},
}

// checkRule checks a rule of the validation module.
func checkRule(j *judge, s *scope, i int32) {
	it := &s.items[i]
	conditions := map[string]int{}
	for k := range it.values {
		switch name := it.values[k].name; name {
		case "isPresent", "isNotPresent", "startsWith", "endsWith", "foreign":
			conditions[name] = 1
		}
	}
	if len(conditions) != 1 {
		j.say("validation-condition", it.at, "this rule has %d conditions; it needs exactly one of isPresent, isNotPresent, startsWith, endsWith or one of your own", len(conditions))
	}
	if v := it.find("occurs"); v != nil && conditions["isPresent"] == 0 {
		j.say("validation-occurs", v.at, "occurs counts what isPresent names; add isPresent or drop occurs")
	}
	if v := it.find("existsInSource"); v != nil && conditions["isPresent"]+conditions["startsWith"]+conditions["endsWith"] != 1 {
		j.say("validation-source", v.at, "existsInSource needs exactly one of isPresent, startsWith and endsWith")
	}
	if v := it.find("disabled"); v != nil && v.text() == "yes" && s.kind == "file" {
		j.say("validation-disabled", v.at, "a rule of a file cannot be disabled; disable it in a group or unit")
	}
}
