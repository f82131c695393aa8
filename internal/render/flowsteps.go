package render

import (
	"html/template"

	"shirube/internal/flow"
	"shirube/internal/i18n"
)

// stepsView is the list of a procedure's steps: the text equivalent of its
// chart.
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
	Title    template.HTML
	Href     string // page of its own; "" none
	Text     template.HTML
	Actor    template.HTML
	Takes    string
	Cites    template.HTML
	More     PageLink     // page or procedure that tells more
	Branches []branchView // ways out of a question
	Next     *branchView  // way on where it is not the next item
	End      bool         // the procedure ends here, though items follow
}

// branchView is a way on from a step.
type branchView struct {
	Class  string // "yes", "no", "unsure", "other"
	Answer string
	Href   string
	Title  template.HTML
}

// stepsPart lists the steps of a procedure.
func (w *flowWriter) stepsPart(place partPlace) (template.HTML, error) {
	return w.execute("steps", w.stepsView(place.again == 0))
}

// stepsView builds the list; ids says whether this one is what links lead to.
func (w *flowWriter) stepsView(ids bool) stepsView {
	v := stepsView{flowWriter: w}
	phase := ""
	for i, s := range w.flow.Steps {
		item := w.stepView(s)
		if s.Phase != "" && s.Phase != phase {
			item.Phase = w.words(w.phaseTitle(s.Phase))
		}
		phase = s.Phase
		item.End = len(s.Edges()) == 0 && i+1 < len(w.flow.Steps)+len(w.flow.Outcomes)
		if s.Next != "" && (i+1 == len(w.flow.Steps) || w.flow.Steps[i+1].ID != s.Next) {
			item.Next = &branchView{Href: "#" + w.anchor(s.Next), Title: w.words(w.titleOf(s.Next))}
		}
		v.Items = append(v.Items, item)
	}
	for _, o := range w.flow.Outcomes {
		v.Items = append(v.Items, w.outcomeItem(o))
	}
	if ids {
		v.ID = "steps-" + w.flow.ID
		for i := range v.Items {
			v.Items[i].ID = w.anchor(v.Items[i].Step)
		}
	}
	return v
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
		Cites:      w.citesFor(s.Cite),
		More:       w.more(s),
	}
	if a := w.flow.Actor(s.Actor); a != nil && len(w.flow.Actors) > 1 {
		v.Actor = w.words(a.Name)
	}
	if s.Kind == flow.Decision {
		v.Href = w.link(w.flow.ID + "/step/" + s.ID).Href
	}
	for _, e := range s.Edges() {
		if e.Answer != nil {
			v.Branches = append(v.Branches, branchView{
				Class:  answerClass(e.Answer),
				Answer: w.answer(e.Answer),
				Href:   "#" + w.anchor(e.To),
				Title:  w.words(w.titleOf(e.To)),
			})
		}
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
		v.Class += " step--" + o.Verdict
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
