package translate

import "testing"

func TestRoom(t *testing.T) {
	for _, tt := range []struct {
		name   string
		limit  Limit
		text   string
		want   Room
		broken bool
	}{
		{"none", Limit{}, "abc", Room{}, false},
		{"characters", Limit{MaxRunes: 4}, "Öl", Room{Left: 2, Most: 4}, false},
		{"too many", Limit{MaxRunes: 1}, "Öl", Room{Left: -1, Most: 1}, true},
		{"too few", Limit{MinRunes: 3}, "Öl", Room{Left: -2, Lacks: 1, Least: 3}, true},
		{"enough", Limit{MinRunes: 1}, "Öl", Room{Left: -2, Least: 1}, false},
		{"full", Limit{MaxRunes: 2}, "Öl", Room{Most: 2}, false},
		{"bytes", Limit{MaxBytes: 3}, "Öl", Room{Most: 3, Bytes: true}, false},
		{"UTF-16", Limit{MaxBytes: 3, Encoding: UTF16}, "😀", Room{Left: -1, Most: 3, Bytes: true}, true},
		{"UTF-32", Limit{MaxBytes: 8, Encoding: UTF32}, "Öl", Room{Most: 8, Bytes: true}, false},
		{"the nearer", Limit{MaxRunes: 10, MaxBytes: 3}, "Öl", Room{Most: 3, Bytes: true}, false},
		{"as near", Limit{MaxRunes: 3, MaxBytes: 4}, "Öl", Room{Left: 1, Most: 3}, false},
		{"too few before full", Limit{MinRunes: 3, MaxBytes: 3}, "Öl", Room{Left: -2, Lacks: 1, Least: 3}, true},
		{"lacking as much", Limit{MinRunes: 3, MinBytes: 4}, "Öl", Room{Left: -2, Lacks: 1, Least: 3}, true},
		{"lacking more", Limit{MinRunes: 3, MinBytes: 9}, "Öl", Room{Left: -3, Lacks: 6, Least: 9, Bytes: true}, true},
		{"a most beside a least", Limit{MinRunes: 1, MaxBytes: 9}, "Öl", Room{Left: 6, Most: 9, Bytes: true}, false},
		{"a least beside a most", Limit{MaxRunes: 9, MinBytes: 1}, "Öl", Room{Left: 7, Most: 9}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, ok := tt.limit.Room(tt.text)
			if !ok {
				r = Room{}
			}
			if r != tt.want || ok == (tt.limit == Limit{}) || r.Broken() != tt.broken {
				t.Errorf("got %+v, %v, broken %v", r, ok, r.Broken())
			}
		})
	}
}
