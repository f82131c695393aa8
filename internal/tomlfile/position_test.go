package tomlfile_test

import (
	"reflect"
	"strings"
	"testing"

	"shirube/internal/diag"
	"shirube/internal/tomlfile"
)

const placed = `title = { ja = "参加", en = "Joining" }
date = 2024-03-01
ready = { all = ["a", { any = ["b"] }] }
cite = { company = ["use:7"] }
name = """
[step.not-a-table]
yes = 1
"""

[step.z]
kind = "decision"
yes = "次へ"

[step."a b"]
no = 'x'

[[row]]
n = 1
[[row]]
n = 2
`

func decode(t *testing.T, line int) (*tomlfile.File, form) {
	t.Helper()
	var f form
	file, list := tomlfile.Decode("a.toml", []byte(placed), line, &f)
	if len(list) > 0 {
		t.Fatalf("unexpected: %s", list[0].Text("en"))
	}
	return file, f
}

func TestSpan(t *testing.T) {
	file, _ := decode(t, 1)
	for _, c := range []struct {
		path       string
		key, value diag.Span
	}{
		{"title", diag.Span{Line: 1, Column: 1, Length: 5}, diag.Span{Line: 1, Column: 9, Length: 29}},
		{"title en", diag.Span{Line: 1, Column: 22, Length: 2}, diag.Span{Line: 1, Column: 27, Length: 9}},
		{"ready all 1 any 0", diag.Span{Line: 3, Column: 32, Length: 3}, diag.Span{Line: 3, Column: 32, Length: 3}},
		{"step z", diag.Span{Line: 10, Column: 7, Length: 1}, diag.Span{Line: 10, Column: 7, Length: 1}},
		{"step z yes", diag.Span{Line: 12, Column: 1, Length: 3}, diag.Span{Line: 12, Column: 7, Length: 4}},
		{"step a_b no", diag.Span{Line: 15, Column: 1, Length: 2}, diag.Span{Line: 15, Column: 6, Length: 3}},
		{"row 1 n", diag.Span{Line: 20, Column: 1, Length: 1}, diag.Span{Line: 20, Column: 5, Length: 1}},
		{"step z nope deeper", diag.Span{Line: 10, Column: 7, Length: 1}, diag.Span{Line: 10, Column: 7, Length: 1}},
		{"nope", diag.Span{}, diag.Span{}},
	} {
		path := strings.Fields(c.path)
		for i := range path {
			path[i] = strings.ReplaceAll(path[i], "_", " ")
		}
		if got := file.Span(path...); got != c.key {
			t.Errorf("Span(%s) = %v, want %v", c.path, got, c.key)
		}
		if got := file.ValueSpan(path...); got != c.value {
			t.Errorf("ValueSpan(%s) = %v, want %v", c.path, got, c.value)
		}
	}
}

// TestLine shows that places count from the line on which the text begins, as
// front matter does not begin a file.
func TestLine(t *testing.T) {
	file, _ := decode(t, 5)
	if got := file.Span("date"); got.Line != 6 {
		t.Errorf("line %d, want 6", got.Line)
	}
}

func TestOrder(t *testing.T) {
	file, _ := decode(t, 1)
	for path, want := range map[string]string{
		"":       "title date ready cite name step row",
		"title":  "ja en",
		"step":   "z a b",
		"step z": "kind yes",
		"row":    "0 1",
		"nope":   "",
	} {
		if got := strings.Join(file.Order(strings.Fields(path)...), " "); got != want {
			t.Errorf("Order(%s) = %q, want %q", path, got, want)
		}
	}
	if !file.Has("step", "z", "yes") || file.Has("step", "not-a-table") {
		t.Error("Has sees a table in a multi-line string, or misses a key")
	}
}

func TestValues(t *testing.T) {
	_, f := decode(t, 1)
	if f.Date != (tomlfile.Date{Year: 2024, Month: 3, Day: 1}) {
		t.Errorf("date %v", f.Date)
	}
	if want := map[string][]string{"company": {"use:7"}}; !reflect.DeepEqual(f.Cite.Table, want) || f.Cite.List != nil {
		t.Errorf("cite %v", f.Cite)
	}
	ready := map[string]any{"all": []any{"a", map[string]any{"any": []any{"b"}}}}
	if !reflect.DeepEqual(f.Ready, ready) {
		t.Errorf("ready %v", f.Ready)
	}
	if !reflect.DeepEqual(f.Row, []rowForm{{1}, {2}}) || f.Step["a b"].No != "x" {
		t.Errorf("rows %v, steps %v", f.Row, f.Step)
	}
}

