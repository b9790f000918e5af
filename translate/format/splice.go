package format

import (
	"strings"

	"satzpaar/translate/format/xml"
)

// replaceContent replaces what stands between the tags of an element.
func replaceContent(t *xml.Tree, node int32, content, old string) splice {
	n := t.Nodes[node]
	if n.Open == n.End { // <target/>
		name := string(t.Data[n.Start+1 : n.NameEnd])
		end := int(n.End)
		return splice{end - 2, end, ">" + content + "</" + name + ">"}
	}
	if strings.HasPrefix(old, "<![CDATA[") && strings.Index(old, "]]>") == len(old)-3 && !strings.Contains(content, "<") {
		if text := xml.Unescape([]byte(content)); !strings.Contains(text, "]]>") {
			content = "<![CDATA[" + text + "]]>"
		}
	}
	return splice{int(n.Open), int(n.Close), content}
}

// setAttr replaces the value of an attribute, or inserts it behind the name of
// the element; nothing where it has that value already.
func setAttr(t *xml.Tree, node int32, name, value string) []splice {
	if a, ok := t.Find(node, name); ok {
		if xml.Unescape(t.Data[a.Value:a.ValueEnd]) == value {
			return nil
		}
		return []splice{{a.Value, a.ValueEnd, xml.EscapeAttr(value)}}
	}
	at := int(t.Nodes[node].NameEnd)
	return []splice{{at, at, " " + name + `="` + xml.EscapeAttr(value) + `"`}}
}

// dropAttr removes an attribute and the white space before it.
func dropAttr(t *xml.Tree, node int32, name string) []splice {
	a, ok := t.Find(node, name)
	if !ok {
		return nil
	}
	start := a.Name
	for strings.IndexByte(" \t\r\n", t.Data[start-1]) >= 0 {
		start--
	}
	return []splice{{start, a.ValueEnd + 1, ""}}
}
