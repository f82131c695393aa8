package render

import (
	"slices"

	"shirube/internal/flow"
	"shirube/internal/site"
	"shirube/internal/verdict"
)

// mainWay is what of a procedure somebody passes whose every answer leads on: by
// yes, or by each answer of its author's own that meets what is asked. One whose
// yes ends the procedure with something not met leads on by no.
type mainWay struct {
	site *site.Site
	flow *flow.Flow
	open bool // after steps: ways part and do not meet again
}

func newMainWay(s *site.Site, f *flow.Flow) *mainWay { return &mainWay{site: s, flow: f} }

// steps returns the steps that every reader passes on the main way, without mere
// beginnings and ends. Where ways part, those after which they meet again follow.
func (m *mainWay) steps() []*flow.Step {
	var line []*flow.Step
	if len(m.flow.Steps) == 0 {
		return nil
	}
	m.open = false
	seen := map[string]bool{}
	for s := m.flow.Steps[0]; s != nil && !seen[s.ID]; s = m.flow.Step(m.onward(s)) {
		seen[s.ID] = true
		if s.Kind != flow.Terminal {
			line = append(line, s)
		}
	}
	return line
}

// onward returns the step or outcome that all main ways from a step come to; ""
// where there is none.
func (m *mainWay) onward(s *flow.Step) string {
	ways := m.from(s)
	switch {
	case len(ways) == 0:
		m.open = m.open || s.Kind == flow.Decision
		return ""
	case len(ways) == 1:
		return ways[0].To
	}
	// Ways meet where each has to pass. A circle may lead back before it.
	for _, id := range m.after(ways[0].To) {
		if !slices.ContainsFunc(ways, func(e flow.Edge) bool { return !m.passes(e.To, id) }) {
			return id
		}
	}
	m.open = true
	return ""
}

// from returns the main ways on from a step.
func (m *mainWay) from(s *flow.Step) []flow.Edge {
	edges := s.Edges()
	if s.Kind != flow.Decision {
		return edges
	}
	var own, short []flow.Edge
	for _, e := range edges {
		switch {
		case e.Answer.ID == "unsure":
		case e.Answer.ID == "yes" || e.Answer.ID == "no":
			short = append(short, e)
		case m.leadsOn(s, e):
			own = append(own, e)
		}
	}
	if s.Answer("yes") == nil {
		return own
	}
	return []flow.Edge{slices.MinFunc(short, func(a, b flow.Edge) int { return m.rank(a) - m.rank(b) })}
}

// rank puts yes before no, and what ends with something not met after both.
func (m *mainWay) rank(e flow.Edge) int {
	rank := 0
	if e.Answer.ID == "no" {
		rank = 1
	}
	if m.ends(e) {
		rank += 2
	}
	return rank
}

// ends reports whether a way leads straight to an outcome that is not ready.
func (m *mainWay) ends(e flow.Edge) bool {
	o := m.flow.Outcome(e.To)
	return o != nil && o.Verdict != "" && o.Verdict != string(verdict.Ready)
}

// leadsOn reports whether an answer of its author's own is one of the main way.
func (m *mainWay) leadsOn(s *flow.Step, e flow.Edge) bool {
	if req := m.site.Requirement(m.flow, s.Asks); req != nil {
		if o := req.Option(e.Answer.ID); o != nil && slices.ContainsFunc(req.Options, func(o flow.Option) bool { return o.Met }) {
			return o.Met
		}
	}
	return !m.ends(e)
}

// after returns what comes after a place on main ways, itself first, each once,
// the nearest first.
func (m *mainWay) after(id string) []string {
	list := []string{id}
	for i := 0; i < len(list); i++ {
		if s := m.flow.Step(list[i]); s != nil {
			for _, e := range m.from(s) {
				if !slices.Contains(list, e.To) {
					list = append(list, e.To)
				}
			}
		}
	}
	return list
}

// passes reports whether every main way from one place comes to another.
func (m *mainWay) passes(from, to string) bool {
	seen := map[string]bool{to: true}
	var passes func(id string) bool
	passes = func(id string) bool {
		if seen[id] {
			return true // there, or on a way that is looked at already
		}
		seen[id] = true
		s := m.flow.Step(id)
		if s == nil || len(m.from(s)) == 0 {
			return false
		}
		return !slices.ContainsFunc(m.from(s), func(e flow.Edge) bool { return !passes(e.To) })
	}
	return passes(from)
}

// reached returns the steps and outcomes that main ways come to.
func (m *mainWay) reached() map[string]bool {
	there := map[string]bool{}
	if len(m.flow.Steps) > 0 {
		for _, id := range m.after(m.flow.Steps[0].ID) {
			there[id] = true
		}
	}
	return there
}
