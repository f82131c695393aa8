package verdict

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"shirube/internal/diag"
	"shirube/internal/flow"
)

// TestAgree reads the flows of each case and pins the paths through the first
// of them, and everything that Agree tells of it.
func TestAgree(t *testing.T) {
	files, err := filepath.Glob("testdata/agree/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { agreeCase(t, file) })
	}
}

func agreeCase(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	flows := map[string]*flow.Flow{}
	var first *flow.Flow
	var input []txtar.File
	for _, file := range archive.Files {
		if !strings.HasSuffix(file.Name, ".toml") {
			continue
		}
		input = append(input, file)
		f, list := flow.Parse(file.Name, file.Data, flow.Options{Languages: []string{"ja"}})
		if list.HasErrors() {
			t.Fatalf("the flow itself is wrong:\n%s", list[0].Text("en"))
		}
		flows[f.ID] = f
		if first == nil {
			first = f
		}
	}
	got := tell(first, requirementsOf(first, flows))
	if *update {
		archive.Files = append(input, txtar.File{Name: "want", Data: got})
		if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := archive.Files[len(archive.Files)-1].Data; !bytes.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func requirementsOf(f *flow.Flow, flows map[string]*flow.Flow) []*flow.Requirement {
	all := append([]*flow.Requirement(nil), f.Requirements...)
	for _, u := range f.Uses {
		if of := flows[u.Flow]; of != nil {
			all = append(all, of.Requirement(u.Requirement))
		}
	}
	return all
}

func tell(f *flow.Flow, requirements []*flow.Requirement) []byte {
	var b bytes.Buffer
	paths, complete := Paths(f)
	for i, p := range paths {
		if i == 8 {
			fmt.Fprintf(&b, "… %d paths\n", len(paths))
			break
		}
		fmt.Fprintf(&b, "%s => %s\n", turns(p.Taken).In("en"), p.End)
	}
	if !complete {
		b.WriteString("incomplete\n")
	}
	for _, d := range Agree(f, requirements).Sorted() {
		for _, lang := range []string{"ja", "en"} {
			fmt.Fprintf(&b, "\n%d:%d+%d %s: %s\n  %s\n", d.Span.Line, d.Span.Column, d.Span.Length,
				d.Message.Severity, d.Text(lang), d.Help(lang))
		}
	}
	return b.Bytes()
}

// TestManyDecisions goes beyond the bound and says so, soon.
func TestManyDecisions(t *testing.T) {
	var src strings.Builder
	src.WriteString("title = { ja = \"題\" }\n[check]\nready = { all = [\"r0\"] }\n[outcome.end]\ntitle = { ja = \"終\" }\n")
	const n = 20
	for i := range n {
		next := fmt.Sprintf("s%d", i+1)
		if i == n-1 {
			next = "end"
		}
		fmt.Fprintf(&src, "[requirement.r%d]\ntitle = { ja = \"要\" }\nquestion = { ja = \"問\" }\n", i)
		fmt.Fprintf(&src, "[step.s%d]\nkind = \"decision\"\nasks = \"r%d\"\nyes = %q\nno = %q\n", i, i, next, next)
	}
	f, list := flow.Parse("flows/many.toml", []byte(src.String()), flow.Options{Languages: []string{"ja"}})
	if list.HasErrors() {
		t.Fatal(list[0].Text("en"))
	}
	if _, complete := Paths(f); complete {
		t.Error("every one of a million ways was looked at")
	}
	told := Agree(f, f.Requirements)
	if len(told) != 1 || told[0].Message.Severity != diag.Warning || told[0].Message.Code != "too-many-ways" {
		t.Errorf("told %v", told)
	}
}
