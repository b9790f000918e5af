package desktop

import (
	"image/color"
	"math"
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

func TestContrast(t *testing.T) {
	page, active, hover := theme.ColorNameBackground, roleActiveRow, theme.ColorNameHover
	backs := []fyne.ThemeColorName{page, active, hover}
	pairs := []struct {
		front fyne.ThemeColorName
		backs []fyne.ThemeColorName
		least float64
	}{
		{theme.ColorNameForeground, append(backs, theme.ColorNameSelection), 4.5},
		{roleSubText, backs, 4.5},
		{theme.ColorNameForegroundOnPrimary, []fyne.ThemeColorName{theme.ColorNamePrimary}, 4.5},
		{theme.ColorNameError, backs, 4.5},
		{roleInsert, []fyne.ThemeColorName{roleInsertBack}, 4.5},
		{roleDelete, []fyne.ThemeColorName{roleDeleteBack}, 4.5},
		{theme.ColorNameForeground, []fyne.ThemeColorName{roleNameBack, roleTermBack, theme.ColorNameSelection}, 4.5},
		{roleCode, []fyne.ThemeColorName{roleCodeBack}, 4.5},
		{theme.ColorNameInputBorder, backs, 3},
		{theme.ColorNameFocus, backs, 3},
		{roleNew, backs, 3},
		{roleDraft, backs, 3},
		{roleTranslated, backs, 3},
		{roleReviewed, backs, 3},
		{roleFinal, backs, 3},
		{roleRejected, backs, 3},
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
