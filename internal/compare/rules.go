package compare

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/site"
	"shirube/internal/verdict"
)

// Rules are the parts of the conditions between which a difference of verdicts
// lies, and the requirements that they name.
type Rules struct {
	Before, After []Place
	Behind        []Requirement
}

// Requirement is one behind a change, with what it cites before and after.
type Requirement struct {
	Name   string
	Number string
	Title  i18n.Text
	Cites  []string
}

// rules finds what lies behind a change of verdicts; matter are the questions on
// whose answers it hangs.
func (c comparer) rules(matter []string) *Rules {
	before, after := apart(c.old.Check.Ready, c.now.Check.Ready)
	r := &Rules{Before: placed(c.old, before), After: placed(c.now, after)}
	if len(before)+len(after) == 0 { // the condition is as it was: a requirement is not
		r.Before, r.After = c.definitions(matter)
	}
	var named []string
	for _, e := range slices.Concat(before, after) {
		for _, ref := range e.Refs() {
			named = append(named, ref.Ref)
		}
	}
	r.Behind = c.behind(matter, func(name string) bool { return slices.Contains(named, name) || c.redefined(name) })
	if len(r.Behind) == 0 {
		r.Behind = c.behind(matter, func(string) bool { return true })
	}
	return r
}

// definitions are the places of requirements that are asked otherwise than before:
// of an answer that is another, or of the whole. Where none is, what changed is
// which of them are in force, and the condition as a whole is the place.
func (c comparer) definitions(matter []string) (before, after []Place) {
	for _, r := range c.behind(matter, c.redefined) {
		old, now := c.before.Requirement(c.old, r.Name), c.after.Requirement(c.now, r.Name)
		before, after = append(before, defined(c.before, old, now)...), append(after, defined(c.after, now, old)...)
	}
	if len(before)+len(after) == 0 {
		return placed(c.old, []flow.Expr{c.old.Check.Ready}), placed(c.now, []flow.Expr{c.now.Check.Ready})
	}
	return before, after
}

// defined is where a requirement of a site, which may be nil, differs from another.
func defined(s *site.Site, r, other *flow.Requirement) []Place {
	if r == nil {
		return nil
	}
	file := s.Flow(r.Flow).File
	for _, o := range r.Options {
		if was := option(other, o.ID); was == nil || was.From != o.From || was.Met != o.Met {
			return []Place{{file, o.Span}}
		}
	}
	return []Place{{file, r.Span}}
}

func option(r *flow.Requirement, id string) *flow.Option {
	if r == nil {
		return nil
	}
	return r.Option(id)
}

// behind returns the requirements that are wanted and on which a change hangs, in
// the order of the sheet after, then of that before.
func (c comparer) behind(matter []string, wanted func(name string) bool) (found []Requirement) {
	seen := map[string]bool{}
	for _, side := range []struct {
		site *site.Site
		flow *flow.Flow
	}{{c.after, c.now}, {c.before, c.old}} {
		for _, r := range side.site.Requirements(side.flow) {
			name := side.flow.Name(r)
			matters := slices.ContainsFunc(r.Leaves(), func(q *flow.Requirement) bool { return slices.Contains(matter, side.flow.Name(q)) })
			if seen[name] || !matters || !wanted(name) && !slices.ContainsFunc(r.Parts, func(p *flow.Requirement) bool { return wanted(side.flow.Name(p)) }) {
				continue
			}
			seen[name] = true
			found = append(found, Requirement{name, r.Number, r.Title, c.citesOf(name)})
		}
	}
	return found
}

// citesOf are the citations of a requirement and its parts, on both sides.
func (c comparer) citesOf(name string) (cites []string) {
	for _, r := range []*flow.Requirement{c.after.Requirement(c.now, name), c.before.Requirement(c.old, name)} {
		if r == nil {
			continue
		}
		for _, q := range append([]*flow.Requirement{r}, r.Parts...) {
			cites = append(cites, places(q.Cite.For(c.now.Audience))...)
		}
	}
	slices.Sort(cites)
	return slices.Compact(cites)
}

// redefined reports whether a requirement is asked by other questions than before,
// or with other answers, or bands that begin elsewhere.
func (c comparer) redefined(name string) bool {
	asked := func(s *site.Site, f *flow.Flow) string {
		var b strings.Builder
		r := s.Requirement(f, name)
		if r == nil {
			return ""
		}
		for _, q := range r.Leaves() {
			b.WriteString(q.ID)
			for _, v := range q.Values() {
				b.WriteString(" " + v.ID + " " + v.From)
				if v.Met {
					b.WriteString("+")
				}
			}
			b.WriteString("\n")
		}
		return b.String()
	}
	return asked(c.before, c.old) != asked(c.after, c.now)
}

func placed(f *flow.Flow, parts []flow.Expr) (places []Place) {
	for _, e := range parts {
		places = append(places, Place{f.File, e.Span})
	}
	return places
}

// apart returns the smallest parts of two conditions between which they differ;
// none when they say the same, be it in another order. Of a list of which a part
// was only added or removed, the other side gives the place of the list, without
// what it lists.
func apart(before, after flow.Expr) (old, now []flow.Expr) {
	switch {
	case same(before, after):
		return nil, nil
	case !alike(before, after):
		return []flow.Expr{before}, []flow.Expr{after}
	}
	old, now = unmatched(before.Parts(), after.Parts()), unmatched(after.Parts(), before.Parts())
	switch {
	case len(old) == 1 && len(now) == 1:
		return apart(old[0], now[0])
	case len(old) == 0 && len(now) == 0: // only how often something is named
		return []flow.Expr{before}, []flow.Expr{after}
	case len(old) == 0:
		return []flow.Expr{{Span: before.Span}}, now
	case len(now) == 0:
		return old, []flow.Expr{{Span: after.Span}}
	}
	return old, now
}

// alike reports whether two conditions differ in their parts alone.
func alike(a, b flow.Expr) bool {
	return a.Ref == "" && b.Ref == "" && (a.Not != nil) == (b.Not != nil) && (a.All != nil) == (b.All != nil) &&
		(a.Any != nil) == (b.Any != nil) && a.AtLeast == b.AtLeast
}

func unmatched(list, other []flow.Expr) (rest []flow.Expr) {
	for _, e := range list {
		if !slices.ContainsFunc(other, func(o flow.Expr) bool { return same(e, o) }) {
			rest = append(rest, e)
		}
	}
	return rest
}

// same compares conditions without the order of what they list.
func same(a, b flow.Expr) bool {
	x, errX := json.Marshal(verdict.Ordered(a))
	y, errY := json.Marshal(verdict.Ordered(b))
	return errX == nil && errY == nil && bytes.Equal(x, y)
}
