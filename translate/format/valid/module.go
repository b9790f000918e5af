package valid

import "strings"

// checkModuleAttributes checks what modules add to an element of the core.
func checkModuleAttributes(j *judge, s *scope, i int32) {
	it := &s.items[i]
	if it.el == nil || len(it.values) == 0 {
		return
	}
	lone := it.is("ec") && it.get("isolated") != "yes"
	for k := range it.values {
		v := &it.values[k]
		switch prefix, _, _ := strings.Cut(v.name, ":"); prefix {
		case "fs":
			j.style(it, v, lone)
		case "slr":
			j.size(s, it, v, lone)
		case "its", "itsm":
			j.its(s, i, v)
		}
	}
}
