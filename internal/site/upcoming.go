package site

import (
	"cmp"
	"io/fs"
	"slices"
	"time"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/prove"
)

// RulesDay is the day whose rules the site shows: the one asked for, or that of the
// edition; zero where neither is given.
func (s *Site) RulesDay() i18n.Date {
	if s.AsOf.IsZero() {
		return s.Config.Date
	}
	return s.AsOf
}

// changesAfter returns the days after one on which other rules or cases hold than
// on the day before, each once, in order.
func (s *Site) changesAfter(day i18n.Date) (days []i18n.Date) {
	for _, p := range s.periods() {
		for _, on := range []i18n.Date{p.From, dayAfter(p.Until)} {
			if day.Before(on) {
				days = append(days, on)
			}
		}
	}
	slices.SortFunc(days, func(a, b i18n.Date) int { return cmp.Compare(a.ISO(), b.ISO()) })
	return slices.Compact(days)
}

// periods are those of everything that may hold on some days only, as the files
// have them.
func (s *Site) periods() (all []flow.Period) {
	for _, f := range s.Flows {
		for _, r := range f.Requirements {
			all = append(all, r.Period)
			for _, p := range r.Parts {
				all = append(all, p.Period)
			}
		}
		for _, e := range conditions(f) {
			all = append(all, e.Period)
		}
		all = append(all, prove.CasePeriods(casesPath(f.ID), s.casesOf[f.ID])...)
	}
	return all
}

// conditions are those of the self-check of a flow that are in force on some days only.
func conditions(f *flow.Flow) []flow.Expr {
	if f.Check == nil {
		return nil
	}
	return f.Check.Ready.Dated()
}

// Later is a requirement or part that does not hold for good: from a later day, or
// up to one.
type Later struct {
	Requirement *flow.Requirement
	Whole       *flow.Requirement // that it is a part of; else itself
	flow.Period                   // From is zero where it holds already
}

// LaterID is the id of the place on a page that tells of such requirements of a flow.
func LaterID(f *flow.Flow) string { return "later-" + f.ID }

// Later returns what of a flow begins to hold after the day whose rules these are, or
// ends to, by day.
func (s *Site) Later(f *flow.Flow) []Later { return s.later[f.ID] }

// LaterConditions returns when parts of the condition of the self-check of a flow
// begin to count after that day, or end to, by day.
func (s *Site) LaterConditions(f *flow.Flow) []flow.Period { return s.laterConditions[f.ID] }

// laterOf finds what Later returns. files has the requirements of all flows as their
// files have them, by name.
func laterOf(f *flow.Flow, day i18n.Date, files map[string]*flow.Requirement) (list []Later) {
	var names []string
	for _, r := range f.Requirements {
		names = append(names, f.ID+":"+r.ID)
	}
	for _, u := range f.Uses {
		names = append(names, u.Full())
	}
	for _, name := range names {
		whole := files[name]
		if whole == nil {
			continue // an item, or a mistake told elsewhere
		}
		if period, ok := later(whole.Period, day); ok {
			list = append(list, Later{whole, whole, period})
			continue
		}
		for _, p := range whole.Parts {
			if period, ok := later(p.Period, day); ok && whole.HoldsOn(day) {
				list = append(list, Later{p, whole, period})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Later) int { return cmp.Compare(changeOf(a.Period).ISO(), changeOf(b.Period).ISO()) })
	return list
}

// laterConditions finds what LaterConditions returns.
func laterConditions(f *flow.Flow, day i18n.Date) (list []flow.Period) {
	for _, e := range conditions(f) {
		if period, ok := later(e.Period, day); ok && !slices.Contains(list, period) {
			list = append(list, period)
		}
	}
	slices.SortStableFunc(list, func(a, b flow.Period) int { return cmp.Compare(changeOf(a).ISO(), changeOf(b).ISO()) })
	return list
}

// later is what of a period matters after a day; ok is false for nothing.
func later(p flow.Period, day i18n.Date) (left flow.Period, ok bool) {
	left.Until = p.Until
	if day.Before(p.From) {
		left.From = p.From
	}
	return left, !left.From.IsZero() || !left.Until.IsZero() && p.HoldsOn(day)
}

// changeOf is the first day after that of the rules on which something begins or ends.
func changeOf(p flow.Period) i18n.Date {
	if p.From.IsZero() {
		return dayAfter(p.Until)
	}
	return p.From
}

// dayAfter returns the next day; of no day none.
func dayAfter(d i18n.Date) i18n.Date {
	if d.IsZero() {
		return d
	}
	next := time.Date(d.Year, time.Month(d.Month), d.Day+1, 0, 0, 0, 0, time.UTC)
	return i18n.Date{Year: next.Year(), Month: int(next.Month()), Day: next.Day()}
}

// Upcoming loads and checks a site anew for each later day on which its rules change,
// and returns what will be wrong then, marked with the first day on which it will.
// told is what is wrong already, which is not told again; where that has errors,
// what will follow from them is not known.
func Upcoming(fsys fs.FS, o Options, s *Site, told diag.List) (upcoming diag.List) {
	if told.HasErrors() {
		return nil
	}
	for _, day := range s.Changes {
		o.AsOf = day
		later, wrong := Load(fsys, o)
		wrong.Add(Check(later)...)
		for _, d := range wrong.Sorted() {
			if !told.Has(d) && !upcoming.Has(d) {
				d.From = day.ISO()
				upcoming.Add(d)
			}
		}
	}
	return upcoming
}
