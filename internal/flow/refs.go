package flow

import (
	"strings"

	"shirube/internal/diag"
	"shirube/internal/source"
)

// RefKind says what a Ref names.
type RefKind string

const (
	ToRequirement RefKind = "requirement" // "common:agreement", "common:equipment.spec"
	ToItem        RefKind = "item"        // "common:application"
	ToFlow        RefKind = "flow"        // "join"
	ToPage        RefKind = "page"        // "use-company.md"
)

// Ref is a name that only other files can tell to be right.
type Ref struct {
	Kind RefKind
	Name string
	Span diag.Span
}

// Refs returns every name of something outside this file, in the order: the
// flow's page, uses, requirements, steps, outcomes, check. The requirements and
// items of this flow are not among them, since Parse has checked those.
func (f *Flow) Refs() []Ref {
	var refs refList
	refs.add(ToPage, f.Page, f.Spans["page"])
	for _, u := range f.Uses {
		kind := ToRequirement
		if u.Item {
			kind = ToItem
		}
		refs.add(kind, u.Full(), u.Span)
	}
	for _, s := range f.Steps {
		refs.foreign(s.Asks, f.Spans["step."+s.ID+".asks"])
		refs.add(ToFlow, s.Flow, f.Spans["step."+s.ID+".flow"])
		refs.add(ToPage, s.Page, f.Spans["step."+s.ID+".page"])
	}
	for _, o := range f.Outcomes {
		kind := ToFlow
		if strings.HasSuffix(o.Next, ".md") {
			kind = ToPage
		}
		refs.add(kind, o.Next, f.Spans["outcome."+o.ID+".next"])
	}
	if f.Check != nil {
		for _, e := range append(f.Check.Ready.Refs(), f.Check.Worsens...) {
			refs.foreign(e.Ref, e.Span)
		}
	}
	return refs
}

type refList []Ref

func (l *refList) add(kind RefKind, name string, span diag.Span) {
	if name != "" {
		*l = append(*l, Ref{kind, name, span})
	}
}

func (l *refList) foreign(name string, span diag.Span) {
	if strings.Contains(name, ":") {
		l.add(ToRequirement, name, span)
	}
}

// Citations returns every citation of the file: of the flow, its items, its requirements
// with their parts, its steps and its outcomes, in that order. Those by
// audience come sorted by audience.
func (f *Flow) Citations() []source.Citation {
	all := append([]source.Citation(nil), f.Cite...)
	all = append(all, f.Takes.cites()...)
	for _, i := range f.Items {
		all = append(all, i.Cite.every()...)
	}
	for _, r := range f.Requirements {
		all = append(all, r.Cite.every()...)
		all = append(all, r.Takes.cites()...)
		for _, p := range r.Parts {
			all = append(all, p.Cite.every()...)
			all = append(all, p.Takes.cites()...)
		}
	}
	for _, s := range f.Steps {
		all = append(all, s.Cite.every()...)
		all = append(all, s.Takes.cites()...)
	}
	for _, o := range f.Outcomes {
		all = append(all, o.Cite.every()...)
	}
	return all
}

func (c Cites) every() []source.Citation {
	every := append([]source.Citation(nil), c.All...)
	for _, audience := range c.audiences() {
		every = append(every, c.By[audience]...)
	}
	return every
}
