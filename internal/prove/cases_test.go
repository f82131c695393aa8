package prove

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
	"shirube/internal/flow"
	"shirube/internal/i18n"
)

// TestCases compares the cases of flows/f.toml with its rules and pins what is
// told, of the file itself or of the two.
func TestCases(t *testing.T) {
	diagtest.Run(t, "testdata/cases/*.txtar", func(t *testing.T, site fs.FS) diag.List {
		flows := load(t, site, "ja")
		f := flows["f"]
		cases, list := readCases(t, site, f, flows)
		if list.HasErrors() {
			return list
		}
		p, wrong := Flow(f, requirements(f, flows))
		if len(wrong) > 0 {
			t.Fatal(wrong[0].Text("en"))
		}
		return p.Compare(cases)
	})
}

func readCases(t testing.TB, site fs.FS, f *flow.Flow, flows map[string]*flow.Flow) (*Cases, diag.List) {
	t.Helper()
	name := "flows/" + f.ID + ".cases.toml"
	src, err := fs.ReadFile(site, name)
	if err != nil {
		t.Fatal(err)
	}
	return ParseCases(name, src, f, requirements(f, flows))
}

// TestSiteCases holds that the cases of this repository's flows, the guide's and
// the example's, agree with the rules and notice every mutant.
func TestSiteCases(t *testing.T) {
	guide := os.DirFS("../..")
	always := i18n.Date{}
	for _, id := range []string{"join", "use-company", "use-staff"} {
		noticesAll(t, guide, id, always, 8)
	}
	example := os.DirFS("../../examples/hall")
	noticesAll(t, example, "hall", always, 51)
	noticesAll(t, example, "room", i18n.Date{Year: 2027, Month: 9, Day: 30}, 31)
	noticesAll(t, example, "room", i18n.Date{Year: 2027, Month: 10, Day: 1}, 29)
}

// noticesAll holds a flow to its cases, which must notice so many mutants and all;
// both as they hold on a day, if one is given.
func noticesAll(t *testing.T, site fs.FS, id string, day i18n.Date, mutants int) {
	t.Helper()
	flows := load(t, site, "ja", "en")
	f := flows[id]
	cases, wrong := readCases(t, site, f, flows)
	if !day.IsZero() {
		files := map[string]*flow.Requirement{}
		for _, req := range requirements(f, flows) {
			files[req.Flow+":"+req.ID] = req
		}
		flow.AsOf(f, day, func(name string) *flow.Requirement { return files[name] })
		cases.AsOf(day)
	}
	p, _ := Flow(f, requirements(f, flows))
	wrong.Add(p.Compare(cases)...)
	for _, d := range wrong {
		t.Errorf("%s: %s", id, d.Text("en"))
	}
	if found := p.Mutants(cases); found.Killed < mutants || len(found.Alive) > 0 || found.Beyond > 0 {
		t.Errorf("%s: mutants noticed and not: %v", id, found)
	}
}

// TestMutants pins the ways to break a condition, and which of them a few cases
// notice.
func TestMutants(t *testing.T) {
	src := `title = { ja = "題" }
[requirement.a]
title    = { ja = "甲" }
question = { ja = "甲か。" }
[requirement.b]
title    = { ja = "乙" }
question = { ja = "乙か。" }
[requirement.c]
title    = { ja = "丙" }
question = { ja = "丙か。" }
[requirement.d]
title    = { ja = "丁" }
question = { ja = "丁か。" }
[check]
ready = { all = ["a", { at_least = 2, of = ["b", "c", "d"] }] }
`
	f, list := flow.Parse("flows/f.toml", []byte(src), flow.Options{Languages: []string{"ja"}})
	if list.HasErrors() {
		t.Fatal(list[0].Text("en"))
	}
	p, _ := Flow(f, f.Requirements)
	cases, list := ParseCases("flows/f.cases.toml", []byte(`
[case.a]
cite = ["m:1"]
verdict = "not-ready"
when = { a = "not-met" }
[case.both]
cite = ["m:1"]
verdict = "ready"
when = { a = "met", b = "met", c = "met", d = "met" }
`), f, f.Requirements)
	if len(list) > 0 {
		t.Fatal(list[0].Text("en"))
	}
	found := p.Mutants(cases)
	var b strings.Builder
	for _, m := range found.Alive {
		fmt.Fprintf(&b, "%d:%d %s\n", m.Span.Line, m.Span.Column, m.Change.In("en"))
	}
	want := `15:23 the requirement dropped
15:23 at_least made one less
15:23 at_least made one more
15:45 the requirement dropped
15:45 the condition turned round
15:50 the requirement dropped
15:50 the condition turned round
15:55 the requirement dropped
15:55 the condition turned round
`
	if found.Killed != 5 || b.String() != want {
		t.Errorf("%d noticed; not noticed:\n%s", found.Killed, b.String())
	}
}

