package render

import (
	"html/template"
	"math/big"
	"strings"
	"time"

	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/prove"
	"shirube/internal/verdict"
)

// proofView is the page on which an official can audit a self-check without
// reading code. It tells only what the build has checked, and what the build
// would have refused otherwise.
type proofView struct {
	*flowWriter
	Top       PageLink
	Check     PageLink
	Edition   template.HTML
	File      string
	Hash      string
	Questions int
	Counts    []proofCount // the last one is the sum
	Holds     []string     // what was proved, in sentences
	Asked     []askedView
	Rows      []proofRow
	Else      string // verdict of what no row holds
	Long      bool   // the table has too many rows to be shown
	CasesFile string // "" there are no cases
	Cases     []proofRow
	Mutants   string // how many broken rules the cases notice
	Alive     []string
}

// proofCount is a number of combinations of answers.
type proofCount struct{ Term, Number string }

// askedView is a question of the sheet with the short hash of its wording.
type askedView struct {
	Number string
	Title  PageLink
	Only   string // for whom alone it counts; "" everybody
	Cites  template.HTML
	Hash   string
}

// proofRow is a row of the decision table, or a case.
type proofRow struct {
	Number  int
	Answers []proofAnswer
	Verdict string
	Cites   template.HTML
}

type proofAnswer struct {
	Number   string
	Question PageLink
	Answer   template.HTML // with a colon before it
}

func (w *flowWriter) describeProof(o *output) {
	o.name = w.T("proof.title")
	o.title = w.T("proof.page_title", "flow", w.FlowTitle())
	o.fill = func(p *Page) error {
		if err := w.fill(p, "proof", w.proofView()); err != nil {
			return err
		}
		p.Bundle = "step"
		return nil
	}
}

func (w *flowWriter) proofView() proofView {
	reqs := w.r.site.Requirements(w.flow)
	v := proofView{
		flowWriter: w,
		Top:        w.top(),
		Check:      w.link(w.flow.ID + "/check"),
		Edition:    w.r.words[w.lang].EditionLine,
		File:       w.flow.File,
		Hash:       verdict.NewSheet(w.flow, reqs).Fingerprint(),
		Else:       w.verdictWords(verdict.Cannot),
	}
	if w.flow.AsksAudience() {
		v.Asked = append(v.Asked, askedView{Title: w.sheetLink(flow.Audience), Hash: w.fingerprint(flow.Audience)})
	}
	for _, req := range reqs {
		for _, q := range questionsOf(req) {
			v.Asked = append(v.Asked, w.asked(req, q))
		}
	}
	p, _ := w.r.site.Proof(w.flow)
	if p == nil { // a mistake that check tells
		return v
	}
	v.Questions = len(p.Questions)
	for _, end := range verdict.Verdicts {
		v.Counts = append(v.Counts, proofCount{w.verdictWords(end), i18n.Grouped(p.Counts[end])})
	}
	v.Counts = append(v.Counts, proofCount{w.T("proof.sum"), i18n.Grouped(p.Combinations)})
	v.Holds = w.holds()
	rows, ok := p.Rows()
	v.Long = !ok
	for i, row := range rows {
		v.Rows = append(v.Rows, proofRow{Number: i + 1, Answers: w.proofAnswers(row.When), Verdict: w.verdictWords(row.Verdict)})
	}
	w.addCases(&v)
	return v
}

// asked is a question about a requirement: about itself, or about a part of it.
func (w *flowWriter) asked(req, q *flow.Requirement) askedView {
	name := w.flow.Name(q)
	v := askedView{Number: w.proofNumber(name), Title: w.sheetLink(name), Cites: w.cites(w.citesOf(name)), Hash: w.fingerprint(name)}
	if w.concern(q).Only == "" {
		q = req
	}
	if w.concern(q).Only != "" {
		v.Only = w.T("proof.only", "names", w.audiences(q.Audience))
	}
	return v
}

