package flow

import (
	"cmp"
	"slices"

	"shirube/internal/diag"
)

// Kinds of steps, in the order in which a message lists them.
var kinds = []string{string(Terminal), string(Process), string(Decision), string(Document), string(Procedure)}

func (r *reader) steps(forms map[string]stepForm) {
	for _, id := range ids(r, forms, "step") {
		form, at := forms[id], []string{"step", id}
		r.id(id, r.toml.Span(at...))
		s := &Step{
			ID:      id,
			Kind:    r.kind(form.Kind, at),
			Actor:   r.one(&unknownActor, form.Actor, r.actorIDs(), below(at, "actor")),
			Phase:   r.one(&unknownPhase, form.Phase, r.phaseIDs(), below(at, "phase")),
			Title:   r.text(form.Title, below(at, "title")...),
			Text:    r.text(form.Text, below(at, "text")...),
			Takes:   r.takes(form.Takes, below(at, "takes")...),
			Cite:    r.cites(form.Cite, below(at, "cite")...),
			Prepare: r.prepare(form.Prepare, below(at, "prepare")),
			Next:    form.Next,
			Flow:    form.Flow,
			Page:    form.Page,
			Span:    r.toml.Span(at...),
		}
		if r.toml.Has(below(at, "asks")...) {
			s.Asks = r.reference(form.Asks, below(at, "asks"))
		}
		s.Answers = r.answers(form, at)
		r.flow.Steps = append(r.flow.Steps, s)
		r.shape(s, at)
	}
}

func (r *reader) kind(word string, at []string) Kind {
	if !r.toml.Has(below(at, "kind")...) {
		r.addKey(&missingKind, at, diag.Names(kinds))
	} else if !slices.Contains(kinds, word) {
		r.add(&unknownKind, below(at, "kind"), word, diag.Suggest(word, kinds))
	}
	return Kind(word)
}

// one checks a word against the ids that the file defines, and returns the one
// that was probably meant.
func (r *reader) one(m *diag.Message, word string, ids, at []string) string {
	if !r.toml.Has(at...) || slices.Contains(ids, word) || r.full() {
		return word
	}
	meant := diag.Suggest(word, ids)
	r.add(m, at, word, meant)
	return cmp.Or(meant.Near, word)
}

func (r *reader) actorIDs() (ids []string) {
	for _, a := range r.flow.Actors {
		ids = append(ids, a.ID)
	}
	return ids
}

func (r *reader) phaseIDs() (ids []string) {
	for _, p := range r.flow.Phases {
		ids = append(ids, p.ID)
	}
	return ids
}

// answers reads the ways out of a decision in the order of the file: yes, no
// and unsure as keys, the author's own as tables.
func (r *reader) answers(form stepForm, at []string) []Answer {
	short := map[string]string{"yes": form.Yes, "no": form.No, "unsure": form.Unsure}
	var answers []Answer
	for _, key := range r.toml.Order(at...) {
		if to, ok := short[key]; ok {
			answers = append(answers, Answer{ID: key, To: to, Span: r.toml.ValueSpan(below(at, key)...)})
			if to == "" {
				r.add(&answerWithoutTo, below(at, key), key)
			}
		}
		if key != "answer" {
			continue
		}
		for _, id := range ids(r, form.Answer, below(at, "answer")...) {
			answers = append(answers, r.answer(id, form.Answer[id], at))
		}
	}
	return answers
}

// answer reads a table of an answer. One that is called yes, no or unsure may
// go without a label, for the theme has words for those; so may one to a
// requirement, which has its own.
func (r *reader) answer(id string, form answerForm, step []string) Answer {
	at := below(step, "answer", id)
	r.id(id, r.toml.Span(at...))
	a := Answer{ID: id, To: form.To, Span: r.toml.ValueSpan(below(at, "to")...)}
	if id == "yes" || id == "no" || id == "unsure" || r.toml.Has(below(step, "asks")...) {
		a.Label = r.text(form.Label, below(at, "label")...)
		if r.toml.Has(below(step, id)...) {
			r.addKey(&duplicateAnswer, at, id)
		}
	} else {
		a.Label = r.required(form.Label, below(at, "label")...)
	}
	if form.To == "" {
		r.addKey(&answerWithoutTo, at, id)
	}
	return a
}
