package translate

import (
	"errors"
	"io/fs"
	"testing"
)

func TestError(t *testing.T) {
	for _, tt := range []struct {
		err  Error
		want string
	}{
		{Error{Text: "the target is empty"}, "the target is empty"},
		{Error{File: "a.xlf", Text: "is a folder", Hint: "Choose a file."}, "a.xlf: is a folder. Choose a file."},
		{Error{File: "a.xlf", Line: 3, Text: "the file ends here"}, "a.xlf:3: the file ends here"},
		{Error{File: "a.xlf", Line: 3, Col: 7, Text: "the file ends here"}, "a.xlf:3:7: the file ends here"},
		{Error{File: "a.xlf", Col: 7, Text: "no line, no column"}, "a.xlf: no line, no column"},
	} {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("Error() = %q, want %q", got, tt.want)
		}
	}
	if !errors.Is(&Error{Err: fs.ErrNotExist}, fs.ErrNotExist) {
		t.Error("the cause cannot be found")
	}
}

func TestStates(t *testing.T) {
	for _, s := range States {
		if got, err := ParseState(s.String()); err != nil || got != s {
			t.Errorf("ParseState(%s) = %v, %v", s, got, err)
		}
	}
	if _, err := ParseState("approved"); err == nil {
		t.Error("a word that is no state was taken")
	}
	if len(States) != len(stateNames) {
		t.Errorf("%d states, %d names", len(States), len(stateNames))
	}
}
