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

// Later is a requirement or part that does not hold for good: from a later day, or
// up to one.
type Later struct {
	Requirement *flow.Requirement
	Whole       *flow.Requirement // that it is a part of; else itself
	From        i18n.Date         // zero: it holds already
	Until       i18n.Date         // zero: no end is known
}

// LaterID is the id of the place on a page that tells of such requirements of a flow.
func LaterID(f *flow.Flow) string { return "later-" + f.ID }

// Later returns what of a flow begins to hold after the day whose rules these are, or
// ends to, by day.
func (s *Site) Later(f *flow.Flow) []Later { return s.later[f.ID] }

// laterOf finds what Later returns. files has the requirements of all flows as their
// files have them, by name.
func laterOf(f *flow.Flow, day i18n.Date, files map[string]*flow.Requirement) (list []Later) {
	var names []string
	for _, r := range f.Requirements {
		names = append(names, f.ID+":"+r.ID)
	}
	for _, u := range f.Uses {
		names = append(names, u.Flow+":"+u.Name)
	}
	for _, name := range names {
		whole := files[name]
		if whole == nil {
			continue // an item, or a mistake told elsewhere
		}
		if l, ok := later(whole, whole, day); ok {
			list = append(list, l)
			continue
		}
		for _, p := range whole.Parts {
			if l, ok := later(p, whole, day); ok && whole.HoldsOn(day) {
				list = append(list, l)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Later) int { return cmp.Compare(a.day().ISO(), b.day().ISO()) })
	return list
}

func later(r, whole *flow.Requirement, day i18n.Date) (Later, bool) {
	l := Later{Requirement: r, Whole: whole, Until: r.Until}
	if day.Before(r.From) {
		l.From = r.From
	}
	return l, !l.From.IsZero() || !l.Until.IsZero() && r.HoldsOn(day)
}

// day is the first on which something changes.
func (l Later) day() i18n.Date {
	if l.From.IsZero() {
		return dayAfter(l.Until)
	}
	return l.From
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
