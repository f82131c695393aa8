package verdict

import "shirube/internal/flow"

// Sheet is all that a verdict is made of but the answers. Its JSON is what a
// self-check page carries for the browser's evaluator.
type Sheet struct {
	Requirements []Item    `json:"requirements"`
	Ready        flow.Expr `json:"ready"`
}

// Item is a requirement by the name that the condition uses
// ("common:equipment"); Parts likewise ("common:equipment.spec").
type Item struct {
	ID    string   `json:"id"`
	Parts []string `json:"parts,omitempty"`
}

// NewSheet returns the sheet of a flow that has a self-check; requirements are
// its own and those that it uses, in the order in which they are printed.
func NewSheet(f *flow.Flow, requirements []*flow.Requirement) Sheet {
	s := Sheet{Ready: f.Check.Ready, Requirements: []Item{}}
	for _, r := range requirements {
		item := Item{ID: f.Name(r)}
		for _, p := range r.Parts {
			item.Parts = append(item.Parts, f.Name(p))
		}
		s.Requirements = append(s.Requirements, item)
	}
	return s
}

// Evaluate judges answers, keyed by the names of the sheet: of requirements
// without parts, and of parts. A whole with parts may be answered too, as a
// flowchart asks it; that answer holds where those of its parts do not decide.
// A condition that says nothing is never ready.
func (s Sheet) Evaluate(answers map[string]Answer) Result {
	j := judge{answers: answers, parts: map[string][]string{}}
	for _, item := range s.Requirements {
		j.parts[item.ID] = item.Parts
	}
	f := j.expr(s.Ready, true)
	return Result{
		Verdict: verdicts[f.state],
		NotMet:  s.inOrder(f.against),
		Unknown: s.inOrder(f.unknown),
	}
}

// inOrder sorts names as the sheet has them, each once; names that it does not
// have come last, as they were found.
func (s Sheet) inOrder(names []string) []string {
	sorted := []string{}
	wanted := map[string]bool{}
	for _, name := range names {
		wanted[name] = true
	}
	take := func(name string) {
		if wanted[name] {
			sorted = append(sorted, name)
			delete(wanted, name)
		}
	}
	for _, item := range s.Requirements {
		take(item.ID)
		for _, part := range item.Parts {
			take(part)
		}
	}
	for _, name := range names {
		take(name)
	}
	return sorted
}
