package valid

var styleRules = []Rule{
	{"style-fs", "XLIFF 2.1", "5.3.5.2", "subFs goes with fs.", fault},
	{"style-end", "XLIFF 2.1", "5.3.5.1", "An end code carries fs only if it is isolated.", fault},
}

// style checks an attribute of the format style module.
func (j *judge) style(it *item, v *value, lone bool) {
	if lone {
		j.say("style-end", v.at, "%s stands on the start code; an end code carries it only if it is isolated", v.name)
	}
	if v.name == "fs:subFs" && !it.has("fs:fs") {
		j.say("style-fs", v.at, "subFs needs an fs on the same element; add it")
	}
}
