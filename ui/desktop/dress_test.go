package desktop

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"golang.org/x/image/font/gofont/gomono"
)

// A window whose look, size or face was chosen while it was open looks like one
// that was opened with it: nothing in it keeps what it was.
func TestDressEqualsAFreshWindow(t *testing.T) {
	choose := map[string]func(d *Desk){
		"dark":   (*Desk).nextLook,
		"larger": func(d *Desk) { d.resize(1) },
		"face":   func(d *Desk) { d.setFace(targetFace, bundled()[3]); ended(d) },
		"there and back": func(d *Desk) {
			d.setFace(sourceFace, bundled()[2])
			ended(d)
			d.setFace(sourceFace, bundled()[0])
			ended(d)
			d.resize(-1)
			d.resize(1)
			for range 3 {
				d.nextLook()
			}
		},
	}
	for name, chosen := range choose {
		for _, place := range []string{placeDesk, "settings"} {
			t.Run(name+" "+place, func(t *testing.T) {
				d := newDesk(t)
				picture := func(d *Desk) image.Image {
					d.window.Resize(fyne.NewSize(800, 600))
					ended(d)
					d.show(place)
					ended(d)
					d.status.SetText("as it was")
					return d.window.Canvas().Capture()
				}
				if err := d.OpenSample(); err != nil {
					t.Fatal(err)
				}
				picture(d)
				if err := d.session.Gate(t.Context()); err == nil {
					t.Fatal("the sample is approved")
				}
				chosen(d)
				got := picture(d)
				project := d.session.Project().ID
				if err := d.closeSession(); err != nil {
					t.Fatal(err)
				}
				fresh := New(test.NewTempApp(t), d.lib, Options{Who: "Ada", Language: "en", Do: pending.put})
				if err := fresh.openProject(project); err != nil {
					t.Fatal(err)
				}
				ended(fresh)
				if err := fresh.session.Gate(t.Context()); err == nil {
					t.Fatal("the sample is approved")
				}
				want := picture(fresh)
				if at := different(got, want); !at.Empty() {
					dir := t.ArtifactDir()
					write(t, filepath.Join(dir, "got.png"), got)
					write(t, filepath.Join(dir, "want.png"), want)
					t.Errorf("the windows differ in %v; both are in %s", at, dir)
				}
				if err := fresh.Close(); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// different returns where two pictures are not the same.
func different(a, b image.Image) image.Rectangle {
	if a.Bounds() != b.Bounds() {
		return a.Bounds()
	}
	var at image.Rectangle
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				at = at.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return at
}

func write(t *testing.T, path string, p image.Image) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, p); err != nil {
		t.Fatal(err)
	}
}

// The line that shows a typeface has ink; what is no font shows nothing.
func TestSpecimen(t *testing.T) {
	ink := image.NewUniform(Look{}.Color("foreground", 0))
	for _, f := range append(bundled(), typeface{name: "own", resource: fyne.NewStaticResource("own.ttf", gomono.TTF)}) {
		p := f.specimen("Straße", 14, 15, 20, ink)
		if p == nil || different(p, image.NewNRGBA(p.Bounds())).Empty() {
			t.Errorf("%s shows nothing", f.name)
		}
	}
	bad := filepath.Join(t.TempDir(), "bad.ttf")
	if err := os.WriteFile(bad, []byte("no font"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{bad, bad + ".gone"} {
		if p := (typeface{file: file}).specimen("Straße", 14, 15, 20, ink); p != nil {
			t.Errorf("%s shows something", file)
		}
	}
}
