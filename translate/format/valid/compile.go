package valid

import (
	"fmt"
	"strings"
)

// compile reads the description of a vocabulary. A mistake in it is a mistake
// of this program.
func compile(file, version string) *grammar {
	text, err := texts.ReadFile("grammar/" + file + ".txt")
	if err != nil {
		panic(err)
	}
	c := &compiler{g: &grammar{spaces: map[string]*vocabulary{}}, types: builtin(), byName: map[string]*element{}, xml: map[string]*attribute{}}
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		line = strings.TrimSpace(line)
		if line, mark, ok := strings.Cut(line, " @"); ok && mark != version {
			continue
		} else if err := c.line(line); err != nil {
			panic(fmt.Sprintf("grammar %s line %d: %v", file, n, err))
		}
	}
	if err := c.finish(); err != nil {
		panic(fmt.Sprintf("grammar %s: %v", file, err))
	}
	c.g.elements = c.byName
	return c.g
}

// compiler is the state between the lines of a description.
type compiler struct {
	g      *grammar
	types  map[string]*valueType
	byName map[string]*element
	order  []*element
	in     *vocabulary
	el     *element
	xml    map[string]*attribute // xml:lang and the like
	main   string                // the prefix that is not written
}

func (c *compiler) line(line string) error {
	f := strings.Fields(line)
	if len(f) == 0 || f[0][0] == '#' {
		return nil
	}
	switch f[0] {
	case "standard":
		c.g.standard = strings.Join(f[1:], " ")
	case "in":
		c.space(f[1], f[2:])
	case "type":
		return c.valueType(f[1], f[2:])
	case "attribute", "global":
		return c.attribute(f[0] == "global", f[1:])
	case "element":
		return c.element(f[1:])
	case "content":
		c.el.models = append(c.el.models, f[1:])
	case "has":
		return c.has(f[1:])
	default:
		return fmt.Errorf("unknown word %q", f[0])
	}
	return nil
}

func (c *compiler) space(prefix string, uris []string) {
	c.in = &vocabulary{prefix: prefix, elements: map[string]*element{}, globals: map[string]*attribute{}, attributes: map[string]*attribute{}}
	if c.main == "" {
		c.main = prefix
	}
	for _, uri := range uris {
		if uri == "-" {
			uri = ""
		}
		c.g.spaces[uri] = c.in
	}
}

func (c *compiler) valueType(name string, values []string) error {
	t := c.types[name]
	if t == nil {
		t = &valueType{name: name}
		c.types[name] = t
	}
	for i, v := range values {
		if v == "|" {
			for _, name := range values[i+1:] {
				other := c.types[name]
				if other == nil {
					return fmt.Errorf("unknown type %q", name)
				}
				t.or = append(t.or, other)
			}
			break
		}
		if low, high, ok := strings.Cut(v, ".."); ok {
			return t.bounds(low, high)
		}
		t.words = append(t.words, v)
	}
	return nil
}

func (c *compiler) attribute(global bool, f []string) error {
	t := c.types[f[1]]
	if t == nil {
		return fmt.Errorf("unknown type %q", f[1])
	}
	a := &attribute{name: f[0], of: t, section: f[2]}
	if len(f) > 4 {
		a.on = map[string]bool{}
		for _, name := range f[4:] {
			a.on[c.spoken(name)] = true
		}
	}
	switch {
	case strings.HasPrefix(f[0], "xml:"):
		c.xml[f[0]] = a
	case global:
		a.name = c.in.prefix + ":" + f[0]
		c.in.globals[f[0]] = a
	default:
		c.in.attributes[f[0]] = a
	}
	return nil
}

// spoken returns the name of an element as it is spoken of, without the prefix
// of the main vocabulary.
func (c *compiler) spoken(name string) string {
	return strings.TrimPrefix(name, c.main+":")
}

func (c *compiler) element(f []string) error {
	name := f[0]
	if c.in.prefix != c.main {
		name = c.in.prefix + ":" + f[0]
	}
	e := &element{name: name, space: c.in, section: f[1], has: map[string]use{}}
	for i, word := range f[2:] {
		switch word {
		case "open":
			e.open = true
		case "mixed":
			e.mixed = true
		case "inside":
			e.parents = f[2+i+1:]
		}
		if e.parents != nil {
			break
		}
	}
	if c.byName[name] != nil {
		return fmt.Errorf("element %s stands twice", name)
	}
	c.in.elements[f[0]], c.byName[name], c.el = e, e, e
	c.order = append(c.order, e)
	return nil
}

func (c *compiler) has(f []string) error {
	for _, word := range f {
		name, required := strings.CutSuffix(word, "!")
		name, deprecated := strings.CutPrefix(name, "~")
		typeName := ""
		if i := strings.LastIndexByte(name, ':'); i > 0 && name[:i] != "xml" {
			name, typeName = name[:i], name[i+1:]
		}
		a := c.in.attributes[name]
		if a == nil {
			a = c.xml[name]
		}
		if a == nil {
			return fmt.Errorf("unknown attribute %q", name)
		}
		u := use{a, a.of, deprecated}
		if typeName != "" {
			if u.of = c.types[typeName]; u.of == nil {
				return fmt.Errorf("unknown type %q", typeName)
			}
		}
		c.el.has[name] = u
		if required {
			c.el.must = append(c.el.must, a)
		}
	}
	return nil
}