func TestMonth(t *testing.T) {
	var f form
	if _, list := tomlfile.Decode("a.toml", []byte(`date = "2024-03"`), 1, &f); len(list) > 0 {
		t.Fatal(list[0].Text("en"))
	}
	if f.Date != (tomlfile.Date{Year: 2024, Month: 3}) {
		t.Errorf("date %v", f.Date)
	}
}

// TestBind shows how a value taken as any is read further with the same
// strictness and places.
func TestBind(t *testing.T) {
	file, f := decode(t, 1)
	all := f.Ready.(map[string]any)["all"]
	var names []string
	list := file.Bind(all, &names, "ready", "all")
	if len(list) != 1 || list[0].Span != (diag.Span{Line: 3, Column: 23, Length: 15}) {
		t.Fatalf("got %v", list)
	}
}

// TestMisspelt reads the values of misspelt keys as those of the keys meant,
// also where some of a table stands under its right name.
func TestMisspelt(t *testing.T) {
	const src = `titel = { ja = "加入" }
tags = ["a"]
tag = ["b"]
page = "三"

[step.a]
kind = "process"

[steps.b]
kimd = "decision"
`
	var f form
	file, list := tomlfile.Decode("a.toml", []byte(src), 1, &f)
	var codes []string
	for _, d := range list {
		codes = append(codes, d.Message.Code)
	}
	if got := strings.Join(codes, " "); got != strings.TrimSpace(strings.Repeat("unknown-key ", 5)) {
		t.Errorf("told: %s", got)
	}
	steps := map[string]stepForm{"a": {Kind: "process"}, "b": {Kind: "decision"}}
	if f.Title["ja"] != "加入" || !reflect.DeepEqual(f.Step, steps) {
		t.Errorf("title %v, steps %v", f.Title, f.Step)
	}
	if !reflect.DeepEqual(f.Tags, []string{"a"}) || f.Pages != 0 {
		t.Errorf("a wrong guess was kept: tags %v, pages %d", f.Tags, f.Pages)
	}
	if got := file.Order("step"); !reflect.DeepEqual(got, []string{"a", "b"}) {
		t.Errorf("steps in the order %v", got)
	}
	if got := file.Span("step", "b", "kind"); got != (diag.Span{Line: 10, Column: 1, Length: 4}) {
		t.Errorf("kind of b stands at %v", got)
	}
}

// TestTexts finds parts of strings, across escapes and lines.
func TestTexts(t *testing.T) {
	src := "title = { ja = \"加入\\tする\", en = 'a\\b' }\nnote = \"\"\"\n一\\\n  二行\"\"\"\ntags = [\"x\"]\n"
	var table map[string]any
	file, list := tomlfile.Decode("a.toml", []byte(src), 1, &table)
	if len(list) > 0 {
		t.Fatal(list[0].Text("en"))
	}
	var got []string
	for _, text := range file.Texts() {
		got = append(got, strings.Join(text.Path, ".")+"="+text.Value)
	}
	if want := []string{"title.ja=加入\tする", `title.en=a\b`, "note=一二行", "tags.0=x"}; !reflect.DeepEqual(got, want) {
		t.Fatalf("texts %q, want %q", got, want)
	}
	for _, c := range []struct {
		text int
		part string
		want diag.Span
	}{
		{0, "する", diag.Span{Line: 1, Column: 21, Length: 2}},
		{0, "\tす", diag.Span{Line: 1, Column: 19, Length: 3}},
		{1, `\b`, diag.Span{Line: 1, Column: 33, Length: 2}},
		{2, "行", diag.Span{Line: 4, Column: 4, Length: 1}},
		{2, "一二", diag.Span{Line: 3, Column: 1, Length: 2}}, // to the end of the line
	} {
		text := file.Texts()[c.text]
		start := strings.Index(text.Value, c.part)
		if at := text.Span(start, start+len(c.part)); at != c.want {
			t.Errorf("%q stands at %v, want %v", c.part, at, c.want)
		}
	}
}
