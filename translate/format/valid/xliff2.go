package valid

var versionRules = []Rule{
	{"version", "XLIFF 2.1", "4.3.1.42", "The version is 2.0 or 2.1 in the namespace of 2.0, and 2.0, 2.1 or 2.2 in that of 2.2.", fault},
	{"namespace", "XLIFF 2.1", "1.1", "The root stands in the namespace of its version.", fault},
}

// version2 checks that version and namespace go together.
func (j *judge) version2(r root) {
	if j.g.spaces[r.space] == nil {
		j.say("namespace", r.at, "<xliff version=%q> stands in the namespace %q; use urn:oasis:names:tc:xliff:document:2.0 or 2.2", r.version, r.space)
	}
	switch r.version {
	case "2.0", "2.1", "":
	case "2.2":
		if j.g == xliff20() {
			j.say("version", r.at, "version 2.2 needs the namespace urn:oasis:names:tc:xliff:document:2.2")
		}
	default:
		j.say("version", r.at, "version %q is none of 2.0, 2.1 and 2.2", r.version)
	}
}

var xliff2Checks = checks{
	scopes: []string{"xliff", "file", "group", "unit"},
	start:  startScope2,
	end:    endScope2,
	finish: finish2,
}

// xliff2Elements says which checks judge which element.
func xliff2Elements() map[string][]check {
	annotation := []check{checkAnnotation, checkRef, checkITSAnnotation}
	m := map[string][]check{
		"skeleton":             {checkSkeleton},
		"note":                 {checkRef},
		"mrk":                  annotation,
		"sm":                   annotation,
		"cp":                   {checkCodePoint},
		"mtc:match":            {checkMatch},
		"gls:glossEntry":       {checkEntry, checkSpanRef},
		"gls:translation":      {checkSpanRef},
		"res:source":           {checkResource},
		"res:target":           {checkResource},
		"res:resourceItem":     {checkResourceItem},
		"res:resourceItemRef":  {checkResourceRef},
		"val:rule":             {checkRule},
		"ctr:revisions":        {checkRevisions},
		"ctr:revision":         {checkRevision},
		"its:locQualityIssue":  {checkIssue},
		"its:provenanceRecord": {checkRecord},
	}
	for _, name := range []string{"ph", "pc", "sc", "ec"} {
		m[name] = []check{checkType}
	}
	return m
}

func startScope2(j *judge, s *scope) {
	checkScopeID(j, s)
}

// endScope2 runs the checks of a whole scope.
func endScope2(j *judge, s *scope) {
	if s.kind == "unit" {
		u := j.unit(s)
		u.check(j)
		j.evaluate(s)
	}
	for i := range s.items {
		checkModuleAttributes(j, s, int32(i))
	}
	j.collect(s)
	if j.wanted != nil {
		j.answer(s)
	}
	if s.kind == "file" {
		finishFile(j, s)
	}
}

func finish2(j *judge) { j.resolve() }
