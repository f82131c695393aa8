package site

import (
	"slices"
	"strings"

	"shirube/internal/flow"
)

// Requirements returns what f asks for: its own requirements and those that
// it uses, in the order in which they are printed (that of f.Check when it is
// a plain list, else own first).
func (s *Site) Requirements(f *flow.Flow) []*flow.Requirement {
	all := slices.Clone(f.Requirements)
	for _, u := range f.Uses {
		if r := s.Requirement(f, u.Full()); r != nil && !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	if f.Check == nil || !f.Check.Ready.Plain() {
		return all
	}
	var ordered []*flow.Requirement
	for _, e := range f.Check.Ready.Refs() {
		r := s.Requirement(f, e.Ref)
		if r != nil && slices.Contains(all, r) && !slices.Contains(ordered, r) {
			ordered = append(ordered, r)
		}
	}
	for _, r := range all {
		if !slices.Contains(ordered, r) {
			ordered = append(ordered, r)
		}
	}
	return ordered
}

// Requirement finds a requirement or part by the name that a step of f uses;
// nil when there is none.
func (s *Site) Requirement(f *flow.Flow, ref string) *flow.Requirement {
	owner, id, foreign := strings.Cut(ref, ":")
	if !foreign {
		return f.Requirement(ref)
	}
	if g := s.Flow(owner); g != nil {
		return g.Requirement(id)
	}
	return nil
}
