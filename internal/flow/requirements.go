package flow

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/tomlfile"
)

func (r *reader) requirements(forms map[string]requirementForm) {
	for _, id := range ids(r, forms, "requirement") {
		form, at := forms[id], []string{"requirement", id}
		whole := r.requirement(id, id, form, at)
		if id == Audience {
			r.addKey(&audienceID, at)
		}
		r.ask(whole, form, at, false)
		if whole.Kind == AskSeveral {
			r.question(whole, at)
		}
		for _, pid := range ids(r, form.Part, below(at, "part")...) {
			partAt := below(at, "part", pid)
			part := r.requirement(id+"."+pid, pid, form.Part[pid], partAt)
			r.ask(part, form.Part[pid], partAt, true)
			part.Actor = cmp.Or(part.Actor, whole.Actor)
			if part.Audience == nil {
				part.Audience = whole.Audience
			}
			if r.toml.Has(below(partAt, "part")...) {
				r.addKey(&partOfPart, below(partAt, "part"), part.ID)
			}
			part.Silent = append(part.Silent, whole.Silent...)
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
	number, numbers := r.number(form.Number, below(at, "number"))
	return &Requirement{
		ID:       id,
		Flow:     r.flow.ID,
		Number:   number,
		Numbers:  numbers,
		Actor:    r.one(&unknownActor, form.Actor, r.actorIDs(), below(at, "actor")),
		Audience: r.audience(form.Audience, below(at, "audience")...),
		Title:    r.required(form.Title, below(at, "title")...),
		Question: r.text(form.Question, below(at, "question")...),
		Text:     r.text(form.Text, below(at, "text")...),
		Evidence: r.text(form.Evidence, below(at, "evidence")...),
		Remedy:   r.text(form.Remedy, below(at, "remedy")...),
		Takes:    r.takes(form.Takes, below(at, "takes")...),
		Cite:     r.cites(form.Cite, below(at, "cite")...),
		Silent:   r.silent(form.Silent, at),
		Prepare:  r.prepare(form.Prepare, below(at, "prepare")),
		Period:   r.period(form.From, form.Until, at),
		Span:     r.toml.Span(at...),
	}
}

// number reads a number that is one for all languages, or one for each of them.
func (r *reader) number(v any, at []string) (number string, numbers i18n.Text) {
	if v == nil {
		return "", nil
	}
	var wrong diag.List
	if _, ok := v.(map[string]any); ok {
		wrong = r.toml.Bind(v, &numbers, at...)
	} else {
		wrong = r.toml.Bind(v, &number, at...)
	}
	if len(wrong) > 0 {
		r.reportAll(wrong)
		r.told[r.toml.ValueSpan(at...)] = true
		return "", nil
	}
	if numbers != nil {
		lang := slices.Concat(r.Languages, []string{""})[0] // settings with a mistake name none
		number = r.text(numbers, at...).In(lang)
	}
	return number, numbers
}

// period reads the first and the last day of something.
func (r *reader) period(from, until tomlfile.Day, at []string) Period {
	p, wrong := ReadPeriod(r.toml, r.flow.File, from, until, at...)
	r.reportAll(wrong)
	return p
}

// ReadPeriod checks the keys "from" and "until" of a table of a file: both are days,
// and the first is not after the last.
func ReadPeriod(toml *tomlfile.File, file string, from, until tomlfile.Day, at ...string) (Period, diag.List) {
	var wrong diag.List
	day := func(of tomlfile.Day, key string) i18n.Date {
		d := i18n.Date(of)
		if !d.IsZero() && d.Day == 0 {
			wrong.Add(monthForDay.At(file, toml.ValueSpan(below(at, key)...)))
		}
		return d
	}
	p := Period{day(from, "from"), day(until, "until")}
	if len(wrong) == 0 && !p.Until.IsZero() && p.Until.Before(p.From) {
		wrong.Add(untilBeforeFrom.At(file, toml.ValueSpan(below(at, "until")...), p.Until.ISO(), p.From.ISO()))
	}
	return p, wrong
}

// What the source may be silent of.
var silences = []string{"evidence", "remedy", "takes"}

// silent reads of what the source of a requirement says nothing.
func (r *reader) silent(keys, requirement []string) []string {
	for i, key := range keys {
		at := below(requirement, "silent", index(i))
		switch {
		case !slices.Contains(silences, key):
			r.add(&unknownSilence, at, key, diag.Suggest(key, silences))
		case r.toml.Has(below(requirement, key)...):
			r.add(&notSilent, at, key)
		}
	}
	return keys
}

// question reports a requirement that nobody can be asked about.
func (r *reader) question(q *Requirement, at []string) {
	if !r.toml.Has(below(at, "question")...) {
		r.addKey(&missingQuestion, at, q.ID)
	}
}

var useForm = regexp.MustCompile(`^([a-z0-9-]+):([a-z0-9-]+)$`)

// uses reads the names of what other flows define. Inside one flow every
// requirement and item needs an id of its own, since ids become anchors of one
// page, and other flows use both by one form of name.
func (r *reader) uses(form *flowForm) {
	taken := map[string]string{} // id to the name of who has it
	for _, own := range ids(r, form.Requirement, "requirement") {
		taken[own] = own
		if r.flow.Item(own) != nil {
			r.addKey(&itemCollides, []string{"item", own}, own)
		}
	}
	for _, own := range r.flow.Items {
		taken[own.ID] = own.ID
	}
	for i, name := range form.Uses {
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
		r.flow.Uses = append(r.flow.Uses, Use{Flow: m[1], Name: m[2], Span: r.toml.ValueSpan(at...)})
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
		names = append(names, u.Full())
	}
	if len(r.flow.Audience) > 1 {
		names = append(names, Audience)
	}
	return names
}

// nearUse returns the full name in "uses" that a name was probably meant to be,
// given what it is nearest to; "" none. An author may leave out the flow of it.
func (r *reader) nearUse(name, near string) string {
	full := map[string]string{} // by full and short names
	var short []string
	for _, u := range r.flow.Uses {
		full[u.Full()] = u.Full()
		full[u.Name] = u.Full()
		short = append(short, u.Name)
	}
	if near == "" && !strings.Contains(name, ":") {
		near = diag.Nearest(name, short)
	} else if !strings.Contains(near, ":") {
		return "" // one of the flow's own
	}
	return full[near]
}

// doubt notes what is a mistake only if what is used by that name is there.
func (r *reader) doubt(use string, mistake diag.Diagnostic) {
	if !r.told[mistake.Span] {
		r.flow.Doubts = append(r.flow.Doubts, Doubt{use, mistake})
	}
}

// needsAudiences reports, once, that a flow asks who the reader is though that is settled.
func (r *reader) needsAudiences(at []string) {
	if !r.alone {
		r.add(&oneAudience, at)
	}
	r.alone = true
}

// reference resolves the name of a requirement that stands at a path. A
// misspelt one is taken for what it was probably meant to be, so that one
// mistake is reported once; where the names used of other flows are near, these tell.
func (r *reader) reference(ref string, at []string) string {
	name, known := r.flow.resolve(ref)
	if known || r.full() {
		return name
	}
	if r.flow.Item(ref) != nil {
		r.add(&ItemAsRequirement, at, ref)
		return ref
	}
	if ref == Audience {
		r.needsAudiences(at)
		return ref
	}
	meant := diag.Suggest(ref, r.known())
	if use := r.nearUse(ref, meant.Near); use != "" {
		r.doubt(use, unknownRequirement.At(r.flow.File, r.toml.ValueSpan(at...), ref, meant))
		return use
	}
	if whole, _, _ := strings.Cut(ref, "."); meant.Near == "" && useForm.MatchString(whole) {
		r.add(&notUsed, at, ref, whole)
		return ref
	}
	r.add(&unknownRequirement, at, ref, meant)
	return cmp.Or(meant.Near, ref)
}
