package flow

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"shirube/internal/diag"
)

var update = flag.Bool("update", false, "write the files of testdata anew")

var options = Options{Languages: []string{"ja", "en"}, Audiences: []string{"company", "staff"}}

// TestParse reads each NAME.toml of the cases in testdata/parse and compares
// with NAME.want: everything that is wrong, in both languages, and the Flow
// when no error is among it.
func TestParse(t *testing.T) {
	files, err := filepath.Glob("testdata/parse/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { parseCases(t, file) })
	}
}

func parseCases(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var input []txtar.File
	want := map[string][]byte{}
	for _, file := range archive.Files {
		if base, ok := strings.CutSuffix(file.Name, ".want"); ok {
			want[base] = file.Data
		} else {
			input = append(input, file)
		}
	}
	archive.Files = nil
	for _, file := range input {
		base := strings.TrimSuffix(file.Name, ".toml")
		got := parseAndTell("flows/"+file.Name, file.Data)
		archive.Files = append(archive.Files, file, txtar.File{Name: base + ".want", Data: got})
		if !*update && !bytes.Equal(got, want[base]) {
			t.Errorf("%s: got:\n%s\nwant:\n%s", file.Name, got, want[base])
		}
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func parseAndTell(name string, src []byte) []byte {
	f, list := Parse(name, src, options)
	var b bytes.Buffer
	for _, d := range list {
		fmt.Fprintf(&b, "%d:%d [%s] %s %s\n", d.Span.Line, d.Span.Column, marked(src, d.Span), d.Message.Severity, d.Message.Code)
		for _, lang := range languagesOf(d) {
			fmt.Fprintf(&b, "  %s\n    %s\n", d.Text(lang), d.Help(lang))
		}
	}
	for _, d := range f.Doubts {
		at := d.Mistake.Span
		fmt.Fprintf(&b, "%d:%d [%s] doubt of %s %s\n", at.Line, at.Column, marked(src, at), d.Use, d.Mistake.Message.Code)
	}
	if !list.HasErrors() {
		b.WriteString(dump(f))
	}
	return b.Bytes()
}

// languagesOf leaves out the words of mistakes that lower rooms find; those
// are pinned there.
func languagesOf(d diag.Diagnostic) []string {
	switch d.Message.Code {
	case "wrong-type", "unknown-key", "duplicate-key", "bad-citation", "page-zero", "pages-backwards":
		return nil
	}
	if strings.HasPrefix(d.Message.Code, "toml-") {
		return nil
	}
	return []string{"ja", "en"}
}

// marked returns what a caret would underline.
func marked(src []byte, at diag.Span) string {
	lines := strings.Split(string(src), "\n")
	if at.Line == 0 || at.Line > len(lines) {
		return ""
	}
	line := []rune(lines[at.Line-1])
	from := min(max(at.Column-1, 0), len(line))
	return string(line[from:min(from+at.Length, len(line))])
}

// TestRealFlows reads the procedures of this repository's own site.
func TestRealFlows(t *testing.T) {
	files, err := filepath.Glob("../../flows/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatal("no flows", err)
	}
	for _, file := range files {
		if strings.Count(filepath.Base(file), ".") > 1 { // cases, not a flow
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f, list := Parse("flows/"+filepath.Base(file), src, options)
		for _, d := range list {
			t.Errorf("%s:%d: %s", d.File, d.Span.Line, d.Text("en"))
		}
		if f.ID+".toml" != filepath.Base(file) || len(f.Title) != 2 {
			t.Errorf("%s became %q %v", file, f.ID, f.Title)
		}
	}
}

// TestLarge reads two large files, one that is right and one in which every name
// is wrong: of that one only the first mistakes are told. Work that grows with
// the square of the file would be felt here.
func TestLarge(t *testing.T) {
	for _, test := range []struct {
		next   func(i int) string
		errors int
	}{
		{func(i int) string { return fmt.Sprintf("step-%d", i+1) }, 0},
		{func(i int) string { return fmt.Sprintf("no-such-step-%d", i) }, maxReported},
	} {
		var src strings.Builder
		src.WriteString("title = { ja = \"題\", en = \"T\" }\n")
		const n = 4_000
		for i := range n {
			fmt.Fprintf(&src, "[step.step-%d]\nkind = \"process\"\ntitle = { ja = \"手\", en = \"S\" }\nnext = %q\n", i, test.next(i))
		}
		fmt.Fprintf(&src, "[step.step-%d]\nkind = \"terminal\"\ntitle = { ja = \"終\", en = \"E\" }\n", n)
		if _, list := Parse("flows/large.toml", []byte(src.String()), options); len(list) != test.errors {
			t.Errorf("%d bytes: %d mistakes, want %d", src.Len(), len(list), test.errors)
		}
	}
}

// FuzzParse asks only what holds of every input: no panic, the same list each
// time, places inside the file, and nothing without words.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/parse/*.txtar")
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasSuffix(file.Name, ".toml") {
				f.Add(file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		first := parseAndTell("flows/f.toml", src)
		if again := parseAndTell("flows/f.toml", src); !bytes.Equal(first, again) {
			t.Errorf("two readings differ:\n%s\n%s", first, again)
		}
		lines := bytes.Count(src, []byte("\n")) + 1
		flow, list := Parse("flows/f.toml", src, options)
		for _, d := range list {
			if d.Span.Line > lines || strings.Contains(d.Text("ja")+d.Help("en"), "%!") || d.Help("ja") == "" {
				t.Errorf("%v: %s / %s", d.Span, d.Text("ja"), d.Help("ja"))
			}
		}
		for _, e := range flow.Edges() {
			if !list.HasErrors() && flow.Step(e.To) == nil && flow.Outcome(e.To) == nil {
				t.Errorf("no error, and an edge to %q", e.To)
			}
		}
	})
}

// A number by language is read where the settings name no language either; that
// mistake is told of them.
func TestNumberWithoutLanguages(t *testing.T) {
	f, _ := Parse("flows/a.toml", []byte("[requirement.a]\nnumber = { ja = \"共1\" }\n"), Options{})
	if got := f.Requirements[0].NumberIn("ja"); got != "共1" {
		t.Errorf("got %q", got)
	}
}
