// Package compare tells what changed between two states of one site, as a
// reader or a verdict would notice it.
//
// In go two loaded sites; out comes one Flow for each procedure that differs: for
// how many combinations of answers which verdict became which, the part of the
// condition and the citations behind that, and the parts, texts and citations that
// were added, removed or changed. Orders are no difference. Where rules hold from a day
// or until one, the sites are compared on each day on which they change.
package compare

import (
	"maps"
	"slices"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/prove"
	"shirube/internal/site"
)

// State tells what became of something.
type State string

const (
	Added   State = "added"
	Removed State = "removed"
	Changed State = "changed"
)

// Flow is what changed of one procedure.
type Flow struct {
	ID       string
	From     i18n.Date // the day whose rules are compared; zero: those of the editions
	State    State
	Check    State             // of its self-check: added, removed; else ""
	Verdicts *prove.Difference // nil: it has no self-check on both sides, or no verdict changed
	Rules    *Rules            // behind Verdicts
	Parts    []Part            // requirements, steps, outcomes and items added or removed
	Texts    []Text
	Facts    []Fact
	Cites    []Cite

	SameVerdicts bool // that verdicts differ, an earlier day has told as it is now
}

// Part is a table of the procedure, as "requirement.site".
type Part struct {
	Key   string
	State State
}

// Fact is what is no text and is another; "" where one side has none.
type Fact struct{ Key, Before, After string }

// Text is one in a language that reads otherwise; "" where one side has none.
type Text struct {
	Key, Lang     string // "requirement.site.title"
	Before, After string
}

// Cite is a list of citations that is another.
type Cite struct {
	Key           string // "requirement.site.cite"
	Before, After []string
}

// Place is a place in a file.
type Place struct {
	File string
	diag.Span
}

// TooComplexError tells of a procedure whose rules before and after are together
// too complex to be compared.
type TooComplexError struct{ Flow string }

func (e *TooComplexError) Error() string {
	return "the rules of " + e.Flow + " before and after are together too complex to be compared"
}

// Sites compares two sites that could be read, each with the rules of its edition.
func Sites(before, after *site.Site) ([]Flow, error) {
	return Days(Day{Before: before, After: after})
}

// on compares every procedure with the rules of one day; also those that do not differ.
func on(day Day) (flows []Flow, err error) {
	ids := map[string]bool{}
	for _, s := range []*site.Site{day.Before, day.After} {
		for _, f := range s.Flows {
			ids[f.ID] = true
		}
	}
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		old, now := day.Before.Flow(id), day.After.Flow(id)
		f := Flow{ID: id}
		switch {
		case old == nil:
			f.State = Added
		case now == nil:
			f.State = Removed
		default:
			c := comparer{day.Before, day.After, old, now}
			if f, err = c.flow(); err != nil {
				return nil, err
			}
		}
		f.From = day.From
		flows = append(flows, f)
	}
	return flows, nil
}

// comparer compares one flow.
type comparer struct {
	before, after *site.Site
	old, now      *flow.Flow
}

func (c comparer) flow() (Flow, error) {
	f := Flow{ID: c.now.ID, State: Changed, Parts: c.parts(), Cites: c.cites()}
	f.Texts = c.texts(f.Parts)
	f.Facts = c.facts(f.Parts)
	switch {
	case c.old.Check == nil && c.now.Check != nil:
		f.Check = Added
	case c.old.Check != nil && c.now.Check == nil:
		f.Check = Removed
	case c.now.Check != nil:
		p, _ := c.before.Proof(c.old)
		q, _ := c.after.Proof(c.now)
		if p == nil || q == nil {
			return f, &TooComplexError{f.ID}
		}
		d, ok := prove.Diff(p, q)
		if !ok {
			return f, &TooComplexError{f.ID}
		}
		if len(d.Changes) > 0 {
			f.Verdicts, f.Rules = d, c.rules(d.Matter)
		}
	}
	return f, nil
}

// parts finds tables that one side alone has.
func (c comparer) parts() (parts []Part) {
	old, now := tables(c.old), tables(c.now)
	if c.casesComparable() {
		old, now = append(old, casesOf(c.before, c.old)...), append(now, casesOf(c.after, c.now)...)
	}
	for _, key := range now {
		if !slices.Contains(old, key) {
			parts = append(parts, Part{key, Added})
		}
	}
	for _, key := range old {
		if !slices.Contains(now, key) {
			parts = append(parts, Part{key, Removed})
		}
	}
	return parts
}

// casesOf names the cases of a flow.
func casesOf(s *site.Site, f *flow.Flow) (keys []string) {
	if cases, _ := s.Cases(f); cases != nil {
		for _, one := range cases.List {
			keys = append(keys, "case."+one.ID)
		}
	}
	return keys
}

// tables names the parts of a flow.
func tables(f *flow.Flow) (keys []string) {
	for _, r := range f.Requirements {
		keys = append(keys, "requirement."+r.ID)
		for _, p := range r.Parts {
			keys = append(keys, "requirement."+p.ID)
		}
	}
	for _, u := range f.Uses {
		keys = append(keys, "uses."+u.Full())
	}
	for _, i := range f.Items {
		keys = append(keys, "item."+i.ID)
	}
	for _, s := range f.Steps {
		keys = append(keys, "step."+s.ID)
	}
	for _, o := range f.Outcomes {
		keys = append(keys, "outcome."+o.ID)
	}
	return keys
}
