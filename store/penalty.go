package store

import (
	"context"
	"encoding/json"
	"fmt"

	"satzpaar/translate"
)

// Penalties are the points taken off a match for what speaks against its unit.
// That of a memory stands with the memory.
type Penalties struct {
	Unreviewed int `json:"unreviewed"` // nobody approved it
	Machine    int `json:"machine"`    // a machine made it
	Aligned    int `json:"aligned"`    // it was paired by the program, and nobody approved it
	Codes      int `json:"codes"`      // it has other inline codes
	Several    int `json:"several"`    // its source has other targets as well
	Client     int `json:"client"`     // it was made for another client
	Domain     int `json:"domain"`     // or in another field
	Rejected   int `json:"rejected"`   // its wording was rejected
}

var usualPenalties = Penalties{Unreviewed: 1, Machine: 2, Aligned: 1, Codes: 1, Several: 1, Client: 1, Domain: 1, Rejected: 20}

const penaltiesKey = "memory.penalties"

// Penalties returns the penalties in force. They are asked for at every
// look-up, so they are kept.
func (l *Library) Penalties(ctx context.Context) (Penalties, error) {
	if p := l.penalties.Load(); p != nil {
		return *p, nil
	}
	p := usualPenalties
	value, err := l.Setting(ctx, penaltiesKey)
	if err != nil {
		return p, err
	}
	if value != "" {
		if err := json.Unmarshal([]byte(value), &p); err != nil {
			return usualPenalties, fmt.Errorf("setting %s: %w", penaltiesKey, err)
		}
	}
	if !l.penalties.CompareAndSwap(nil, &p) {
		return *l.penalties.Load(), nil // they were set meanwhile
	}
	return p, nil
}

// SetPenalties makes the penalties of all look-ups from now on.
func (l *Library) SetPenalties(ctx context.Context, p Penalties) error {
	for _, n := range [...]int{p.Unreviewed, p.Machine, p.Aligned, p.Codes, p.Several, p.Client, p.Domain, p.Rejected} {
		if n < 0 || n > 100 {
			return &translate.Error{Code: translate.Invalid, Text: "a penalty is 0 to 100 percent"}
		}
	}
	value, err := json.Marshal(p)
	if err != nil {
		return err
	}
	if err := l.SetSetting(ctx, penaltiesKey, string(value)); err != nil {
		return err
	}
	l.penalties.Store(&p) // not nil: a look-up that read the old ones meanwhile must not keep them
	return nil
}
