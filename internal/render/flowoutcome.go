package render

import (
	"html/template"

	"shirube/internal/flow"
)

// outcomeView is the page of one end of a procedure.
type outcomeView struct {
	*flowWriter
	Top        PageLink
	Verdict    string // "ready", "not-ready", "unknown" or ""
	Word       string // the verdict in words
	Title      template.HTML
	Text       template.HTML
	Cites      template.HTML
	Reasons    []reasonView
	Todo       []passedView      // steps that come before this outcome
	Met        []requirementView // of an outcome "ready": what has been found to be met …
	Rule       *ruleView         // … or the condition, where that is no plain list
	Next       PageLink
	Start      PageLink // first question
	Sheet      PageLink
	Disclaimer string
}

// reasonView is a question with the answer that led to an outcome.
type reasonView struct {
	Question PageLink
	Answer   string
	Facts    []factView
	Parts    []requirementView
}

func (w *flowWriter) describeOutcome(o *output, end *flow.Outcome) {
	o.name = w.text(end.Title)
	o.title = w.T("outcome.page_title", "outcome", o.name, "flow", w.FlowTitle())
	o.fill = func(p *Page) error { return w.fill(p, "outcome", w.outcomeView(end)) }
}

func (w *flowWriter) outcomeView(end *flow.Outcome) outcomeView {
	v := outcomeView{
		flowWriter: w,
		Top:        w.top(),
		Verdict:    end.Verdict,
		Title:      w.words(end.Title),
		Text:       w.words(end.Text),
		Cites:      w.citesFor(end.Cite),
		Next:       w.next(end.Next),
		Sheet:      w.link(w.flow.ID + "/check"),
		Disclaimer: w.disclaimer(),
	}
	if end.Verdict != "" {
		v.Word = w.T("outcome.verdict_" + verdictKey(end.Verdict))
	}
	if first := firstQuestion(w.flow); first != nil {
		v.Start = w.link(w.pageKey(first.ID))
	}
	v.addReasons(end)
	return v
}

// addReasons tells by which answers one comes to the outcome. One that is
// ready has no single reason: what counts are all the requirements.
func (v *outcomeView) addReasons(end *flow.Outcome) {
	seen := map[string]bool{}
	for _, a := range arrivals(v.flow, end.ID) {
		for _, s := range a.way.steps {
			if !seen[s.ID] {
				seen[s.ID] = true
				v.Todo = append(v.Todo, v.passed([]*flow.Step{s})...)
			}
		}
		if a.from != nil && end.Verdict != "ready" {
			v.Reasons = append(v.Reasons, v.reason(a))
			if req := v.requirement(a.from.Asks); req != nil && v.citesFor(req.Cite) == v.Cites {
				v.Cites = "" // said with the reason
			}
		}
	}
	if end.Verdict == "ready" && v.flow.Check != nil {
		v.addMet(v.flow.Check.Ready)
	}
}

func (v *outcomeView) addMet(ready flow.Expr) {
	if !ready.Plain() {
		rule := v.rule(ready)
		v.Rule = &rule
		return
	}
	for _, e := range ready.Refs() {
		if req := v.requirement(e.Ref); req != nil {
			v.Met = append(v.Met, v.requirementView(req, nil, "", 0, true))
		}
	}
}

func (v *outcomeView) reason(a arrival) reasonView {
	r := reasonView{
		Question: PageLink{Href: v.r.href(v.from, v.outputOf(a.from.ID)), Title: v.text(v.stepTitle(a.from))},
		Answer:   v.answersOf(a.from, a.answer),
	}
	if req := v.requirement(a.from.Asks); req != nil {
		view := v.requirementView(req, nil, "", 0, false)
		r.Facts, r.Parts = append(v.whoFact(req), view.Facts...), view.Parts
		for i, part := range req.Parts {
			if i < len(r.Parts) && part.Actor != req.Actor {
				r.Parts[i].Facts = append(v.whoFact(part), r.Parts[i].Facts...)
			}
		}
	}
	return r
}

// disclaimer returns what stands beside every verdict.
func (w *flowWriter) disclaimer() string {
	if d := w.r.site.Config.Disclaimer; d != nil {
		return w.text(d)
	}
	return w.T("check.disclaimer")
}
