// Package verdict judges a set of answers against the requirements of a flow.
//
// In go a flow's condition, its requirements and an answer for each of them;
// out comes ready, not ready or cannot tell, with the requirements that
// decide it. An answer that is not known is never taken for met.
package verdict

import "shirube/internal/flow"

// Answer is what a reader said about one requirement (or part of one).
type Answer int

const (
	Unknown Answer = iota // not yet known, or not answered
	Met
	NotMet
)

// Verdict is the judgement over all requirements.
type Verdict string

const (
	Ready    Verdict = "ready"
	NotReady Verdict = "not-ready"
	Cannot   Verdict = "unknown" // cannot tell yet
)

// Result is a verdict with its reasons; ids as in flow.Step.Asks, in the
// order of the requirements. A part that is not met is named, and not its whole.
type Result struct {
	Verdict Verdict
	NotMet  []string
	Unknown []string
}

// Evaluate judges answers, keyed by requirement (those without parts) or part
// ("equipment.spec"), by the flow's condition over requirements in their order.
func Evaluate(requirements []*flow.Requirement, ready flow.Expr, answers map[string]Answer) Result {
	panic("unbuilt")
}
