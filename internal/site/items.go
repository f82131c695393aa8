package site

import (
	"slices"
	"strings"

	"shirube/internal/flow"
)

// Items returns what f asks its readers to prepare, each once: what its steps
// take, in their order, then what requirements take that no step asks.
func (s *Site) Items(f *flow.Flow) []*flow.Item {
	var all []*flow.Item
	for _, step := range f.Steps {
		all = addNew(all, s.StepItems(f, step))
	}
	for _, r := range s.Requirements(f) {
		all = addNew(all, s.allItems(r))
	}
	return all
}

// StepItems returns what a step of f takes, then what the requirement takes
// that it asks.
func (s *Site) StepItems(f *flow.Flow, step *flow.Step) []*flow.Item {
	items := s.PreparedBy(f, step)
	if r := s.Requirement(f, step.Asks); r != nil {
		items = addNew(items, s.allItems(r))
	}
	return items
}

// RequirementItems returns what a requirement takes, without its parts.
func (s *Site) RequirementItems(r *flow.Requirement) []*flow.Item {
	return s.itemsOf(s.Flow(r.Flow), r.Prepare)
}

// allItems returns what a requirement and its parts take.
func (s *Site) allItems(r *flow.Requirement) []*flow.Item {
	items := s.RequirementItems(r)
	for _, part := range r.Parts {
		items = addNew(items, s.RequirementItems(part))
	}
	return items
}

// PreparedBy returns what a step of f takes itself, without what it asks.
func (s *Site) PreparedBy(f *flow.Flow, step *flow.Step) []*flow.Item {
	return s.itemsOf(f, step.Prepare)
}

// itemsOf finds items by the names that f calls them.
func (s *Site) itemsOf(f *flow.Flow, names []string) []*flow.Item {
	var items []*flow.Item
	for _, name := range names {
		if i := s.item(f, name); i != nil {
			items = append(items, i)
		}
	}
	return items
}

func (s *Site) item(f *flow.Flow, name string) *flow.Item {
	owner, id, foreign := strings.Cut(name, ":")
	if !foreign {
		return f.Item(name)
	}
	if g := s.Flow(owner); g != nil {
		return g.Item(id)
	}
	return nil
}

func addNew(all, more []*flow.Item) []*flow.Item {
	for _, i := range more {
		if !slices.Contains(all, i) {
			all = append(all, i)
		}
	}
	return all
}
