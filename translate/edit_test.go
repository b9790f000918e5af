package translate

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

func texts(d *Document) []string {
	var all []string
	for _, s := range d.Segments {
		all = append(all, fmt.Sprintf("%s %q %s", s.ID, s.Target, s.State))
	}
	return all
}

func document(n int) *Document {
	d := &Document{}
	for i := range n {
		d.Segments = append(d.Segments, Segment{ID: SegmentID(fmt.Sprint(i)), Source: "Satz", Target: fmt.Sprint("text ", i)})
	}
	return d
}

// random returns a replacement that fits d: some segments in the place of
// some others, perhaps of none.
func random(r *rand.Rand, d *Document, n int) Replacement {
	at := r.IntN(len(d.Segments) + 1)
	out := r.IntN(min(3, len(d.Segments)-at) + 1)
	x := Replacement{At: at, Old: d.Segments[at : at+out]}
	for k := range r.IntN(3) {
		x.New = append(x.New, Segment{ID: SegmentID(fmt.Sprint("n", n, k)), Target: fmt.Sprint("new ", n), State: State(r.IntN(len(States)))})
	}
	return x
}

// Any number of edits, taken back in the opposite order, leave the document as
// it was.
func TestUndoTakesBack(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		d := document(r.IntN(8))
		start := texts(d)
		var undos []Edit
		for n := range 20 {
			undo, err := random(r, d, n).Apply(d)
			if err != nil {
				t.Fatal(err)
			}
			undos = append(undos, undo)
		}
		for _, u := range slices.Backward(undos) {
			if _, err := u.Apply(d); err != nil {
				t.Fatal(err)
			}
		}
		if got := texts(d); !slices.Equal(got, start) {
			t.Fatalf("after the undos %v, want %v", got, start)
		}
	}
}

func TestReplacementRefuses(t *testing.T) {
	d := document(2)
	start := texts(d)
	other := Segment{ID: "1", Target: "another text"}
	for _, tt := range []struct {
		name string
		edit Edit
	}{
		{"before the first", Replacement{At: -1}},
		{"behind the last", Replacement{At: 2, Old: []Segment{other}}},
		{"a segment that has changed", Replacement{At: 1, Old: []Segment{other}, New: []Segment{{ID: "1"}}}},
		{"a group whose second edit does not fit", Group{
			Replacement{At: 0, Old: slices.Clone(d.Segments[:1]), New: []Segment{{ID: "0", Target: "changed"}}},
			Replacement{At: 1, Old: []Segment{other}},
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := tt.edit.Apply(d)
			var e *Error
			if !errors.As(err, &e) || e.Code != Refused {
				t.Errorf("Apply = %v, want a refusal", err)
			}
			if got := texts(d); !slices.Equal(got, start) {
				t.Errorf("the document became %v", got)
			}
		})
	}
}

// Equal looks at every field: an edit that changes one alone must not be lost.
func TestEqualSeesEveryField(t *testing.T) {
	var s Segment
	for i := range reflect.TypeFor[Segment]().NumField() {
		changed := s
		v := reflect.ValueOf(&changed).Elem().Field(i)
		name := reflect.TypeFor[Segment]().Field(i).Name
		switch v.Kind() {
		case reflect.String:
			v.SetString("x")
		case reflect.Bool:
			v.SetBool(true)
		case reflect.Int:
			v.SetInt(1)
		case reflect.Uint8:
			v.SetUint(1)
		case reflect.Float64:
			v.SetFloat(.5)
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		case reflect.Struct:
			v.Set(reflect.ValueOf(Limit{MaxRunes: 1}))
		default:
			t.Fatalf("%s is a %s, which this test does not know", name, v.Kind())
		}
		if s.Equal(changed) || changed.Equal(s) {
			t.Errorf("%s is not looked at", name)
		}
	}
}
