package session

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/format"
)

// OpenFiles makes one project of bilingual files, called like their folder, and
// returns its number.
func OpenFiles(ctx context.Context, lib *store.Library, paths []string) (int64, error) {
	files, err := readFiles(ctx, paths)
	if err != nil {
		return 0, err
	}
	first := files[0].Document
	id, err := lib.CreateProject(ctx, folderName(paths[0], first.Name), files[:1], stamp())
	if err != nil {
		return 0, err
	}
	if err := lib.AddDocuments(ctx, id, files[1:]); err != nil {
		return 0, cmp.Or(lib.RemoveProject(ctx, id), err)
	}
	return id, nil
}

// AddFiles adds bilingual files to a project, all of them or none.
func AddFiles(ctx context.Context, lib *store.Library, project int64, paths []string) error {
	files, err := readFiles(ctx, paths)
	if err != nil {
		return err
	}
	return lib.AddDocuments(ctx, project, files)
}

// AddTexts adds a source text and its draft to a project, paired.
func AddTexts(ctx context.Context, lib *store.Library, project int64, source, target string) error {
	x, err := readTexts(source, target)
	if err != nil {
		return err
	}
	f, err := paired(ctx, lib, x)
	if err != nil {
		return err
	}
	return lib.AddDocuments(ctx, project, []store.File{f})
}

// Bilingual reports whether all files hold both languages. What cannot be read
// does not.
func Bilingual(paths ...string) bool {
	for _, path := range paths {
		b, err := readFile(path)
		if err != nil || format.ProseFormat(path) != "" || !format.Bilingual(b) {
			return false
		}
	}
	return len(paths) > 0
}

func folderName(path, otherwise string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		return otherwise
	}
	if name := filepath.Base(filepath.Dir(full)); name != string(filepath.Separator) {
		return name
	}
	return otherwise
}

// readFiles reads bilingual files.
func readFiles(ctx context.Context, paths []string) ([]store.File, error) {
	var all []store.File
	for _, path := range paths {
		f, err := bilingualFile(path)
		if err = cmp.Or(err, ctx.Err()); err != nil {
			return nil, err
		}
		all = append(all, f)
	}
	if len(all) == 0 {
		return nil, &translate.Error{Code: translate.Invalid, Text: "no file was named"}
	}
	return all, nil
}

func bilingualFile(path string) (store.File, error) {
	b, err := readFile(path)
	if err != nil {
		return store.File{}, err
	}
	f, err := format.Open(path, b)
	if err != nil {
		return store.File{}, err
	}
	if len(f.Document.Segments) == 0 {
		return store.File{}, &translate.Error{Code: translate.Invalid, File: path, Text: "the file holds no segments"}
	}
	return store.File{Document: f.Document, Original: b, Facts: f.AllFacts}, nil
}

// DocumentNumber returns which document of the project is open.
func (s *Session) DocumentNumber() int64 { return s.document }

// Contents lists the documents of the project, counted. It takes long where they
// are large, and may be called from any goroutine.
func (s *Session) Contents(ctx context.Context) ([]store.Listed, error) {
	return s.lib.Contents(ctx, s.project.ID)
}

// Beside returns the document by so many places after the open one, around the
// end; the open one where there is no other.
func (s *Session) Beside(by int) int64 {
	all := s.project.Documents
	n := len(all)
	return all[((slices.Index(all, s.document)+by)%n+n)%n]
}

// chooseDocument settles which document of the project is open: the one that is
// asked for, or the one that was open last, or the first.
func (s *Session) chooseDocument(ctx context.Context, asked int64) error {
	key := fmt.Sprintf("document.%d", s.project.ID)
	last, err := s.lib.Setting(ctx, key)
	if err != nil {
		return err
	}
	was, _ := strconv.ParseInt(last, 10, 64)
	s.document = s.project.Documents[0]
	for _, id := range []int64{was, asked} {
		if slices.Contains(s.project.Documents, id) {
			s.document = id
		}
	}
	if asked != 0 && s.document != asked {
		return &translate.Error{Code: translate.NotFound, Text: fmt.Sprintf("the project has no document %d", asked)}
	}
	if s.document == was || s.lib.ReadOnly() || len(s.project.Documents) == 1 {
		return nil
	}
	return s.lib.SetSetting(ctx, key, strconv.FormatInt(s.document, 10))
}
