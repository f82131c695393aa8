package prove

import (
	"slices"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// A Mutant is the condition of a self-check with one thing broken.
type Mutant struct {
	Change diag.Words // what was done
	Span   diag.Span  // to the part of the condition that stands here
	ready  flow.Expr
}

// Mutants breaks the condition in every single place. killed counts those that
// a case notices, for the broken condition gives it another verdict; alive are
// the others: whoever changes the rules so is warned by nobody. What comes to the
// same as the condition itself is no mutant.
func (p *Proof) Mutants(cases *Cases) (killed int, alive []Mutant) {
	p.mu.Lock()
	defer p.mu.Unlock()
	r := p.fine()
	seen := map[node]bool{r.ready: true}
	for _, m := range mutants(r.sheet, r.sheet.Ready) {
		ready := r.expr(m.ready)
		if seen[ready] || r.full {
			continue
		}
		seen[ready] = true
		if noticed(r, cases, ready) {
			killed++
		} else {
			alive = append(alive, m)
		}
	}
	return killed, alive
}

func noticed(r *rule, cases *Cases, ready node) bool {
	return slices.ContainsFunc(cases.List, func(c Case) bool { return r.against(&c, r.of(&c), ready) != low })
}

// mutants returns e with each of its parts, and itself, broken.
func mutants(s verdict.Sheet, e flow.Expr) []Mutant {
	inner := e
	list := []Mutant{{negated, e.Span, flow.Expr{Not: &inner}}}
	if e.Ref != "" {
		return append(list, moved(s, e)...)
	}
	parts := e.Parts()
	switch {
	case e.AtLeast > 0:
		if e.AtLeast > 1 {
			list = append(list, Mutant{oneFewer, e.Span, flow.Expr{AtLeast: e.AtLeast - 1, Of: parts}})
		}
		if e.AtLeast < len(parts) {
			list = append(list, Mutant{oneMore, e.Span, flow.Expr{AtLeast: e.AtLeast + 1, Of: parts}})
		}
	case len(parts) > 1:
		swapped := flow.Expr{All: e.Any, Any: e.All}
		change := allForAny
		if e.All != nil {
			change = anyForAll
		}
		list = append(list, Mutant{change, e.Span, swapped})
	}
	for i, part := range parts {
		if len(parts) > 1 {
			list = append(list, Mutant{dropped, part.Span, e.WithParts(slices.Delete(slices.Clone(parts), i, i+1))})
		}
		for _, m := range mutants(s, part) {
			broken := slices.Clone(parts)
			broken[i] = m.ready
			list = append(list, Mutant{m.Change, m.Span, e.WithParts(broken)})
		}
	}
	return list
}

// moved returns a condition on a question whose author names answers with one
// answer more, or one fewer, that makes it true: a threshold moved.
func moved(s verdict.Sheet, e flow.Expr) (list []Mutant) {
	is := e.Is
	for _, v := range s.Values[e.Ref] {
		if e.Is == nil && v.Met {
			is = append(is, v.ID)
		}
	}
	for _, v := range s.Values[e.Ref] {
		other := slices.DeleteFunc(slices.Clone(is), func(id string) bool { return id == v.ID })
		change := oneAnswerFewer
		if len(other) == len(is) {
			other, change = append(other, v.ID), oneAnswerMore
		}
		list = append(list, Mutant{change, e.Span, flow.Expr{Ref: e.Ref, Is: other, Span: e.Span}})
	}
	return list
}

var (
	negated        = diag.Words{"ja": "条件を逆にする", "en": "the condition turned round"}
	dropped        = diag.Words{"ja": "要件を外す", "en": "the requirement dropped"}
	allForAny      = diag.Words{"ja": "any を all にする", "en": "all instead of any"}
	oneAnswerFewer = diag.Words{"ja": "認める答えを一つ減らす", "en": "one answer fewer accepted"}
	oneAnswerMore  = diag.Words{"ja": "認める答えを一つ増やす", "en": "one answer more accepted"}
	oneFewer       = diag.Words{"ja": "at_least を1減らす", "en": "at_least made one less"}
	oneMore        = diag.Words{"ja": "at_least を1増やす", "en": "at_least made one more"}
	anyForAll      = diag.Words{"ja": "all を any にする", "en": "any instead of all"}
)
