package render

import (
	"html/template"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// What the sheet of a self-check asks: each requirement or part with its answers,
// and what to tell of it where it is not met.

// checkItem is a requirement with what is asked about it: itself, or each of
// its parts.
type checkItem struct {
	requirementView
	concernView
	Several   bool // one question, to which any of Questions may be the answer
	Questions []checkQuestion

	// Dropped is, of the question who reads, what another reader is not asked: the
	// page names what was answered of it and no longer counts.
	Dropped []recordRow
}

// concernView says whom a requirement or part concerns, where the sheet asks who
// reads.
type concernView struct {
	Only   string // audiences; "" everybody, or as its whole
	NotFor string // says to the others why they are not asked
}

// checkQuestion is one question of the sheet.
type checkQuestion struct {
	requirementView
	concernView
	Anchor  string        // of its fieldset
	Whole   template.HTML // number of the requirement that it is a part of
	Remedy  template.HTML // what to do when it is not met, or what to read
	Gap     []factView    // what else to know in order to meet it: who acts, what to prepare, how long
	Known   bool          // the source says what to do; else Remedy cites it
	Read    template.HTML // what to read when it is not known
	NotMet  string        // the answer "not met" in words
	Against string        // said of an answer other than "not met" that the condition rules out
	Figure  *figureView   // to be typed; its answers are bands
	Answer  []answerView
}

// figureView is a figure or day to type, which ticks its band.
type figureView struct {
	Type  string // of the input
	Ask   string
	Unit  template.HTML
	Min   string // "" none
	Step  string
	Mode  string // kind of keyboard; "" the usual one, since others may lack the sign
	Wrong string // says what may be typed; "" of a day, which its input sees to
}

// answerView is one of the answers to tick.
type answerView struct {
	Value string
	Label template.HTML
	Met   bool // it meets the requirement
	Band  bool
	From  string // where the band begins; "" has no beginning
}

// audienceItem asks who the reader is.
func (w *flowWriter) audienceItem() checkItem {
	q := checkQuestion{Anchor: sheetAnchor(flow.Audience), NotMet: w.T("check.not_met"), Against: w.T("check.answer_against")}
	q.requirementView = requirementView{flowWriter: w, Name: flow.Audience, Title: w.say("check.audience"), Ask: w.say("check.audience_ask")}
	for _, a := range w.r.site.Config.Audiences {
		if slices.Contains(w.flow.Audience, a.ID) {
			q.Answer = append(q.Answer, answerView{Value: a.ID, Label: w.words(a.Name)})
		}
	}
	item := checkItem{requirementView: q.requirementView, Questions: []checkQuestion{q}}
	item.ID = q.Anchor
	return item
}

func (w *flowWriter) concern(req *flow.Requirement) concernView {
	others := slices.ContainsFunc(w.flow.Audience, func(id string) bool { return !slices.Contains(req.Audience, id) })
	if !w.flow.AsksAudience() || !others || len(req.Audience) == 0 {
		return concernView{}
	}
	return concernView{strings.Join(req.Audience, " "), w.T("check.not_for", "names", w.audiences(req.Audience))}
}

// answers returns what may be ticked: the known answers of a requirement, and
// that it is not known.
func (w *flowWriter) answers(req *flow.Requirement) []answerView {
	var list []answerView
	for _, v := range req.Values() {
		a := answerView{Value: v.ID, Label: w.value(req, v), Met: v.Met, Band: req.Figure() && !v.Exempt, From: v.From}
		list = append(list, a)
	}
	return append(list, answerView{Value: verdict.Unknown.String(), Label: w.say("check.unknown")})
}

// value is a known answer to req in words: its author's or the theme's.
func (w *flowWriter) value(req *flow.Requirement, v flow.Option) template.HTML {
	switch {
	case v.Exempt:
		return w.sentence("check.exempt", "reason", w.words(v.Label))
	case v.Label != nil:
		return w.words(v.Label)
	case v.Met:
		return w.say("check." + w.metWord(req))
	}
	return w.say("check.not_" + w.metWord(req))
}

// metWord ends the key of the word for those who meet a requirement: one of
// several answers is chosen, not met.
func (w *flowWriter) metWord(req *flow.Requirement) string {
	if w.ofSeveral(req) {
		return "chosen"
	}
	return "met"
}

// ofSeveral reports whether req is one of the answers to a question that takes
// several.
func (w *flowWriter) ofSeveral(req *flow.Requirement) bool {
	whole := w.whole(req)
	return whole != req && whole.Kind == flow.AskSeveral
}

// figure asks for a figure or day; nil where none is asked.
func (w *flowWriter) figure(req *flow.Requirement) *figureView {
	switch {
	case !req.Figure():
		return nil
	case req.Kind == flow.AskDate:
		return &figureView{Type: "date", Ask: w.T("check.figure_date")}
	}
	f := &figureView{Type: "number", Ask: w.T("check.figure_" + string(req.Kind)), Unit: w.words(req.Unit), Min: "0", Step: "1", Mode: "numeric"}
	whole, positive := req.Figures()
	key := "check.figure_wrong"
	if whole {
		key += "_whole"
	} else {
		f.Step, f.Mode = "any", "decimal"
	}
	if positive {
		key += "_positive"
	} else {
		f.Min, f.Mode = "", ""
	}
	f.Wrong = w.T(key)
	return f
}

func (w *flowWriter) checkItem(req *flow.Requirement, reqs []*flow.Requirement, silent bool) checkItem {
	item := checkItem{requirementView: w.requirementView(req, reqs, "", 3, silent)}
	item.ID = sheetAnchor(item.Name)
	if item.Several = req.Kind == flow.AskSeveral; item.Several {
		item.Facts = w.facts(req, item.Cites, silent) // the hint has the citation
	}
	item.concernView = w.concern(req)
	for _, leaf := range req.Leaves() {
		q := checkQuestion{requirementView: w.bareRequirement(leaf, 4)}
		if q.Cites == "" {
			q.Cites = item.Cites
		}
		q.Facts = w.facts(leaf, q.Cites, silent) // the hint has the citation
		q.Anchor = sheetAnchor(q.Name)
		if leaf == req {
			q.Badge = item.Badge
		} else {
			q.Whole = template.HTML(template.HTMLEscapeString(req.NumberIn(w.lang)))
			if of := w.concern(leaf); of != item.concernView {
				q.concernView = of
			}
		}
		q.Read = w.absent(q.Cites)
		if q.Cites != "" {
			q.Read = w.sentence("check.read", "cites", q.Cites)
		}
		q.Remedy = w.words(leaf.Remedy)
		if q.Known = q.Remedy != ""; !q.Known {
			q.Remedy = w.remedyAbsent(q.Cites)
		}
		q.Gap = w.gap(leaf, q.Facts)
		q.Answer, q.Figure = w.answers(leaf), w.figure(leaf)
		q.NotMet, q.Against = w.T("check.not_"+w.metWord(leaf)), w.against(leaf)
		item.Questions = append(item.Questions, q)
	}
	return item
}

// against says why an answer counts against the reader though it is not "not met".
func (w *flowWriter) against(req *flow.Requirement) string {
	switch {
	case req.Chosen():
		return w.T("check.answer_against")
	case w.ofSeveral(req):
		return w.T("check.against_chosen")
	}
	return w.T("check.against")
}

// gap picks what somebody needs to know who has to meet what is asked.
func (w *flowWriter) gap(req *flow.Requirement, facts []factView) []factView {
	gap := w.whoFact(req)
	for _, f := range facts {
		if f.Class == "prepare" || f.Class == "takes" {
			gap = append(gap, f)
		}
	}
	return gap
}

// remedyAbsent says that the source does not tell what to do, and what to read.
func (w *flowWriter) remedyAbsent(cites template.HTML) template.HTML {
	if cites == "" {
		return w.say("check.remedy_absent")
	}
	return w.sentence("check.remedy_read", "cites", cites)
}
