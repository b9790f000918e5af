package valid

import (
	"fmt"
	"strings"
)

// finish turns the names of elements into elements.
func (c *compiler) finish() error {
	for _, e := range c.order {
		for _, name := range e.parents {
			p, err := c.lookup(e, name)
			if err != nil {
				return err
			}
			e.inside = append(e.inside, p)
		}
		for _, model := range e.models {
			for _, word := range model {
				p, err := c.particle(e, word)
				if err != nil {
					return err
				}
				e.content = append(e.content, p)
			}
		}
	}
	return nil
}

func (c *compiler) lookup(e *element, name string) (*element, error) {
	if !strings.Contains(name, ":") && e.space.prefix != c.main {
		name = e.space.prefix + ":" + name
	}
	if p := c.byName[c.spoken(name)]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("unknown element %q in %s", name, e.name)
}

func (c *compiler) particle(e *element, word string) (particle, error) {
	p := particle{min: 1, max: 1}
	switch word[len(word)-1] {
	case '?':
		p.min = 0
	case '*':
		p.min, p.max = 0, 0
	case '+':
		p.max = 0
	}
	word = strings.Trim(word, "()?*+")
	var spoken []string
	for name := range strings.SplitSeq(word, "|") {
		name, deprecated := strings.CutPrefix(name, "~")
		if name == "other" {
			p.other = true
			continue
		}
		child, err := c.lookup(e, name)
		if err != nil {
			return p, err
		}
		p.of = append(p.of, child)
		if deprecated {
			p.deprecated = append(p.deprecated, child)
		} else {
			spoken = append(spoken, "<"+child.name+">")
		}
	}
	p.text = strings.Join(spoken, " or ")
	return p, nil
}
