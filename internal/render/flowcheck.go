package render

import (
	"html/template"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// checkView is the self-check: a sheet that works on paper, and with scripts
// gives a verdict.
type checkView struct {
	*flowWriter
	Top        PageLink
	First      PageLink // first question page
	Items      []checkItem
	Count      int  // questions to answer
	Silent     bool // the source says nothing beyond the requirements
	Plain      bool // all requirements are needed, no more and no less
	Rule       ruleView
	Todo       []passedView // steps that follow when all is met
	Next       PageLink     // where to read on then
	Disclaimer string
	Data       checkData
	Chart      chartView
}

// checkItem is a requirement with what is asked about it: itself, or each of
// its parts.
type checkItem struct {
	requirementView
	Questions []checkQuestion
}

// checkQuestion is one question of the sheet.
type checkQuestion struct {
	requirementView
	Anchor string        // of its fieldset
	Whole  template.HTML // number of the requirement that it is a part of
	Remedy template.HTML // what to do when it is not met, or what to read
	Known  bool          // the source says what to do; else Remedy cites it
	Read   template.HTML // what to read when it is not known
	Answer []answerView
}

// answerView is one of the answers to tick.
type answerView struct{ Value, Label string }

// ruleView is the condition of the check in words.
type ruleView struct {
	*flowWriter
	Kind  string // "all", "any", "not"; "" a requirement
	Text  template.HTML
	Parts []ruleView
}

// checkData is what the script of the page works with.
type checkData struct {
	verdict.Sheet
	Steps []checkStep `json:"steps"`
}

type checkStep struct {
	ID      string            `json:"id"`
	Asks    string            `json:"asks,omitempty"`
	Answers map[string]string `json:"answers,omitempty"`
	Next    string            `json:"next,omitempty"`
}

func (w *flowWriter) describeCheck(o *output) {
	o.name = w.T("check.title")
	o.title = w.T("check.page_title", "flow", w.FlowTitle())
	o.fill = func(p *Page) error {
		p.Scripts = []string{"verdict.js", "check.js", "chart.js"}
		return w.fill(p, "check", w.checkView())
	}
}

func (w *flowWriter) checkView() checkView {
	reqs := w.r.site.Requirements(w.flow)
	v := checkView{
		flowWriter: w,
		Top:        w.top(),
		Silent:     allSilent(reqs),
		Plain:      w.flow.Check.Ready.Plain() && len(w.flow.Check.Ready.Refs()) == len(reqs),
		Rule:       w.rule(w.flow.Check.Ready),
		Disclaimer: w.disclaimer(),
		Data:       w.checkData(reqs),
		Chart:      w.chartView("chart-" + w.flow.ID),
	}
	if first := firstQuestion(w.flow); first != nil {
		v.First = w.link(w.pageKey(first.ID))
	}
	if end := w.readyOutcome(); end != nil {
		after := w.outcomeView(end)
		v.Todo, v.Next = after.Todo, after.Next
	}
	for _, req := range reqs {
		item := w.checkItem(req, reqs, v.Silent)
		v.Count += len(item.Questions)
		v.Items = append(v.Items, item)
	}
	steps := w.checkSteps()
	v.Chart.Steps, v.Chart.ListID = &steps, steps.ID
	v.Chart.Class = "screen-only" // what is printed here is the sheet
	return v
}

// readyOutcome returns the outcome of those who meet everything; nil when the
// procedure has none, or several that the sheet cannot tell apart.
func (w *flowWriter) readyOutcome() (found *flow.Outcome) {
	for _, o := range w.flow.Outcomes {
		if o.Verdict != string(verdict.Ready) {
			continue
		}
		if found != nil {
			return nil
		}
		found = o
	}
	return found
}

// checkSteps lists the steps with links that stay on the page, where the
// answers are: a question leads to its place on the sheet.
func (w *flowWriter) checkSteps() stepsView {
	steps := w.stepsView(true)
	for i := range steps.Items {
		item := &steps.Items[i]
		item.Href = ""
		if s := w.flow.Step(item.Step); s != nil {
			if req := w.requirement(s.Asks); req != nil {
				item.Href = "#" + sheetAnchor(w.flow.Name(req))
			}
		}
	}
	return steps
}

// sheetAnchor returns the id of a requirement's place on the sheet.
func sheetAnchor(name string) string {
	return "q-" + strings.NewReplacer(":", "-", ".", "-").Replace(name)
}

func (w *flowWriter) checkItem(req *flow.Requirement, reqs []*flow.Requirement, silent bool) checkItem {
	item := checkItem{requirementView: w.requirementView(req, reqs, "", 3, silent)}
	item.ID = sheetAnchor(item.Name)
	for _, leaf := range req.Leaves() {
		q := checkQuestion{requirementView: w.bareRequirement(leaf, 4)}
		if q.Cites == "" {
			q.Cites = item.Cites
		}
		q.Facts = w.facts(leaf, q.Cites, silent) // the hint has the citation
		q.Anchor = sheetAnchor(q.Name)
		if leaf != req {
			q.Whole = template.HTML(template.HTMLEscapeString(req.Number))
		}
		q.Read = w.absent(q.Cites)
		if q.Cites != "" {
			q.Read = w.sentence("check.read", "cites", q.Cites)
		}
		q.Remedy = w.words(leaf.Remedy)
		if q.Known = q.Remedy != ""; !q.Known {
			q.Remedy = w.remedyAbsent(q.Cites)
		}
		q.Answer = []answerView{{"met", w.T("check.met")}, {"not-met", w.T("check.not_met")}, {"unknown", w.T("check.unknown")}}
		item.Questions = append(item.Questions, q)
	}
	return item
}

// remedyAbsent says that the source does not tell what to do, and what to read.
func (w *flowWriter) remedyAbsent(cites template.HTML) template.HTML {
	if cites == "" {
		return template.HTML(template.HTMLEscapeString(w.T("check.remedy_absent")))
	}
	return w.sentence("check.remedy_read", "cites", cites)
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
	default:
		v.Text = template.HTML(template.HTMLEscapeString(e.Ref))
		if req := w.requirement(e.Ref); req != nil {
			v.Text = template.HTML(template.HTMLEscapeString(req.Number)+" ") + w.words(req.Title)
		}
	}
	for _, sub := range e.Parts() {
		v.Parts = append(v.Parts, w.rule(sub))
	}
	return v
}

