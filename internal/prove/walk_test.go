package prove

import (
	"fmt"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// maxStates bounds a walk that looks at one combination after the other.
const maxStates = 1 << 14

// found is one way through a flow, from its first step to an end.
type found struct {
	Taken   []taken                   // the decisions on the way, with the answers
	Answers map[string]verdict.Answer // what they say of requirements, as Sheet.Evaluate takes it
	End     string                    // id of an outcome, or of a step from which no way leads on
}

// oneByOneThrough returns ways from the first step to every end, shortest first, one for
// each set of answers with which an end can be reached by the same last answer: two
// ways that differ only in earlier decisions without a requirement, or in the
// order of the same answers, count as one. When a requirement is asked again, its last answer
// counts. complete is false when the flow has more than maxStates states; the
// paths are then only some.
func oneByOneThrough(f *flow.Flow, sheet verdict.Sheet) (all []found, complete bool) {
	w := newOneByOne(f, sheet)
	if len(f.Steps) > 0 {
		w.visit(&visited{node: f.Steps[0].ID, answers: make([]verdict.Answer, len(w.asked))})
	}
	for i := 0; i < len(w.queue); i++ {
		w.leave(w.queue[i])
	}
	for _, at := range w.ends {
		all = append(all, w.path(at))
	}
	return all, !w.full
}

// visited is a node reached with some answers; via is where from.
type visited struct {
	node    string
	answers []verdict.Answer // by index in walk.asked; never changed
	via     *visited
	taken   taken // of via, when that is a decision
	last    *flow.Answer
}

type oneByOne struct {
	sheet verdict.Sheet
	steps map[string]*flow.Step
	asked []string       // requirements in the order of the decisions
	index map[string]int // in asked
	seen  map[string]bool
	queue []*visited
	ends  []*visited
	full  bool
}

func newOneByOne(f *flow.Flow, sheet verdict.Sheet) *oneByOne {
	w := &oneByOne{sheet: sheet, steps: map[string]*flow.Step{}, index: map[string]int{}, seen: map[string]bool{}}
	for _, s := range f.Steps {
		w.steps[s.ID] = s
		if _, known := w.index[s.Asks]; s.Asks != "" && !known {
			w.index[s.Asks] = len(w.asked)
			w.asked = append(w.asked, s.Asks)
		}
	}
	return w
}

// visit queues a node, unless it was reached with the same answers before.
func (w *oneByOne) visit(at *visited) {
	var key strings.Builder
	for _, a := range at.answers {
		key.WriteString(string(a) + " ")
	}
	id := fmt.Sprintf("%s%s %p", key.String(), at.node, at.last)
	switch {
	case w.seen[id]:
		return
	case len(w.seen) == maxStates:
		w.full = true
		return
	}
	w.seen[id] = true
	w.queue = append(w.queue, at)
}

// leave goes on from a node by every way, or notes it as an end.
func (w *oneByOne) leave(at *visited) {
	s := w.steps[at.node]
	if s == nil || len(s.Edges()) == 0 {
		w.ends = append(w.ends, at)
		return
	}
	if s.Kind != flow.Decision {
		w.visit(&visited{node: s.Next, answers: at.answers, via: at, last: at.last})
		return
	}
	for i := range s.Answers {
		a := &s.Answers[i]
		for _, answers := range w.with(at.answers, s, a) {
			w.visit(&visited{a.To, answers, at, taken{s, a}, a})
		}
	}
}

// with returns answers with one more: with each one for which a way out of a
// decision stands.
func (w *oneByOne) with(answers []verdict.Answer, s *flow.Step, a *flow.Answer) (changed [][]verdict.Answer) {
	if s.Asks == "" {
		return [][]verdict.Answer{answers}
	}
	for _, given := range w.sheet.Stands(s.Asks, a.ID) {
		one := slices.Clone(answers)
		one[w.index[s.Asks]] = given
		changed = append(changed, one)
	}
	return changed
}

func (w *oneByOne) path(end *visited) found {
	p := found{End: end.node, Answers: map[string]verdict.Answer{}}
	for i, a := range end.answers {
		if a != verdict.Unknown {
			p.Answers[w.asked[i]] = a
		}
	}
	for at := end; at != nil; at = at.via {
		if at.taken.step != nil {
			p.Taken = append([]taken{at.taken}, p.Taken...)
		}
	}
	return p
}
