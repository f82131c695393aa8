package prove

import (
	"math/big"
	"slices"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// A Difference is what a change of rules means for verdicts, over all
// combinations of answers to the questions that the rules before or after ask.
// An answer that one side does not ask for, or does not offer, is for that side
// one that is not known.
type Difference struct {
	Combinations *big.Int
	Changed      *big.Int // combinations whose verdict is another
	Changes      []Change // by the verdict before, then by that after, best first
	Before       []string // questions of the rules before alone
	After        []string // of those after alone
	Cut          []Pieces // questions whose bands begin elsewhere than before; their pieces are the answers that are combined
	Matter       []string // questions whose answers tell whether the verdict is another
}

// Change is from one verdict to another, with the example that has the fewest
// answers.
type Change struct {
	From, To verdict.Verdict
	Count    *big.Int
	Example  Answers
}

// Diff compares the rules of two proofs; ok is false when both together are too
// complex.
func Diff(before, after *Proof) (_ *Difference, ok bool) {
	d, ok := diff(before.rule.sheet, after.rule.sheet)
	return d, ok
}

func diff(before, after verdict.Sheet) (_ *Difference, ok bool) {
	before, after, cut := inPieces(before, after)
	u := newUnion(before, after)
	old, now := u.rewritten(before), u.rewritten(after)
	u.Ready = flow.Expr{All: []flow.Expr{old, now}}
	r, ok := newRule(u.Sheet, nil)
	if !ok {
		return nil, false
	}
	a, b := r.expr(old), r.expr(now)
	weights := r.weights()
	all := totals(weights)
	d := &Difference{Combinations: all[len(all)-1], Before: u.missing(after), After: u.missing(before), Cut: cut}
	changed := r.pairs('≠', a, b, func(a, b node) node { return truth(a != b) })
	d.Changed = r.count(changed, high, weights)
	d.Matter = r.asks(changed)
	for _, from := range verdict.Verdicts {
		for _, to := range verdict.Verdicts {
			set := r.both(r.is(a, endOf(from)), r.is(b, endOf(to)))
			if values, is := r.smallest(set, high, fewest); is && from != to {
				d.Changes = append(d.Changes, Change{from, to, r.count(set, high, weights), byFigure(r.listed(r.told(values)))})
			}
		}
	}
	return d, !r.full
}

// asks returns the questions that a condition hangs on, in the order of the
// sheet.
func (r *rule) asks(n node) (questions []string) {
	seen, asked := map[node]bool{}, map[string]bool{}
	var walk func(node)
	walk = func(n node) {
		if seen[n] || n <= high {
			return
		}
		seen[n] = true
		asked[r.order[r.nodes[n].level]] = true
		for _, sub := range r.branches(n) {
			walk(sub)
		}
	}
	walk(n)
	for _, question := range r.questions {
		if asked[question] {
			questions = append(questions, question)
		}
	}
	return questions
}

// union is a sheet of the questions of two, each with the answers of both. It
// has no parts: what is a part on one side may be a whole on the other.
type union struct{ verdict.Sheet }

func newUnion(sheets ...verdict.Sheet) union {
	u := union{verdict.Sheet{Values: map[string][]verdict.Value{}}}
	for _, s := range sheets {
		for _, question := range questionsOf(s) {
			if _, known := u.Values[question]; !known {
				u.Requirements = append(u.Requirements, verdict.Item{ID: question})
			}
			for _, v := range s.ValuesOf(question) {
				if !slices.Contains(ids(u.Values[question]), v.ID) {
					u.Values[question] = append(u.Values[question], verdict.Value{ID: v.ID})
				}
			}
		}
	}
	return u
}

func ids(values []verdict.Value) (ids []string) {
	for _, v := range values {
		ids = append(ids, v.ID)
	}
	return ids
}

// missing returns the questions that one of the sheets does not ask.
func (u union) missing(s verdict.Sheet) (names []string) {
	asked := questionsOf(s)
	for _, question := range questionsOf(u.Sheet) {
		if !slices.Contains(asked, question) {
			names = append(names, question)
		}
	}
	return names
}

// rewritten says the condition of one of the sheets by answers alone.
func (u union) rewritten(s verdict.Sheet) flow.Expr {
	parts := map[string][]string{}
	for _, item := range s.Requirements {
		parts[item.ID] = item.Parts
	}
	var write func(e flow.Expr) flow.Expr
	write = func(e flow.Expr) flow.Expr {
		switch {
		case e.Ref == "" && len(e.Parts()) == 0:
			return unknowable
		case e.Ref == "":
			var written []flow.Expr
			for _, sub := range e.Parts() {
				written = append(written, write(sub))
			}
			return e.WithParts(written)
		case e.Is != nil:
			return u.answer(s, e.Ref, e.Is)
		case len(parts[e.Ref]) == 0:
			return u.meets(s, e.Ref)
		}
		var all []flow.Expr
		for _, part := range parts[e.Ref] {
			all = append(all, u.meets(s, part))
		}
		return flow.Expr{All: all}
	}
	return write(s.Ready)
}

// unknowable is a condition of which nothing can be told: one that lists nothing.
var unknowable = flow.Expr{All: []flow.Expr{}}

func (u union) meets(s verdict.Sheet, question string) flow.Expr {
	var wanted []string
	for _, v := range s.ValuesOf(question) {
		if v.Met {
			wanted = append(wanted, v.ID)
		}
	}
	return u.answer(s, question, wanted)
}

// answer is the condition that a question has one of the wanted answers; those
// that s does not offer leave it open.
func (u union) answer(s verdict.Sheet, question string, wanted []string) flow.Expr {
	is := flow.Expr{Ref: question, Is: append([]string{}, wanted...)}
	foreign := slices.DeleteFunc(ids(u.Values[question]), func(id string) bool { return slices.Contains(ids(s.ValuesOf(question)), id) })
	if len(foreign) == 0 {
		return is
	}
	return flow.Expr{Any: []flow.Expr{is, {All: []flow.Expr{{Ref: question, Is: foreign}, unknowable}}}}
}