func (w *flowWriter) checkData(reqs []*flow.Requirement) checkData {
	d := checkData{Sheet: verdict.NewSheet(w.flow, reqs)}
	for _, s := range w.flow.Steps {
		step := checkStep{ID: s.ID, Asks: s.Asks, Next: s.Next}
		if s.Kind == flow.Decision {
			step.Answers = map[string]string{}
			for _, a := range s.Answers {
				step.Answers[a.ID] = a.To
			}
		}
		d.Steps = append(d.Steps, step)
	}
	return d
}

// checkPart invites to the self-check.
func (w *flowWriter) checkPart(place partPlace) (template.HTML, error) {
	reqs := w.r.site.Requirements(w.flow)
	count := 0
	for _, req := range reqs {
		count += len(req.Leaves())
	}
	id := place.numbered("check-box-" + w.flow.ID)
	open, end := heading(place.level, `class="check-box-title" id="`+id+`"`)
	view := struct {
		*flowWriter
		ID           string
		Open, Close  template.HTML
		Sheet, First PageLink
		Count        int
	}{w, id, open, end, w.link(w.flow.ID + "/check"), PageLink{}, count}
	if first := firstQuestion(w.flow); first != nil {
		view.First = w.link(w.pageKey(first.ID))
	}
	return w.execute("check-box", view)
}
