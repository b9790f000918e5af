package desktop

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"satzpaar/store"
	"satzpaar/translate"
)

// memoryOptions are the settings of the memory: for whom and in which field
// the project is, which memories it asks, what each of them costs and may, and
// what else is taken off a match.
func (d *Desk) memoryOptions() []option {
	all := d.scopeOptions()
	memories, err := d.lib.Memories(d.context())
	d.say(err)
	for _, m := range memories {
		all = append(all, d.oneMemory(m)...)
	}
	return append(all, d.penaltyOptions()...)
}

// scopeOptions say for whom and in which field the open project is.
func (d *Desk) scopeOptions() []option {
	s := d.session
	if s == nil {
		return nil
	}
	return []option{
		{title: d.t("This project")},
		{title: d.t("Client"), value: s.Client(), remark: d.t("For whom: what is approved is remembered with it; what was made for others costs points."), write: d.written("Client", s.Client(), s.SetClient)},
		{title: d.t("Domain"), value: s.Domain(), remark: d.t("The field of the text, likewise"), write: d.written("Domain", s.Domain(), s.SetDomain)},
	}
}

// oneMemory is what can be said of a memory beside the library's own.
func (d *Desk) oneMemory(m store.Memory) []option {
	change := func(f func(*store.Memory)) error {
		m := m
		f(&m)
		_, err := d.lib.SaveMemory(d.context(), m)
		if err == nil && d.session != nil {
			d.session.AskAgain()
		}
		return err
	}
	all := []option{{title: d.opt.Language.say("Memory %s, %d units", m.Name, m.Units)}}
	if s := d.session; s != nil {
		attached, err := s.Attached()
		d.say(err)
		asked := len(attached) == 0 || slices.Contains(attached, m.ID)
		all = append(all, option{title: d.t("Asked by this project"), value: d.yes(asked), step: func(int) { d.say(s.Attach(m.ID, !asked)) }})
	}
	return append(all,
		d.points(d.t("Taken off its matches, in percent"), "", m.Penalty, func(n int) error { return change(func(m *store.Memory) { m.Penalty = n }) }),
		option{title: d.t("Read-only"), value: d.yes(m.ReadOnly), remark: d.t("Its units can be found, not changed."), step: func(int) {
			d.say(change(func(m *store.Memory) { m.ReadOnly = !m.ReadOnly }))
		}},
		option{title: d.t("Client"), value: m.Client, write: d.written("Client", m.Client, func(text string) error {
			return change(func(m *store.Memory) { m.Client = strings.TrimSpace(text) })
		})},
		option{title: d.t("Domain"), value: m.Domain, write: d.written("Domain", m.Domain, func(text string) error {
			return change(func(m *store.Memory) { m.Domain = strings.TrimSpace(text) })
		})},
	)
}

// points is a setting of 0 to 100 points.
func (d *Desk) points(title, remark string, now int, set func(int) error) option {
	return option{
		title: title, value: fmt.Sprint(now), remark: remark,
		step: func(by int) { d.say(set(max(0, min(now+by, 100)))) },
		write: d.written(title, fmt.Sprint(now), func(text string) error {
			n, err := strconv.Atoi(strings.TrimSpace(text))
			if err != nil {
				return &translate.Error{Code: translate.Invalid, Text: "a penalty is 0 to 100 percent"}
			}
			return set(n)
		}),
	}
}

// penaltyOptions are what is taken off every match for what speaks against it.
func (d *Desk) penaltyOptions() []option {
	p, err := d.lib.Penalties(d.context())
	d.say(err)
	all := []option{{title: d.t("Taken off a match, in percent")}}
	for _, x := range []struct {
		title, remark string
		of            func(*store.Penalties) *int
	}{
		{"not reviewed", "Nobody approved it; it counts at most 99 whatever stands here.", func(p *store.Penalties) *int { return &p.Unreviewed }},
		{"machine", "A machine made it.", func(p *store.Penalties) *int { return &p.Machine }},
		{"aligned", "It was paired by the program, and nobody approved it.", func(p *store.Penalties) *int { return &p.Aligned }},
		{"codes", "It has other inline codes.", func(p *store.Penalties) *int { return &p.Codes }},
		{"several targets", "The same source has other translations as well.", func(p *store.Penalties) *int { return &p.Several }},
		{"another client", "It was made for another client.", func(p *store.Penalties) *int { return &p.Client }},
		{"another field", "It is of another field.", func(p *store.Penalties) *int { return &p.Domain }},
		{"rejected", "Its wording was rejected.", func(p *store.Penalties) *int { return &p.Rejected }},
	} {
		all = append(all, d.points(d.t(x.title), d.t(x.remark), *x.of(&p), func(n int) error {
			now := p
			*x.of(&now) = n
			err := d.lib.SetPenalties(d.context(), now)
			if err == nil && d.session != nil {
				d.session.AskAgain()
			}
			return err
		}))
	}
	return all
}
