package flow

import (
	"path"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/tomlfile"
)

// Options are what a flow is read against.
type Options struct {
	Languages []string // every text must have all of them
	Audiences []string // ids that the site defines
}

// Parse reads the flow in src, the text of file ("flows/join.toml"), and reports
// everything that is wrong inside it. The Flow is never nil; when the list has
// errors it may lack what was wrong.
func Parse(file string, src []byte, o Options) (*Flow, diag.List) {
	f := &Flow{
		ID:    strings.TrimSuffix(path.Base(file), ".toml"),
		File:  file,
		Spans: map[string]diag.Span{},

		preparedAt: map[string]diag.Span{},
	}
	var form flowForm
	toml, found := tomlfile.Decode(file, src, 1, &form)
	if f.Broken = toml.Broken(); f.Broken {
		f.Wrong = true
		return f, found
	}
	r := &reader{flow: f, toml: toml, Options: o, told: map[diag.Span]bool{}}
	for _, d := range found {
		r.told[d.Span] = true
	}
	r.note(nil, 0)
	f.Texts = i18n.Texts(toml, o.Languages)
	r.read(&form)
	f.Wrong = found.HasErrors() || r.found.HasErrors() || len(f.Doubts) > 0
	r.judge()
	return f, append(found, r.found...).Sorted()
}

// reader fills one Flow and collects what is wrong with it. Its methods take
// the path of the key that they read, to name places.
type reader struct {
	Options
	flow  *Flow
	toml  *tomlfile.File
	told  map[diag.Span]bool // places of what the decoder found
	alone bool               // it is told that there are no two audiences
	found diag.List
}

func (r *reader) read(form *flowForm) {
	f := r.flow
	r.id(f.ID, diag.Span{})
	f.Title = r.required(form.Title, "title")
	f.Summary = r.text(form.Summary, "summary")
	f.Note = r.text(form.Note, "note")
	f.Audience = r.audience(form.Audience, "audience")
	f.Takes = r.takes(form.Takes, "takes")
	f.Cite = r.citations(form.Cite, "cite")
	f.Page = form.Page
	r.actors(form.Actor)
	r.phases(form.Phase)
	r.items(form.Item)
	r.uses(form)
	r.requirements(form.Requirement)
	r.steps(form.Step)
	r.outcomes(form.Outcome)
	r.check(form.Check)
	r.usedItems()
	r.emptyTables()
}

func (r *reader) actors(forms map[string]actorForm) {
	for _, id := range ids(r, forms, "actor") {
		r.id(id, r.toml.Span("actor", id))
		name := r.required(forms[id].Name, "actor", id, "name")
		r.flow.Actors = append(r.flow.Actors, Actor{ID: id, Name: name})
	}
}

func (r *reader) phases(forms map[string]phaseForm) {
	for _, id := range ids(r, forms, "phase") {
		r.id(id, r.toml.Span("phase", id))
		title := r.required(forms[id].Title, "phase", id, "title")
		r.flow.Phases = append(r.flow.Phases, Phase{ID: id, Title: title})
	}
}

func (r *reader) outcomes(forms map[string]outcomeForm) {
	for _, id := range ids(r, forms, "outcome") {
		form, at := forms[id], []string{"outcome", id}
		r.id(id, r.toml.Span(at...))
		r.flow.Outcomes = append(r.flow.Outcomes, &Outcome{
			ID:      id,
			Verdict: r.verdict(form.Verdict, below(at, "verdict")),
			Title:   r.required(form.Title, below(at, "title")...),
			Text:    r.text(form.Text, below(at, "text")...),
			Cite:    r.cites(form.Cite, below(at, "cite")...),
			Next:    form.Next,
			Span:    r.toml.Span(at...),
		})
	}
}

// Verdicts that an outcome may give.
var verdicts = []string{"ready", "not-ready", "unknown"}

// verdict reads a verdict; of a misspelt one, that which was probably meant.
func (r *reader) verdict(word string, at []string) string {
	if !r.toml.Has(at...) || slices.Contains(verdicts, word) {
		return word
	}
	meant := diag.Suggest(word, verdicts)
	r.add(&unknownVerdict, at, word, meant)
	return meant.Near
}

// maxSpans bounds the depth of keys that Flow.Spans holds; the deepest of them
// is requirement.ID.part.PID.KEY.LANG.
const maxSpans = 6

// note fills Flow.Spans with the keys below a path.
func (r *reader) note(at []string, depth int) {
	for _, key := range r.toml.Order(at...) {
		sub := below(at, key)
		r.flow.Spans[strings.Join(sub, ".")] = r.toml.ValueSpan(sub...)
		if depth < maxSpans {
			r.note(sub, depth+1)
		}
	}
}

// ids returns the keys of the tables at a path that were decoded, in the order
// of the file. What is no table there has been reported by then.
func ids[Form any](r *reader, forms map[string]Form, at ...string) []string {
	return slices.DeleteFunc(slices.Clone(r.toml.Order(at...)), func(id string) bool {
		_, decoded := forms[id]
		return !decoded || r.told[r.toml.ValueSpan(below(at, id)...)]
	})
}

// add reports that the value at a path is wrong.
func (r *reader) add(m *diag.Message, at []string, args ...any) {
	r.report(m, r.toml.ValueSpan(at...), args...)
}

// addKey reports that the key or table at a path is wrong.
func (r *reader) addKey(m *diag.Message, at []string, args ...any) {
	r.report(m, r.toml.Span(at...), args...)
}

// maxReported keeps a file that was never meant for this program from giving
// thousands of lines, and from as many searches for what each word may mean.
const maxReported = 100

func (r *reader) full() bool { return len(r.found) >= maxReported }

// report leaves out what stands where the decoder found a mistake: a value of
// the wrong type is not also an unknown word.
func (r *reader) report(m *diag.Message, at diag.Span, args ...any) {
	if !r.told[at] && !r.full() {
		r.found.Add(m.At(r.flow.File, at, args...))
	}
}

// reportAll reports mistakes that another room found in a value.
func (r *reader) reportAll(list diag.List) {
	for _, d := range list {
		r.report(d.Message, d.Span, d.Args...)
	}
}

// below returns a path that shares no memory with at.
func below(at []string, keys ...string) []string {
	return append(at[:len(at):len(at)], keys...)
}

// required is text that must be there.
func (r *reader) required(t i18n.Text, at ...string) i18n.Text {
	r.present(at...)
	return r.text(t, at...)
}

// present reports a text that is not there.
func (r *reader) present(at ...string) {
	if !r.toml.Has(at...) {
		key := at[len(at)-1]
		r.addKey(&missingText, at, key, i18n.Example(key, r.Languages))
	}
}
