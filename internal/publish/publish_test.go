package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A pages is a rendered site: path to content.
type pages map[string]string

func (p pages) paths() []string { return slices.Sorted(maps.Keys(p)) }

func (p pages) render(path string) ([]byte, error) { return []byte(p[path]), nil }

var siteA = pages{"index.html": "A home", "ja/join.html": "A 加入", "ja/join/check.html": "A check", "assets/site.1.css": "a{}"}
var siteB = pages{"index.html": "B home", "en/use.html": "B use"}

// noSwap is the exchange of a system that has none.
func noSwap(a, b string) error { return errors.ErrUnsupported }

// exchanges are the ways in which a directory may be exchanged.
var exchanges = map[string]publisher{"one step": {swap}, "two renames": {noSwap}}

// files reads all files below dir.
func files(t *testing.T, dir string) pages {
	t.Helper()
	got := pages{}
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		b, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		got[filepath.ToSlash(rel)] = string(b)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return got
}

// write makes a file and the folders above it.
func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// holds fails unless dir holds the site, its manifest and the further files.
func holds(t *testing.T, dir string, want pages, further ...string) {
	t.Helper()
	got := files(t, dir)
	if _, ok := got[ManifestName]; !ok {
		t.Errorf("no manifest in %v", got.paths())
	}
	delete(got, ManifestName)
	for _, name := range further {
		if _, ok := got[name]; !ok {
			t.Errorf("%s is gone", name)
		}
		delete(got, name)
	}
	if !maps.Equal(got, want) {
		t.Errorf("destination holds %v, want %v", got, want)
	}
}

// onlyChild fails if anything of ours is left beside dir.
func onlyChild(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.Contains(e.Name(), ".shirube-") {
			t.Errorf("left behind: %s", e.Name())
		}
	}
}

func TestPublish(t *testing.T) {
	for name, p := range exchanges {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "deep", "public")
			for _, site := range []pages{siteA, siteB, siteA} {
				if err := p.Publish(t.Context(), Destination{Dir: dir}, site.paths(), site.render); err != nil {
					t.Fatal(err)
				}
				holds(t, dir, site)
				onlyChild(t, dir)
			}
		})
	}
}

func TestPublishKeepsIgnoreFile(t *testing.T) {
	for name, p := range exchanges {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			write(t, filepath.Join(dir, ".gitignore"), "*\n")
			for range 2 {
				if err := p.Publish(t.Context(), Destination{Dir: dir}, siteA.paths(), siteA.render); err != nil {
					t.Fatal(err)
				}
				holds(t, dir, siteA, ".gitignore")
			}
			if got := files(t, dir)[".gitignore"]; got != "*\n" {
				t.Errorf(".gitignore holds %q", got)
			}
		})
	}
}

func TestPublishIsDeterministic(t *testing.T) {
	var before pages
	for range 2 {
		dir := filepath.Join(t.TempDir(), "public")
		if err := Publish(t.Context(), Destination{Dir: dir}, siteA.paths(), siteA.render); err != nil {
			t.Fatal(err)
		}
		got := files(t, dir)
		if before != nil && !maps.Equal(got, before) {
			t.Errorf("second run wrote %v, first %v", got, before)
		}
		before = got
	}
	const want = `{
  "generator": "shirube",
  "format": 1,
  "files": {
    "assets/site.1.css": "5f546eb4606b5c2b7d2a449a5cc2bbb477ed5a246c7051ce871b12f2dbfc8419",
    "index.html": "e05fbfee8656f948da1bcbb4a92edc02fc5471bb18c9e4445e8e32d94a02501c",
    "ja/join.html": "62cb88f9a3067bd33f3b5ce06d2a9073aef71dd4f0fadb4236b27d1a7193e2a7",
    "ja/join/check.html": "82d41c18ee3e70b0a6b218ac0df5cfe30e4902a8561e38dd0f694d189e16573a"
  }
}
`
	if before[ManifestName] != want {
		t.Errorf("manifest is\n%s", before[ManifestName])
	}
}

