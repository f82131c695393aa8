package render

import (
	"encoding/json"
	"html/template"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/source"
	"shirube/internal/verdict"
)

// The record of a self-check is what a reader keeps of it: every question with
// its answer, why it decides and what it is based on. It is printed, saved as a
// file that the page reads again, or taken into a spreadsheet. All its words
// stand in the page, in every language, since either may be printed.

// recordView is the record as its template shows it.
type recordView struct {
	*flowWriter
	Data  recordData
	Days  string       // as JSON: how the browser writes a day, by language
	Sides []recordSide // the page's own language, then the others
	Rows  []recordRow
}

// recordSide is the head of the record in one language.
type recordSide struct {
	*flowWriter
	recordTongue
	Both       string // how the choice of this language beside the page's own is called
	Disclaimer string
	Facts      []factView
}

// recordTongue is a language of the record other than that of the page; "" that
// of the page.
type recordTongue struct{ Tongue string }

// recordRow is a question of the record.
type recordRow struct {
	Name   string
	Anchor string // of the question on the sheet
	Title  template.HTML
	Sides  []recordCell
}

// recordCell is a question in one language, with all answers that there are.
type recordCell struct {
	*flowWriter
	recordTongue
	Number  string
	Ask     template.HTML
	Answers []answerView
	Several bool          // more than one of Answers may be given
	Typed   template.HTML // a figure with its unit: "（入力：…人）"; "" none is asked
	NotFor  string
	Cites   template.HTML
}

// Signed are the keys of the lines for a pen: who has checked, and who has looked
// it over when. Nobody types a name into the page.
func (recordView) Signed() []string {
	return []string{"print.checked_by", "record.confirmed_by", "record.confirmed_on"}
}

// Told is a sentence in which the script fills in what a file says, by name.
func (w *flowWriter) Told(key string, names ...string) template.HTML {
	var pairs []any
	for _, name := range names {
		pairs = append(pairs, name, `<span data-told="`+name+`"></span>`)
	}
	return w.sentence(key, pairs...)
}

// refusalsView is why a file is refused, and what of the page stays as it was.
type refusalsView struct {
	*flowWriter
	Kept string
}

// Why are the reasons, as assets/js/record/34-record.js names them.
func (refusalsView) Why() []string {
	return []string{"large", "unreadable", "newer", "flow", "damaged"}
}

// Refusals are those of the self-check.
func (v recordView) Refusals() refusalsView {
	return refusalsView{v.flowWriter, v.T("record.refused_kept")}
}

// record builds the record of a sheet, whose questions items are.
func (w *flowWriter) record(reqs []*flow.Requirement, items []checkItem) recordView {
	v := recordView{flowWriter: w, Data: w.recordData(reqs, items), Days: w.days()}
	for _, side := range w.sides() {
		documents := w.citedDocuments(reqs)
		v.Sides = append(v.Sides, side.recordSide(w.lang, documents, v.Data.Rules))
		of := items
		if side.lang != w.lang {
			of = side.checkItems(reqs)
		}
		cells := side.recordCells(w.lang, of)
		if v.Rows == nil {
			v.Rows = w.recordRows(of)
		}
		for i := range cells {
			v.Rows[i].Sides = append(v.Rows[i].Sides, cells[i])
		}
	}
	return v
}

// days tells the browser which calendars a day of the reader's is written in,
// and how these stand together.
func (w *flowWriter) days() string {
	type day struct {
		Locales []string `json:"locales"`
		Pattern string   `json:"pattern"`
	}
	days := map[string]day{}
	for _, side := range w.sides() {
		locales := []string{side.lang}
		if side.r.words[side.lang].Words.Has("record.day_locales") {
			locales = strings.Fields(side.T("record.day_locales"))
		}
		days[side.lang] = day{locales, side.T("record.day")}
	}
	text, err := json.Marshal(days)
	if err != nil {
		panic(err) // a map of texts
	}
	return string(text)
}

// sides are writers for each language, that of the page first.
func (w *flowWriter) sides() []*flowWriter {
	sides := []*flowWriter{w}
	for _, lang := range w.r.site.Config.Languages {
		if lang != w.lang {
			other := *w
			other.lang = lang
			sides = append(sides, &other)
		}
	}
	return sides
}

func (w *flowWriter) tongue(page string) recordTongue {
	if w.lang == page {
		return recordTongue{}
	}
	return recordTongue{w.lang}
}

func (w *flowWriter) recordSide(page string, documents []*source.Document, rules string) recordSide {
	s := recordSide{flowWriter: w, recordTongue: w.tongue(page), Disclaimer: w.disclaimer()}
	words := w.r.words[page]
	s.Both = words.T("record.language_both", "own", w.r.languageName(page, page), "other", w.r.languageName(page, w.lang))
	add := func(key string, value template.HTML) {
		s.Facts = append(s.Facts, factView{Term: w.T(key), Value: value})
	}
	add("record.flow", w.words(w.flow.Title))
	if line := w.r.words[w.lang].EditionLine; line != "" {
		add("proof.edition", line)
	}
	var revisions []string
	for _, d := range documents {
		words := w.sentence("record.document_revision", "document", w.words(d.Short), "revision", w.revision(d))
		revisions = append(revisions, `<span class="record-document">`+string(words)+`</span>`)
	}
	if len(revisions) > 0 {
		add("record.document", template.HTML(strings.Join(revisions, " ")))
	}
	add("proof.hash", template.HTML("<code>"+rules+"</code>"))
	return s
}

