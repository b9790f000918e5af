package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestWindowSizeLasts(t *testing.T) {
	d := newDesk(t)
	if got, want := d.storedWindow(), fyne.NewSize(1200, 800); got != want {
		t.Errorf("at first: got %v, want %v", got, want)
	}
	d.keep("window", "1024x700")
	if got, want := d.storedWindow(), fyne.NewSize(1024, 700); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	d.keep("window", "3x4")
	if got, want := d.storedWindow(), fyne.NewSize(1200, 800); got != want {
		t.Errorf("too small: got %v, want %v", got, want)
	}
}
