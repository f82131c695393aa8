package prove

import (
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// sheets are the random conditions of package verdict, those of them that are
// small enough for all combinations.
func sheets(t *testing.T) (small []verdict.Sheet) {
	t.Helper()
	file, err := os.ReadFile("../verdict/testdata/random.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []verdict.Sheet
	if err := json.Unmarshal(file, &list); err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		if questions := questionsOf(s); len(questions) <= 6 {
			small = append(small, s)
		}
	}
	if len(small) < 200 {
		t.Fatalf("only %d conditions", len(small))
	}
	return small
}

// eachAnswers calls f with every combination of answers, as values by level too.
func (r *rule) eachAnswers(f func(values []int, given map[string]verdict.Answer)) {
	values := make([]int, len(r.order))
	for {
		f(values, r.told(values))
		i := 0
		for ; i < len(values); i++ {
			if values[i]++; values[i] < r.values[i] {
				break
			}
			values[i] = 0
		}
		if i == len(values) {
			return
		}
	}
}

// weight is how many combinations of answers some values stand for.
func (r *rule) weight(values []int) int64 {
	n := int64(1)
	for level, v := range values {
		if v != unknown {
			n *= int64(len(r.classes[level][v-1].answers))
		}
	}
	return n
}

func ruleOf(t *testing.T, s verdict.Sheet) *rule {
	t.Helper()
	r, ok := newRule(s, nil)
	if !ok {
		t.Fatal("too complex")
	}
	return r
}

func (d *diagram) end(n node, values []int) node {
	for n > high {
		n = d.branches(n)[values[d.nodes[n].level]]
	}
	return n
}

// TestDiagramIsVerdict compares the diagrams of random conditions with the
// evaluator, over every combination of answers, and the counts with both.
func TestDiagramIsVerdict(t *testing.T) {
	for n, s := range sheets(t) {
		r := ruleOf(t, s)
		counts := map[verdict.Verdict]int64{}
		r.eachAnswers(func(values []int, given map[string]verdict.Answer) {
			want := s.Evaluate(given).Verdict
			counts[want] += r.weight(values)
			if got := verdicts[r.end(r.ready, values)]; got != want {
				t.Fatalf("sheet %d, %v: the diagram says %s, Evaluate %s", n, given, got, want)
			}
		})
		for end, v := range verdicts {
			if got := r.count(r.ready, end, r.weights()); got.Cmp(big.NewInt(counts[v])) != 0 {
				t.Fatalf("sheet %d: %s counted %s times, is there %d times", n, v, got, counts[v])
			}
		}
		c := &checker{rule: r, flow: &flow.Flow{Check: &flow.Check{Ready: s.Ready}}}
		if c.unknown(); len(c.list) > 0 {
			t.Fatalf("sheet %d: %s", n, c.list[0].Text("en"))
		}
	}
}

// TestSmallest compares the witness with all combinations.
func TestSmallest(t *testing.T) {
	for _, s := range sheets(t) {
		r := ruleOf(t, s)
		for end := range verdicts {
			best := -1
			r.eachAnswers(func(values []int, given map[string]verdict.Answer) {
				if r.end(r.ready, values) == end && (best < 0 || len(given) < best) {
					best = len(given)
				}
			})
			values, ok := r.smallest(r.ready, end, fewest)
			if ok != (best >= 0) || ok && (len(r.told(values)) != best || r.end(r.ready, values) != end) {
				t.Fatalf("witness %v, %v; the smallest has %d answers", values, ok, best)
			}
		}
	}
}

// TestUnknownDecides takes a diagram that no condition of ours makes: what is
// not known is taken for met.
func TestUnknownDecides(t *testing.T) {
	r, _ := newRule(verdict.Sheet{Requirements: []verdict.Item{{ID: "a"}}, Ready: flow.Expr{Ref: "a"}}, nil)
	r.ready = r.branch(0, func(v int) node { return []node{high, high, low}[v] })
	c := &checker{rule: r, flow: &flow.Flow{Check: &flow.Check{Ready: r.sheet.Ready}}}
	if c.unknown(); len(c.list) != 1 || c.list[0].Message != &unknownDecides {
		t.Errorf("told %v", c.list)
	}
}
