package bundle

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

var site = fstest.MapFS{
	"index.html":      {Data: []byte("home")},
	"ja/加入.html":      {Data: []byte("join")},
	"assets/site.css": {Data: bytes.Repeat([]byte("a{}"), 1000)},
	".shirube.json":   {Data: []byte("not to be carried")},
}

var paths = []string{"assets/site.css", "index.html", "ja/加入.html"}

var day = time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)

func made(t *testing.T, at time.Time) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, site, paths, []byte("start"), at); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read returns what an archive holds.
func read(t *testing.T, b []byte) (*zip.Reader, map[string]string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		all, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		got[f.Name] = string(all)
	}
	return z, got
}

func TestWrite(t *testing.T) {
	z, got := read(t, made(t, day))
	sums := ""
	for _, f := range z.File[:len(z.File)-1] {
		sums += fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(got[f.Name])), f.Name)
	}
	want := map[string]string{
		StartName: "start", SumsName: sums,
		"site/index.html": "home", "site/ja/加入.html": "join", "site/assets/site.css": strings.Repeat("a{}", 1000),
	}
	if !maps.Equal(got, want) {
		t.Errorf("holds %v", slices.Sorted(maps.Keys(got)))
	}
	if z.File[0].Name != StartName {
		t.Errorf("begins with %s", z.File[0].Name)
	}
	for _, f := range z.File {
		if !f.Modified.Equal(day) || f.Comment != "" || f.ExternalAttrs != 0 {
			t.Errorf("%s carries more than its name: %+v", f.Name, f.FileHeader)
		}
		const utf8 = 0x800
		if wide := strings.Contains(f.Name, "加入"); wide != (f.Flags&utf8 != 0) {
			t.Errorf("%s: flags are %x", f.Name, f.Flags)
		}
	}
}

func TestSameBytes(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*60*60)
	if !bytes.Equal(made(t, day), made(t, day.In(tokyo))) {
		t.Error("the archive differs from one clock to the next")
	}
}

func TestIsBundle(t *testing.T) {
	foreign := func(change func(*zip.Writer)) []byte {
		var b bytes.Buffer
		z, _ := read(t, made(t, day))
		w := zip.NewWriter(&b)
		for _, f := range z.File {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
		change(w)
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	tests := map[string]struct {
		file []byte
		want bool
	}{
		"ours":             {made(t, day), true},
		"packed anew":      {foreign(func(*zip.Writer) {}), true},
		"with a file more": {foreign(func(w *zip.Writer) { _, _ = w.Create("letter.docx") }), false},
		"with a folder":    {foreign(func(w *zip.Writer) { _, _ = w.Create("letters/") }), false},
		"another zip":      {[]byte("PK\x05\x06" + strings.Repeat("\x00", 18)), false},
		"no zip":           {[]byte("photo"), false},
		"empty":            {nil, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "public.zip")
			if err := os.WriteFile(file, test.file, 0o666); err != nil {
				t.Fatal(err)
			}
			if got, err := IsBundle(file); err != nil || got != test.want {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
	if _, err := IsBundle(filepath.Join(t.TempDir(), "none.zip")); err == nil {
		t.Error("a file that is not there is no error")
	}
}
