package prove

import (
	"slices"

	"shirube/internal/diag"
	"shirube/internal/flow"
)

// Reasons reports requirements that a verdict of the self-check of f may name
// as its reason, and that leave the reader alone with it: without a citation, or
// with neither a remedy nor the declaration that the source gives none. They are
// reported where they are defined, once for each flow that uses them.
func Reasons(f *flow.Flow, requirements []*flow.Requirement) (list diag.List) {
	if f.Check == nil {
		return nil
	}
	named := map[string]bool{}
	for _, e := range f.Check.Ready.Refs() {
		named[e.Ref] = true
	}
	for _, r := range requirements {
		for _, q := range r.Leaves() {
			if !named[f.Name(r)] && !named[f.Name(q)] {
				continue
			}
			file := "flows/" + q.Flow + ".toml"
			if !cites(q) && !cites(r) {
				list.Add(reasonWithoutCite.At(file, q.Span, q.ID))
			}
			if q.Remedy == nil && r.Remedy == nil && !slices.Contains(q.Silent, "remedy") {
				list.Add(reasonWithoutRemedy.At(file, q.Span, q.ID))
			}
		}
	}
	return list
}

func cites(r *flow.Requirement) bool { return len(r.Cite.All) > 0 || len(r.Cite.By) > 0 }