// TestPublishKeepsOldSite breaks a run in every way that a test can and finds
// the old site untouched.
func TestPublishKeepsOldSite(t *testing.T) {
	broken := errors.New("broken template")
	long := strings.Repeat("長", 200) + ".html" // no file system takes such a name
	tests := map[string]struct {
		paths  []string
		render func(cancel func(), path string) ([]byte, error)
		check  func(error) bool
	}{
		"render error": {siteB.paths(), func(_ func(), path string) ([]byte, error) {
			if path == "index.html" {
				return nil, broken
			}
			return siteB.render(path)
		}, func(err error) bool {
			var failed *RenderError
			return errors.As(err, &failed) && failed.Path == "index.html" && errors.Is(err, broken)
		}},
		"unreadable image": {siteB.paths(), func(func(), string) ([]byte, error) {
			return os.ReadFile("no-such-image.png")
		}, func(err error) bool { var failed *RenderError; return errors.As(err, &failed) }},
		"interruption": {siteB.paths(), func(cancel func(), path string) ([]byte, error) {
			cancel()
			return siteB.render(path)
		}, func(err error) bool { return errors.Is(err, context.Canceled) }},
		"unwritable file": {[]string{"index.html", long}, func(_ func(), path string) ([]byte, error) {
			return []byte("B"), nil
		}, func(err error) bool {
			var r *Refusal
			return errors.As(err, &r) && r.Message == errWrite && !strings.Contains(r.Error(), "shirube-new")
		}},
		"path outside":  {[]string{"../index.html"}, nil, func(err error) bool { return err != nil }},
		"reserved path": {[]string{ManifestName}, nil, func(err error) bool { return err != nil }},
		"case alone":    {[]string{"A.html", "a.html"}, nil, func(err error) bool { return err != nil }},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			if err := Publish(t.Context(), Destination{Dir: dir}, siteA.paths(), siteA.render); err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			err := Publish(ctx, Destination{Dir: dir}, test.paths, func(path string) ([]byte, error) { return test.render(cancel, path) })
			if err == nil || !test.check(err) {
				t.Errorf("unexpected error %v", err)
			}
			holds(t, dir, siteA)
			onlyChild(t, dir)
		})
	}
}

func TestPublishTakesBackParents(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "a", "b", "public")
	err := Publish(t.Context(), Destination{Dir: dir}, siteA.paths(), func(string) ([]byte, error) { return nil, errors.New("no") })
	if err == nil {
		t.Fatal("no error")
	}
	if entries, _ := os.ReadDir(root); len(entries) != 0 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestPublishOneAtATime(t *testing.T) {
	d := Destination{Dir: filepath.Join(t.TempDir(), "public")}
	var second error
	err := Publish(t.Context(), d, []string{"index.html"}, func(string) ([]byte, error) {
		second = Publish(t.Context(), d, siteB.paths(), siteB.render)
		return []byte("A"), nil
	})
	var r *Refusal
	if err != nil || !errors.As(second, &r) || r.Message != errBusy {
		t.Errorf("first run: %v; second run: %v", err, second)
	}
	holds(t, d.Dir, pages{"index.html": "A"})
	onlyChild(t, d.Dir)
}

func TestPublishFileAppearsMeanwhile(t *testing.T) {
	d := Destination{Dir: filepath.Join(t.TempDir(), "public")}
	err := Publish(t.Context(), d, []string{"index.html"}, func(string) ([]byte, error) {
		write(t, filepath.Join(d.Dir, "letter.docx"), "precious")
		return []byte("A"), nil
	})
	var r *Refusal
	if !errors.As(err, &r) || r.Message != errNotOurs {
		t.Errorf("unexpected error %v", err)
	}
	if got := files(t, d.Dir); got["letter.docx"] != "precious" || len(got) != 1 {
		t.Errorf("destination holds %v", got)
	}
}

func BenchmarkPublish(b *testing.B) {
	site := pages{}
	for i := range 200 {
		site[fmt.Sprintf("ja/page-%d.html", i)] = strings.Repeat("加入", 5000)
	}
	dir := filepath.Join(b.TempDir(), "public")
	for b.Loop() {
		if err := Publish(b.Context(), Destination{Dir: dir}, site.paths(), site.render); err != nil {
			b.Fatal(err)
		}
	}
}
