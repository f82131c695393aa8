package flow

import (
	"slices"
	"strings"

	"shirube/internal/source"
)

// Edge is one way on: from a step to a step or outcome. Answer is nil except
// on the way out of a decision.
type Edge struct {
	From, To string
	Answer   *Answer
}

// AsksAudience reports whether the flow asks who the reader is: in its check, or
// by a decision.
func (f *Flow) AsksAudience() bool {
	return len(f.Audience) > 1 && (f.Check != nil && (f.Check.Audience || named(f.Check.Ready.Refs(), Audience)) ||
		slices.ContainsFunc(f.Steps, func(s *Step) bool { return s.Asks == Audience }))
}

func named(refs []Expr, name string) bool {
	return slices.ContainsFunc(refs, func(e Expr) bool { return e.Ref == name })
}

// Edges returns the ways on, steps and answers in the order of the file. The
// page that a decision without "unsure" gets for those who do not know is not
// an edge.
func (f *Flow) Edges() []Edge {
	var edges []Edge
	for _, s := range f.Steps {
		edges = append(edges, s.Edges()...)
	}
	return edges
}

// Edges returns the ways on from s.
func (s *Step) Edges() []Edge {
	if s.Kind != Decision {
		if s.Next == "" {
			return nil
		}
		return []Edge{{From: s.ID, To: s.Next}}
	}
	var edges []Edge
	for i := range s.Answers {
		edges = append(edges, Edge{From: s.ID, To: s.Answers[i].To, Answer: &s.Answers[i]})
	}
	return edges
}

// Answer returns the answer of that id, or nil.
func (s *Step) Answer(id string) *Answer {
	for i := range s.Answers {
		if s.Answers[i].ID == id {
			return &s.Answers[i]
		}
	}
	return nil
}

// Step returns the step of that id, or nil.
func (f *Flow) Step(id string) *Step {
	for _, s := range f.Steps {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// Outcome returns the outcome of that id, or nil.
func (f *Flow) Outcome(id string) *Outcome {
	for _, o := range f.Outcomes {
		if o.ID == id {
			return o
		}
	}
	return nil
}

// Lanes returns the actors of the steps, in the order of the file: one who only
// meets requirements has no lane in a chart.
func (f *Flow) Lanes() (lanes []Actor) {
	for _, a := range f.Actors {
		if f.takesStep(a) {
			lanes = append(lanes, a)
		}
	}
	return lanes
}

func (f *Flow) takesStep(a Actor) bool {
	return slices.ContainsFunc(f.Steps, func(s *Step) bool { return s.Actor == a.ID })
}

// meets reports whether an actor acts to meet a requirement or part of this file.
func (f *Flow) meets(a Actor) bool {
	acts := func(r *Requirement) bool { return r.Actor == a.ID }
	return slices.ContainsFunc(f.Requirements, func(r *Requirement) bool {
		return acts(r) || slices.ContainsFunc(r.Parts, acts)
	})
}

// Actor returns the actor of that id, or nil.
func (f *Flow) Actor(id string) *Actor {
	for i := range f.Actors {
		if f.Actors[i].ID == id {
			return &f.Actors[i]
		}
	}
	return nil
}

// Requirement returns the requirement ("equipment") or part
// ("equipment.spec") that this flow defines, or nil. One that it only uses
// ("common:agreement") is found in the flow that defines it.
func (f *Flow) Requirement(id string) *Requirement {
	for _, r := range f.Requirements {
		if found := r.Find(id); found != nil {
			return found
		}
	}
	return nil
}

// Item returns the item of that id, or nil. One that this flow only uses is
// found in the flow that defines it.
func (f *Flow) Item(id string) *Item {
	for _, i := range f.Items {
		if i.ID == id {
			return i
		}
	}
	return nil
}

// Find returns r or its part of that id, or nil.
func (r *Requirement) Find(id string) *Requirement {
	if r.ID == id {
		return r
	}
	for _, p := range r.Parts {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Leaves returns what can be answered with one answer: the parts of r, or r
// itself when it has none.
func (r *Requirement) Leaves() []*Requirement {
	if len(r.Parts) == 0 {
		return []*Requirement{r}
	}
	return r.Parts
}

// NumberIn returns the number of r as pages in a language print it; "" none.
func (r *Requirement) NumberIn(lang string) string {
	if r.Numbers != nil {
		return r.Numbers.In(lang)
	}
	return r.Number
}

// Name returns what steps and conditions of f call a requirement: its id, and
// for one of another flow "common:agreement".
func (f *Flow) Name(r *Requirement) string {
	if r.Flow == f.ID {
		return r.ID
	}
	return r.Flow + ":" + r.ID
}

// For returns the citations for readers of the given audiences: those for
// everybody, then those of each audience in its order. Without audiences it
// returns those of all, audiences sorted by id.
func (c Cites) For(audience []string) []source.Citation {
	if len(audience) == 0 {
		audience = c.audiences()
	}
	cites := slices.Clone(c.All)
	for _, a := range audience {
		for _, cite := range c.By[a] {
			if !slices.ContainsFunc(cites, func(have source.Citation) bool { return samePlace(have, cite) }) {
				cites = append(cites, cite)
			}
		}
	}
	return cites
}

func (c Cites) audiences() []string {
	var ids []string
	for id := range c.By {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func samePlace(a, b source.Citation) bool {
	a.Span = b.Span
	return a == b
}

// resolve returns the name by which a Flow calls the requirement that its
// author wrote as ref. A used requirement may be written without its flow,
// since no two requirements of one flow's readers may share an id.
func (f *Flow) resolve(ref string) (name string, known bool) {
	prefix, id, foreign := strings.Cut(ref, ":")
	if ref == Audience && len(f.Audience) > 1 {
		return ref, true
	}
	if !foreign {
		prefix, id = "", ref
	}
	if prefix == "" || prefix == f.ID {
		if f.Requirement(id) != nil {
			return id, true
		}
	}
	whole, _, _ := strings.Cut(id, ".")
	for _, u := range f.Uses {
		if u.Name == whole && (!foreign || u.Flow == prefix) {
			return u.Flow + ":" + id, true
		}
	}
	return ref, false
}

// Table is the TOML table that defines the requirement: "requirement.equipment.part.spec".
func (r *Requirement) Table() string {
	return "requirement." + strings.Replace(r.ID, ".", ".part.", 1)
}
