package prove

import (
	"shirube/internal/diag"
	"shirube/internal/flow"
)

// ways reports answers on the question pages that nobody can give without
// contradicting an answer on the way there; what only such an answer leads to
// is reached by nobody either.
//
// A world is what is true of one reader: a value for each question. Followed
// are sets of worlds, as conditions that hold or do not. Wherever a step is
// passed that is no decision about a requirement, something may have been done
// or learnt since.
func (c *checker) ways() {
	if len(c.flow.Steps) == 0 {
		return
	}
	w := &walk{rule: c.rule, reached: map[string]node{}}
	w.visit(c.flow.Steps[0].ID, high)
	for len(w.todo) > 0 && !w.full {
		id := w.todo[0]
		w.todo = w.todo[1:]
		if s := c.flow.Step(id); s != nil {
			w.leave(s)
		}
	}
	for _, s := range c.flow.Steps {
		for i := range s.Answers {
			a := &s.Answers[i]
			if s.Asks != "" && w.reached[s.ID] != low && w.giving(s, a) == low {
				c.add(&deadAnswer, answerSpan(c.flow, s, a), s.ID, a.ID, s.Asks)
			}
		}
	}
}

// answerSpan is the place of an answer, or of its step.
func answerSpan(f *flow.Flow, s *flow.Step, a *flow.Answer) diag.Span {
	if a.Span != (diag.Span{}) {
		return a.Span
	}
	return f.Spans["step."+s.ID]
}

// walk follows worlds through a flow until no step is reached by more of them.
type walk struct {
	*rule
	reached map[string]node // worlds by step or outcome
	todo    []string
}

func (w *walk) visit(id string, worlds node) {
	before := w.reached[id] // none is low
	if all := w.either(before, worlds); all != before {
		w.reached[id] = all
		w.todo = append(w.todo, id)
	}
}

func (w *walk) leave(s *flow.Step) {
	switch {
	case s.Asks != "":
		for i := range s.Answers {
			w.visit(s.Answers[i].To, w.giving(s, &s.Answers[i]))
		}
	case s.Kind == flow.Terminal:
		w.visit(s.Next, w.reached[s.ID])
	default:
		for _, e := range s.Edges() {
			w.visit(e.To, w.later(w.reached[s.ID]))
		}
	}
}

// giving are the worlds at a decision about a requirement that answer so.
func (w *walk) giving(s *flow.Step, a *flow.Answer) node {
	return w.both(w.reached[s.ID], w.standing(s.Asks, a.ID))
}

// later adds the worlds in which what was not known has been learnt, and what
// was not met has been mended.
func (w *walk) later(worlds node) node {
	if worlds <= high {
		return worlds
	}
	key := operation{'+', worlds, 0}
	if n, ok := w.memo[key]; ok {
		return n
	}
	level := w.nodes[worlds].level
	before := make([]node, w.values[level])
	for v := range before {
		before[v] = w.later(w.to(worlds, level, v))
	}
	n := w.branch(level, func(v int) node {
		all := before[v]
		if v != unknown {
			all = w.either(all, before[unknown])
		}
		for i, c := range w.classes[level] {
			if v != unknown && w.classes[level][v-1].met && !c.met {
				all = w.either(all, before[i+1])
			}
		}
		return all
	})
	w.memo[key] = n
	return n
}
