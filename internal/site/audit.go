package site

import (
	"slices"
	"sync"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/prove"
)

// audit is what is found out about the self-check of a flow, each part once,
// when it is first asked for: checks, pages and the command share it.
type audit struct {
	proof   func() (*prove.Proof, diag.List)
	cases   func() (*prove.Cases, diag.List)
	mutants func() prove.Mutation
}

func (s *Site) newAudit(f *flow.Flow) *audit {
	a := &audit{
		proof: sync.OnceValues(func() (*prove.Proof, diag.List) {
			if !s.sound(f) {
				return nil, nil
			}
			return prove.Flow(f, s.Requirements(f))
		}),
		cases: sync.OnceValues(func() (*prove.Cases, diag.List) { return s.readCases(f) }),
	}
	a.mutants = sync.OnceValue(func() prove.Mutation {
		p, _ := a.proof()
		cases, _ := a.cases()
		if p == nil || cases == nil {
			return prove.Mutation{}
		}
		return p.Mutants(cases)
	})
	return a
}

// sound reports whether the rules of a flow, and those that it uses of others, are
// what their authors mean. Where they are not, what would be proved of them, and
// where cases and tables differ, only follows from mistakes that are told already.
func (s *Site) sound(f *flow.Flow) bool {
	if f.Wrong || s.undated && dated(f) {
		return false
	}
	return !slices.ContainsFunc(f.Uses, func(u flow.Use) bool {
		owner := s.Flow(u.Flow)
		return owner == nil || owner.Wrong || !u.Item && !s.isItem(u) && owner.Requirement(u.Name) == nil
	})
}

func (s *Site) readCases(f *flow.Flow) (*prove.Cases, diag.List) {
	src := s.casesOf[f.ID]
	if src == nil || f.Check == nil || !s.sound(f) { // there is nothing to hold them to
		return nil, nil
	}
	cases, list := prove.ParseCases(casesPath(f.ID), src, f, s.Requirements(f))
	if day := s.RulesDay(); !day.IsZero() {
		cases.AsOf(day)
	}
	return cases, list
}

// Proof tells what holds of the self-check of a flow of the site, and everything
// that should and does not; nil when it has none.
func (s *Site) Proof(f *flow.Flow) (*prove.Proof, diag.List) { return s.audits[f.ID].proof() }

// Cases returns the cases that a person has transcribed for a flow of the site,
// and what is wrong with their file; nil when there is none.
func (s *Site) Cases(f *flow.Flow) (*prove.Cases, diag.List) { return s.audits[f.ID].cases() }

// Mutants breaks the rules of a flow of the site in every place, and tells what its
// cases notice; nothing when it has none.
func (s *Site) Mutants(f *flow.Flow) prove.Mutation {
	return s.audits[f.ID].mutants()
}
