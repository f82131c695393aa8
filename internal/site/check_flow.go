package site

import (
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
)

// checkFlow checks what a procedure names of other files.
func (c *checker) checkFlow(f *flow.Flow) {
	for _, ref := range f.Refs() {
		switch ref.Kind {
		case flow.ToPage:
			c.checkFlowPage(f, ref)
		case flow.ToFlow:
			if c.Flow(ref.Name) == nil {
				c.list.Add(metaFlowMissing.At(f.File, ref.Span, ref.Name, diag.Suggest(ref.Name, c.flowIDs())))
			}
		case flow.ToRequirement:
			c.checkPartRef(f, ref)
		}
	}
	c.checkUses(f)
	c.list.Add(c.fit(f)...)
	c.checkCites(f.File, f.Citations())
}

// fit reports answers named by f that what it asks does not have.
func (c *checker) fit(f *flow.Flow) diag.List {
	return flow.Fit(f, func(name string) *flow.Requirement { return c.Requirement(f, name) })
}

func (c *checker) checkFlowPage(f *flow.Flow, ref flow.Ref) {
	key, _, _ := strings.Cut(ref.Name, "#")
	if c.topics[key] == nil && len(c.Topics) > 0 {
		c.list.Add(flowPageMissing.At(f.File, ref.Span, key, c.similar(c.Config.Languages[0], key)))
	}
}

// checkUses checks what a procedure uses of others. A name like one of it is
// a mistake only where that is there: else the name in "uses" is what is wrong.
func (c *checker) checkUses(f *flow.Flow) {
	for _, u := range f.Uses {
		ref := flow.Ref{Kind: flow.ToRequirement, Name: u.Full(), Span: u.Span}
		switch {
		case u.Item:
			c.checkItemRef(f, ref)
		case !c.isItem(u): // one that nothing takes is only left over, and one that is asked is told there
			c.checkRequirementRef(f, ref)
		}
	}
	for _, d := range f.Doubts {
		if slices.ContainsFunc(f.Uses, func(u flow.Use) bool { return u.Full() == d.Use && c.has(u) }) {
			c.list.Add(d.Mistake)
		}
	}
}

// isItem reports whether what a procedure uses is an item of another, whatever it is
// used for.
func (s *Site) isItem(u flow.Use) bool {
	g := s.Flow(u.Flow)
	return g != nil && g.Item(u.Name) != nil && g.Requirement(u.Name) == nil
}

// has reports whether another procedure defines what one uses.
func (s *Site) has(u flow.Use) bool {
	g := s.Flow(u.Flow)
	switch {
	case g == nil:
		return false
	case u.Item:
		return g.Item(u.Name) != nil
	}
	return g.Requirement(u.Name) != nil
}

// checkPartRef checks the part that a name names of what is used; what is used
// itself checkUses has told of.
func (c *checker) checkPartRef(f *flow.Flow, ref flow.Ref) {
	whole, _, _ := strings.Cut(ref.Name, ".")
	for _, u := range f.Uses {
		switch {
		case u.Span == ref.Span:
			return
		case u.Full() == whole && c.isItem(u):
			c.list.Add(flow.ItemAsRequirement.At(f.File, ref.Span, whole))
			return
		case u.Full() == whole && !c.has(u):
			return
		}
	}
	c.checkRequirementRef(f, ref)
}

// checkRequirementRef reports a requirement that no procedure has, and names the
// nearest as it is to be written.
func (c *checker) checkRequirementRef(f *flow.Flow, ref flow.Ref) {
	owner, id, _ := strings.Cut(ref.Name, ":")
	g := c.Flow(owner)
	has := func(g *flow.Flow) bool { return g.Requirement(id) != nil }
	switch {
	case g == nil:
		c.list.Add(requirementMissing.At(f.File, ref.Span, ref.Name, owner, c.nearOwner(owner, id, has)))
	case !has(g) && !g.Broken:
		var known []string
		for _, r := range g.Requirements {
			known = append(known, r.ID)
			for _, p := range r.Parts {
				known = append(known, p.ID)
			}
		}
		c.list.Add(requirementMissing.At(f.File, ref.Span, ref.Name, owner, suggestOf(owner, id, known)))
	}
}

// checkItemRef is checkRequirementRef for items.
func (c *checker) checkItemRef(f *flow.Flow, ref flow.Ref) {
	owner, id, _ := strings.Cut(ref.Name, ":")
	g := c.Flow(owner)
	has := func(g *flow.Flow) bool { return g.Item(id) != nil }
	switch {
	case g == nil:
		c.list.Add(itemMissing.At(f.File, ref.Span, ref.Name, owner, c.nearOwner(owner, id, has)))
	case !has(g) && g.Requirement(id) != nil:
		c.list.Add(flow.RequirementAsItem.At(f.File, f.PreparedAt(ref.Name), ref.Name))
	case !has(g) && !g.Broken:
		var known []string
		for _, i := range g.Items {
			known = append(known, i.ID)
		}
		c.list.Add(itemMissing.At(f.File, ref.Span, ref.Name, owner, suggestOf(owner, id, known)))
	}
}

// nearOwner suggests for a procedure that is not there: what was meant in full,
// if the nearest has it, else the procedure.
func (c *checker) nearOwner(owner, id string, has func(*flow.Flow) bool) diag.Suggestion {
	meant := diag.Suggest(owner, c.flowIDs())
	if meant.Near != "" && has(c.Flow(meant.Near)) {
		meant.Near += ":" + id
	}
	return meant
}

// suggestOf suggests what was meant of another procedure, in full. It is sought
// by its id alone: names of one procedure would all seem near.
func suggestOf(owner, id string, known []string) diag.Suggestion {
	meant := diag.Suggest(id, known)
	if meant.Near != "" {
		meant.Near = owner + ":" + meant.Near
	}
	for i := range meant.Known {
		meant.Known[i] = owner + ":" + meant.Known[i]
	}
	return meant
}
