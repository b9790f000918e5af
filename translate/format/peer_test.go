//go:build unix

package format

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// job is the variable that makes the test binary do one of ourJobs with a file
// and end, so that its time and its memory can be measured like another
// program's.
const job = "SATZPAAR_JOB"

func TestMain(m *testing.M) {
	if name := os.Getenv(job); name != "" {
		if err := ourJobs[name](os.Getenv(job + "_FILE")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		return
	}
	os.Exit(m.Run())
}

var ourJobs = map[string]func(file string) error{
	"make": func(file string) error { return os.WriteFile(file, big(122_000), 0o600) },
	"well-formed": func(file string) error {
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		src, err := xml.Decode(data)
		if err != nil {
			return err
		}
		for s := xml.NewScanner(src.Data); ; {
			if tok, err := s.Next(); err != nil || tok.Kind == xml.End {
				return err
			}
		}
	},
	"validate": func(file string) error {
		data, err := os.ReadFile(file)
		if err == nil && len(Validate(file, data)) > 0 {
			err = fmt.Errorf("%s is not valid", file)
		}
		return err
	},
	"open": func(file string) error {
		_, err := openFile(file)
		return err
	},
	"open, save": func(file string) error {
		f, err := openFile(file)
		if err != nil {
			return err
		}
		return f.Save(io.Discard, &f.Document)
	},
	"open, edit, save": func(file string) error {
		f, err := openFile(file)
		if err != nil {
			return err
		}
		d := translate.Document{Segments: []translate.Segment{f.Document.Segments[0]}}
		d.Segments[0].Target += "!"
		return f.Save(io.Discard, &d)
	},
}

func openFile(file string) (*File, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return Open(file, data)
}

// BenchmarkPeers holds what we do with 91 MB of XLIFF beside what the tools
// that are installed do with it, each as a process: seconds of processor time
// (cpu-s) and the most memory that it had, as a multiple of the file.
func BenchmarkPeers(b *testing.B) {
	file := filepath.Join(b.TempDir(), "big.xlf")
	ours := func(name string) *exec.Cmd {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), job+"="+name, job+"_FILE="+file, "GOGC=20") // as the command line has it for large files
		return c
	}
	// A process begins with the memory of the one that starts it: this one
	// stays small.
	if out, err := ours("make").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	info, err := os.Stat(file)
	if err != nil {
		b.Fatal(err)
	}
	measure := func(name string, command func() *exec.Cmd) {
		b.Run(name, func(b *testing.B) {
			cpu, most := 0.0, int64(0)
			for b.Loop() {
				c := command()
				if out, err := c.CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, out)
				}
				cpu += (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds()
				if u, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
					most = max(most, u.Maxrss)
				}
			}
			b.ReportMetric(cpu/float64(b.N), "cpu-s")
			b.ReportMetric(float64(most)*1024/float64(info.Size()), "memory/file")
		})
	}
	for _, name := range []string{"well-formed", "validate", "open", "open, save", "open, edit, save"} {
		measure("satzpaar, "+name, func() *exec.Cmd { return ours(name) })
	}
	python := "/usr/bin/python3" // Debian's modules are those of its own Python
	for _, tt := range []struct {
		name, needs string
		args        []string
	}{
		{"xmllint, well-formed, a stream", "xmllint", []string{"xmllint", "--huge", "--nonet", "--stream", "--noout", file}},
		{"xmllint, well-formed, a tree", "xmllint", []string{"xmllint", "--huge", "--nonet", "--noout", file}},
		{"lxml, a tree", python, []string{python, "-c", "import sys; from lxml import etree; etree.parse(sys.argv[1], etree.XMLParser(huge_tree=True))", file}},
		{"translate-toolkit, open", python, []string{python, "-c", "import sys; from translate.storage import xliff; s = xliff.xlifffile.parsefile(sys.argv[1]); assert len(s.units) == 122000", file}},
		{"translate-toolkit, open, save", python, []string{python, "-c", "import io, sys; from translate.storage import xliff; s = xliff.xlifffile.parsefile(sys.argv[1]); s.serialize(io.BytesIO())", file}},
	} {
		if _, err := exec.LookPath(tt.needs); err != nil {
			continue
		}
		if tt.needs == python && exec.Command(python, "-c", "import lxml, translate").Run() != nil {
			continue
		}
		measure(tt.name, func() *exec.Cmd { return exec.Command(tt.args[0], tt.args[1:]...) })
	}
}
