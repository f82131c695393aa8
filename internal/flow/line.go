package flow

import "slices"

// Line returns the steps of a way from the first step to the end that readers
// come for: an outcome that is ready or, in a flow without one, any end that is
// no refusal. At a question it takes yes where that leads there, else the first
// answer in the file that does. It is nil where no way leads to such an end.
func (f *Flow) Line() []*Step {
	if len(f.Steps) == 0 {
		return nil
	}
	w := lineWalk{flow: f, good: f.goodEnd(), seen: map[string]bool{}}
	if !w.leads(f.Steps[0].ID) {
		return nil
	}
	slices.Reverse(w.line)
	return w.line
}

// goodEnd tells the ends that readers come for. An id that is no outcome is the
// step after which nothing comes.
func (f *Flow) goodEnd() func(id string) bool {
	for _, o := range f.Outcomes {
		if o.Verdict == "ready" {
			return func(id string) bool { o := f.Outcome(id); return o != nil && o.Verdict == "ready" }
		}
	}
	return func(id string) bool { o := f.Outcome(id); return o == nil || o.Verdict == "" }
}

// lineWalk seeks in depth, by the answers in the order in which Line prefers
// them. Every step is visited once: from where the end was not found before, it
// would not be found again.
type lineWalk struct {
	flow *Flow
	good func(id string) bool
	seen map[string]bool
	line []*Step // found, from the end back
}

func (w *lineWalk) leads(id string) bool {
	s := w.flow.Step(id)
	if s == nil {
		return w.flow.Outcome(id) != nil && w.good(id)
	}
	if w.seen[id] {
		return false
	}
	w.seen[id] = true
	edges := s.Edges()
	found := len(edges) == 0 && w.good(id)
	if s.Kind == Decision {
		if yes := s.Answer("yes"); yes != nil {
			found = w.leads(yes.To)
		}
	}
	for _, e := range edges {
		found = found || w.leads(e.To)
	}
	if found {
		w.line = append(w.line, s)
	}
	return found
}

// Work returns the steps of Line in which something is done: without questions,
// beginnings and ends.
func (f *Flow) Work() []*Step {
	var work []*Step
	for _, s := range f.Line() {
		if s.does() {
			work = append(work, s)
		}
	}
	return work
}

func (s *Step) does() bool { return s.Kind != Decision && s.Kind != Terminal }

// Branches reports whether something is done in a step that is not on Line.
func (f *Flow) Branches() bool {
	does := 0
	for _, s := range f.Steps {
		if s.does() {
			does++
		}
	}
	return does > len(f.Work())
}

// Planned reports whether dates can be told for f: a step of Line says how long
// it takes.
func (f *Flow) Planned() bool {
	for _, s := range f.Work() {
		if s.Takes != nil {
			return true
		}
	}
	return false
}
