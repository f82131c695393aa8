package tomlfile_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"golang.org/x/tools/txtar"

	"shirube/internal/tomlfile"
)

// FuzzDecode holds that no input panics, that what is told stands inside the
// file, and that the scanner sees the same keys and strings as the decoder.
func FuzzDecode(f *testing.F) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		f.Fatal("no cases")
	}
	for _, name := range cases {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(data).Files {
			if strings.HasSuffix(file.Name, ".toml") {
				f.Add(file.Data)
			}
		}
	}
	f.Add([]byte(placed))
	f.Add([]byte("a = \"\"\"\nx\\\n  y\\u3042\\t\"\"\"\"\nb = '\\t'\nc = [\"\", \"\\\"\"]"))
	f.Add([]byte("a.\"b\\u0041\".'c' = 1\r\n[[x.y]]\nz={a.b=1,\n c=[1,2,],}\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		var form form
		file, list := tomlfile.Decode("a.toml", src, 1, &form)
		lines := strings.Split(string(src), "\n")
		for _, d := range list {
			if d.Text("ja") == "" || d.Help("en") == "" || strings.Contains(d.Text("ja")+d.Help("ja"), "%!") {
				t.Errorf("badly said: %q %q", d.Text("ja"), d.Help("en"))
			}
			if d.Span.Line > len(lines) || d.Span.Line > 0 && d.Span.Column > len(lines[d.Span.Line-1])+1 {
				t.Errorf("%s: outside of the file: %v", d.Message.Code, d.Span)
			}
		}
		var table map[string]any
		if all, list := tomlfile.Decode("a.toml", src, 1, &table); len(list) == 0 {
			sameKeys(t, all, table, nil)
			sameTexts(t, all, table)
			if _, err := toml.Decode(string(src), &map[string]any{}); err != nil {
				t.Errorf("accepted what the decoder refuses: %v", err)
			}
		}
		file.Span("step", "a")
	})
}

func sameKeys(t *testing.T, f *tomlfile.File, table map[string]any, path []string) {
	if got := f.Order(path...); len(got) != len(table) {
		t.Errorf("%q: the scanner sees %q, the decoder %v", path, got, table)
	}
	for key, value := range table {
		below := append(path[:len(path):len(path)], key)
		if !f.Has(below...) {
			t.Errorf("%q: not seen by the scanner", below)
		}
		if t2, ok := value.(map[string]any); ok {
			sameKeys(t, f, t2, below)
		}
	}
}

// sameTexts compares the strings with those of the decoder, and asks for the
// place of each byte.
func sameTexts(t *testing.T, f *tomlfile.File, table map[string]any) {
	want := stringsIn(table)
	for _, text := range f.Texts() {
		if want[text.Value]--; want[text.Value] < 0 {
			t.Errorf("%q: the decoder reads no %q", text.Path, text.Value)
		}
		for i := range text.Value {
			if at := text.Span(i, i+1); at.Line < 1 || at.Column < 1 {
				t.Errorf("%q[%d] stands at %v", text.Value, i, at)
			}
		}
	}
	for value, n := range want {
		if n > 0 {
			t.Errorf("%q is not among the texts", value)
		}
	}
}

func stringsIn(value any) map[string]int {
	found := map[string]int{}
	var walk func(any)
	walk = func(value any) {
		switch v := value.(type) {
		case string:
			found[v]++
		case []any:
			for _, e := range v {
				walk(e)
			}
		case []map[string]any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(value)
	return found
}
