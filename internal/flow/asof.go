package flow

import (
	"slices"

	"shirube/internal/i18n"
)

// AsOf keeps of a flow what holds on a day: conditions that are not in force are
// taken out of the one that they are in, and requirements out of the flow, its uses
// and its condition; a decision about one
// of them is passed by the way of those who meet it. What then nothing leads to is
// gone as well. A flow whose condition asks for nothing any more has no check.
//
// find gives the requirements of other flows as they stand in their files, by
// name; one that it does not know is taken to hold. The flow is changed in place.
func AsOf(f *Flow, day i18n.Date, find func(name string) *Requirement) {
	o := &outdated{flow: f, day: day, gone: map[string]*Requirement{}}
	for _, u := range f.Uses {
		if r := find(u.Full()); r != nil && !u.Item {
			o.note(r)
		}
	}
	for _, r := range f.Requirements {
		o.note(r)
	}
	o.condition()
	if len(o.gone) == 0 {
		return
	}
	o.requirements()
	o.steps()
}

// outdated are the requirements of a flow that are not in force, by the names that
// the flow has for them.
type outdated struct {
	flow *Flow
	day  i18n.Date
	gone map[string]*Requirement
}

func (o *outdated) note(r *Requirement) {
	all := !r.HoldsOn(o.day)
	left := 0
	for _, p := range r.Parts {
		if all || !p.HoldsOn(o.day) {
			o.gone[o.flow.Name(p)] = p
		} else {
			left++
		}
	}
	if all || left == 0 && len(r.Parts) > 0 {
		o.gone[o.flow.Name(r)] = r
	}
}

// requirements takes those out that the flow has, and remembers their names, so
// that cases about them are no mistake.
func (o *outdated) requirements() {
	f := o.flow
	out := func(r *Requirement) bool { return o.gone[f.Name(r)] != nil }
	for name := range o.gone {
		f.NotInForce = append(f.NotInForce, name)
	}
	slices.Sort(f.NotInForce)
	f.Requirements = slices.DeleteFunc(f.Requirements, out)
	for _, r := range f.Requirements {
		r.Parts = slices.DeleteFunc(r.Parts, out)
	}
	f.Uses = slices.DeleteFunc(f.Uses, func(u Use) bool { return o.gone[u.Full()] != nil })
}

func (o *outdated) condition() {
	if o.flow.Check == nil {
		return
	}
	ready, some := o.left(o.flow.Check.Ready)
	if !some {
		o.flow.Check = nil
		return
	}
	o.flow.Check.Ready = ready
	o.flow.Check.Worsens = slices.DeleteFunc(o.flow.Check.Worsens, func(e Expr) bool { return o.gone[e.Ref] != nil })
}

// left is what of a condition is in force, and is about requirements in force; some
// is false where nothing is.
func (o *outdated) left(e Expr) (_ Expr, some bool) {
	if !e.HoldsOn(o.day) {
		return e, false
	}
	if e.Ref != "" {
		return e, o.gone[e.Ref] == nil
	}
	var parts []Expr
	for _, sub := range e.Parts() {
		if sub, some := o.left(sub); some {
			parts = append(parts, sub)
		}
	}
	if len(parts) == 0 {
		return e, false
	}
	return e.WithParts(parts), true
}

// steps passes by decisions about what is not in force, and drops what is then
// not reached.
func (o *outdated) steps() {
	f := o.flow
	if len(f.Steps) == 0 {
		return
	}
	instead := map[string]string{}
	for _, s := range f.Steps {
		if r := o.gone[s.Asks]; s.Kind == Decision && r != nil {
			instead[s.ID] = metBy(s, r)
		}
	}
	to := func(id string) string {
		for seen := map[string]bool{}; instead[id] != "" && !seen[id]; id = instead[id] {
			seen[id] = true
		}
		return id
	}
	first := to(f.Steps[0].ID)
	for _, s := range f.Steps {
		s.Next = to(s.Next)
		for i := range s.Answers {
			s.Answers[i].To = to(s.Answers[i].To)
		}
	}
	o.keepReached(first)
}

// metBy is where a decision leads those who meet what it asks; where it has a way
// for each answer, by the first that meets it, or if none does by the first.
func metBy(s *Step, r *Requirement) string {
	for _, a := range s.Answers {
		if o := r.Option(a.ID); a.ID == "yes" || o != nil && o.Met {
			return a.To
		}
	}
	return s.Answers[0].To
}

// keepReached keeps what the first step leads to, which comes first then.
func (o *outdated) keepReached(first string) {
	f := o.flow
	g := &graph{to: map[string][]string{}, reached: map[string]bool{}}
	for _, e := range f.Edges() {
		g.to[e.From] = append(g.to[e.From], e.To)
	}
	g.reach(first)
	f.Steps = slices.DeleteFunc(f.Steps, func(s *Step) bool { return !g.reached[s.ID] })
	f.Outcomes = slices.DeleteFunc(f.Outcomes, func(out *Outcome) bool { return !g.reached[out.ID] })
	if i := slices.IndexFunc(f.Steps, func(s *Step) bool { return s.ID == first }); i > 0 {
		step := f.Steps[i]
		f.Steps = slices.Insert(slices.Delete(f.Steps, i, i+1), 0, step)
	}
	groups := func(p Phase) bool {
		return slices.ContainsFunc(f.Steps, func(s *Step) bool { return s.Phase == p.ID })
	}
	f.Actors = slices.DeleteFunc(f.Actors, func(a Actor) bool { return !f.takesStep(a) && !f.meets(a) })
	f.Phases = slices.DeleteFunc(f.Phases, func(p Phase) bool { return !groups(p) })
}
