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
		}
	}
	c.checkCites(f.File, f.Citations())
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