// TestBandMutants holds that a moved beginning is noticed by a figure on each of
// its sides alone, and not asked for where nothing depends on it.
func TestBandMutants(t *testing.T) {
	src := `title = { ja = "題" }
[requirement.people]
kind     = "number"
title    = { ja = "人数" }
question = { ja = "何人か。" }
[requirement.people.answer.few]
label = { ja = "少" }
met   = true
[requirement.people.answer.some]
label = { ja = "中" }
from  = 99.5
met   = true
[requirement.people.answer.many]
label = { ja = "多" }
from  = 300.5
[check]
ready = "people"
`
	f, list := flow.Parse("flows/f.toml", []byte(src), flow.Options{Languages: []string{"ja"}})
	if list.HasErrors() {
		t.Fatal(list[0].Text("en"))
	}
	p, _ := Flow(f, f.Requirements)
	later, sooner := `"many" made to begin at 300.6 instead of 300.5`, `"many" made to begin at 300.4 instead of 300.5`
	for _, c := range []struct {
		most, least string // answers of the case that is ready, and of the one that is not
		want        string
	}{
		{`["few", 300.4]`, "300.5", ""},
		{`["few", "some"]`, "300.5", sooner},
		{`["few", 300.4]`, `"many"`, later},
		{`["few", 300]`, "301", sooner + "; " + later},
	} {
		cases, list := ParseCases("flows/f.cases.toml", fmt.Appendf(nil, "[case.a]\ncite = ['m:1']\nverdict = 'ready'\nwhen = { people = %s }\n[case.b]\ncite = ['m:1']\nverdict = 'not-ready'\nwhen = { people = %s }\n", c.most, c.least), f, f.Requirements)
		if len(list) > 0 {
			t.Fatal(list[0].Text("en"))
		}
		var told []string
		for _, m := range p.Mutants(cases).Alive {
			told = append(told, m.Change.In("en"))
		}
		if got := strings.Join(told, "; "); got != c.want {
			t.Errorf("%s and %s: not noticed %q, want %q", c.most, c.least, got, c.want)
		}
	}
}

// FuzzCases holds that no file of cases makes the reader panic, and that what
// it takes can be compared.
func FuzzCases(f *testing.F) {
	for _, name := range []string{"join", "use-company"} {
		src, err := os.ReadFile("../../flows/" + name + ".cases.toml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Add([]byte("[case.a]\ncite=['m']\nverdict='ready'\nwhen={equipment={spec={x=1}}, a='', equipment.spec='met'}\n"))
	f.Add([]byte("[case.a]\nwhen={documents=300, site=[2027-04-01, 1e999, nan], training=07:00:00}\n"))
	f.Add([]byte("[[case]]\nwhen=[1]\n[case.a.when.b]\n"))
	flows := load(f, os.DirFS("../.."), "ja", "en")
	join := flows["join"]
	p, _ := Flow(join, join.Requirements)
	f.Fuzz(func(t *testing.T, src []byte) {
		cases, list := ParseCases("flows/join.cases.toml", src, join, join.Requirements)
		for _, d := range append(list, p.Compare(cases)...) {
			if d.Text("ja") == "" || d.Help("en") == "" || strings.Contains(d.Text("en"), "%!") {
				t.Errorf("told %+v", d)
			}
		}
	})
}
