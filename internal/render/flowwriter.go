package render

import (
	"cmp"
	"encoding/json"
	"html/template"
	"regexp"
	"strings"

	"shirube/internal/chart"
	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/source"
)

// flowWriter writes what one procedure shows on one page. Templates reach its
// exported methods through the views that embed it.
type flowWriter struct {
	r    *Renderer
	flow *flow.Flow
	lang string
	from string // output path of the page
	list listPlace

	// Of a chart:
	narrow bool // with narrower boxes, for paper
	plain  bool // without lanes: boxes name who acts
}

// JSON is data of a script as an attribute carries it: checkers of HTML take a
// script element, be it one of data, for a script that the page's policy forbids.
func (w *flowWriter) JSON(data any) (string, error) {
	text, err := json.Marshal(data)
	return string(text), err
}

// T returns a string of the user interface.
func (w *flowWriter) T(key string, args ...any) string {
	return w.r.words[w.lang].Words.Get(key, args...)
}

// FlowID returns the id of the procedure, for ids of the page.
func (w *flowWriter) FlowID() string { return w.flow.ID }

// FlowTitle returns the title of the procedure.
func (w *flowWriter) FlowTitle() string { return w.text(w.flow.Title) }

func (w *flowWriter) text(t i18n.Text) string { return w.r.text(w.lang, t) }

// words returns a text as HTML, marked with its language where the site has it
// in another one only.
func (w *flowWriter) words(t i18n.Text) template.HTML {
	escaped := template.HTMLEscapeString(w.text(t))
	if escaped == "" || t.Has(w.lang) {
		return template.HTML(escaped)
	}
	lang := template.HTMLEscapeString(w.r.site.Config.Languages[0])
	return template.HTML(`<span lang="` + lang + `">` + escaped + `</span>`)
}

// heading returns a text in which a long phrase may end a line between words,
// for headings on narrow screens.
func (w *flowWriter) heading(t i18n.Text) template.HTML {
	if !t.Has(w.lang) {
		return w.words(t)
	}
	pieces := i18n.Seams(w.lang, w.text(t))
	for i, piece := range pieces {
		pieces[i] = ordinal.ReplaceAllString(template.HTMLEscapeString(piece), `<span class="ordinal">$0</span>`)
	}
	return template.HTML(strings.Join(pieces, "<wbr>"))
}

// ordinal finds what browsers would tear apart where they break lines between
// phrases: 第8.
var ordinal = regexp.MustCompile(`第[0-9]+`)

// say returns a string of the user interface as HTML.
func (w *flowWriter) say(key string, args ...any) template.HTML {
	return template.HTML(template.HTMLEscapeString(w.T(key, args...)))
}

// sentence returns a string of the user interface in which placeholders stand
// for HTML; pairs are their names and values.
func (w *flowWriter) sentence(key string, pairs ...any) template.HTML {
	return w.r.words[w.lang].filled(key, pairs...)
}

// cites returns citations one after the other; "" for none.
func (w *flowWriter) cites(list []source.Citation) template.HTML {
	if len(list) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(`<span class="cites">`)
	for i, c := range list {
		if i > 0 {
			b.WriteString(" ")
		}
		b.WriteString(string(w.r.cite(w.lang, w.from, c, "")))
	}
	b.WriteString(`</span>`)
	return template.HTML(b.String())
}

// citesFor returns the citations meant for the readers of the procedure.
func (w *flowWriter) citesFor(c flow.Cites) template.HTML {
	return w.cites(c.For(w.flow.Audience))
}

func (w *flowWriter) requirement(ref string) *flow.Requirement {
	if ref == "" {
		return nil
	}
	return w.r.site.Requirement(w.flow, ref)
}

// stepTitle returns the title of a step; a question that has none of its own
// is called by what it asks.
func (w *flowWriter) stepTitle(s *flow.Step) i18n.Text {
	if req := w.requirement(s.Asks); s.Title == nil && req != nil {
		if req.Question != nil {
			return req.Question
		}
		return req.Title
	}
	return s.Title
}

// titleOf returns the title of a step or outcome.
func (w *flowWriter) titleOf(id string) i18n.Text {
	if s := w.flow.Step(id); s != nil {
		return w.stepTitle(s)
	}
	if o := w.flow.Outcome(id); o != nil {
		return o.Title
	}
	return nil
}

