// Package verdict judges a set of answers against the requirements of a flow.
//
// In go a flow's condition, its requirements and an answer for each of them;
// out comes ready, not ready or cannot tell, with the requirements that
// decide it. An answer that is not known is never taken for met: the logic has
// three values (that of Kleene), so that learning what was unknown never turns
// a verdict of ready or not ready into another. The evaluator in the browser
// follows the same rules; testdata/vectors.json holds both to them.
//
// The package also walks the decisions of a flow and reports outcomes that
// promise another verdict than the answers on the way to them give.
package verdict

import "fmt"

// Answer is what a reader said about one requirement (or part of one).
type Answer int

const (
	Unknown Answer = iota // not yet known, or not answered
	Met
	NotMet
)

var answerWords = [...]string{Unknown: "unknown", Met: "met", NotMet: "not-met"}

// String returns "unknown", "met" or "not-met".
func (a Answer) String() string { return answerWords[a] }

// MarshalText gives the word that the browser's evaluator reads.
func (a Answer) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads that word.
func (a *Answer) UnmarshalText(text []byte) error {
	for i, word := range answerWords {
		if word == string(text) {
			*a = Answer(i)
			return nil
		}
	}
	return fmt.Errorf("read answer %q: neither met, not-met nor unknown", text)
}

// Verdict is the judgement over all requirements.
type Verdict string

const (
	Ready    Verdict = "ready"
	NotReady Verdict = "not-ready"
	Cannot   Verdict = "unknown" // cannot tell yet
)

// Result is a verdict with its reasons; ids as in flow.Step.Asks, in the
// order of the requirements, never nil. A part that is not met is named, and
// not its whole.
//
// Reasons are what the verdict still hangs on, and nothing else:
//   - all: every requirement that is not met, and every one not known, also
//     when one that is not met has decided already, since it will be needed;
//   - any: nothing once one is met; while one may still turn out to be met,
//     only those not known; when none is met, each of them;
//   - not: one that is met stands in the way, and is named among NotMet.
//
// So NotMet is empty unless the verdict is NotReady, and both are empty when
// it is Ready.
type Result struct {
	Verdict Verdict  `json:"verdict"`
	NotMet  []string `json:"notMet"`
	Unknown []string `json:"unknown"`
}
