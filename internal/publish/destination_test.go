package publish

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"shirube/internal/diag"
)

// TestCheck tries destinations that must be refused, and the like of them that
// must not. Every case runs in a folder of its own that holds a site's source.
func TestCheck(t *testing.T) {
	tests := map[string]struct {
		make func(t *testing.T)
		dir  string
		want *diag.Message // nil: fine
		args string
	}{
		"missing":           {nil, "public", nil, ""},
		"empty":             {func(t *testing.T) { mkdir(t, "public") }, "public", nil, ""},
		"ignore file alone": {func(t *testing.T) { write(t, "public/.gitignore", "*") }, "public", nil, ""},
		"ours":              {func(t *testing.T) { publishTo(t, "public") }, "public", nil, ""},
		"litter": {func(t *testing.T) {
			publishTo(t, "public")
			write(t, "public/ja/Thumbs.db", "")
			write(t, "public/.DS_Store", "")
		}, "public", nil, ""},
		"a page edited": {func(t *testing.T) {
			publishTo(t, "public")
			write(t, "public/index.html", "mine")
		}, "public", nil, ""},
		"not ours": {func(t *testing.T) { write(t, "photos/ja/cat.jpg", "") }, "photos", errNotOurs, "ja/cat.jpg"},
		"many not ours": {func(t *testing.T) {
			for _, name := range []string{"a", "b", "c", "d", "e", "f", "g"} {
				write(t, "photos/"+name, "")
			}
		}, "photos", errNotOurs, "a, b, c, d, e, … +2"},
		"a file of theirs in ours": {func(t *testing.T) {
			publishTo(t, "public")
			write(t, "public/ja/memo.txt", "")
		}, "public", errNotOurs, "ja/memo.txt"},
		"a manifest of another": {func(t *testing.T) { write(t, "public/"+ManifestName, "{}") }, "public", errNotOurs, ManifestName},
		"a broken manifest": {func(t *testing.T) {
			publishTo(t, "public")
			write(t, "public/"+ManifestName, "{")
		}, "public", errNotOurs, "assets/site.1.css, index.html, ja/join/check.html, ja/join.html"},
		"below a file":            {func(t *testing.T) { write(t, "notes", "") }, "notes/public", errNotFolder, ""},
		"a file":                  {func(t *testing.T) { write(t, "public", "") }, "public", errNotFolder, ""},
		"a link":                  {func(t *testing.T) { mkdir(t, "away"); symlink(t, "away", "public") }, "public", errLink, ""},
		"the source":              {nil, ".", errInSource, ""},
		"around the source":       {nil, "..", errInSource, ""},
		"content":                 {nil, "content", errInSource, ""},
		"below content":           {nil, "content/ja/public", errInSource, ""},
		"below a link to content": {func(t *testing.T) { symlink(t, filepath.Join("content", "ja"), "l") }, "l/public", errInSource, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			root := filepath.Join(t.TempDir(), "site")
			write(t, filepath.Join(root, "config.toml"), "")
			write(t, filepath.Join(root, "content", "ja", "index.md"), "")
			t.Chdir(root)
			if test.make != nil {
				test.make(t)
			}
			before := files(t, root)
			err := Destination{Dir: test.dir, Source: "."}.Check()
			var r *Refusal
			switch {
			case test.want == nil && err != nil:
				t.Fatal(err)
			case test.want != nil && (!errors.As(err, &r) || r.Message != test.want):
				t.Fatalf("got %v, want %s", err, test.want.Code)
			case r != nil && test.args != "" && r.Args[0] != test.args:
				t.Errorf("names %q, want %q", r.Args[0], test.args)
			}
			if err := Publish(t.Context(), Destination{Dir: test.dir, Source: "."}, siteA.paths(), siteA.render); (err == nil) != (test.want == nil) {
				t.Errorf("Publish disagrees with Check: %v", err)
			}
			if test.want != nil && !maps.Equal(files(t, root), before) {
				t.Errorf("a refused destination was changed")
			}
		})
	}
}

// TestRefusals holds that every refusal can be told in both languages.
func TestRefusals(t *testing.T) {
	for _, m := range []*diag.Message{errNotFolder, errLink, errInSource, errNotOurs, errBusy, errWrite, errExchange} {
		for _, lang := range []string{"ja", "en"} {
			if m.Text[lang] == "" || m.Help[lang] == "" {
				t.Errorf("%s has no text or help in %s", m.Code, lang)
			}
		}
	}
}

func mkdir(t *testing.T, name string) {
	t.Helper()
	if err := os.Mkdir(name, 0o777); err != nil {
		t.Fatal(err)
	}
}

func symlink(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Fatal(err)
	}
}

func publishTo(t *testing.T, dir string) {
	t.Helper()
	if err := Publish(t.Context(), Destination{Dir: dir}, siteA.paths(), siteA.render); err != nil {
		t.Fatal(err)
	}
}
