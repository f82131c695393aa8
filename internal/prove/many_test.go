package prove

import (
	"fmt"
	"strings"
	"testing"

	"shirube/internal/flow"
)

// TestManyAnswers proves a procedure in which each of 47 prefectures has an
// outcome of its own, and three of them are ready: a table of cases says which.
func TestManyAnswers(t *testing.T) {
	var src, cases strings.Builder
	src.WriteString(`title = { ja = "題" }
cite = ["m:1"]
[requirement.place]
kind     = "choice"
title    = { ja = "所在地" }
question = { ja = "所在地はどこですか。" }
silent   = ["remedy"]
`)
	for i := 1; i <= 47; i++ {
		fmt.Fprintf(&src, "answer.p%d.label = { ja = \"%d\" }\n", i, i)
	}
	src.WriteString("[step.ask]\nkind = \"decision\"\nasks = \"place\"\n")
	for i := 1; i <= 47; i++ {
		fmt.Fprintf(&src, "answer.p%d = { to = \"end%d\" }\n", i, i)
	}
	for i := 1; i <= 47; i++ {
		verdict := "not-ready"
		if i%20 == 3 {
			verdict = "ready"
		}
		fmt.Fprintf(&src, "[outcome.end%d]\ntitle = { ja = \"窓口%d\" }\nverdict = %q\n", i, i, verdict)
		fmt.Fprintf(&cases, "[case.p%d]\ncite = [\"m:%d\"]\nverdict = %q\nwhen = { place = \"p%d\" }\n", i, i, verdict, i)
	}
	src.WriteString("[check]\nready = { answer = \"place\", is = [\"p3\", \"p23\", \"p43\"] }\n")
	f, list := flow.Parse("flows/f.toml", []byte(src.String()), flow.Options{Languages: []string{"ja"}})
	if list.HasErrors() {
		t.Fatal(list[0].Text("en"))
	}
	p, list := Flow(f, f.Requirements)
	for _, d := range list {
		t.Errorf("%s", d.Text("en"))
	}
	if got, want := fmt.Sprint(p.Combinations, p.Counts), "48 map[not-ready:44 ready:3 unknown:1]"; got != want {
		t.Errorf("counted %s, not %s", got, want)
	}
	table, list := ParseCases("flows/f.cases.toml", []byte(cases.String()), f, f.Requirements)
	if list.HasErrors() {
		t.Fatal(list[0].Text("en"))
	}
	for _, d := range p.Compare(table) {
		t.Errorf("%s", d.Text("en"))
	}
	if found := p.Mutants(table); found.Killed == 0 || len(found.Alive) > 0 {
		t.Errorf("%d mutants noticed, %d not", found.Killed, len(found.Alive))
	}
}
