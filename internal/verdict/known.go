package verdict

import "shirube/internal/flow"

// Known reports whether every requirement that f asks, or that its self-check
// names, is among those given.
func Known(f *flow.Flow, requirements []*flow.Requirement) bool {
	names := map[string]bool{"": true, flow.Audience: len(f.Audience) > 1}
	for _, r := range requirements {
		names[f.Name(r)] = true
		for _, p := range r.Parts {
			names[f.Name(p)] = true
		}
	}
	for _, s := range f.Steps {
		if !names[s.Asks] {
			return false
		}
	}
	for _, e := range append(f.Check.Ready.Refs(), f.Check.Worsens...) {
		if !names[e.Ref] {
			return false
		}
	}
	return true
}
