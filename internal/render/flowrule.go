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
		if req := w.requirement(e.Ref); req != nil {
			v.Text = template.HTML(template.HTMLEscapeString(req.Number)+" ") + w.words(req.Title)
		}
		if e.Ref == flow.Audience {
			v.Text = w.say("check.audience")
		}
		if e.Is != nil {
			v.Text = w.sentence("check.rule_answer", "question", v.Text, "answers", w.valuesOf(e))
		}
	}
	for _, sub := range e.Parts() {
		v.Parts = append(v.Parts, w.rule(sub))
	}
	return v
}

// valuesOf lists the answers that a condition names.
func (w *flowWriter) valuesOf(e flow.Expr) template.HTML {
	var words []string
	for _, id := range e.Is {
		words = append(words, string(w.answerTo(e.Ref, id)))
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
				return w.value(v)
			}
		}
	}
	return template.HTML(template.HTMLEscapeString(id))
}
