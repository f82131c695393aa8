package site

import (
	"os"
	"path"
	"strings"
	"testing"

	"shirube/layouts"
)

// No address that an author writes leads out of the site's own folder.
func FuzzResolve(f *testing.F) {
	s, _ := Load(os.DirFS("testdata/base"), Options{Theme: layouts.FS})
	for _, dest := range []string{
		"join.md#req-site", "../../../etc/passwd", "%2e%2e/x.md", "flow:join/check", "flow:../x", "doc:manual", "#", "",
		"//host/x", `..\x.md`, "https://example.jp", "a:b:c", "%zz", "../ja/join.md", "flow:", "doc:",
	} {
		f.Add(dest)
	}
	f.Fuzz(func(t *testing.T, dest string) {
		to, ok := s.Resolve("content/ja/index.md", dest)
		if !ok || to.External != "" {
			return
		}
		if to.Path == "" || path.Clean(to.Path) != to.Path || strings.HasPrefix(to.Path, "../") || path.IsAbs(to.Path) {
			t.Errorf("%q leads to %q", dest, to.Path)
		}
	})
}

func FuzzAliasPath(f *testing.F) {
	for _, alias := range []string{"old.html", "/old.md", "../x.html", "a//b.html", ".hidden.html", "a/./b.html", "日本.html", "x.htm"} {
		f.Add(alias)
	}
	f.Fuzz(func(t *testing.T, alias string) {
		to, ok := AliasPath("ja", alias)
		if ok && (path.Clean(to) != to || strings.HasPrefix(to, "../") || path.IsAbs(to) || path.Ext(to) != ".html") {
			t.Errorf("%q leads to %q", alias, to)
		}
	})
}

// FuzzDrawingSize holds that no file gives a size that a page could not show.
func FuzzDrawingSize(f *testing.F) {
	for _, text := range []string{`<svg viewBox="0 0 640 360"/>`, `<svg width="1e9" height="-1"/>`, "<?xml version='1.0' encoding='x'?><svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg width='&a;'/>"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		w, h, err := drawingSize(strings.NewReader(text))
		if err == nil && (w < 1 || h < 1 || w > largest || h > largest) || err != nil && (w != 0 || h != 0) {
			t.Errorf("%q: %d × %d, %v", text, w, h, err)
		}
	})
}
