package render_test

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"shirube/internal/site"
	"shirube/layouts"
)

var layerName = regexp.MustCompile(`@layer ([\w-]+)\{`)

// A site's own style sheet and script stand last, on pages of every kind, and
// refer to files beside them.
func TestOwnSheet(t *testing.T) {
	guide := withThird(t)
	guide["layouts/assets/css/99-site.css"] = &fstest.MapFile{Data: []byte(`:root { --accent: #060; --measure: 40rem; --emblem: url(../own.svg); }`)}
	guide["layouts/assets/js/99-site.js"] = &fstest.MapFile{Data: []byte(`window.own = true;`)}
	guide["layouts/assets/own.svg"] = &fstest.MapFile{Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`)}
	s, list := site.Load(guide, site.Options{Theme: layouts.FS})
	r := load(t, s, list)
	found := map[string]bool{}
	for _, p := range r.Paths() {
		b, err := r.Render(p)
		if err != nil {
			t.Fatal(err)
		}
		kind := strings.Split(path.Base(p), ".")[0] + path.Ext(p)
		switch {
		case path.Dir(p) != "assets":
		case path.Ext(p) == ".css":
			found[kind] = true
			names := layerName.FindAllSubmatch(b, -1)
			if len(names) < 8 || string(names[0][1]) != "tokens" || string(names[len(names)-1][1]) != "site" {
				t.Errorf("%s has the layers %q", p, names)
			}
			if !bytes.Contains(b, []byte(`--emblem:url("own.`)) {
				t.Errorf("%s does not name the emblem: %s", p, b[len(b)-200:])
			}
		case path.Ext(p) == ".js":
			found[kind] = true
			if at := bytes.Index(b, []byte("window.own=!0")); at < len(b)-20 {
				t.Errorf("%s: the site's own script is at %d of %d", p, at, len(b))
			}
		}
	}
	for _, kind := range []string{"site.css", "step.css", "procedure.css", "site.js", "procedure.js", "check.js"} {
		if !found[kind] {
			t.Errorf("no %s", kind)
		}
	}
}

// Every part of a bundle lands in one that a page loads: nothing of the theme is
// left aside.
func TestBundlesAreWhole(t *testing.T) {
	var names []string
	fs.WalkDir(layouts.FS, "assets/css", func(name string, d fs.DirEntry, err error) error {
		if path.Ext(name) == ".css" {
			base := strings.TrimSuffix(path.Base(name), ".css")
			names = append(names, base[strings.IndexByte(base, '-')+1:])
		}
		return nil
	})
	r := guide(t)
	var layers []string
	for _, p := range r.Paths() {
		if path.Dir(p) != "assets" || path.Ext(p) != ".css" {
			continue
		}
		b, err := r.Render(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range layerName.FindAllSubmatch(b, -1) {
			layers = append(layers, string(m[1]))
		}
	}
	slices.Sort(names)
	slices.Sort(layers)
	if names, layers = slices.Compact(names), slices.Compact(layers); !slices.Equal(names, layers) {
		t.Errorf("the theme has %v, the sheets %v", names, layers)
	}
}
