package render

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/i18n"
)

// requirementView is a requirement or part as its templates show it.
type requirementView struct {
	*flowWriter
	ID     string // of the element; "" none
	Name   string // as answers call it: "equipment.spec"
	Number string
	Title  template.HTML
	Badge  *Badge // for whom it is; nil: nothing to tell apart
	Text   template.HTML
	Ask    template.HTML // the question
	Cites  template.HTML
	Facts  []factView
	Parts  []requirementView
	Open   template.HTML // start tag of its heading
	Close  template.HTML
}

// factView is one row of what is known about a requirement.
type factView struct {
	Class string // "evidence", "remedy", "absent", "takes", "prepare"; "" the citation
	Term  string
	Value template.HTML
	Items []itemView // instead of a value
}

// requirementsPart lists what a procedure requires.
func (w *flowWriter) requirementsPart(place partPlace) (template.HTML, error) {
	reqs := w.r.site.Requirements(w.flow)
	silent := allSilent(reqs)
	view := struct {
		*flowWriter
		ID     string
		Items  []requirementView
		Silent bool
		Later  *laterView
	}{w, "", nil, silent, nil}
	prefix := ""
	if place.again == 0 {
		view.ID = "requirements-" + w.flow.ID
		prefix = "req" + place.requirements + "-"
		view.Later = w.later()
	}
	for _, req := range reqs {
		view.Items = append(view.Items, w.requirementView(req, reqs, prefix, place.level, silent))
	}
	return w.execute("requirements", view)
}

// requirementView builds the view of req, one of reqs. prefix is that of its
// ids, "" for none; level is that of its heading, 0 for none. Where silent, the page says once for all what the source
// does not say.
func (w *flowWriter) requirementView(req *flow.Requirement, reqs []*flow.Requirement, prefix string, level int, silent bool) requirementView {
	v := w.bareRequirement(req, level)
	v.Badge = w.mark(req, reqs)
	v.Facts = w.facts(req, "", silent)
	below := 0
	if level > 0 {
		below = level + 1
	}
	apart := slices.ContainsFunc(req.Parts, speaks) // else the whole says it for all
	for _, part := range req.Parts {
		p := w.bareRequirement(part, below)
		p.Facts = w.facts(part, v.Cites, silent || !apart)
		if prefix != "" {
			p.ID = prefix + strings.ReplaceAll(part.ID, ".", "-")
		}
		v.Parts = append(v.Parts, p)
	}
	if prefix != "" {
		v.ID = prefix + req.ID
	}
	return v
}

func (w *flowWriter) bareRequirement(req *flow.Requirement, level int) requirementView {
	open, end := heading(level, `class="requirement-title"`)
	return requirementView{
		flowWriter: w,
		Name:       w.flow.Name(req),
		Number:     req.NumberIn(w.lang),
		Title:      w.words(req.Title),
		Text:       w.words(req.Text),
		Ask:        w.question(req),
		Cites:      w.citesFor(req.Cite),
		Open:       open,
		Close:      end,
	}
}

// heading returns the tags of a heading, since a template cannot choose the
// name of an element; of level 0 those of a paragraph.
func heading(level int, attributes string) (open, end template.HTML) {
	tag := "p"
	if level > 0 {
		tag = fmt.Sprintf("h%d", level)
	}
	return template.HTML("<" + tag + " " + attributes + ">"), template.HTML("</" + tag + ">")
}

// question returns what is asked about a requirement; its title where the
// author has given no question.
func (w *flowWriter) question(req *flow.Requirement) template.HTML {
	if req.Question != nil {
		return w.words(req.Question)
	}
	return w.words(req.Title)
}

// isSilent reports whether the source says nothing of a requirement beyond
// what it is.
func isSilent(req *flow.Requirement) bool {
	return req.Evidence == nil && req.Remedy == nil && req.Takes == nil
}

func speaks(req *flow.Requirement) bool {
	return !isSilent(req) || slices.ContainsFunc(req.Parts, speaks)
}

func allSilent(reqs []*flow.Requirement) bool {
	return len(reqs) > 0 && !slices.ContainsFunc(reqs, speaks)
}

// facts returns what is known about a requirement and, unless silent, one row
// for all that the source does not say of it or its parts. whole are the
// citations of what it is a part of, "" for none.
func (w *flowWriter) facts(req *flow.Requirement, whole template.HTML, silent bool) []factView {
	cites := w.citesFor(req.Cite)
	var facts []factView
	var absent []string
	if cites != "" && cites != whole {
		facts = append(facts, factView{Term: w.T("flow.cite"), Value: cites})
	}
	if cites == "" {
		cites = whole
	}
	add := func(class string, value template.HTML) {
		term := w.T("flow." + class)
		if value == "" {
			absent = append(absent, term)
			return
		}
		facts = append(facts, factView{Class: class, Term: term, Value: value})
	}
	add("evidence", w.words(req.Evidence))
	facts = append(facts, w.prepareFact(w.r.site.RequirementItems(req))...)
	add("remedy", w.words(req.Remedy))
	add("takes", template.HTML(template.HTMLEscapeString(w.r.takes(w.lang, req.Takes))))
	if when := w.inForce(req.From, req.Until); when != "" {
		facts = append(facts, factView{Class: "holds", Term: w.T("flow.holds"), Value: when})
	}
	if len(absent) > 0 && !silent && !slices.ContainsFunc(req.Parts, speaks) {
		facts = append(facts, factView{Class: "absent", Term: strings.Join(absent, w.T("flow.list_separator")), Value: w.absent(cites)})
	}
	return facts
}

// inForce says on which days a requirement is in force; "" where it always is.
func (w *flowWriter) inForce(from, until i18n.Date) template.HTML {
	key := map[[2]bool]string{{true, false}: "from", {false, true}: "until", {true, true}: "between"}[[2]bool{!from.IsZero(), !until.IsZero()}]
	if key == "" {
		return ""
	}
	words := w.r.words[w.lang]
	return w.sentence("flow.holds_"+key, "from", words.Time(from), "until", words.Time(until))
}

// absent says that the source does not tell, and which page to read.
func (w *flowWriter) absent(cites template.HTML) template.HTML {
	if cites == "" {
		return w.say("flow.absent")
	}
	return w.sentence("flow.absent_read", "cites", cites)
}

// mark says for whom a requirement is, where the requirements of the procedure
// differ in that; else the page has said it.
func (w *flowWriter) mark(req *flow.Requirement, reqs []*flow.Requirement) *Badge {
	differ := slices.ContainsFunc(reqs, func(other *flow.Requirement) bool {
		return !slices.Equal(other.Audience, req.Audience)
	})
	if !differ || len(req.Audience) == 0 {
		return nil
	}
	if len(req.Audience) > 1 {
		return &Badge{"shared", w.T("flow.shared", "names", w.audiences(req.Audience))}
	}
	id := req.Audience[0]
	for _, a := range w.r.site.Config.Audiences {
		if a.ID == id && a.Only != nil {
			return &Badge{id, w.text(a.Only)}
		}
	}
	return &Badge{id, w.T("flow.only", "name", w.audiences(req.Audience))}
}

// audiences returns the names of audiences in the order of the settings.
func (w *flowWriter) audiences(ids []string) string {
	var names []string
	for _, a := range w.r.site.Config.Audiences {
		if slices.Contains(ids, a.ID) {
			names = append(names, w.text(a.Name))
		}
	}
	return strings.Join(names, w.T("flow.name_separator"))
}
