package verdict

import (
	"slices"

	"shirube/internal/flow"
)

// state is a value of three-valued logic.
type state int

const (
	open state = iota // cannot be told yet
	holds
	fails
)

var verdicts = map[state]Verdict{open: Cannot, holds: Ready, fails: NotReady}

// finding is the state of a condition and what it hangs on: names that stand
// against it and names not known. A finding that is open has nothing against it.
type finding struct {
	state   state
	against []string
	unknown []string
}

// judge finds the state of conditions. want is false inside a "not", where all
// turns into any: what is wanted then is that the condition does not hold.
type judge struct {
	sheet   Sheet
	answers map[string]Answer
	parts   map[string][]string
}

func (j judge) expr(e flow.Expr, want bool) finding {
	switch {
	case e.Is != nil:
		return j.found(e.Ref, slices.Contains(e.Is, string(j.answers[e.Ref])), want)
	case e.Ref != "":
		return j.requirement(e.Ref, want)
	case e.Not != nil:
		return j.expr(*e.Not, !want)
	}
	var found []finding
	for _, sub := range e.Parts() {
		found = append(found, j.expr(sub, want))
	}
	need := e.Need()
	if !want { // it fails to hold when so many fail that too few are left
		need = len(found) - need + 1
	}
	return atLeast(need, found)
}

// requirement is met when all its parts are; an answer about the whole counts
// where those about its parts leave it open.
func (j judge) requirement(name string, want bool) finding {
	parts := j.parts[name]
	if len(parts) == 0 {
		return j.answer(name, want)
	}
	var found []finding
	for _, part := range parts {
		found = append(found, j.answer(part, want))
	}
	need := 1
	if want {
		need = len(found)
	}
	f := atLeast(need, found)
	if f.state == open && j.answers[name] != Unknown {
		return j.answer(name, want)
	}
	return f
}

func (j judge) answer(name string, want bool) finding {
	return j.found(name, j.sheet.meets(name, j.answers[name]), want)
}

// found tells how the answer to a question stands, given whether it is one that
// makes a condition true.
func (j judge) found(name string, is, want bool) finding {
	switch {
	case j.answers[name] == Unknown:
		return finding{state: open, unknown: []string{name}}
	case is == want:
		return finding{state: holds}
	}
	return finding{state: fails, against: []string{name}}
}

// meets reports whether an answer meets what is asked. One that the question
// does not have does not.
func (s Sheet) meets(question string, a Answer) bool {
	return slices.ContainsFunc(s.ValuesOf(question), func(v Value) bool { return v.Met && v.ID == string(a) })
}

// atLeast holds when so many do. Of nothing it is open rather than true, so that
// an empty condition makes nobody ready. While it is open, those that fail are no
// reasons: others may do. Once it fails, all that do not hold are.
func atLeast(need int, found []finding) finding {
	count := map[state]int{}
	for _, f := range found {
		count[f.state]++
	}
	sum := finding{state: open}
	switch {
	case len(found) == 0:
	case count[holds] >= need:
		return finding{state: holds}
	case count[holds]+count[open] < need:
		sum.state = fails
	}
	for _, f := range found {
		if f.state == open || f.state == sum.state {
			sum.against = append(sum.against, f.against...)
			sum.unknown = append(sum.unknown, f.unknown...)
		}
	}
	return sum
}
