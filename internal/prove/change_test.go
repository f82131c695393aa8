package prove

import (
	"math/big"
	"slices"
	"testing"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// own are the answers of a combination as one of the sheets takes them.
func own(s verdict.Sheet, given map[string]verdict.Answer) map[string]verdict.Answer {
	kept := map[string]verdict.Answer{}
	for _, question := range questionsOf(s) {
		if a := given[question]; slices.Contains(ids(s.ValuesOf(question)), string(a)) {
			kept[question] = a
		}
	}
	return kept
}

// each calls f with every combination of answers to the questions of a sheet.
func each(s verdict.Sheet, f func(given map[string]verdict.Answer)) {
	given := map[string]verdict.Answer{}
	var next func(questions []string)
	next = func(questions []string) {
		if len(questions) == 0 {
			f(given)
			return
		}
		next(questions[1:])
		for _, v := range s.ValuesOf(questions[0]) {
			given[questions[0]] = verdict.Answer(v.ID)
			next(questions[1:])
		}
		delete(given, questions[0])
	}
	next(questionsOf(s))
}

// TestDiff compares what is told of pairs of random conditions with a look at
// every combination: the counts, and that no example is smaller.
func TestDiff(t *testing.T) {
	type pair struct{ from, to verdict.Verdict }
	small := sheets(t)
	pairs, changes, foreign := 0, 0, 0
	for n := 0; n+1 < len(small) && pairs < 150; n++ {
		before, after := small[n], small[n+1]
		u := newUnion(before, after)
		if len(u.Requirements) > 6 {
			continue
		}
		pairs++
		total, counts, fewest := int64(0), map[pair]int64{}, map[pair]int{}
		each(u.Sheet, func(given map[string]verdict.Answer) {
			p := pair{before.Evaluate(own(before, given)).Verdict, after.Evaluate(own(after, given)).Verdict}
			if best, seen := fewest[p]; !seen || len(given) < best {
				fewest[p] = len(given)
			}
			total++
			counts[p]++
		})
		d, ok := diff(before, after)
		if !ok || d.Combinations.Cmp(big.NewInt(total)) != 0 {
			t.Fatalf("pair %d: %v of %d combinations", n, d.Combinations, total)
		}
		foreign += len(d.Before) + len(d.After)
		sum := new(big.Int)
		for _, c := range d.Changes {
			p := pair{c.From, c.To}
			if c.Count.Cmp(big.NewInt(counts[p])) != 0 || len(c.Example) != fewest[p] {
				t.Errorf("pair %d, %v: counted %s, there are %d; the example has %d answers, the smallest %d", n, p, c.Count, counts[p], len(c.Example), fewest[p])
			}
			given := map[string]verdict.Answer{}
			for _, g := range c.Example {
				given[g.Question] = g.Answers[0]
			}
			if got := (pair{before.Evaluate(own(before, given)).Verdict, after.Evaluate(own(after, given)).Verdict}); got != p {
				t.Errorf("pair %d: the example %v of %v shows %v", n, given, p, got)
			}
			delete(counts, p)
			sum.Add(sum, c.Count)
			changes++
		}
		for p := range counts {
			if p.from != p.to {
				t.Errorf("pair %d: %v is not told", n, p)
			}
		}
		if sum.Cmp(d.Changed) != 0 {
			t.Errorf("pair %d: %s changed, the parts are %s", n, d.Changed, sum)
		}
	}
	if pairs < 100 || changes < 200 || foreign < 100 {
		t.Errorf("only %d pairs with %d changes and %d questions of one side were seen", pairs, changes, foreign)
	}
}

// TestDiffOfAnswers has an answer that only the rules after offer, and one that
// meets there what it did not meet before.
func TestDiffOfAnswers(t *testing.T) {
	sheet := func(values ...verdict.Value) verdict.Sheet {
		return verdict.Sheet{Requirements: []verdict.Item{{ID: "size"}}, Values: map[string][]verdict.Value{"size": values}, Ready: flow.Expr{Ref: "size"}}
	}
	d, ok := diff(sheet(verdict.Value{ID: "small"}, verdict.Value{ID: "large", Met: true}),
		sheet(verdict.Value{ID: "small", Met: true}, verdict.Value{ID: "middle", Met: true}, verdict.Value{ID: "large", Met: true}))
	if !ok || d.Combinations.Int64() != 4 || d.Changed.Int64() != 2 || len(d.Changes) != 2 {
		t.Fatalf("got %+v", d)
	}
	for i, want := range []Change{
		{From: verdict.NotReady, To: verdict.Ready, Example: Answers{{"size", []verdict.Answer{"small"}}}},
		{From: verdict.Cannot, To: verdict.Ready, Example: Answers{{"size", []verdict.Answer{"middle"}}}},
	} {
		if got := d.Changes[i]; got.From != want.From || got.To != want.To || got.Example[0].Answers[0] != want.Example[0].Answers[0] {
			t.Errorf("got %v", got)
		}
	}
}

// TestDiffOfMany has more combinations than could ever be looked at.
func TestDiffOfMany(t *testing.T) {
	f, requirements := large(200, all)
	before, _ := Flow(f, requirements)
	f, requirements = large(199, all)
	after, _ := Flow(f, requirements)
	d, ok := Diff(before, after)
	if !ok || len(d.Before) != 1 || len(d.Matter) != 200 || len(d.Changes) != 3 {
		t.Fatalf("%v before, %v after, %d matter, %d changes", d.Before, d.After, len(d.Matter), len(d.Changes))
	}
	if want := new(big.Int).Exp(big.NewInt(3), big.NewInt(200), nil); d.Combinations.Cmp(want) != 0 {
		t.Errorf("%s combinations", d.Combinations)
	}
}
