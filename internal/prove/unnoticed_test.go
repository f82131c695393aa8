package prove

import (
	"strings"
	"testing"

	"shirube/internal/diag"
)

// TestUnnoticed warns of every mutant where there is no case at all.
func TestUnnoticed(t *testing.T) {
	f, requirements := large(3, all)
	p, _ := Flow(f, requirements)
	cases := &Cases{File: "flows/large.cases.toml"}
	killed, alive := p.Mutants(cases)
	list := Unnoticed("flows/large.toml", cases, alive)
	if killed != 0 || len(alive) == 0 || len(list) != len(alive) {
		t.Fatalf("%d noticed, %d not, %d told", killed, len(alive), len(list))
	}
	for i, d := range list {
		if d.Message.Severity != diag.Warning || d.File != "flows/large.toml" || d.Span != alive[i].Span ||
			!strings.Contains(d.Text("ja"), alive[i].Change.In("ja")) || !strings.Contains(d.Help("en"), cases.File) {
			t.Errorf("got %v: %s (%s)", d, d.Text("ja"), d.Help("en"))
		}
	}
}
