package render

import (
	"html/template"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// checkView is the self-check: a sheet that works on paper, and with scripts
// gives a verdict.
type checkView struct {
	*flowWriter
	Top        PageLink
	Later      *laterView
	First      PageLink // first question page
	Items      []checkItem
	Count      int  // questions to answer
	Silent     bool // the source says nothing beyond the requirements
	Plain      bool // all requirements are needed, no more and no less
	Rule       ruleView
	Unasked    bool // some requirements are not asked of everybody
	Exempt     bool // some requirements may not apply
	Proof      PageLink
	Todo       []passedView // steps that follow when all is met
	Next       PageLink     // where to read on then
	OneByOne   bool         // the sheet can show one question at a time; a single file has room for all
	Plan       PageLink     // where its lead times become dates
	PlanGaps   string       // and those of what is not met yet: the requirements of which a time is known; "" none
	Disclaimer string
	Data       checkData
	Record     recordView
	Chart      chartView
	Drawn      bool // the procedure is drawn or listed beside the sheet already, or has no steps
}

// checkData is what the script of the page works with.
type checkData struct {
	verdict.Sheet
	Steps    []checkStep `json:"steps"`
	Remedied []string    `json:"remedied,omitempty"` // questions about which the author tells what to do
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
		v := w.checkView()
		v.OneByOne = true
		if err := w.fill(p, "check", v); err != nil {
			return err
		}
		p.Bundle = "one"
		return nil
	}
}

func (w *flowWriter) checkView() checkView {
	reqs := w.r.site.Requirements(w.flow)
	v := checkView{
		flowWriter: w,
		Top:        w.top(),
		Later:      w.later(),
		Silent:     allSilent(reqs),
		Plain:      w.flow.Check.Ready.Plain() && len(w.flow.Check.Ready.Refs()) == len(reqs),
		Rule:       w.rule(w.flow.Check.Ready),
		Proof:      w.link(w.flow.ID + "/proof"),
		Plan:       w.link(w.flow.ID + "/plan"),
		Disclaimer: w.disclaimer(),
		Data:       w.checkData(reqs),
		Count:      w.questions(reqs),
		Chart:      w.chartView("chart-" + w.flow.ID),
		Drawn:      len(w.flow.Steps) == 0,
	}
	if first := firstQuestion(w.flow); first != nil {
		v.First = w.link(w.pageKey(first.ID))
	}
	if end := w.readyOutcome(); end != nil {
		after := w.outcomeView(end)
		v.Todo, v.Next = after.Todo, after.Next
	}
	v.Unasked = slices.ContainsFunc(reqs, w.notForAll)
	v.Exempt = slices.ContainsFunc(reqs, hasExempt)
	v.Items = w.checkItems(reqs)
	if v.Plan.Href != "" {
		v.PlanGaps = w.timed(reqs)
	}
	v.Record = w.record(reqs, v.Items)
	steps := w.checkSteps()
	v.Chart.Steps, v.Chart.ListID = &steps, steps.ID
	v.Chart.Class = "screen-only" // what is printed here is the sheet
	return v
}

// timed names, apart from one another by a space, what takes a known time to meet.
func (w *flowWriter) timed(reqs []*flow.Requirement) string {
	var names []string
	for _, req := range reqs {
		for _, leaf := range req.Leaves() {
			if leaf.Takes != nil {
				names = append(names, w.flow.Name(leaf))
			}
		}
	}
	return strings.Join(names, " ")
}

// KeepFirst says what to do for the plan to know what is not met.
func (v checkView) KeepFirst() template.HTML {
	return v.sentence("check.plan_keep", "record", `<a href="#record">`+v.say("record.title")+`</a>`)
}

// notForAll reports whether some readers are not asked about a requirement or one
// of its parts.
func (w *flowWriter) notForAll(req *flow.Requirement) bool {
	return w.concern(req).Only != "" || slices.ContainsFunc(req.Parts, w.notForAll)
}

func hasExempt(req *flow.Requirement) bool {
	return slices.ContainsFunc(req.Options, func(o flow.Option) bool { return o.Exempt }) || slices.ContainsFunc(req.Parts, hasExempt)
}

// checkItems are the questions of the sheet, in its order.
func (w *flowWriter) checkItems(reqs []*flow.Requirement) (items []checkItem) {
	if w.flow.AsksAudience() {
		items = append(items, w.audienceItem())
	}
	for _, req := range reqs {
		items = append(items, w.checkItem(req, reqs, allSilent(reqs)))
	}
	if w.flow.AsksAudience() {
		items[0].Dropped = w.recordRows(someAsked(items))
	}
	return items
}

// someAsked returns what only some readers are asked.
func someAsked(items []checkItem) (some []checkItem) {
	for _, item := range items {
		if item.Only == "" && !item.Several {
			item.Questions = slices.DeleteFunc(slices.Clone(item.Questions), func(q checkQuestion) bool { return q.Only == "" })
		}
		if item.Only != "" || !item.Several {
			some = append(some, item)
		}
	}
	return some
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

// questions counts what the sheet asks.
func (w *flowWriter) questions(reqs []*flow.Requirement) (count int) {
	if w.flow.AsksAudience() {
		count++
	}
	for _, req := range reqs {
		count += len(questionsOf(req))
	}
	return count
}

// questionsOf returns what the sheet asks about a requirement, question by question.
func questionsOf(req *flow.Requirement) []*flow.Requirement {
	if req.Kind == flow.AskSeveral {
		return []*flow.Requirement{req}
	}
	return req.Leaves()
}

func (w *flowWriter) checkData(reqs []*flow.Requirement) checkData {
	d := checkData{Sheet: verdict.NewSheet(w.flow, reqs)}
	for _, req := range reqs {
		for _, leaf := range req.Leaves() {
			if len(leaf.Remedy) > 0 {
				d.Remedied = append(d.Remedied, w.flow.Name(leaf))
			}
		}
	}
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
	id := place.numbered("check-box-" + w.flow.ID)
	open, end := heading(place.level, `class="check-box-title" id="`+id+`"`)
	view := struct {
		*flowWriter
		ID           string
		Open, Close  template.HTML
		Sheet, First PageLink
		Count        int
		Later        *laterView
	}{w, id, open, end, w.link(w.flow.ID + "/check"), PageLink{}, w.questions(reqs), nil}
	if place.again == 0 && !w.listsRequirements() {
		view.Later = w.later()
	}
	if first := firstQuestion(w.flow); first != nil {
		view.First = w.link(w.pageKey(first.ID))
	}
	return w.execute("check-box", view)
}
