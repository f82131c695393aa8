package site

import (
	"cmp"
	"io/fs"
	"slices"
	"time"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/i18n"
)

// Change is a day on which other requirements hold than on the day before, and
// the first place that says so.
type Change struct {
	Day  i18n.Date
	File string
	Span diag.Span
}

// changesAfter returns the days after one on which the rules of some flows
// change, each once, in order.
func changesAfter(day i18n.Date, flows []*flow.Flow) []Change {
	var all []Change
	add := func(f *flow.Flow, r *flow.Requirement) {
		for _, on := range []i18n.Date{r.From, dayAfter(r.Until)} {
			if day.Before(on) {
				all = append(all, Change{on, f.File, r.Span})
			}
		}
	}
	for _, f := range flows {
		for _, r := range f.Requirements {
			add(f, r)
			for _, p := range r.Parts {
				add(f, p)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Change) int { return cmp.Compare(a.Day.ISO(), b.Day.ISO()) })
	return slices.CompactFunc(all, func(a, b Change) bool { return a.Day == b.Day })
}

// dayAfter returns the next day; of no day none.
func dayAfter(d i18n.Date) i18n.Date {
	if d.IsZero() {
		return d
	}
	next := time.Date(d.Year, time.Month(d.Month), d.Day+1, 0, 0, 0, 0, time.UTC)
	return i18n.Date{Year: next.Year(), Month: int(next.Month()), Day: next.Day()}
}

// Upcoming loads and checks a site, which itself is right, as it will be on each
// later day on which its rules change, and reports the days on which it would not
// be right.
func Upcoming(fsys fs.FS, o Options, s *Site) (list diag.List) {
	for _, c := range s.Changes {
		o.AsOf = c.Day
		later, wrong := Load(fsys, o)
		wrong.Add(Check(later)...)
		if n, _ := wrong.Count(); n > 0 {
			list.Add(wrongLater.At(c.File, c.Span, c.Day.ISO(), n))
		}
	}
	return list
}
