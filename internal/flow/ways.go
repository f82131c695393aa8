package flow

import (
	"strings"

	"shirube/internal/diag"
)

// ways checks where steps lead: every name must be a step or outcome, every
// step and outcome must be reached, and from every step there must be an end.
func (r *reader) ways() {
	g := r.graph()
	if len(g.order) == 0 {
		return
	}
	if len(r.flow.Steps) > 0 {
		g.reach(r.flow.Steps[0].ID)
	}
	r.endlessLoops(g)
	r.unreachable(g)
}

// unreachable reports what the first step does not lead to; of steps that
// follow one another only the first, for once it is reached the others are.
func (r *reader) unreachable(g *graph) {
	inside := map[string]bool{} // led to by something else that is not reached
	for _, from := range g.order {
		for _, to := range g.to[from] {
			inside[to] = inside[to] || !g.reached[from] && from != to
		}
	}
	for _, follows := range []bool{false, true} { // last what is left: loops
		for _, id := range g.order {
			if g.reached[id] || inside[id] != follows {
				continue
			}
			if r.flow.Step(id) != nil {
				r.addKey(&unreachableStep, []string{"step", id}, id)
			} else {
				r.addKey(&unreachableOutcome, []string{"outcome", id}, id)
			}
			g.reach(id)
		}
	}
}

// graph is where each step leads, once misspelt names are taken for what they
// were probably meant to be, so that one mistake is reported once.
type graph struct {
	order   []string // steps, then outcomes
	known   map[string]bool
	to      map[string][]string // by step
	ends    map[string]bool     // outcomes, ends, and steps whose way on is wrong
	reached map[string]bool
}

func (r *reader) graph() *graph {
	g := &graph{known: map[string]bool{}, to: map[string][]string{}, ends: map[string]bool{}, reached: map[string]bool{}}
	for _, s := range r.flow.Steps {
		g.order = append(g.order, s.ID)
	}
	for _, o := range r.flow.Outcomes {
		if r.flow.Step(o.ID) == nil {
			g.order = append(g.order, o.ID)
		}
	}
	for _, table := range []string{"step", "outcome"} {
		for _, id := range r.toml.Order(table) { // also one that could not be read
			g.known[id], g.ends[id] = true, true
		}
	}
	for _, s := range r.flow.Steps {
		delete(g.ends, s.ID)
	}
	for _, s := range r.flow.Steps {
		r.waysOn(g, s)
	}
	return g
}

// waysOn enters all names that a step leads to, also those of keys that its
// kind should not have: that has been reported already. A step with a way on that
// leads nowhere is taken for an end, since where it should lead is not known.
func (r *reader) waysOn(g *graph, s *Step) {
	if s.Next != "" {
		r.target(g, s.ID, s.Next, r.toml.ValueSpan("step", s.ID, "next"))
	}
	for _, a := range s.Answers {
		if a.To == "" {
			g.ends[s.ID] = true
			continue
		}
		r.target(g, s.ID, a.To, a.Span)
	}
	if len(g.to[s.ID]) == 0 {
		g.ends[s.ID] = true
	}
}

func (r *reader) target(g *graph, from, to string, at diag.Span) {
	if !g.known[to] && r.full() {
		g.ends[from] = true
		return
	}
	if !g.known[to] {
		meant := diag.Suggest(to, g.order)
		r.report(&unknownTarget, at, to, meant)
		if to = meant.Near; to == "" {
			g.ends[from] = true
			return
		}
	}
	g.to[from] = append(g.to[from], to)
}

func (g *graph) reach(from string) {
	for todo := []string{from}; len(todo) > 0; {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !g.reached[id] {
			g.reached[id] = true
			todo = append(todo, g.to[id]...)
		}
	}
}

// endlessLoops reports each loop that nobody gets out of, once, at its first step.
func (r *reader) endlessLoops(g *graph) {
	open := g.toAnEnd()
	told := map[string]bool{}
	for _, s := range r.flow.Steps {
		if open[s.ID] || told[s.ID] || !g.reached[s.ID] {
			continue
		}
		loop := g.loop(s.ID)
		if loop[0] != s.ID || told[loop[0]] {
			continue // it only leads into the loop, which has its own first step
		}
		for _, id := range loop {
			told[id] = true
		}
		r.addKey(&loopWithoutExit, []string{"step", s.ID}, s.ID, strings.Join(append(loop, loop[0]), " → "))
	}
}

// toAnEnd returns the steps from which an end can be reached.
func (g *graph) toAnEnd() map[string]bool {
	from := map[string][]string{}
	for _, id := range g.order {
		for _, to := range g.to[id] {
			from[to] = append(from[to], id)
		}
	}
	back := &graph{to: from, reached: map[string]bool{}}
	for id := range g.ends {
		back.reach(id)
	}
	return back.reached
}

// loop follows the first way on from a step that reaches no end until a step
// comes again, and returns that loop.
func (g *graph) loop(from string) []string {
	at := map[string]int{}
	var way []string
	for id := from; ; id = g.to[id][0] {
		if i, again := at[id]; again {
			return way[i:]
		}
		at[id] = len(way)
		way = append(way, id)
	}
}
