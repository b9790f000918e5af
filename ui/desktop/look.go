package desktop

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// A Mode is one of the three looks.
type Mode uint8

// The looks.
const (
	Light Mode = iota
	Dark
	HighContrast
)

// The columns that have a face.
const (
	sourceFace = iota
	targetFace
)

// Roles of colours beyond those that Fyne names.
const (
	roleSubText     fyne.ThemeColorName = "satzpaarSubText"
	roleActiveRow   fyne.ThemeColorName = "satzpaarActiveRow"
	roleInsert      fyne.ThemeColorName = "satzpaarInsert"
	roleInsertBack  fyne.ThemeColorName = "satzpaarInsertBack"
	roleDelete      fyne.ThemeColorName = "satzpaarDelete"
	roleDeleteBack  fyne.ThemeColorName = "satzpaarDeleteBack"
	roleNameBack    fyne.ThemeColorName = "satzpaarNameBack"
	roleCode        fyne.ThemeColorName = "satzpaarCode"
	roleCodeBack    fyne.ThemeColorName = "satzpaarCodeBack"
	roleTermBack    fyne.ThemeColorName = "satzpaarTermBack"
	roleHint        fyne.ThemeColorName = "satzpaarHint"
	roleHintBack    fyne.ThemeColorName = "satzpaarHintBack"
	roleWarning     fyne.ThemeColorName = "satzpaarWarning"
	roleWarningBack fyne.ThemeColorName = "satzpaarWarningBack"
	roleFault       fyne.ThemeColorName = "satzpaarFault"
	roleFaultBack   fyne.ThemeColorName = "satzpaarFaultBack"
	roleNew         fyne.ThemeColorName = "satzpaarStateNew"
	roleDraft       fyne.ThemeColorName = "satzpaarStateDraft"
	roleTranslated  fyne.ThemeColorName = "satzpaarStateTranslated"
	roleReviewed    fyne.ThemeColorName = "satzpaarStateReviewed"
	roleFinal       fyne.ThemeColorName = "satzpaarStateFinal"
	roleRejected    fyne.ThemeColorName = "satzpaarStateRejected"
	roleThumb       fyne.ThemeColorName = "satzpaarThumb"
	roleRail        fyne.ThemeColorName = "satzpaarRail" // of a bar, where it is not filled
)

// Look is the theme of the workbench. Its colours reach WCAG AA on the
// backgrounds they stand on, which a test computes.
type Look struct {
	Mode Mode
	Text float32 // size of body text; 0 is 14
	// Faces are those that columns were set in since the window was opened; 0 is
	// the program's own, and Source and Target count them from 1 on.
	Faces          []fyne.Resource
	Source, Target int
}

// ownTab is how wide a tab is in a style of the toolkit that does not say it.
const ownTab = 4

// style returns the style by which the toolkit asks Font for a face. The toolkit
// has no name for further faces, and it measures entries by the theme alone;
// what a style may differ in without changing how text looks is how wide a tab
// is. A face keeps its style as long as the window lives, for what the toolkit
// read and measured it remembers by style.
func (Look) style(face int) fyne.TextStyle {
	if face == 0 {
		return fyne.TextStyle{}
	}
	return fyne.TextStyle{TabWidth: ownTab + face}
}

func (l Look) size() float32 {
	if l.Text > 0 {
		return l.Text
	}
	return 14
}

