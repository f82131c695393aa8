package render

import (
	"html/template"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/i18n"
)

// planView is the page on which a reader turns lead times into dates: a table
// to fill in by pen, which the script of the page fills in from a first or last
// day.
type planView struct {
	*flowWriter
	Top      PageLink
	Before   []planRow // what may have to be put in order first
	Rows     []planRow
	About    bool // some time is one that the source gives as "about"
	Unknown  bool // some step does not say how long it takes
	Branches bool // other answers lead to other steps
	Off      string
	Years    template.HTML // whose holidays are known, and from whom; "" none
	Data     planData
	Ticks    []int     // marks of the picture's scale
	Gaps     *gapsView // what a record of the self-check lacks; nil where no row of Before is asked for by it
}

// planRow is one thing to be done.
type planRow struct {
	*flowWriter
	Ticks []int // as in planView
	ID    string
	Title template.HTML
	Href  string
	Actor template.HTML
	Time  string // "" not known
	Cites template.HTML
	If    bool   // needed by those alone who do not meet it yet
	Gap   string // the requirement that it meets, by the name that the self-check has for it
}

// planData is what the script works with; its shapes are those of
// assets/js/plan/30-plan.js.
type planData struct {
	Flow  string     `json:"flow"`
	Off   planOff    `json:"off"`
	Tasks []planTask `json:"tasks"`
}

type planOff struct {
	From   int      `json:"from"`
	Until  int      `json:"until"`
	Days   []string `json:"days"`
	Closed []string `json:"closed"`
}

type planTask struct {
	ID     string    `json:"id"`
	From   *planSpan `json:"from,omitempty"`
	To     *planSpan `json:"to,omitempty"`
	About  bool      `json:"about,omitempty"`
	Before bool      `json:"before,omitempty"`
}

type planSpan struct {
	N    int    `json:"n"`
	Unit string `json:"unit"`
}

// mostPlanTicks is how many marks assets/js/plan/30-plan.js sets at most.
const mostPlanTicks = 4

func (w *flowWriter) describePlan(o *output) {
	o.name = w.T("plan.title")
	o.title = w.T("plan.page_title", "flow", w.FlowTitle())
	o.fill = func(p *Page) error {
		v := w.planView()
		if err := w.fill(p, "plan", v); err != nil {
			return err
		}
		p.Bundle = "plan"
		if v.Gaps != nil {
			p.Scripts = "gaps"
		}
		return nil
	}
}

func (w *flowWriter) planView() planView {
	off := w.r.site.Calendar
	v := planView{flowWriter: w, Top: w.top(), Off: w.text(off.About), Branches: w.flow.Branches(), Ticks: make([]int, mostPlanTicks)}
	if off.Until > 0 {
		v.Years = w.sentence("plan.years", "from", off.From, "until", off.Until, "source", w.words(off.Source), "date", w.r.words[w.lang].Time(off.Announced))
	}
	v.Data = planData{Flow: w.flow.ID, Off: planOff{off.From, off.Until, []string{}, append([]string{}, off.Closed...)}}
	for _, d := range off.Days {
		v.Data.Off.Days = append(v.Data.Off.Days, d.ISO())
	}
	reqs := w.r.site.Requirements(w.flow)
	for _, req := range reqs {
		for _, leaf := range req.Leaves() {
			if leaf.Takes != nil {
				v.addBefore(leaf)
			}
		}
	}
	for _, s := range w.flow.Work() {
		v.addStep(s)
	}
	if len(v.Before) > 0 && w.flow.Check != nil {
		v.Gaps = w.gapsView(reqs, v.Before)
	}
	return v
}

// addBefore adds what it takes to meet a requirement that is not met yet.
func (v *planView) addBefore(req *flow.Requirement) {
	row := planRow{flowWriter: v.flowWriter, Ticks: v.Ticks, Gap: v.flow.Name(req), ID: sheetAnchor(v.flow.Name(req)), Title: v.words(req.Title), Actor: v.whoMeets(req), Cites: v.takesCites(req.Takes, v.citesFor(req.Cite))}
	row.If = true
	if req.Remedy != nil {
		row.Title = v.words(named(req.Remedy))
	}
	v.add(&row, req.Takes, true)
	v.Before = append(v.Before, row)
}

// named makes a sentence the name of a row, which ends without a full stop. More
// than one sentence stay as they are.
func named(sentence i18n.Text) i18n.Text {
	name := i18n.Text{}
	for lang, text := range sentence {
		bare := strings.TrimSuffix(strings.TrimSuffix(text, "。"), ".")
		if strings.Contains(bare, "。") || strings.Contains(bare, ". ") {
			bare = text
		}
		name[lang] = bare
	}
	return name
}

func (v *planView) addStep(s *flow.Step) {
	step := v.stepView(s)
	row := planRow{flowWriter: v.flowWriter, Ticks: v.Ticks, ID: s.ID, Title: step.Title, Href: step.More.Href, Actor: step.Actor, Cites: v.takesCites(orNone(s.Takes), step.Cites)}
	v.add(&row, s.Takes, false)
	v.Rows = append(v.Rows, row)
}

func orNone(t *flow.Takes) *flow.Takes {
	if t == nil {
		return &flow.Takes{}
	}
	return t
}

// add says how long a row takes, to the reader and to the script.
func (v *planView) add(row *planRow, t *flow.Takes, before bool) {
	row.Time = v.r.takes(v.lang, t)
	task := planTask{ID: row.ID, Before: before}
	if t == nil {
		v.Unknown = true
	} else {
		task.From, task.About = &planSpan{t.From.N, t.From.Unit}, t.About
		if !t.To.Zero() {
			task.To = &planSpan{t.To.N, t.To.Unit}
		}
		v.About = v.About || t.About
	}
	v.Data.Tasks = append(v.Data.Tasks, task)
}