// holds are the sentences that say what every combination of answers, and every
// way through the questions, was held to.
func (w *flowWriter) holds() []string {
	held := []string{w.T("proof.holds_one"), w.T("proof.holds_unknown"), w.T("proof.holds_idle")}
	if declared := w.flow.Check.Worsens; len(declared) == 0 {
		held = append(held, w.T("proof.holds_better"))
	} else {
		var names []string
		for _, e := range declared {
			names = append(names, w.proofName(e.Ref))
		}
		held = append(held, w.T("proof.holds_worsens", "requirements", strings.Join(names, w.T("flow.list_separator"))))
	}
	held = append(held, w.T("proof.holds_reason"))
	if len(w.flow.Steps) > 0 {
		held = append(held, w.T("proof.holds_reached"), w.T("proof.holds_outcomes"), w.T("proof.holds_end"))
	}
	return append(held, w.T("proof.holds_languages"))
}

func (w *flowWriter) addCases(v *proofView) {
	cases, _ := w.r.site.Cases(w.flow)
	if cases == nil {
		return
	}
	v.CasesFile = cases.File
	for i, c := range cases.List {
		var when prove.Answers
		for _, a := range c.When {
			when = append(when, prove.Given{Question: a.Name, Answers: a.Answers})
		}
		answers := w.proofAnswers(when)
		for j, a := range c.When {
			answers[j].Answer += w.figures(a)
		}
		v.Cases = append(v.Cases, proofRow{i + 1, answers, w.verdictWords(c.Verdict), w.cites(c.Cite)})
	}
	found := w.r.site.Mutants(w.flow)
	v.Mutants = w.T("proof.mutants", "killed", found.Killed, "all", found.Killed+len(found.Alive))
	for _, m := range found.Alive {
		v.Alive = append(v.Alive, w.T("proof.alive", "file", w.flow.File, "line", m.Span.Line, "change", m.Change.In(w.lang)))
	}
}

// figures are those that a case names itself, of which its answers are the bands.
func (w *flowWriter) figures(a prove.CaseAnswer) template.HTML {
	var figures []string
	for _, f := range a.Figures {
		figures = append(figures, string(w.figureText(f)))
	}
	if len(figures) == 0 {
		return ""
	}
	return w.sentence("proof.figures", "figures", strings.Join(figures, w.T("record.separator")))
}

// figureText is a figure with its thousands apart, or a day in the words of the language.
func (w *flowWriter) figureText(f flow.Figure) template.HTML {
	if day, err := time.Parse(time.DateOnly, f.Text); err == nil {
		return w.r.words[w.lang].Time(i18n.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()})
	}
	whole, rest, _ := strings.Cut(f.Text, ".")
	if n, ok := new(big.Int).SetString(whole, 10); ok {
		whole = i18n.Grouped(n)
	}
	if rest != "" {
		whole += "." + rest
	}
	return template.HTML(template.HTMLEscapeString(whole))
}

func (w *flowWriter) proofAnswers(when prove.Answers) (answers []proofAnswer) {
	for _, g := range when {
		answers = append(answers, proofAnswer{w.proofNumber(g.Question), w.sheetLink(g.Question), w.say("sources.colon") + w.answersWords(g)})
	}
	return answers
}

// answersWords are those of one answer, or of several between which nothing tells.
func (w *flowWriter) answersWords(g prove.Given) template.HTML {
	var words []string
	for _, a := range g.Answers {
		words = append(words, string(w.answerTo(g.Question, a.String())))
	}
	return template.HTML(strings.Join(words, w.T("proof.or")))
}

func (w *flowWriter) verdictWords(v verdict.Verdict) string {
	return w.T("outcome.verdict_" + verdictKey(string(v)))
}

// sheetLink leads to the question about a requirement on the sheet.
func (w *flowWriter) sheetLink(name string) PageLink {
	link := PageLink{Title: name}
	if req := w.requirement(name); req != nil {
		link.Title = w.text(req.Title)
	} else if name == flow.Audience {
		link.Title = w.T("proof.audience")
	}
	if to := w.link(w.flow.ID + "/check").Href; to != "" {
		link.Href = to + "#" + sheetAnchor(name)
	}
	return link
}

// proofNumber is the number of a requirement; of a part with that of its whole.
func (w *flowWriter) proofNumber(name string) string {
	req := w.requirement(name)
	if req == nil {
		return ""
	}
	for _, whole := range w.r.site.Requirements(w.flow) {
		if whole != req && whole.Find(req.ID) == req {
			return whole.NumberIn(w.lang) + req.NumberIn(w.lang)
		}
	}
	return req.NumberIn(w.lang)
}

func (w *flowWriter) proofName(name string) string {
	return strings.TrimSpace(w.proofNumber(name) + " " + w.sheetLink(name).Title)
}
