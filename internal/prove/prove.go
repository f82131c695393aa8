// Package prove tells what holds over every combination of answers to the
// self-check of a flow.
//
// In go a flow and its requirements; out come a Proof, which counts the
// combinations of each verdict, and a diagnostic with the smallest witness for
// everything that should hold and does not. A Proof also gives a minimal
// decision table, holds the rules to cases that a person has transcribed from the
// manual, and breaks the rules in every place to see whether a case notices.
//
// Agree holds the outcomes of the flow's decisions to the condition: what an
// outcome says is what the answers on every way to it give.
//
// The condition becomes a decision diagram, so that nothing is left to samples:
// forty requirements have 3^40 combinations, and are judged as a whole in a few
// milliseconds. A condition whose diagram grows beyond bounds is reported, and
// not proved in part.
//
// What a diagram says of answers is what package verdict says of them; the
// tests compare the two over random conditions.
package prove

import (
	"math/big"
	"sync"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// A Proof is what was found about the self-check of a flow. It may be used
// concurrently.
type Proof struct {
	Questions    []string                     // what is answered, in the order of the sheet: requirements without parts, and parts
	Combinations *big.Int                     // of answers: for each question those that it has, and that it is not known
	Counts       map[verdict.Verdict]*big.Int // combinations by verdict; together all
	Nodes        int                          // of the diagram: what was looked at instead

	rule  *rule
	mu    sync.Mutex // guards rule, to which questions about the proof add nodes, and table
	table *table
}

// Flow proves the self-check of f over the requirements that it asks, and
// reports what does not hold. The proof is nil when f has no self-check, names
// a requirement that is not given, or has a condition that is too complex.
func Flow(f *flow.Flow, requirements []*flow.Requirement) (*Proof, diag.List) {
	if f.Check == nil || !verdict.Known(f, requirements) {
		return nil, nil
	}
	r, ok := newRule(verdict.NewSheet(f, requirements), f.Steps)
	if !ok {
		return nil, diag.List{tooComplex.At(f.File, f.Check.Ready.Span, maxNodes)}
	}
	c := &checker{rule: r, flow: f}
	if c.verdicts() { // else no question could change the only verdict
		c.questions()
	}
	c.unknown()
	c.ways()
	if r.full {
		return nil, diag.List{tooComplex.At(f.File, f.Check.Ready.Span, maxNodes)}
	}
	weights := r.weights()
	all := totals(weights)
	p := &Proof{
		Questions:    r.questions,
		Combinations: all[len(all)-1],
		Counts:       map[verdict.Verdict]*big.Int{},
		Nodes:        r.size(r.ready),
		rule:         r,
	}
	for end, v := range verdicts {
		p.Counts[v] = r.count(r.ready, end, weights)
	}
	return p, c.list
}

// verdicts are those of the ends of a diagram, which stand in the order from
// the worst to the best.
var verdicts = map[node]verdict.Verdict{low: verdict.NotReady, open: verdict.Cannot, high: verdict.Ready}

// endOf is the counterpart of verdicts.
func endOf(v verdict.Verdict) node {
	for end, of := range verdicts {
		if of == v {
			return end
		}
	}
	return open
}

// unknown is the value of a variable whose answer is not known; the others are
// classes of answers.
const unknown = 0

// questionsOf returns what of a sheet is answered by itself.
func questionsOf(s verdict.Sheet) []string {
	var names []string
	for _, item := range s.Requirements {
		if len(item.Parts) > 0 {
			names = append(names, item.Parts...)
		} else {
			names = append(names, item.ID)
		}
	}
	return names
}
