package render

import (
	"html/template"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// ruleView is the condition of the check in words.
type ruleView struct {
	*flowWriter
	Kind  string // "all", "any", "at_least", "not"; "" a requirement
	Need  int    // of "at_least": how many of Parts
	Text  template.HTML
	Parts []ruleView
}

// rule tells a condition in words.
func (w *flowWriter) rule(e flow.Expr) ruleView {
	v := ruleView{flowWriter: w}
	switch {
	case e.Not != nil && w.chosenIn(*e.Not) != nil:
		return ruleView{flowWriter: w, Text: w.chosenRule("check.rule_not_chosen", w.chosenIn(*e.Not))}
	case w.chosenIn(e) != nil:
		v.Text = w.chosenRule("check.rule_chosen", w.chosenIn(e))
	case e.Not != nil:
		v.Kind = "not"
	case e.Any != nil:
		v.Kind = "any"
	case e.All != nil:
		v.Kind = "all"
	case e.AtLeast > 0:
		v.Kind, v.Need = "at_least", e.AtLeast
	default:
		v.Text = template.HTML(template.HTMLEscapeString(e.Ref))
		req := w.requirement(e.Ref)
		if req != nil {
			v.Text = w.numbered(req)
		}
		if e.Ref == flow.Audience {
			v.Text = w.say("check.audience")
		}
		if e.Is != nil {
			v.Text = w.sentence("check.rule_answer", "question", v.Text, "answers", w.valuesOf(e))
		}
		if req != nil {
			v.Text = w.forWhom(req, v.Text)
		}
	}
	for _, sub := range e.Parts() {
		v.Parts = append(v.Parts, w.rule(sub))
	}
	return v
}

// chosenIn returns of a condition that wants one of several answers given what it
// wants; nil of any other.
func (w *flowWriter) chosenIn(e flow.Expr) *flow.Requirement {
	if req := w.requirement(e.Ref); req != nil && e.Is == nil && w.ofSeveral(req) {
		return req
	}
	return nil
}

func (w *flowWriter) chosenRule(key string, req *flow.Requirement) template.HTML {
	return w.forWhom(req, w.sentence(key, "question", w.numbered(w.whole(req)), "answer", w.words(req.Title)))
}

// numbered is the title of a requirement after its number.
func (w *flowWriter) numbered(req *flow.Requirement) template.HTML {
	number := req.NumberIn(w.lang)
	if number == "" {
		return w.words(req.Title)
	}
	return template.HTML(template.HTMLEscapeString(number)+" ") + w.words(req.Title)
}

// forWhom adds to words about a requirement for whom alone it counts.
func (w *flowWriter) forWhom(req *flow.Requirement, words template.HTML) template.HTML {
	if w.concern(req).Only == "" {
		return words
	}
	names := template.HTMLEscapeString(w.audiences(req.Audience))
	return w.sentence("check.rule_only", "requirement", words, "names", names)
}

// valuesOf lists the answers that a condition names.
func (w *flowWriter) valuesOf(e flow.Expr) template.HTML {
	var words []string
	for _, id := range e.Is {
		words = append(words, string(w.sentence("check.quoted", "answer", w.answerTo(e.Ref, id))))
	}
	return template.HTML(strings.Join(words, w.T("check.or")))
}

// answerTo is an answer to a question in words: of a requirement, or who reads.
func (w *flowWriter) answerTo(question, id string) template.HTML {
	if id == verdict.Unknown.String() {
		return w.say("check.unknown")
	}
	if question == flow.Audience {
		return template.HTML(template.HTMLEscapeString(w.audiences([]string{id})))
	}
	if req := w.requirement(question); req != nil {
		// A case may say of any requirement that it is met or not.
		for _, v := range append(req.Values(), flow.Option{ID: flow.Met, Met: true}, flow.Option{ID: flow.NotMet}) {
			if v.ID == id {
				return w.value(req, v)
			}
		}
	}
	return template.HTML(template.HTMLEscapeString(id))
}
