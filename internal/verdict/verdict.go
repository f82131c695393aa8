// Package verdict judges a set of answers against the requirements of a flow.
//
// In go a flow's condition, its requirements and an answer for each of them;
// out comes ready, not ready or cannot tell, with the requirements that
// decide it. An answer that is not known is never taken for met: the logic has
// three values (that of Kleene), so that learning what was unknown never turns
// a verdict of ready or not ready into another. The evaluator in the browser
// follows the same rules; testdata/vectors.json holds both to them.
package verdict

import (
	"cmp"

	"shirube/internal/flow"
)

// Answer is what a reader said about one requirement (or part of one): one of
// those below, or the id of an answer that its author names.
type Answer string

const (
	Unknown Answer = "" // not yet known, or not answered
	Met     Answer = flow.Met
	NotMet  Answer = flow.NotMet
)

const unknownWord = "unknown"

// String returns the word that the browser's evaluator reads: the answer, or
// "unknown".
func (a Answer) String() string { return cmp.Or(string(a), unknownWord) }

// MarshalText gives that word.
func (a Answer) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads that word.
func (a *Answer) UnmarshalText(text []byte) error {
	*a = AnswerOf(string(text))
	return nil
}

// AnswerOf is the answer of a word. Whether a question has it, only its sheet
// tells.
func AnswerOf(word string) Answer {
	if word == unknownWord {
		return Unknown
	}
	return Answer(word)
}

// Verdict is the judgement over all requirements.
type Verdict string

const (
	Ready    Verdict = "ready"
	NotReady Verdict = "not-ready"
	Cannot   Verdict = "unknown" // cannot tell yet
)

// Verdicts are all there are, in the order in which they are told.
var Verdicts = []Verdict{Ready, NotReady, Cannot}

// Result is a verdict with its reasons; ids as in flow.Step.Asks, in the
// order of the requirements, never nil. A part that is not met is named, and
// not its whole.
//
// Reasons are what the verdict still hangs on, and nothing else:
//   - all: every requirement that is not met, and every one not known, also
//     when one that is not met has decided already, since it will be needed;
//   - any: nothing once one is met; while one may still turn out to be met,
//     only those not known; when none is met, each of them;
//   - at least so many: nothing once they are met; while they may still turn
//     out to be, only those not known; when too few are left, all that are not met
//     and all not known;
//   - not: one that is met stands in the way, and is named among NotMet;
//   - an answer: a requirement that is answered otherwise is named among NotMet.
//
// So NotMet is empty unless the verdict is NotReady, and both are empty when
// it is Ready.
type Result struct {
	Verdict Verdict  `json:"verdict"`
	NotMet  []string `json:"notMet"`
	Unknown []string `json:"unknown"`
}
