package verdict

import (
	"slices"

	"shirube/internal/flow"
)

// audience makes of a condition one that lets those pass whom a requirement does
// not concern.
type audience struct {
	of    []string            // the flow's
	other map[string][]string // by requirement or part: whom of them it does not concern
	parts map[string][]string // of those whose parts are not all for the same readers
	asked bool
}

func newAudience(f *flow.Flow, requirements []*flow.Requirement) *audience {
	a := &audience{of: f.Audience, other: map[string][]string{}, parts: map[string][]string{}}
	if a.asked = f.AsksAudience(); !a.asked {
		return a
	}
	for _, r := range requirements {
		a.add(f, r)
		for _, p := range r.Parts {
			a.add(f, p)
			if !slices.Equal(p.Audience, r.Audience) {
				a.parts[f.Name(r)] = nil
			}
		}
		if _, differ := a.parts[f.Name(r)]; differ {
			for _, p := range r.Parts {
				a.parts[f.Name(r)] = append(a.parts[f.Name(r)], f.Name(p))
			}
		}
	}
	return a
}

func (a *audience) add(f *flow.Flow, q *flow.Requirement) {
	if others := a.without(q.Audience); len(others) > 0 && len(others) < len(a.of) {
		a.other[f.Name(q)] = others
	}
}

// without returns the audiences of the flow that are not in a list; of no list,
// which is for everybody, none.
func (a *audience) without(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(a.of), func(id string) bool { return slices.Contains(list, id) })
}

func (a *audience) expr(e flow.Expr) flow.Expr {
	switch {
	case !a.asked:
		return e
	case e.Ref != "":
		return a.requirement(e)
	}
	var parts []flow.Expr
	for _, sub := range e.Parts() {
		parts = append(parts, a.expr(sub))
	}
	return e.WithParts(parts)
}

// requirement holds, too, for those whom it does not concern.
func (a *audience) requirement(e flow.Expr) flow.Expr {
	sub := e
	if parts := a.parts[e.Ref]; parts != nil && e.Is == nil {
		sub = flow.Expr{Span: e.Span}
		for _, part := range parts {
			sub.All = append(sub.All, a.requirement(flow.Expr{Ref: part, Span: e.Span}))
		}
	}
	others := a.other[e.Ref]
	if others == nil {
		return sub
	}
	return flow.Expr{Any: []flow.Expr{{Ref: flow.Audience, Is: others, Span: e.Span}, sub}, Span: e.Span}
}
