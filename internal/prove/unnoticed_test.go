package prove

import (
	"strings"
	"testing"

	"shirube/internal/diag"
	"shirube/internal/flow"
)

// TestUnnoticed warns of every mutant where there is no case at all.
func TestUnnoticed(t *testing.T) {
	f, requirements := large(3, all)
	p, _ := Flow(f, requirements)
	cases := &Cases{File: "flows/large.cases.toml"}
	found := p.Mutants(cases)
	alive, list := found.Alive, Unnoticed("flows/large.toml", cases, found)
	if found.Killed != 0 || len(alive) == 0 || len(list) != len(alive) {
		t.Fatalf("%d noticed, %d not, %d told", found.Killed, len(alive), len(list))
	}
	for i, d := range list {
		if d.Message.Severity != diag.Warning || d.File != "flows/large.toml" || d.Span != alive[i].Span ||
			!strings.Contains(d.Text("ja"), alive[i].Change.In("ja")) || !strings.Contains(d.Help("en"), cases.File) {
			t.Errorf("got %v: %s (%s)", d, d.Text("ja"), d.Help("en"))
		}
	}
}

// TestMutantsOfALargeCondition breaks conditions of pairs named far from each other.
// The mutants of eight pairs do not fit into one diagram, though each by itself does:
// all are judged, nine for each pair as where there is room.
func TestMutantsOfALargeCondition(t *testing.T) {
	judged := func(pairs int) (n int) {
		f, requirements := large(2*pairs+3, func(names []flow.Expr) flow.Expr {
			rule := []flow.Expr{{Any: names[:pairs]}, {Any: names[2*pairs:]}}
			for i := range pairs {
				rule = append(rule, flow.Expr{Any: []flow.Expr{names[i], names[i+pairs]}})
			}
			return flow.Expr{All: rule}
		})
		p, _ := Flow(f, requirements)
		found := p.Mutants(&Cases{})
		if found.Killed > 0 || found.Beyond > 0 {
			t.Errorf("%d pairs: without a case %d are noticed, %d cannot be told", pairs, found.Killed, found.Beyond)
		}
		return len(found.Alive)
	}
	small, large := judged(3), judged(8)
	if large != small+5*9 {
		t.Errorf("of eight pairs %d mutants are judged, of three %d", large, small)
	}
}