// revision tells which revision of a document is cited.
func (w *flowWriter) revision(d *source.Document) template.HTML {
	if d.Revision == "" && d.Date.IsZero() {
		return w.say("record.revision_unknown")
	}
	revision := template.HTML(template.HTMLEscapeString(d.Revision))
	if date := w.r.words[w.lang].Time(d.Date); date != "" {
		revision += " " + date
	}
	return revision
}

// citedDocuments returns the documents that the requirements cite, and those
// through which they are known, in the order of the settings.
func (w *flowWriter) citedDocuments(reqs []*flow.Requirement) (documents []*source.Document) {
	cited := map[string]bool{}
	for _, req := range reqs {
		for _, q := range append([]*flow.Requirement{req}, req.Parts...) {
			for _, c := range q.Cite.For(w.flow.Audience) {
				cited[c.Document] = true
				if d := w.r.site.Config.Document(c.Document); d != nil {
					cited[d.Via] = true
				}
			}
		}
	}
	for _, d := range w.r.site.Config.Documents {
		if cited[d.ID] {
			documents = append(documents, d)
		}
	}
	return documents
}

// recordRows names the questions of a sheet.
func (w *flowWriter) recordRows(items []checkItem) (rows []recordRow) {
	for _, item := range items {
		for _, q := range item.asked() {
			title := q.Title
			if number := string(q.Whole) + q.Number; number != "" {
				title = template.HTML(number + " " + string(title))
			}
			rows = append(rows, recordRow{Name: q.Name, Anchor: q.Anchor, Title: title})
		}
	}
	return rows
}

// asked returns what is asked as one question: of several answers, the whole.
func (item checkItem) asked() []checkQuestion {
	if !item.Several {
		return item.Questions
	}
	q := checkQuestion{requirementView: item.requirementView, concernView: item.concernView, Anchor: item.ID}
	for _, part := range item.Questions {
		q.Answer = append(q.Answer, answerView{Value: part.Name, Label: part.Title})
	}
	q.Answer = append(q.Answer,
		answerView{Value: noneOfThese, Label: item.say("check.none")},
		answerView{Value: verdict.Unknown.String(), Label: item.say("check.others_unknown")})
	return []checkQuestion{q}
}

// noneOfThese is what a reader ticks to whom none of several answers applies.
const noneOfThese = "none"

// recordCells writes the questions in the language of w.
func (w *flowWriter) recordCells(page string, items []checkItem) (cells []recordCell) {
	for _, item := range items {
		for _, q := range item.asked() {
			c := recordCell{flowWriter: w, recordTongue: w.tongue(page), Number: string(q.Whole) + q.Number, Ask: q.Ask, Answers: q.Answer, Several: item.Several, NotFor: q.NotFor, Cites: q.Cites}
			if c.NotFor == "" {
				c.NotFor = item.NotFor
			}
			if c.Tongue != "" { // its links would lead to another language, and are those of the page again
				c.Cites = w.plainCites(q.Name)
			}
			if q.Figure != nil {
				c.Typed = w.typed(q.Figure.Unit)
			}
			cells = append(cells, c)
		}
	}
	return cells
}

// typed is a figure that the script fills in, with its unit; a day has none.
func (w *flowWriter) typed(unit template.HTML) template.HTML {
	figure := template.HTML(`<span data-typed></span>`)
	if unit != "" {
		figure = w.sentence("record.figure", "figure", figure, "unit", unit)
	}
	return w.sentence("record.typed", "figure", figure)
}

// plainCites names what a question is based on, without links.
func (w *flowWriter) plainCites(name string) template.HTML {
	var words []string
	for _, c := range w.citesOf(name) {
		if d := w.r.site.Config.Document(c.Document); d != nil {
			_, mark, _ := w.r.status(w.lang, d)
			if mark != "" {
				mark = w.T("cite.mark", "mark", mark)
			}
			words = append(words, template.HTMLEscapeString(w.r.citeText(w.lang, d, c)+mark))
		}
	}
	return template.HTML(strings.Join(words, w.T("record.separator")))
}

// citesOf returns the citations of a requirement or part, or else of its whole.
func (w *flowWriter) citesOf(name string) []source.Citation {
	req := w.requirement(name)
	if req == nil {
		return nil
	}
	if cites := req.Cite.For(w.flow.Audience); len(cites) > 0 {
		return cites
	}
	return w.whole(req).Cite.For(w.flow.Audience)
}

// whole returns the requirement that a part belongs to; of no part, itself.
func (w *flowWriter) whole(req *flow.Requirement) *flow.Requirement {
	for _, r := range w.r.site.Requirements(w.flow) {
		if slices.Contains(r.Parts, req) {
			return r
		}
	}
	return req
}
