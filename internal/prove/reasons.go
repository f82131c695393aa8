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
			if named[f.Name(r)] || named[f.Name(q)] {
				list.Add(without(q, r)...)
			}
		}
	}
	return list.Sorted()
}

// without reports what neither a requirement nor the whole that it is part of says. An
// answer to a question of kind "several" has no keys for it, so that the whole is to say it,
// which is told once for all its answers.
func without(q, whole *flow.Requirement) (list diag.List) {
	at := q
	if whole.Kind == flow.AskSeveral {
		at = whole
	}
	file, table := "flows/"+at.Flow+".toml", at.Table()
	if !cites(q) && !cites(whole) {
		list.Add(reasonWithoutCite.At(file, at.Span, at.ID, table))
	}
	if q.Remedy == nil && whole.Remedy == nil && !slices.Contains(q.Silent, "remedy") {
		list.Add(reasonWithoutRemedy.At(file, at.Span, at.ID, table))
	}
	return list
}

func cites(r *flow.Requirement) bool { return len(r.Cite.All) > 0 || len(r.Cite.By) > 0 }
