package valid

var metadataRules = []Rule{
	{"metadata-id-unique", "XLIFF 2.1", "5.4.5.3", "The ids of metadata and its groups are unique where they stand.", fault},
}

var resourceRules = []Rule{
	{"resource-id-unique", "XLIFF 2.1", "5.5.5.3", "The ids of resource items and their references are unique in their file or unit.", fault},
	{"resource-content", "XLIFF 2.1", "5.5.4.5", "The source or target of a resource has either content or an href.", fault},
	{"resource-language", "XLIFF 2.1", "5.5.4.5", "The source of a resource is in srcLang, its target in trgLang.", fault},
	{"resource-target-language", "XLIFF 2.1", "5.5.4.6", "The target of a resource is in trgLang.", warning},
	{"resource-type", "XLIFF 2.1", "5.5.4.4", "A resource item without content says its mimeType.", fault},
	{"resource-reference", "XLIFF 2.1", "5.5.5.6", "The reference of a resource leads to an item of its file.", warning},
}

// checkResource checks res:source and res:target.
func checkResource(j *judge, s *scope, i int32) {
	it := &s.items[i]
	switch {
	case it.filled && it.has("href"):
		j.say("resource-content", it.place("href"), "this <%s> has content and an href; keep one of them", it.el.name)
	case !it.filled && !it.has("href"):
		j.say("resource-content", it.at, "this <%s> is empty; give it content or an href", it.el.name)
	}
	v := it.find("xml:lang")
	if v == nil {
		return
	}
	source, target := s.languages()
	if it.is("res:source") && source != "" && !equalFold(v.text(), source) {
		j.say("resource-language", v.at, "this source is in %q, the document in %q (srcLang)", v.text(), source)
	}
	if it.is("res:target") && target != "" && !equalFold(v.text(), target) {
		j.say("resource-target-language", v.at, "this target is in %q, the document in %q (trgLang)", v.text(), target)
	}
}

func checkResourceItem(j *judge, s *scope, i int32) {
	it := &s.items[i]
	if it.has("mimeType") {
		return
	}
	for c := range s.children(i) {
		if x := &s.items[c]; (x.is("res:source") || x.is("res:target")) && !x.filled {
			j.say("resource-type", it.at, "this item leads to other files; say their mimeType")
			return
		}
	}
}

// checkResourceRef follows a resourceItemRef.
func checkResourceRef(j *judge, s *scope, i int32) {
	v := s.items[i].find("ref")
	file := s.up("file")
	if v == nil || file == nil {
		return
	}
	if ref := v.text(); !j.ids(file, "res")[ref] {
		j.say("resource-reference", v.at, "ref=%q leads to no resource item of this file", ref)
	}
}
