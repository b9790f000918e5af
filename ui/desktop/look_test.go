package desktop

import (
	"image/color"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	f := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*f(n.R) + 0.7152*f(n.G) + 0.0722*f(n.B)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Every pair of colours that the program draws, computed by WCAG 2.2: texts at
// least 4.5:1 (1.4.3), shapes, frames and the ring of the focus 3:1 (1.4.11).
func TestContrast(t *testing.T) {
	page, active, hover, button := theme.ColorNameBackground, roleActiveRow, theme.ColorNameHover, theme.ColorNameButton
	rows := []fyne.ThemeColorName{page, active, hover}
	box := []fyne.ThemeColorName{theme.ColorNameInputBackground, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground}
	on := func(all ...fyne.ThemeColorName) []fyne.ThemeColorName { return all }
	shape := append(on(button), rows...)
	bars := append(on(roleRail), rows...)
	pairs := []struct {
		front fyne.ThemeColorName
		backs []fyne.ThemeColorName
		least float64
	}{
		{theme.ColorNameForeground, append(append(on(theme.ColorNameSelection, theme.ColorNameFocus, button), rows...), box...), 4.5},
		{roleSubText, append(append(on(button), rows...), box...), 4.5},
		{theme.ColorNamePlaceHolder, box, 4.5},
		{theme.ColorNameDisabled, append(on(page, button), box...), 4.5},
		{theme.ColorNameForegroundOnPrimary, on(theme.ColorNamePrimary), 4.5},
		{theme.ColorNameError, rows, 4.5},
		{roleInsert, on(roleInsertBack), 4.5},
		{roleDelete, on(roleDeleteBack), 4.5},
		{theme.ColorNameForeground, on(roleNameBack, roleTermBack), 4.5},
		{roleCode, on(roleCodeBack), 4.5},
		{roleHint, on(roleHintBack), 4.5},
		{roleWarning, on(roleWarningBack), 4.5},
		{roleFault, on(roleFaultBack), 4.5},
		{roleHint, rows, 3}, // waves below words
		{roleWarning, rows, 3},
		{roleFault, rows, 3},
		{theme.ColorNameInputBorder, append(on(page), box...), 3},
		{theme.ColorNamePrimary, append(shape, box...), 3}, // the ring of what has the focus
		{theme.ColorNameFocus, on(page), 3},
		{theme.ColorNamePrimary, bars, 3},
		{roleThumb, rows, 3},
		{roleNew, bars, 3},
		{roleDraft, bars, 3},
		{roleTranslated, bars, 3},
		{roleReviewed, bars, 3},
		{roleFinal, bars, 3},
		{roleRejected, bars, 3},
	}
	for mode := Light; mode <= HighContrast; mode++ {
		l := Look{Mode: mode}
		for _, p := range pairs {
			for _, b := range p.backs {
				if got := contrast(l.Color(p.front, 0), l.Color(b, 0)); got < p.least {
					t.Errorf("mode %d: %s on %s: got %.2f, want at least %.1f", mode, p.front, b, got, p.least)
				}
			}
		}
	}
}

// Every colour role of the program is in a pair of TestContrast, or is a ground.
func TestContrastCoversTheRoles(t *testing.T) {
	source, err := os.ReadFile("look_test.go")
	if err != nil {
		t.Fatal(err)
	}
	roles, err := os.ReadFile("look.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`(?m)^\t(role\w+)\s*(fyne.ThemeColorName)?\s*=`).FindAllStringSubmatch(string(roles), -1) {
		if !strings.Contains(string(source), m[1]) {
			t.Errorf("%s is in no pair", m[1])
		}
	}
}
