package render

import (
	"html/template"
	"slices"

	"shirube/internal/flow"
	"shirube/internal/markdown"
)

// stepNavView says in few lines where the reader is in a procedure, what comes
// next and who acts. It counts the steps of the main line, the one on which
// every answer is yes, and says so where answers lead elsewhere.
type stepNavView struct {
	*flowWriter
	Title  PageLink      // the procedure; no address where its page is this one
	At, Of int           // place among the steps of the main line; At is 0 off it, or before it, Of where answers of its own end it
	Inside bool          // the page is about one of the steps
	Now    template.HTML // "" the heading of the page says it
	Who    template.HTML
	Next   *stepNavItem
	If     string // answer by which the next step is reached; "" no question
	Asks   bool   // the main line has questions
	Items  []stepNavItem
}

// stepNavItem is a step of the main line.
type stepNavItem struct {
	Class string // "is-passed", "is-current" or "is-ahead"
	Title template.HTML
	Href  string
	Who   template.HTML
}

// mainSteps returns the steps of the main line, without mere beginnings and ends.
func mainSteps(f *flow.Flow) []*flow.Step {
	var line []*flow.Step
	seen := map[string]bool{}
	for s := firstStep(f); s != nil && !seen[s.ID]; s = f.Step(onward(s)) {
		seen[s.ID] = true
		if s.Kind != flow.Terminal {
			line = append(line, s)
		}
	}
	return line
}

func firstStep(f *flow.Flow) *flow.Step {
	if len(f.Steps) == 0 {
		return nil
	}
	return f.Steps[0]
}

// onward returns where a step leads on the main line; "" where that ends.
func onward(s *flow.Step) string {
	if s.Kind != flow.Decision {
		return s.Next
	}
	if yes := s.Answer("yes"); yes != nil {
		return yes.To
	}
	return ""
}

// stepNav tells of the place of a step; of the whole procedure for nil.
func (w *flowWriter) stepNav(current *flow.Step) *stepNavView {
	line := mainSteps(w.flow)
	v := &stepNavView{flowWriter: w, Title: w.top(), Of: len(line)}
	if v.Title.Href == w.r.href(w.from, w.from) {
		v.Title.Href = ""
	}
	for i, s := range line {
		v.Asks = v.Asks || s.Kind == flow.Decision
		if s == current {
			v.At = i + 1
		}
	}
	if n := len(line); n > 0 && line[n-1].Kind == flow.Decision && onward(line[n-1]) == "" {
		v.Of = 0
	}
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
		v.addNext(current)
	} else if len(v.Items) > 0 {
		v.Next = &v.Items[0]
	}
	return v
}

func (v *stepNavView) addNext(current *flow.Step) {
	to := onward(current)
	if to == "" {
		return
	}
	if s := v.flow.Step(to); s != nil {
		item := v.stepNavItem(s)
		v.Next = &item
	} else {
		v.Next = &stepNavItem{Title: v.words(v.titleOf(to)), Href: v.link(v.pageKey(to)).Href}
	}
	if current.Kind == flow.Decision {
		v.If = v.answer(current, current.Answer("yes"))
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
	if a := w.flow.Actor(s.Actor); a != nil && len(w.flow.Actors) > 1 {
		return w.words(a.Name)
	}
	return ""
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
			for _, s := range mainSteps(f) {
				if f != own && holds(s) {
					return (&flowWriter{r: r, flow: f, lang: p.Lang, from: p.Path}).stepNav(s)
				}
			}
		}
	}
	if own == nil || len(mainSteps(own)) < 2 {
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
