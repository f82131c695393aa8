package render

import (
	"html/template"
	"slices"

	"shirube/internal/flow"
)

// questionView is the page of one question.
type questionView struct {
	*flowWriter
	Top       PageLink // page that presents the procedure
	Question  template.HTML
	Number    string
	Name      template.HTML // title of the requirement
	Text      template.HTML
	More      template.HTML // words of the step itself
	Parts     []requirementView
	Facts     []factView
	Nav       *stepNavView // where the reader is
	Before    []passedView // steps that come before this question
	Choices   []choiceView
	Back      []PageLink // questions that lead here
	Sheet     PageLink
	Unsure    bool // the page behind "not yet known"
	Itself    PageLink
	Requested template.HTML // citations that say what to read
}

// choiceView is an answer as a link.
type choiceView struct {
	Class  string
	Answer template.HTML
	Href   string
	Passed []template.HTML // steps on the way
	Next   template.HTML   // what comes then
}

func (w *flowWriter) describeQuestion(o *output, s *flow.Step) {
	o.name = w.text(w.stepTitle(s))
	o.title = w.T("question.page_title", "question", o.name, "flow", w.FlowTitle())
	o.fill = func(p *Page) error { return w.fill(p, "question", w.questionView(s)) }
}

func (w *flowWriter) describeUnsure(o *output, s *flow.Step) {
	o.name = w.T("question.unsure_name", "question", w.text(w.stepTitle(s)))
	o.title = w.T("question.unsure_title", "question", w.text(w.stepTitle(s)), "flow", w.FlowTitle())
	o.fill = func(p *Page) error {
		v := w.questionView(s)
		v.Unsure = true
		v.Facts = slices.DeleteFunc(v.Facts, func(f factView) bool { return f.Class == "" || f.Class == "absent" })
		v.Itself = PageLink{Href: w.r.href(w.from, w.outputOf(s.ID)), Title: w.text(w.stepTitle(s))}
		return w.fill(p, "question", v)
	}
}

// fill writes head and body of a page from its two templates. These pages
// stand beside each other, not in a row: they have no previous and next.
func (w *flowWriter) fill(p *Page, kind string, view any) (err error) {
	p.Kind, p.Bundle, p.Prev, p.Next = kind, "step", nil, nil
	p.Description = w.T(kind+".description", "flow", w.FlowTitle())
	if p.Head, err = w.execute(kind+"-head", view); err != nil {
		return err
	}
	p.Body, err = w.execute(kind, view)
	return err
}

func (w *flowWriter) questionView(s *flow.Step) questionView {
	v := questionView{
		flowWriter: w,
		Top:        w.top(),
		Question:   w.heading(w.stepTitle(s)),
		More:       w.words(s.Text),
		Sheet:      w.link(w.flow.ID + "/check"),
	}
	v.Nav = w.stepNav(s)
	v.Nav.Now = ""
	v.addRequirement(s)
	v.addArrivals(s)
	for i := range s.Answers {
		v.Choices = append(v.Choices, w.choices(s, &s.Answers[i])...)
	}
	if s.Asks != "" && s.Answer("unsure") == nil {
		v.Choices = append(v.Choices, choiceView{
			Class:  "unsure",
			Answer: w.say("flow.answer_unsure"),
			Href:   w.link(w.flow.ID + "/step/" + s.ID + "-unsure").Href,
			Next:   w.sentence("question.next", "title", w.say("question.unsure_next")),
		})
	}
	return v
}

// top leads to the page that presents the procedure, else to its self-check.
func (w *flowWriter) top() PageLink {
	link := w.link(w.flow.Page)
	if link.Href == "" {
		link = w.link(w.flow.ID + "/check")
	}
	link.Title = w.FlowTitle()
	return link
}

// addRequirement shows what is asked: the question in full, with the parts
// that a requirement has.
func (v *questionView) addRequirement(s *flow.Step) {
	v.Facts = append(v.Facts, v.prepareFact(v.r.site.PreparedBy(v.flow, s))...)
	req := v.requirement(s.Asks)
	if req == nil {
		v.Requested = v.citesFor(s.Cite)
		if v.Requested != "" {
			v.Facts = append(v.Facts, factView{Term: v.T("flow.cite"), Value: v.Requested})
		}
		return
	}
	if req.Question != nil && (s.Title == nil || !v.ofSeveral(req)) { // one of several answers is no question
		v.Question = v.heading(req.Question)
	}
	view := v.requirementView(req, nil, "", 0, false)
	v.Number, v.Name, v.Text, v.Facts, v.Parts = view.Number, view.Title, view.Text, append(v.Facts, view.Facts...), view.Parts
	if v.Requested = view.Cites; v.Requested == "" {
		v.Requested = v.citesFor(s.Cite)
	}
}

func (v *questionView) addArrivals(s *flow.Step) {
	seen := map[string]bool{}
	for _, a := range arrivals(v.flow, s.ID) {
		for _, step := range a.way.steps {
			if !seen[step.ID] {
				seen[step.ID] = true
				v.Before = append(v.Before, v.passed([]*flow.Step{step})...)
			}
		}
		if a.from != nil && a.from != s && !seen["?"+a.from.ID] {
			seen["?"+a.from.ID] = true
			v.Back = append(v.Back, PageLink{Href: v.r.href(v.from, v.outputOf(a.from.ID)), Title: v.text(v.stepTitle(a.from))})
		}
	}
}

// choices offers an answer; where it stands for several that the author of what
// is asked names, as a band of figures or a reason not to apply, each of those.
func (w *flowWriter) choices(s *flow.Step, a *flow.Answer) []choiceView {
	c := w.choice(s, a)
	req := w.requirement(s.Asks)
	if req == nil || len(req.Options) == 0 || a.ID != "yes" && a.ID != "no" {
		return []choiceView{c}
	}
	var list []choiceView
	for _, v := range req.Values() {
		if v.Met == (a.ID == "yes") {
			one := c
			if v.Label != nil {
				one.Answer = w.value(req, v)
			}
			list = append(list, one)
		}
	}
	return list
}

// choice leads to the next question or outcome. Where an answer leads to none,
// or back to its own question, it leads to the step it names, in the list.
func (w *flowWriter) choice(s *flow.Step, a *flow.Answer) choiceView {
	way := follow(w.flow, a.To)
	c := choiceView{Class: answerClass(a), Answer: template.HTML(template.HTMLEscapeString(w.answer(s, a)))}
	to := way.to
	if to == "" || to == s.ID {
		to, way.steps = a.To, nil
		c.Href = w.listed(to)
	} else {
		c.Href = w.r.href(w.from, w.outputOf(to))
	}
	for _, step := range w.passed(way.steps) {
		c.Passed = append(c.Passed, w.sentence("question.passing", "step", step.named(w)))
	}
	c.Next = w.sentence("question.next", "title", w.words(w.titleOf(to)))
	return c
}

// outputOf returns the output path of the page of a question or outcome.
func (w *flowWriter) outputOf(id string) string {
	if o := w.r.byKey[w.lang][w.pageKey(id)]; o != nil {
		return o.path
	}
	return w.from
}

// listed leads to a step in the list of the procedure's own page, else of its
// self-check.
func (w *flowWriter) listed(id string) string {
	key, suffix := w.r.listing(w.lang, w.flow)
	if key == "" {
		key = w.flow.ID + "/check"
	}
	there := *w
	there.list.suffix = suffix
	if link := w.link(key); link.Href != "" {
		return link.Href + "#" + there.anchor(id)
	}
	return w.r.href(w.from, w.from)
}
