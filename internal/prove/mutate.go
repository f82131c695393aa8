package prove

import (
	"fmt"
	"slices"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// A Mutant is the condition of a self-check with one thing broken: a part of the
// condition itself, or where a band begins of which the condition speaks.
type Mutant struct {
	Change diag.Words // what was done
	Span   diag.Span  // to the part of the condition that stands here
	ready  flow.Expr

	question, figure string // of a moved band: a figure that it takes in or gives away
}

// Mutation is what the cases make of the mutants of a condition.
type Mutation struct {
	Killed int      // a case notices: the broken condition gives it another verdict
	Alive  []Mutant // the others: whoever changes the rules so is warned by nobody
	Beyond int      // how many are too complex to tell
}

// Mutants breaks the condition in every single place, and moves the beginning of
// every band by the least step, down and up. What comes to the same as the
// condition itself is no mutant.
func (p *Proof) Mutants(cases *Cases) (found Mutation) {
	r, ok := p.fine()
	if !ok {
		return Mutation{Beyond: 1}
	}
	seen := map[node]bool{r.ready: true}
	list := mutants(r.sheet, r.sheet.Ready)
	for i := 0; i < len(list); i++ {
		before := len(r.nodes)
		ready := r.expr(list[i].ready)
		killed := !seen[ready] && noticed(r, cases, ready)
		switch {
		case r.full:
			if r, _ = p.fine(); len(r.nodes) < before { // what earlier ones left took the room
				i--
			} else {
				found.Beyond++
			}
			seen = map[node]bool{r.ready: true} // nodes of the new diagram
			continue
		case seen[ready]:
		case killed:
			found.Killed++
		default:
			found.Alive = append(found.Alive, list[i])
		}
		seen[ready] = true
	}
	r, _ = p.fine()
	for _, m := range r.bandMutants() {
		if noticedBand(r, cases, m) {
			found.Killed++
		} else {
			found.Alive = append(found.Alive, m.Mutant)
		}
	}
	if r.full {
		found.Beyond++
	}
	return found
}

// Unnoticed warns of mutants of the condition in a file that no case of another
// notices, and tells if there are any of which that cannot be told.
func Unnoticed(file string, cases *Cases, found Mutation) (list diag.List) {
	if found.Beyond > 0 {
		list.Add(tooComplex.At(cases.File, diag.Span{}, maxNodes))
	}
	for _, m := range found.Alive {
		if m.figure != "" {
			list = append(list, bandUnnoticed.At(file, m.Span, m.Change, cases.File, m.question, m.figure))
		} else {
			list = append(list, ruleUnnoticed.At(file, m.Span, m.Change, cases.File))
		}
	}
	return list
}

func noticed(r *rule, cases *Cases, ready node) bool {
	return slices.ContainsFunc(cases.List, func(c Case) bool { return r.against(&c, r.of(&c), ready) != low })
}

// mutants returns e with each of its parts, and itself, broken.
func mutants(s verdict.Sheet, e flow.Expr) []Mutant {
	inner := e
	list := []Mutant{{Change: negated, Span: e.Span, ready: flow.Expr{Not: &inner}}}
	if e.Ref != "" {
		return append(list, moved(s, e)...)
	}
	parts := e.Parts()
	switch {
	case e.AtLeast > 0:
		if e.AtLeast > 1 {
			list = append(list, Mutant{Change: oneFewer, Span: e.Span, ready: flow.Expr{AtLeast: e.AtLeast - 1, Of: parts}})
		}
		if e.AtLeast < len(parts) {
			list = append(list, Mutant{Change: oneMore, Span: e.Span, ready: flow.Expr{AtLeast: e.AtLeast + 1, Of: parts}})
		}
	case len(parts) > 1:
		swapped := flow.Expr{All: e.Any, Any: e.All}
		change := allForAny
		if e.All != nil {
			change = anyForAll
		}
		list = append(list, Mutant{Change: change, Span: e.Span, ready: swapped})
	}
	for i, part := range parts {
		if len(parts) > 1 {
			list = append(list, Mutant{Change: dropped, Span: part.Span, ready: e.WithParts(slices.Delete(slices.Clone(parts), i, i+1))})
		}
		for _, m := range mutants(s, part) {
			broken := slices.Clone(parts)
			broken[i] = m.ready
			list = append(list, Mutant{Change: m.Change, Span: m.Span, ready: e.WithParts(broken)})
		}
	}
	return list
}

// moved returns a condition on a question whose author names answers with one
// answer more, or one fewer, that makes it true: a threshold moved.
func moved(s verdict.Sheet, e flow.Expr) (list []Mutant) {
	is := wanted(s, e)
	for _, v := range s.Values[e.Ref] {
		other := slices.DeleteFunc(slices.Clone(is), func(id string) bool { return id == v.ID })
		change := oneAnswerFewer
		if len(other) == len(is) {
			other, change = append(other, v.ID), oneAnswerMore
		}
		list = append(list, Mutant{Change: change, Span: e.Span, ready: flow.Expr{Ref: e.Ref, Is: other, Span: e.Span}})
	}
	return list
}

// wanted returns the answers that make a condition on a question true, whose
// author names its answers.
func wanted(s verdict.Sheet, e flow.Expr) []string {
	if e.Is != nil {
		return e.Is
	}
	var is []string
	for _, v := range s.Values[e.Ref] {
		if v.Met {
			is = append(is, v.ID)
		}
	}
	return is
}

// bandMutant is a band that begins elsewhere.
type bandMutant struct {
	Mutant
	question string
	sheet    verdict.Sheet // with the band moved
}

// bandMutants moves the beginning of each band. Between two bands that the
// condition treats alike, nothing depends on where the second one begins.
func (r *rule) bandMutants() (list []bandMutant) {
	for _, e := range firstRefs(r.sheet.Ready) {
		values := r.sheet.Values[e.Ref]
		for i := 1; i < len(values); i++ {
			from, ok := flow.ParseFigure(values[i].From)
			if !ok || r.expr(swapped(r.sheet, values[i-1].ID, values[i].ID, e.Ref)) == r.ready {
				continue
			}
			for _, by := range []int{-1, 1} {
				to := from.Beside(by)
				figure := from.Text
				if by < 0 {
					figure = to.Text
				}
				moved := slices.Clone(values)
				moved[i].From = to.Text
				list = append(list, bandMutant{
					Mutant{bandMoved(values[i].ID, from.Text, to.Text), e.Span, r.sheet.Ready, e.Ref, figure}, e.Ref,
					verdict.Sheet{Values: map[string][]verdict.Value{e.Ref: moved}},
				})
			}
		}
	}
	return list
}

// firstRefs returns where the condition names each question first.
func firstRefs(e flow.Expr) (list []flow.Expr) {
	for _, ref := range e.Refs() {
		if !slices.ContainsFunc(list, func(before flow.Expr) bool { return before.Ref == ref.Ref }) {
			list = append(list, ref)
		}
	}
	return list
}

// swapped returns the condition with two answers to a question put for each other.
func swapped(s verdict.Sheet, a, b, question string) flow.Expr {
	return replaced(s.Ready, func(e flow.Expr) flow.Expr {
		if e.Ref != question {
			return e
		}
		is := []string{}
		for _, id := range wanted(s, e) {
			switch id {
			case a:
				id = b
			case b:
				id = a
			}
			is = append(is, id)
		}
		return flow.Expr{Ref: question, Is: is, Span: e.Span}
	})
}

// replaced puts others for the requirements and answers that a condition names.
func replaced(e flow.Expr, by func(flow.Expr) flow.Expr) flow.Expr {
	if e.Ref != "" {
		return by(e)
	}
	parts := slices.Clone(e.Parts())
	for i := range parts {
		parts[i] = replaced(parts[i], by)
	}
	return e.WithParts(parts)
}

// noticedBand reports whether some case names a figure that the moved band takes
// in or gives away, and would then have another verdict.
func noticedBand(r *rule, cases *Cases, m bandMutant) bool {
	return slices.ContainsFunc(cases.List, func(c Case) bool {
		for i, a := range c.When {
			for _, figure := range a.Figures {
				if a.Name != m.question || m.sheet.Band(m.question, figure) == r.sheet.Band(m.question, figure) {
					continue
				}
				c.When = slices.Clone(c.When)
				c.When[i].Answers = []verdict.Answer{m.sheet.Band(m.question, figure)}
				if r.against(&c, r.of(&c), r.ready) != low {
					return true
				}
			}
		}
		return false
	})
}

func bandMoved(band, from, to string) diag.Words {
	return diag.Words{
		"ja": fmt.Sprintf("「%s」の始まりを %s から %s にする", band, from, to),
		"en": fmt.Sprintf("%q made to begin at %s instead of %s", band, to, from),
	}
}

var (
	negated        = diag.Words{"ja": "条件を逆にする", "en": "the condition turned round"}
	dropped        = diag.Words{"ja": "要件を外す", "en": "the requirement dropped"}
	allForAny      = diag.Words{"ja": "any を all にする", "en": "all instead of any"}
	oneAnswerFewer = diag.Words{"ja": "認める答えを1つ減らす", "en": "one answer fewer accepted"}
	oneAnswerMore  = diag.Words{"ja": "認める答えを1つ増やす", "en": "one answer more accepted"}
	oneFewer       = diag.Words{"ja": "at_least を1減らす", "en": "at_least made one less"}
	oneMore        = diag.Words{"ja": "at_least を1増やす", "en": "at_least made one more"}
	anyForAll      = diag.Words{"ja": "all を any にする", "en": "any instead of all"}
)
