package verdict

import "shirube/internal/flow"

// MaxStates bounds a walk: so many pairs of a step and the answers given on
// the way to it are looked at. Twelve decisions that all lead on, whatever the
// answer, stay below it.
const MaxStates = 1 << 14

// Path is one way through a flow, from its first step to an end.
type Path struct {
	Taken   []Taken           // the decisions on the way, with the answers
	Answers map[string]Answer // what they say of requirements, as Sheet.Evaluate takes it
	End     string            // id of an outcome, or of a step from which no way leads on
}

// Taken is a decision and the answer given to it; Answer points into Step.
type Taken struct {
	Step   *flow.Step
	Answer *flow.Answer
}

// Paths returns ways from the first step to every end, shortest first, one for
// each set of answers with which an end can be reached: two ways that differ
// only in decisions without a requirement, or in the order of the same
// answers, count as one. When a requirement is asked again, its last answer
// counts. complete is false when the flow has more than MaxStates states; the
// paths are then only some.
func Paths(f *flow.Flow) (paths []Path, complete bool) {
	w := newWalk(f)
	if len(f.Steps) > 0 {
		w.visit(&visited{node: f.Steps[0].ID, answers: make([]Answer, len(w.asked))})
	}
	for i := 0; i < len(w.queue); i++ {
		w.leave(w.queue[i])
	}
	for _, at := range w.ends {
		paths = append(paths, w.path(at))
	}
	return paths, !w.full
}

// visited is a node reached with some answers; via is where from.
type visited struct {
	node    string
	answers []Answer // by index in walk.asked; never changed
	via     *visited
	taken   Taken // of via, when that is a decision
}

type walk struct {
	steps map[string]*flow.Step
	asked []string       // requirements in the order of the decisions
	index map[string]int // in asked
	seen  map[string]bool
	queue []*visited
	ends  []*visited
	full  bool
}

func newWalk(f *flow.Flow) *walk {
	w := &walk{steps: map[string]*flow.Step{}, index: map[string]int{}, seen: map[string]bool{}}
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
func (w *walk) visit(at *visited) {
	key := make([]byte, len(at.answers), len(at.answers)+len(at.node))
	for i, a := range at.answers {
		key[i] = byte(a)
	}
	id := string(append(key, at.node...))
	switch {
	case w.seen[id]:
		return
	case len(w.seen) == MaxStates:
		w.full = true
		return
	}
	w.seen[id] = true
	w.queue = append(w.queue, at)
}

// leave goes on from a node by every way, or notes it as an end.
func (w *walk) leave(at *visited) {
	s := w.steps[at.node]
	if s == nil || len(s.Edges()) == 0 {
		w.ends = append(w.ends, at)
		return
	}
	if s.Kind != flow.Decision {
		w.visit(&visited{node: s.Next, answers: at.answers, via: at})
		return
	}
	for i := range s.Answers {
		a := &s.Answers[i]
		w.visit(&visited{a.To, w.with(at.answers, s.Asks, a.ID), at, Taken{s, a}})
	}
}

// with returns answers with one more.
func (w *walk) with(answers []Answer, asks, id string) []Answer {
	if asks == "" {
		return answers
	}
	changed := append([]Answer(nil), answers...)
	changed[w.index[asks]] = map[string]Answer{"yes": Met, "no": NotMet}[id]
	return changed
}

func (w *walk) path(end *visited) Path {
	p := Path{End: end.node, Answers: map[string]Answer{}}
	for i, a := range end.answers {
		if a != Unknown {
			p.Answers[w.asked[i]] = a
		}
	}
	for at := end; at != nil; at = at.via {
		if at.taken.Step != nil {
			p.Taken = append([]Taken{at.taken}, p.Taken...)
		}
	}
	return p
}
