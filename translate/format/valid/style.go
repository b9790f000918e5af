package valid

var styleRules = []Rule{
	{"style-fs", "XLIFF 2.1", "5.3.5.2", "subFs goes with fs.", fault},
	{"style-end", "XLIFF 2.1", "5.3.5.1", "An end code carries fs only if it is isolated.", fault},
}

// checkModuleAttributes checks what modules add to an element of the core.
func checkModuleAttributes(j *judge, s *scope, i int32) {
	it := &s.items[i]
	if it.el == nil || len(it.values) == 0 {
		return
	}
	lone := it.is("ec") && it.get("isolated") != "yes"
	for k := range it.values {
		v := &it.values[k]
		if len(v.name) < 4 {
			continue
		}
		switch {
		case v.name[:3] == "fs:":
			j.style(it, v, lone)
		case v.name[:4] == "slr:":
			j.size(s, it, v, lone)
		case v.name[:4] == "its:" || v.name == "itsm:domains" || v.name == "itsm:lang":
			j.its(s, i, v)
		}
	}
}

func (j *judge) style(it *item, v *value, lone bool) {
	if lone {
		j.say("style-end", v.at, "%s stands on the start code; an end code carries it only if it is isolated", v.name)
	}
	if v.name == "fs:subFs" && !it.has("fs:fs") {
		j.say("style-fs", v.at, "subFs needs an fs on the same element; add it")
	}
}
