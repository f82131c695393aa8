package publish

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// bundled publishes a site with its archive.
func bundled(t *testing.T, p publisher, dir string, site pages) error {
	t.Helper()
	return p.Publish(t.Context(), Destination{Dir: dir, Bundle: &Bundle{Start: []byte("start")}}, site.paths(), site.render)
}

// holdsBundle fails unless the archive beside dir holds the site and the hash
// beside it is right.
func holdsBundle(t *testing.T, dir string, want pages) {
	t.Helper()
	b, err := os.ReadFile(dir + ".zip")
	if err != nil {
		t.Fatal(err)
	}
	sum, err := os.ReadFile(dir + ".zip.sha256")
	if line := fmt.Sprintf("%x  %s.zip\n", sha256.Sum256(b), filepath.Base(dir)); err != nil || string(sum) != line {
		t.Errorf("the hash is %q, %v; want %q", sum, err, line)
	}
	z, err := zip.OpenReader(dir + ".zip")
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	site, err := fs.Sub(z, "site")
	if err != nil {
		t.Fatal(err)
	}
	if err := fstest.TestFS(site, want.paths()...); err != nil {
		t.Error(err)
	}
	for p, content := range want {
		if got, err := fs.ReadFile(site, p); err != nil || string(got) != content {
			t.Errorf("%s holds %q, %v", p, got, err)
		}
	}
	if len(z.File) != len(want)+2 {
		t.Errorf("the archive holds %d files", len(z.File))
	}
}

func TestBundle(t *testing.T) {
	for name, p := range exchanges {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "deep", "public")
			for _, site := range []pages{siteA, siteB, siteA} {
				if err := bundled(t, p, dir, site); err != nil {
					t.Fatal(err)
				}
				holds(t, dir, site)
				holdsBundle(t, dir, site)
				onlyChild(t, dir)
			}
		})
	}
}

// TestBundleRefused finds files of others untouched, and the site as it was.
func TestBundleRefused(t *testing.T) {
	tests := map[string]func(t *testing.T, dir string){
		"another zip":  func(t *testing.T, dir string) { write(t, dir+".zip", "PK precious") },
		"a folder":     func(t *testing.T, dir string) { write(t, filepath.Join(dir+".zip", "letter"), "precious") },
		"another hash": func(t *testing.T, dir string) { write(t, dir+".zip.sha256", "precious") },
		"a link": func(t *testing.T, dir string) {
			write(t, dir+"-other.zip", "precious")
			if err := os.Symlink(dir+"-other.zip", dir+".zip"); err != nil {
				t.Fatal(err)
			}
		},
	}
	for name, lay := range tests {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			publishTo(t, dir)
			lay(t, dir)
			before := files(t, filepath.Dir(dir))
			err := bundled(t, publisher{swap}, dir, siteB)
			var r *Refusal
			if !errors.As(err, &r) || r.Message != errBundleNotOurs || !r.WrongUse() || !strings.HasPrefix(r.File, dir+".zip") {
				t.Errorf("unexpected error %v", err)
			}
			if after := files(t, filepath.Dir(dir)); !maps.Equal(after, before) {
				t.Errorf("now holds %v", after.paths())
			}
		})
	}
}

// TestBundleKeptWithSite lets the last step fail and finds site and archive of
// before.
func TestBundleKeptWithSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := bundled(t, publisher{swap}, dir, siteA); err != nil {
		t.Fatal(err)
	}
	stuck := publisher{func(string, string) error { return fs.ErrPermission }}
	var r *Refusal
	if err := bundled(t, stuck, dir, siteB); !errors.As(err, &r) || r.Message != errExchange {
		t.Errorf("unexpected error %v", err)
	}
	holds(t, dir, siteA)
	holdsBundle(t, dir, siteA)
	onlyChild(t, dir)

	fresh := filepath.Join(t.TempDir(), "public")
	if err := bundled(t, stuck, fresh, siteB); err == nil {
		t.Error("no error")
	}
	if got := files(t, filepath.Dir(fresh)); len(got) != 0 {
		t.Errorf("left behind: %v", got.paths())
	}
}

// TestRecoverBundle lays out what a killed run can leave.
func TestRecoverBundle(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := bundled(t, publisher{swap}, dir, siteA); err != nil {
		t.Fatal(err)
	}
	d := Destination{Dir: dir, Bundle: &Bundle{}}
	for _, f := range d.bundleFiles() {
		if err := os.Rename(f.name, f.old); err != nil {
			t.Fatal(err)
		}
		write(t, f.staged, "half")
	}
	fail := func(string) ([]byte, error) { return nil, os.ErrInvalid }
	if err := Publish(t.Context(), d, siteB.paths(), fail); err == nil {
		t.Fatal("no error")
	}
	holdsBundle(t, dir, siteA)
	onlyChild(t, dir)
}

func TestAddition(t *testing.T) {
	count := func(ctx context.Context, site fs.FS, paths []string, add func(string, []byte) error) error {
		for _, p := range paths {
			b, err := fs.ReadFile(site, p)
			if err != nil {
				return err
			}
			if err := add("sizes/"+p+".txt", []byte(fmt.Sprint(len(b)))); err != nil {
				return err
			}
		}
		return nil
	}
	site := pages{"index.html": "home"}
	dir := filepath.Join(t.TempDir(), "public")
	d := Destination{Dir: dir, Add: []Addition{count, count}}
	var want = pages{"index.html": "home", "sizes/index.html.txt": "4", "sizes/sizes/index.html.txt.txt": "1"}
	d.Add[1] = func(ctx context.Context, fsys fs.FS, paths []string, add func(string, []byte) error) error {
		return count(ctx, fsys, []string{"sizes/index.html.txt"}, add)
	}
	for range 2 { // what was added is ours the next time
		if err := Publish(t.Context(), d, site.paths(), site.render); err != nil {
			t.Fatal(err)
		}
		holds(t, dir, want)
	}
	for _, path := range []string{"index.html", "../out", "INDEX.html", ManifestName} {
		d.Add = []Addition{func(_ context.Context, _ fs.FS, _ []string, add func(string, []byte) error) error {
			return add(path, nil)
		}}
		if err := Publish(t.Context(), d, site.paths(), site.render); err == nil {
			t.Errorf("%s may be added", path)
		}
		holds(t, dir, want)
		onlyChild(t, dir)
	}
}
