package verdict

import "shirube/internal/flow"

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
	answers map[string]Answer
	parts   map[string][]string
}

func (j judge) expr(e flow.Expr, want bool) finding {
	switch {
	case e.Ref != "":
		return j.requirement(e.Ref, want)
	case e.Not != nil:
		return j.expr(*e.Not, !want)
	}
	var found []finding
	for _, sub := range e.Parts() {
		found = append(found, j.expr(sub, want))
	}
	if (e.All != nil) == want {
		return every(found)
	}
	return some(found)
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
	f := some(found)
	if want {
		f = every(found)
	}
	if f.state == open && j.answers[name] != Unknown {
		return j.answer(name, want)
	}
	return f
}

func (j judge) answer(name string, want bool) finding {
	switch j.answers[name] {
	case Unknown:
		return finding{state: open, unknown: []string{name}}
	case Met:
		if want {
			return finding{state: holds}
		}
	case NotMet:
		if !want {
			return finding{state: holds}
		}
	}
	return finding{state: fails, against: []string{name}}
}

// every holds when each one does. Of nothing it is open rather than true, so
// that an empty condition makes nobody ready.
func every(found []finding) finding {
	sum := finding{state: holds}
	if len(found) == 0 {
		sum.state = open
	}
	for _, f := range found {
		sum.against = append(sum.against, f.against...)
		sum.unknown = append(sum.unknown, f.unknown...)
		if f.state == fails || sum.state == holds {
			sum.state = f.state
		}
	}
	return sum
}

// some holds when one does. While it is open, those that fail are no reasons:
// another one may do.
func some(found []finding) finding {
	sum := finding{state: fails}
	if len(found) == 0 {
		sum.state = open
	}
	for _, f := range found {
		switch {
		case f.state == holds:
			return finding{state: holds}
		case f.state == open && sum.state == fails:
			sum = finding{state: open}
		}
		if f.state == sum.state {
			sum.against = append(sum.against, f.against...)
			sum.unknown = append(sum.unknown, f.unknown...)
		}
	}
	return sum
}
