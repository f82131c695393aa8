package render

import (
	"html/template"
	"slices"

	"shirube/internal/flow"
	"shirube/internal/i18n"
)

// stepsView is the list of a procedure's steps: the text equivalent of its
// chart, and the chart itself in a narrow place.
type stepsView struct {
	*flowWriter
	ID    string // of the list; "" none
	Items []stepView
}

// stepView is a step or outcome of the list.
type stepView struct {
	*flowWriter
	Phase    template.HTML // title of the phase that begins with this step
	Step     string        // its name, for scripts
	ID       string        // of the element; "" none
	Class    string        // classes step--CLASS
	Verdict  string        // of an outcome
	Title    template.HTML
	Href     string // page of its own; "" none
	Text     template.HTML
	Actor    template.HTML
	Takes    string
	Items    []itemView // to prepare
	Cites    template.HTML
	More     PageLink     // page or procedure that tells more
	On       bool         // a way leads to the next item
	Branches []branchView // ways out of a question; that to the next item last
	Next     *branchView  // way on where it is not the next item
	End      bool         // the procedure ends here, though items follow
}

// branchView is a way on from a step.
type branchView struct {
	From    string // id of the step, as that of To: a self-check marks its way by both
	To      string
	Way     string // "on" to the next item, "ahead", "back", or "end": to an outcome
	Verdict string // of the outcome
	Answer  string
	Href    string
	Title   template.HTML
}

// Back reports whether the way leads to a step that was told before.
func (b branchView) Back() bool { return b.Way == "back" }

// stepsPart lists the steps of a procedure.
func (w *flowWriter) stepsPart(place partPlace) (template.HTML, error) {
	return w.execute("steps", w.stepsView(place.again == 0))
}

// stepsView builds the list; ids says whether this one is what links lead to.
func (w *flowWriter) stepsView(ids bool) stepsView {
	v := stepsView{flowWriter: w}
	phase := ""
	for _, s := range w.flow.Steps {
		item := w.stepView(s)
		if s.Phase != "" && s.Phase != phase {
			item.Phase = w.words(w.phaseTitle(s.Phase))
		}
		phase = s.Phase
		v.Items = append(v.Items, item)
	}
	for _, o := range w.outcomes() {
		v.Items = append(v.Items, w.outcomeItem(o))
	}
	w.setWays(v.Items)
	if ids {
		v.ID = "steps-" + w.flow.ID
		for i := range v.Items {
			v.Items[i].ID = w.anchor(v.Items[i].Step)
		}
	}
	return v
}

// setWays adds the ways on to the items of the list, whose places decide
// whether a way leads on, ahead or back.
func (w *flowWriter) setWays(items []stepView) {
	place := map[string]int{}
	for i, item := range items {
		place[item.Step] = i
	}
	for i, s := range w.flow.Steps {
		item := &items[i]
		ways := waysOf(s)
		item.End = len(ways) == 0 && i+1 < len(items)
		var on []branchView
		for _, v := range ways {
			b := w.branchView(s, v, place[v.to]-i)
			switch {
			case v.answers == nil && b.Way != "on":
				item.Next = &b
			case b.Way == "on":
				item.On = true
				if v.answers != nil {
					on = append(on, b)
				}
			default:
				item.Branches = append(item.Branches, b)
			}
		}
		item.Branches = append(item.Branches, on...)
	}
}

// branchView is a way to the item that stands so many places further.
func (w *flowWriter) branchView(s *flow.Step, v way, further int) branchView {
	b := branchView{From: s.ID, To: v.to, Way: "ahead", Href: "#" + w.anchor(v.to), Title: w.words(w.titleOf(v.to))}
	b.Answer = w.joined(w.wayAnswers(s, v))
	o := w.flow.Outcome(v.to)
	switch {
	case further == 1:
		b.Way = "on"
	case o != nil:
		b.Way, b.Verdict = "end", o.Verdict
	case further <= 0:
		b.Way = "back"
	}
	return b
}

// outcomes returns the outcomes in the order of the file, but first the one to
// which the last step leads on: so the main line stays unbroken to its end.
func (w *flowWriter) outcomes() []*flow.Outcome {
	all := w.flow.Outcomes
	if len(w.flow.Steps) == 0 {
		return all
	}
	last := w.flow.Steps[len(w.flow.Steps)-1].Next
	i := slices.IndexFunc(all, func(o *flow.Outcome) bool { return o.ID == last })
	if i <= 0 {
		return all
	}
	return slices.Concat(all[i:i+1], all[:i], all[i+1:])
}

// anchor returns the id of a step or outcome in the list.
func (w *flowWriter) anchor(id string) string {
	kind := "step"
	if w.flow.Outcome(id) != nil {
		kind = "outcome"
	}
	return kind + w.list.suffix + "-" + id
}

func (w *flowWriter) stepView(s *flow.Step) stepView {
	v := stepView{
		flowWriter: w,
		Step:       s.ID,
		Class:      string(s.Kind),
		Title:      w.words(w.stepTitle(s)),
		Text:       w.words(s.Text),
		Takes:      w.r.takes(w.lang, s.Takes),
		Items:      w.itemViews(w.r.site.StepItems(w.flow, s)),
		Cites:      w.citesFor(s.Cite),
		More:       w.more(s),
	}
	if a := w.flow.Actor(s.Actor); a != nil && len(w.flow.Lanes()) > 1 {
		v.Actor = w.words(a.Name)
	}
	if s.Kind == flow.Decision {
		v.Href = w.link(w.flow.ID + "/step/" + s.ID).Href
	}
	return v
}

// more leads to the procedure that a step stands for, or the page that tells more.
func (w *flowWriter) more(s *flow.Step) PageLink {
	link := w.next(s.Flow)
	if link.Href == "" {
		link = w.link(s.Page)
	}
	if link.Href == w.r.href(w.from, w.from) {
		return PageLink{} // the page itself
	}
	return link
}

func (w *flowWriter) outcomeItem(o *flow.Outcome) stepView {
	v := stepView{
		flowWriter: w,
		Step:       o.ID,
		Class:      "outcome",
		Title:      w.words(o.Title),
		Href:       w.link(w.flow.ID + "/outcome/" + o.ID).Href,
		Text:       w.words(o.Text),
		Cites:      w.citesFor(o.Cite),
	}
	if o.Verdict != "" {
		v.Verdict = o.Verdict
		v.Class += " end--" + o.Verdict
	}
	return v
}

func (w *flowWriter) phaseTitle(id string) i18n.Text {
	for _, p := range w.flow.Phases {
		if p.ID == id {
			return p.Title
		}
	}
	return nil
}
