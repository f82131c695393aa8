package site

import (
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
			c.checkRequirementRef(f, ref)
		case flow.ToItem:
			c.checkItemRef(f, ref)
		}
	}
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

func (c *checker) checkRequirementRef(f *flow.Flow, ref flow.Ref) {
	owner, id, _ := strings.Cut(ref.Name, ":")
	g := c.Flow(owner)
	switch {
	case g == nil:
		c.list.Add(requirementMissing.At(f.File, ref.Span, ref.Name, owner, diag.Suggest(owner, c.flowIDs())))
	case g.Requirement(id) == nil && !g.Broken:
		var known []string
		for _, r := range g.Requirements {
			known = append(known, r.ID)
			for _, p := range r.Parts {
				known = append(known, p.ID)
			}
		}
		c.list.Add(requirementMissing.At(f.File, ref.Span, ref.Name, owner, diag.Suggest(id, known)))
	}
}

func (c *checker) checkItemRef(f *flow.Flow, ref flow.Ref) {
	owner, id, _ := strings.Cut(ref.Name, ":")
	g := c.Flow(owner)
	switch {
	case g == nil:
		c.list.Add(itemMissing.At(f.File, ref.Span, ref.Name, owner, diag.Suggest(owner, c.flowIDs())))
	case g.Item(id) == nil && !g.Broken:
		var known []string
		for _, i := range g.Items {
			known = append(known, i.ID)
		}
		c.list.Add(itemMissing.At(f.File, ref.Span, ref.Name, owner, diag.Suggest(id, known)))
	}
}
