package prove

import (
	"fmt"
	"slices"
	"testing"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// TestDiffOfBands moves where bands begin, and compares what is told with the
// verdicts of the two sheets for figures on both sides of every limit.
func TestDiffOfBands(t *testing.T) {
	sheet := func(ready flow.Expr, values ...verdict.Value) verdict.Sheet {
		return verdict.Sheet{Requirements: []verdict.Item{{ID: "fee"}}, Values: map[string][]verdict.Value{"fee": values}, Ready: ready}
	}
	ref := flow.Expr{Ref: "fee"}
	is := func(ids ...string) flow.Expr { return flow.Expr{Ref: "fee", Is: ids} }
	within := verdict.Value{ID: "within", Met: true}
	above := func(from string) verdict.Value { return verdict.Value{ID: "above", From: from} }
	exempt := verdict.Value{ID: "2501", Met: true}
	for _, c := range []struct {
		before, after verdict.Sheet
		want          string
	}{
		{sheet(ref, within, above("3001")), sheet(ref, within, above("3001")), "3 0 []"},
		{sheet(ref, within, above("3001")), sheet(ref, within, above("2501")), "4 1 [{fee [0 2501 3001]}] ready>not-ready 1 2501"},
		{sheet(ref, within, above("2501")), sheet(ref, within, above("3001")), "4 1 [{fee [0 2501 3001]}] not-ready>ready 1 2501"},
		{sheet(ref, within, above("3001"), exempt), sheet(ref, within, above("2501"), exempt), "5 1 [{fee [0 2501 3001]}] ready>not-ready 1 2501"},
		{sheet(is("within"), within, above("3001")), sheet(is("within"), within, above("2501")), "4 1 [{fee [0 2501 3001]}] ready>not-ready 1 2501"},
		{sheet(is("within"), within, above("3001")), sheet(is("within"), within, above("3001"), verdict.Value{ID: "far", From: "9000"}), "4 0 [{fee [0 3001 9000]}]"},
		{sheet(ref, within, above("-5")), sheet(ref, within, above("-3")), "4 1 [{fee [-6 -5 -3]}] not-ready>ready 1 -5"},
		{sheet(ref, within, above("2027-04-01")), sheet(ref, within, above("2027-04-03")), "4 1 [{fee [2027-03-31 2027-04-01 2027-04-03]}] not-ready>ready 1 2027-04-01"},
		{sheet(ref, within, above("0")), sheet(ref, within, above("2")), "4 1 [{fee [-1 0 2]}] not-ready>ready 1 0"},
		{sheet(ref, within, above("3")), sheet(ref, within, above("2027-04-01")), "3 0 []"}, // no figure is a day
	} {
		d, ok := diff(c.before, c.after)
		if !ok {
			t.Fatalf("%s: too complex", c.want)
		}
		got := fmt.Sprintf("%s %s %v", d.Combinations, d.Changed, d.Cut)
		for _, change := range d.Changes {
			answer := change.Example[0].Answers[0]
			got += fmt.Sprintf(" %s>%s %s %s", change.From, change.To, change.Count, answer)
			figure, ok := flow.ParseFigure(string(answer))
			from, to := verdictAt(c.before, figure), verdictAt(c.after, figure)
			if !ok || from != change.From || to != change.To {
				t.Errorf("%s: at %s the sheets say %s and %s", c.want, answer, from, to)
			}
		}
		if got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
		for _, value := range slices.Concat(c.before.Values["fee"], c.after.Values["fee"]) {
			if figure, begins := flow.ParseFigure(value.From); begins && len(d.Cut) > 0 {
				for _, f := range []flow.Figure{figure.Beside(-1), figure} {
					if changed := verdictAt(c.before, f) != verdictAt(c.after, f); changed && len(d.Changes) == 0 {
						t.Errorf("%s: the change at %s is not told", c.want, f.Text)
					}
				}
			}
		}
	}
}

func verdictAt(s verdict.Sheet, figure flow.Figure) verdict.Verdict {
	return s.Evaluate(map[string]verdict.Answer{"fee": s.Band("fee", figure)}).Verdict
}
