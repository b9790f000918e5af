package session

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"satzpaar/store"
)

// A NamedFilter is a filter that a person keeps.
type NamedFilter struct{ Name, Line string }

const filtersKey = "filters"

// Filters lists the filters that were kept in the library, by name.
func Filters(ctx context.Context, lib *store.Library) ([]NamedFilter, error) {
	v, err := lib.Setting(ctx, filtersKey)
	if err != nil || v == "" {
		return nil, err
	}
	var all []NamedFilter
	err = json.Unmarshal([]byte(v), &all)
	return all, err
}

// KeepFilter keeps a filter by name, in the place of one of the same name; one
// without a line is forgotten.
func KeepFilter(ctx context.Context, lib *store.Library, f NamedFilter) error {
	if _, err := ParseFilter(f.Line); err != nil {
		return err
	}
	all, err := Filters(ctx, lib)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(g NamedFilter) bool { return g.Name == f.Name })
	if f.Line != "" {
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b NamedFilter) int { return strings.Compare(a.Name, b.Name) })
	b, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return lib.SetSetting(ctx, filtersKey, string(b))
}
