package flow

import "strings"

// judge checks what only the whole file can tell.
func (r *reader) judge() {
	f := r.flow
	if len(f.Steps) == 0 && len(f.Requirements) == 0 && len(f.Items) == 0 && len(f.Uses) == 0 {
		r.addKey(&emptyFlow, nil)
		return
	}
	for _, o := range f.Outcomes {
		if f.Step(o.ID) != nil {
			r.addKey(&sameID, []string{"outcome", o.ID}, o.ID)
		}
	}
	r.ways()
	r.numbers(f.Requirements)
	r.unasked()
	r.unused()
	r.unprepared()
	r.bands()
}

// emptyTables reports tables without a key, as a header whose content is yet to
// be written. Those that must have something are reported for that instead.
func (r *reader) emptyTables() {
	paths := [][]string{{"actor"}, {"phase"}, {"item"}, {"requirement"}, {"step"}, {"outcome"}}
	for _, q := range r.flow.Requirements {
		paths = append(paths, []string{"requirement", q.ID, "part"}, []string{"requirement", q.ID, "exempt"})
	}
	for _, s := range r.flow.Steps {
		paths = append(paths, []string{"step", s.ID, "answer"})
	}
	for _, at := range paths {
		if r.toml.Has(at...) && len(r.toml.Order(at...)) == 0 {
			r.addKey(&emptyTable, at, strings.Join(at, "."))
		}
	}
}

// numbers checks the numbers of requirements that stand side by side, and of
// their parts: they are printed as the source prints them, so two of them
// cannot be the same, nor can only some have one.
func (r *reader) numbers(list []*Requirement) {
	numbered := 0
	for i, q := range list {
		if q.Number != "" {
			numbered++
			r.sameNumber(q, list[:i])
		}
	}
	for _, q := range list {
		if q.Number == "" && numbered > 0 && !r.told[r.toml.ValueSpan(below(keyPath(q.ID), "number")...)] {
			r.addKey(&missingNumber, keyPath(q.ID), q.ID)
		}
		r.numbers(q.Parts)
	}
}

// sameNumber reports the first of the requirements before q that has its number, in
// any language.
func (r *reader) sameNumber(q *Requirement, before []*Requirement) {
	for _, other := range before {
		for _, lang := range r.Languages {
			if number := q.NumberIn(lang); number == other.NumberIn(lang) {
				r.add(&sameNumber, below(keyPath(q.ID), "number"), number, other.ID)
				return
			}
		}
	}
}

// keyPath returns the path of the table of a requirement or part.
func keyPath(id string) []string {
	whole, part, found := strings.Cut(id, ".")
	if !found {
		return []string{"requirement", id}
	}
	return []string{"requirement", whole, "part", part}
}

// unasked reports requirements that neither a decision nor the self-check asks.
// A file of nothing but requirements is made for others to use.
func (r *reader) unasked() {
	f := r.flow
	if len(f.Steps) == 0 && f.Check == nil {
		return
	}
	asked := map[string]bool{}
	for _, s := range f.Steps {
		asked[s.Asks] = true
	}
	if f.Check != nil {
		for _, e := range f.Check.Ready.Refs() {
			asked[e.Ref] = true
		}
	} else if r.toml.Has("check") {
		return // it is wrong; which requirements it meant is not known
	}
	for _, q := range f.Requirements {
		r.unaskedBelow(q, asked)
	}
	for _, u := range f.Uses {
		if name := u.Full(); !u.Item && !anyAsked(asked, name) {
			r.report(&unaskedUse, u.Span, name)
		}
	}
}

func (r *reader) unaskedBelow(q *Requirement, asked map[string]bool) {
	if asked[q.ID] {
		return
	}
	if !anyAsked(asked, q.ID) {
		r.addKey(&unaskedRequirement, keyPath(q.ID), q.ID)
		return
	}
	if q.Kind == AskSeveral {
		return // answers that no condition names are news for the office alone
	}
	for _, p := range q.Parts {
		if !asked[p.ID] {
			r.addKey(&unaskedRequirement, keyPath(p.ID), p.ID)
		}
	}
}

// anyAsked reports whether a requirement or a part of it is asked.
func anyAsked(asked map[string]bool, name string) bool {
	for ref := range asked {
		if ref == name || strings.HasPrefix(ref, name+".") {
			return true
		}
	}
	return false
}

// unused reports phases that no step has, and actors that neither a step nor a
// requirement has.
func (r *reader) unused() {
	actors, phases := map[string]bool{}, map[string]bool{}
	for _, s := range r.flow.Steps {
		actors[s.Actor], phases[s.Phase] = true, true
	}
	for _, a := range r.flow.Actors {
		if !actors[a.ID] && !r.flow.meets(a) {
			r.addKey(&unusedActor, []string{"actor", a.ID}, a.ID)
		}
	}
	for _, p := range r.flow.Phases {
		if !phases[p.ID] {
			r.addKey(&unusedPhase, []string{"phase", p.ID}, p.ID)
		}
	}
}

// bands reports a phase that is taken up again after another one: a chart would
// have to draw it twice.
func (r *reader) bands() {
	closed := map[string]bool{}
	current := ""
	for _, s := range r.flow.Steps {
		if s.Phase == current {
			continue
		}
		closed[current] = current != ""
		current = s.Phase
		if closed[current] {
			r.add(&phaseAgain, []string{"step", s.ID, "phase"}, current, s.ID)
			closed[current] = false // once is enough
		}
	}
}