// palette maps a role to its colour, 0xRRGGBB, in light, dark, high contrast.
var palette = map[fyne.ThemeColorName][3]uint32{
	theme.ColorNameBackground:          {0xFFFFFF, 0x1B1D21, 0x000000},
	theme.ColorNameInputBackground:     {0xFFFFFF, 0x1B1D21, 0x000000},
	theme.ColorNameMenuBackground:      {0xFFFFFF, 0x23262B, 0x000000},
	theme.ColorNameOverlayBackground:   {0xFFFFFF, 0x23262B, 0x000000},
	theme.ColorNameButton:              {0xF5F6F8, 0x2B2F35, 0x1A1A1A},
	theme.ColorNameForeground:          {0x1F2328, 0xE6E8EB, 0xFFFFFF},
	theme.ColorNamePlaceHolder:         {0x57606A, 0xA3ABB5, 0xE0E0E0},
	theme.ColorNameDisabled:            {0x656C75, 0x8E97A1, 0xB0B0B0},
	theme.ColorNameSeparator:           {0xD8DEE4, 0x33383F, 0x8A8A8A},
	theme.ColorNameInputBorder:         {0x7F8892, 0x727B87, 0xFFFFFF},
	theme.ColorNamePrimary:             {0x0B5CAD, 0x6CB2F5, 0xFFD400},
	theme.ColorNameForegroundOnPrimary: {0xFFFFFF, 0x0B1620, 0x000000},
	theme.ColorNameFocus:               {0x5897DE, 0x2D6AAA, 0x005FBA}, // a fill under text: the toolkit's lists and menus
	theme.ColorNameHover:               {0xEEF1F4, 0x272B31, 0x222222},
	theme.ColorNameSelection:           {0xB6D7FF, 0x1F4F86, 0x00509E},
	theme.ColorNameError:               {0xB3261E, 0xFF8F86, 0xFF9A90},
	roleSubText:                        {0x57606A, 0xA3ABB5, 0xE0E0E0},
	roleActiveRow:                      {0xE7F1FB, 0x1E2C3D, 0x1A1A1A},
	roleInsert:                         {0x0B5A26, 0x9CECB4, 0x8CFFB0},
	roleInsertBack:                     {0xD2F4DC, 0x16472A, 0x003D16},
	roleDelete:                         {0x9B1C14, 0xFFB4AD, 0xFFC2BC},
	roleDeleteBack:                     {0xFFDFDC, 0x5A1E1B, 0x5C0000},
	roleNameBack:                       {0xDDEBFF, 0x21436B, 0x003A75},
	roleCode:                           {0x4A3B78, 0xCDBEF5, 0xE3D5FF},
	roleCodeBack:                       {0xECE6F9, 0x3A3157, 0x33205C},
	roleTermBack:                       {0xFFE9A8, 0x5A4A16, 0x5A4700},
	roleHint:                           {0x0A5394, 0x84BDF7, 0x8FD0FF},
	roleHintBack:                       {0xE3F0FC, 0x172F49, 0x001F3D},
	roleWarning:                        {0x7A4A00, 0xF0B954, 0xFFD166},
	roleWarningBack:                    {0xFFF1D0, 0x3D2F12, 0x332600},
	roleFault:                          {0xB3261E, 0xFF8F86, 0xFF9A90},
	roleFaultBack:                      {0xFDE8E6, 0x43201E, 0x3A0000},
	roleNew:                            {0x6B7280, 0x9AA2AD, 0xD0D0D0},
	roleDraft:                          {0x8A5A00, 0xE0A63A, 0xFFC24D},
	roleTranslated:                     {0x0969DA, 0x58A6FF, 0x6FC3FF},
	roleReviewed:                       {0x6639BA, 0xB99AF5, 0xD9BFFF},
	roleFinal:                          {0x1A7F37, 0x4CC26A, 0x5CFF8A},
	roleRejected:                       {0xCF222E, 0xFF7B72, 0xFF8A80},
	roleThumb:                          {0x7F8892, 0x727B87, 0xB0B0B0},
	roleRail:                           {0xE1E6EB, 0x33383F, 0x383838},
}

// veils take light from what lies below dialogs and menus.
var veils = [3]color.NRGBA{{0x70, 0x78, 0x82, 0x60}, {0, 0, 0, 0x80}, {0, 0, 0, 0x99}}

// Color returns the colour of a role in this look, whatever the system prefers.
func (l Look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameShadow {
		return veils[l.Mode]
	}
	if c, ok := palette[name]; ok {
		v := c[l.Mode]
		return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
	}
	variant := theme.VariantDark
	if l.Mode == Light {
		variant = theme.VariantLight
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Font returns the bundled font of Fyne, or the face of a column.
func (l Look) Font(s fyne.TextStyle) fyne.Resource {
	if face := s.TabWidth - ownTab; face > 0 && face <= len(l.Faces) {
		return l.Faces[face-1]
	}
	s.TabWidth = 0
	return theme.DefaultTheme().Font(s)
}

// Icon returns the icons of Fyne.
func (l Look) Icon(n fyne.ThemeIconName) fyne.Resource {
	icon := theme.DefaultTheme().Icon(n)
	if icon == nil {
		return nil
	}
	return tinted{icon, l.Mode}
}

// tinted is an icon in the colours of a look. The toolkit remembers what it has
// drawn of an icon by its name, so in each look it has another one.
type tinted struct {
	fyne.Resource
	mode Mode
}

// Name implements fyne.Resource.
func (i tinted) Name() string { return fmt.Sprint(i.mode, "-", i.Resource.Name()) }

// Size returns the measures: everything in steps of 4, body text 14, small 12.
func (l Look) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return l.size()
	case theme.SizeNameCaptionText:
		return 12
	case theme.SizeNameSubHeadingText:
		return 16
	case theme.SizeNameHeadingText:
		return 20
	case theme.SizeNameInnerPadding:
		return 8
	case theme.SizeNameInputBorder:
		return 2 // of 1 the toolkit smears over two pixels, which halves its contrast
	}
	return theme.DefaultTheme().Size(n)
}
