package render

import (
	"html/template"
	"slices"

	"shirube/internal/flow"
	"shirube/internal/markdown"
)

// stepNavView says in few lines where the reader is in a procedure, what comes
// next and who acts. It counts the steps of the main line, on which every answer
// is one that leads on, and says so where answers lead elsewhere.
type stepNavView struct {
	*flowWriter
	Title  PageLink      // the procedure; no address where its page is this one
	At, Of int           // place among the steps of the main line; At is 0 off it, or before it, Of where its ways do not meet again
	Inside bool          // the page is about one of the steps
	Off    bool          // no answers that lead on come to that step
	Now    template.HTML // "" the heading of the page says it
	Who    template.HTML
	Next   *stepNavItem
	If     string // says by which answer the next step is reached; "" no question
	Note   string // says what answers the main line is for; "" it has no questions
	Items  []stepNavItem
}

// stepNavItem is a step of the main line.
type stepNavItem struct {
	Class string // "is-passed", "is-current" or "is-ahead"
	Title template.HTML
	Href  string
	Who   template.HTML
}

// stepNav tells of the place of a step; of the whole procedure for nil.
func (w *flowWriter) stepNav(current *flow.Step) *stepNavView {
	main := newMainWay(w.r.site, w.flow)
	line := main.steps()
	v := &stepNavView{flowWriter: w, Title: w.top(), Of: len(line)}
	if v.Title.Href == w.r.href(w.from, w.from) {
		v.Title.Href = ""
	}
	for i, s := range line {
		if s == current {
			v.At = i + 1
		}
	}
	if main.open {
		v.Of = 0
	}
	v.Note = w.mainNote(line)
	for i, s := range line {
		item := w.stepNavItem(s)
		switch {
		case v.At == 0 || i+1 > v.At:
			item.Class = "is-ahead"
		case i+1 == v.At:
			item.Class = "is-current"
		default:
			item.Class = "is-passed"
		}
		v.Items = append(v.Items, item)
	}
	if current != nil {
		v.Inside, v.Now, v.Who = true, w.words(w.stepTitle(current)), w.who(current)
		v.Off = !main.reached()[current.ID]
		v.addNext(current, main.from(current))
	} else if len(v.Items) > 0 {
		v.Next = &v.Items[0]
	}
	return v
}

// mainNote says what answers the main line is for; "" where it has no questions.
func (w *flowWriter) mainNote(line []*flow.Step) string {
	key := ""
	for _, s := range line {
		switch {
		case s.Kind != flow.Decision:
		case s.Answer("yes") == nil || w.answer(s, s.Answer("yes")) != w.T("flow.answer_yes"):
			return w.T("stepnav.if_met")
		default:
			key = "stepnav.if_yes"
		}
	}
	if key == "" {
		return ""
	}
	return w.T(key)
}

// addNext tells the step to which these ways lead; where they part, none.
func (v *stepNavView) addNext(current *flow.Step, ways []flow.Edge) {
	to := ""
	for _, e := range ways {
		if to != "" && e.To != to {
			return
		}
		to = e.To
	}
	if to == "" {
		return
	}
	if s := v.flow.Step(to); s != nil {
		item := v.stepNavItem(s)
		v.Next = &item
	} else {
		v.Next = &stepNavItem{Title: v.words(v.titleOf(to)), Href: v.link(v.pageKey(to)).Href}
	}
	if current.Kind != flow.Decision {
		return
	}
	if answer := ways[0].Answer; len(ways) == 1 && v.wayWord(current, v.requirement(current.Asks), answer.ID) == answer.ID {
		v.If = v.T("stepnav.next_if", "answer", v.answer(current, answer))
	} else {
		v.If = v.T("stepnav.next_met")
	}
}

// stepNavItem leads to the page of a question, to the page that tells more of
// another step, or to the step in the list.
func (w *flowWriter) stepNavItem(s *flow.Step) stepNavItem {
	item := stepNavItem{Title: w.words(w.stepTitle(s)), Who: w.who(s)}
	switch {
	case s.Kind == flow.Decision:
		item.Href = w.link(w.pageKey(s.ID)).Href
	case w.more(s).Href != "":
		item.Href = w.more(s).Href
	default:
		item.Href = w.listed(s.ID)
	}
	return item
}

// who names who acts, where that differs between steps.
func (w *flowWriter) who(s *flow.Step) template.HTML {
	if a := w.flow.Actor(s.Actor); a != nil && len(w.flow.Lanes()) > 1 {
		return w.words(a.Name)
	}
	return ""
}

// whoMeets names who acts to meet a requirement: whom its author names, else who
// takes the step that asks it, or its whole. It does so where all steps have the
// same actor too: a requirement that is told alone has no chart beside it.
func (w *flowWriter) whoMeets(req *flow.Requirement) template.HTML {
	if a := w.r.site.Flow(req.Flow).Actor(req.Actor); a != nil {
		return w.words(a.Name)
	}
	for _, asked := range []*flow.Requirement{req, w.whole(req)} {
		for _, s := range w.flow.Steps {
			if a := w.flow.Actor(s.Actor); a != nil && s.Asks == w.flow.Name(asked) {
				return w.words(a.Name)
			}
		}
	}
	return ""
}

// whoFact is whoMeets among the facts of a requirement; none where it is not known.
func (w *flowWriter) whoFact(req *flow.Requirement) []factView {
	if who := w.whoMeets(req); who != "" {
		return []factView{{Term: w.T("stepnav.who"), Value: who}}
	}
	return nil
}

// stepNavOf returns the navigation for the page that presents a procedure: the
// place of that procedure in a larger one, else its own steps; nil for other
// pages and for the home page, which shows the way as a whole.
func (r *Renderer) stepNavOf(p *Page) *stepNavView {
	if p.Kind == "home" {
		return nil
	}
	own := r.flowOf(p.Key)
	for _, holds := range []func(*flow.Step) bool{
		func(s *flow.Step) bool { return s.Page == p.Key || own != nil && s.Flow == own.ID },
		func(s *flow.Step) bool { return own != nil && r.leadsOnTo(p.Lang, s, p.Key) },
	} {
		for _, f := range r.site.Flows {
			for _, s := range newMainWay(r.site, f).steps() {
				if f != own && holds(s) {
					return (&flowWriter{r: r, flow: f, lang: p.Lang, from: p.Path}).stepNav(s)
				}
			}
		}
	}
	if own == nil || len(newMainWay(r.site, own).steps()) < 2 {
		return nil
	}
	return (&flowWriter{r: r, flow: own, lang: p.Lang, from: p.Path}).stepNav(nil)
}

// flowOf returns the procedure that a page presents; nil for none.
func (r *Renderer) flowOf(key string) *flow.Flow {
	for _, f := range r.site.Flows {
		if f.Page == key {
			return f
		}
	}
	return nil
}

// leadsOnTo reports whether the page of a step only tells which of several
// procedures is the reader's, and links to the one at key: "use" leads on to
// that of companies and to that of staff.
func (r *Renderer) leadsOnTo(lang string, s *flow.Step, key string) bool {
	t := r.site.Topic(s.Page)
	if t == nil || t.Docs[lang] == nil || r.flowOf(s.Page) != nil {
		return false
	}
	doc := t.Docs[lang]
	return slices.ContainsFunc(doc.Links, func(l markdown.Link) bool {
		to, ok := r.site.Resolve(doc.File, l.Dest)
		return ok && to.Key == key
	})
}