// answer returns the words of an answer to a step: its author's, those of what the
// step asks, or the theme's.
func (w *flowWriter) answer(s *flow.Step, a *flow.Answer) string {
	if a.Label != nil {
		return w.text(a.Label)
	}
	if s.Asks == flow.Audience {
		return w.audiences([]string{a.ID})
	}
	req := w.requirement(s.Asks)
	if req != nil {
		if o := req.Option(a.ID); o != nil {
			return w.text(o.Label)
		}
	}
	word := w.wayWord(s, req, a.ID)
	if word == "met" || word == "not_met" {
		return cmp.Or(w.oneSided(req, a.ID == "yes"), w.T("flow.answer_"+word))
	}
	return w.T("flow.answer_" + word)
}

// widestAnswer is the room for an answer beside a line of a chart, in px.
const widestAnswer = 10 * chart.FontSize

// oneSided are the words for all answers that meet what is asked, or for all that
// do not, where one of these sides is a single answer with a short name: that, and
// that it is any other. "" for none.
func (w *flowWriter) oneSided(req *flow.Requirement, met bool) string {
	name := func(met bool) string {
		var one []flow.Option
		for _, v := range req.Values() {
			if v.Met == met {
				one = append(one, v)
			}
		}
		if len(one) != 1 || one[0].Exempt || boldWidth(w.text(one[0].Label)) > widestAnswer {
			return ""
		}
		return w.text(one[0].Label)
	}
	if own := name(met); own != "" {
		return own
	}
	if name(!met) != "" {
		return w.T("flow.answer_else")
	}
	return ""
}

// wayWord ends the key of the word for a way out of a decision. Yes and no answer a
// question of yes and no; a figure, day or choice meets the requirement or does not,
// and one of several answers is chosen, unless the step's own title asks about it.
func (w *flowWriter) wayWord(s *flow.Step, req *flow.Requirement, id string) string {
	word := ""
	switch {
	case req == nil || id != "yes" && id != "no":
		return id
	case req.Chosen():
		word = "met"
	case s.Title == nil && w.ofSeveral(req):
		word = "chosen"
	default:
		return id
	}
	if id == "no" {
		word = "not_" + word
	}
	return word
}

// answersOf are the answers in words by which a decision goes one way: those that
// its author names where it stands for several of them, as bands of figures.
func (w *flowWriter) answersOf(s *flow.Step, a *flow.Answer) string {
	req := w.requirement(s.Asks)
	if req == nil || !req.Chosen() || a.ID != "yes" && a.ID != "no" {
		return w.answer(s, a)
	}
	var words []string
	for _, v := range req.Values() {
		if v.Met == (a.ID == "yes") {
			words = append(words, w.optionText(v))
		}
	}
	if len(words) > 1 { // an author's own words may have a comma
		for i := range words {
			words[i] = w.T("check.quoted", "answer", words[i])
		}
	}
	return strings.Join(words, w.T("check.or"))
}

// optionText is an answer that its author names, without markup.
func (w *flowWriter) optionText(v flow.Option) string {
	if v.Exempt {
		return w.T("check.exempt", "reason", w.text(v.Label))
	}
	return w.text(v.Label)
}

// answerClass is the kind of an answer for the style sheet.
func answerClass(a *flow.Answer) string {
	switch a.ID {
	case "yes", "no", "unsure":
		return a.ID
	}
	return "other"
}

// link leads to another page of this language, named by its key; the zero
// link when the site has no such page.
func (w *flowWriter) link(key string) PageLink {
	o := w.r.byKey[w.lang][key]
	if key == "" || o == nil {
		return PageLink{}
	}
	return PageLink{Href: w.r.href(w.from, o.path), Title: o.title}
}

// next leads to what an outcome or step names as the way on: a page
// ("use.md") or a procedure ("join").
func (w *flowWriter) next(name string) PageLink {
	if f := w.r.site.Flow(name); f != nil {
		if link := w.link(f.Page); link.Href != "" {
			return link
		}
		return w.link(f.ID + "/check")
	}
	return w.link(name)
}

// execute runs one of the templates for procedures.
func (w *flowWriter) execute(name string, view any) (template.HTML, error) {
	return w.r.execute("flow/"+name+".html", view)
}
