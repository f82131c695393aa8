package compare

import (
	"cmp"
	"reflect"
	"slices"

	"shirube/internal/i18n"
	"shirube/internal/site"
)

// A Day is two sites with the rules of one day.
type Day struct {
	From          i18n.Date // zero: each has those of its own edition
	Before, After *site.Site
}

// LaterDays returns the days after both editions on which the rules of one of two sites
// change, in order; before them that of the later edition, on which the rules of the
// earlier one may have changed already.
func LaterDays(before, after *site.Site) (days []i18n.Date) {
	first, last := before.RulesDay(), after.RulesDay()
	if last.Before(first) {
		first, last = last, first
	}
	changes := slices.Concat(before.Changes, after.Changes)
	if len(changes) > 0 && first != last {
		days = append(days, last)
	}
	for _, day := range changes {
		if last.Before(day) {
			days = append(days, day)
		}
	}
	slices.SortFunc(days, func(a, b i18n.Date) int { return cmp.Compare(a.ISO(), b.ISO()) })
	return slices.Compact(days)
}

// Days compares two sites on some days. The first day tells everything; each later one
// only what no earlier day has told, and which verdicts differ where that is not as on
// the day before.
func Days(days ...Day) (all []Flow, err error) {
	past := map[string]*history{}
	for _, day := range days {
		flows, err := on(day)
		if err != nil {
			return nil, err
		}
		for _, f := range flows {
			if past[f.ID] == nil {
				past[f.ID] = &history{before: Flow{State: Changed}}
			}
			if f, ok := past[f.ID].news(f); ok {
				all = append(all, f)
			}
		}
	}
	return all, nil
}

// history is what earlier days have told of a procedure.
type history struct {
	before Flow // the day before, as a whole
	parts  []Part
	texts  []Text
	facts  []Fact
	cites  []Cite
}

// news leaves of a procedure what is to be told; ok is false where that is nothing.
func (h *history) news(f Flow) (_ Flow, ok bool) {
	same := f.State == h.before.State && f.Check == h.before.Check && reflect.DeepEqual(f.Verdicts, h.before.Verdicts)
	h.before = f
	if same {
		f.Check, f.Verdicts, f.Rules = "", nil, nil
	}
	f.SameVerdicts = same && !f.From.IsZero()
	if !f.From.IsZero() { // which days are to come, the first has told
		f.Facts = slices.DeleteFunc(f.Facts, func(fact Fact) bool { return fact.Key == readyFrom || fact.Key == readyUntil })
	}
	f.Parts, f.Texts = fresh(&h.parts, f.Parts), fresh(&h.texts, f.Texts)
	f.Facts, f.Cites = fresh(&h.facts, f.Facts), fresh(&h.cites, f.Cites)
	return f, !same || len(f.Parts)+len(f.Texts)+len(f.Facts)+len(f.Cites) > 0
}

// fresh returns what of a list has not been told, and notes it.
func fresh[T any](told *[]T, list []T) (left []T) {
	for _, one := range list {
		if !slices.ContainsFunc(*told, func(old T) bool { return reflect.DeepEqual(old, one) }) {
			left = append(left, one)
		}
	}
	*told = append(*told, left...)
	return left
}
