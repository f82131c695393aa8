package flow

import (
	"cmp"
	"regexp"
	"strings"

	"shirube/internal/diag"
)

func (r *reader) requirements(forms map[string]requirementForm) {
	for _, id := range ids(r, forms, "requirement") {
		form, at := forms[id], []string{"requirement", id}
		whole := r.requirement(id, id, form, at)
		for _, pid := range ids(r, form.Part, below(at, "part")...) {
			partAt := below(at, "part", pid)
			part := r.requirement(id+"."+pid, pid, form.Part[pid], partAt)
			if part.Audience == nil {
				part.Audience = whole.Audience
			}
			if r.toml.Has(below(partAt, "part")...) {
				r.addKey(&partOfPart, below(partAt, "part"), part.ID)
			}
			r.question(part, partAt)
			whole.Parts = append(whole.Parts, part)
		}
		if len(whole.Parts) == 0 {
			r.question(whole, at)
		}
		r.flow.Requirements = append(r.flow.Requirements, whole)
	}
}

// requirement reads one requirement or part; name is the last key of its path.
func (r *reader) requirement(id, name string, form requirementForm, at []string) *Requirement {
	r.id(name, r.toml.Span(at...))
	return &Requirement{
		ID:       id,
		Flow:     r.flow.ID,
		Number:   form.Number,
		Audience: r.audience(form.Audience, below(at, "audience")...),
		Title:    r.required(form.Title, below(at, "title")...),
		Question: r.text(form.Question, below(at, "question")...),
		Text:     r.text(form.Text, below(at, "text")...),
		Evidence: r.text(form.Evidence, below(at, "evidence")...),
		Remedy:   r.text(form.Remedy, below(at, "remedy")...),
		Takes:    r.takes(form.Takes, below(at, "takes")...),
		Cite:     r.cites(form.Cite, below(at, "cite")...),
		Span:     r.toml.Span(at...),
	}
}

// question reports a requirement that nobody can be asked about.
func (r *reader) question(q *Requirement, at []string) {
	if !r.toml.Has(below(at, "question")...) {
		r.addKey(&missingQuestion, at, q.ID)
	}
}

var useForm = regexp.MustCompile(`^([a-z0-9-]+):([a-z0-9-]+)$`)

// uses reads the requirements of other flows. Inside one flow every
// requirement needs an id of its own, since ids become anchors of one page.
func (r *reader) uses(names []string) {
	taken := map[string]string{} // id to the name of who has it
	for _, own := range r.flow.Requirements {
		taken[own.ID] = own.ID
	}
	for i, name := range names {
		at := []string{"uses", index(i)}
		m := useForm.FindStringSubmatch(name)
		switch {
		case m == nil:
			r.add(&badUse, at, name)
			continue
		case m[1] == r.flow.ID:
			r.add(&useOfSelf, at, name)
			continue
		case taken[m[2]] == name:
			r.add(&usedTwice, at, name)
			continue
		case taken[m[2]] != "":
			r.add(&useCollides, at, name, taken[m[2]])
			continue
		}
		taken[m[2]] = name
		r.flow.Uses = append(r.flow.Uses, Use{m[1], m[2], r.toml.ValueSpan(at...)})
	}
}

// known returns every name by which a step or condition may call a requirement.
func (r *reader) known() []string {
	var names []string
	for _, q := range r.flow.Requirements {
		names = append(names, q.ID)
		for _, p := range q.Parts {
			names = append(names, p.ID)
		}
	}
	for _, u := range r.flow.Uses {
		names = append(names, u.Flow+":"+u.Requirement)
	}
	return names
}

// reference resolves the name of a requirement that stands at a path. A
// misspelt one is taken for what it was probably meant to be, so that one
// mistake is reported once.
func (r *reader) reference(ref string, at []string) string {
	name, known := r.flow.resolve(ref)
	if known || r.full() {
		return name
	}
	meant := diag.Suggest(ref, r.known())
	if whole, _, _ := strings.Cut(ref, "."); meant.Near == "" && useForm.MatchString(whole) {
		r.add(&notUsed, at, ref, whole)
		return ref
	}
	r.add(&unknownRequirement, at, ref, meant)
	return cmp.Or(meant.Near, ref)
}
