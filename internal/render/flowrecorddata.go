package render

import (
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/verdict"
)

// recordData is what the script writes into a saved record, and holds a record
// against that is opened.
type recordData struct {
	Flow      string           `json:"flow"`
	Language  string           `json:"language"`
	Site      string           `json:"site"`
	Edition   string           `json:"edition"`
	Date      string           `json:"editionDate"`
	Rules     string           `json:"rules"` // short hash of all rules
	Documents []recordDocument `json:"documents"`
	Questions []recordQuestion `json:"questions"`
}

type recordDocument struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Revision string `json:"revision"` // "" not known
}

// recordQuestion is a question with its answers by id.
type recordQuestion struct {
	ID          string       `json:"id"`
	Title       string       `json:"title"`
	Fingerprint string       `json:"fingerprint"` // of what is asked, and of what it takes from its whole
	Values      []string     `json:"values"`
	Several     bool         `json:"several,omitempty"` // any of Values may be given
	Bands       []recordBand `json:"bands,omitempty"`   // a figure may be typed
	Whom        []string     `json:"whom,omitempty"`    // audiences that alone are asked; nil everybody
}

type recordBand struct {
	Value string `json:"value"`
	From  string `json:"from"`
}

func (w *flowWriter) recordData(reqs []*flow.Requirement, items []checkItem) recordData {
	c := w.r.site.Config
	d := recordData{
		Flow: w.flow.ID, Language: w.lang, Site: w.text(c.Title), Edition: c.Edition, Date: c.Date.ISO(),
		Rules:     verdict.NewSheet(w.flow, reqs).Fingerprint(),
		Documents: []recordDocument{},
		Questions: []recordQuestion{},
	}
	for _, doc := range w.citedDocuments(reqs) {
		d.Documents = append(d.Documents, recordDocument{doc.ID, w.text(doc.Short), strings.TrimSpace(doc.Revision + " " + doc.Date.ISO())})
	}
	for _, item := range items {
		for _, q := range item.asked() {
			asked := w.recordQuestion(q, item.Several)
			asked.Whom = whom(item.concernView, q.concernView)
			d.Questions = append(d.Questions, asked)
		}
	}
	return d
}

// whom returns whom a part of a requirement is asked of: those of its own who are
// among those of its whole.
func whom(whole, part concernView) []string {
	of, others := strings.Fields(whole.Only), strings.Fields(part.Only)
	if len(of) == 0 {
		return others
	}
	if len(others) == 0 {
		return of
	}
	return slices.DeleteFunc(of, func(id string) bool { return !slices.Contains(others, id) })
}

func (w *flowWriter) recordQuestion(q checkQuestion, several bool) recordQuestion {
	r := recordQuestion{ID: q.Name, Title: w.proofName(q.Name), Fingerprint: w.fingerprint(q.Name), Several: several}
	if q.Name == flow.Audience {
		r.Title = w.T("check.audience")
	}
	for _, a := range q.Answer {
		r.Values = append(r.Values, a.Value)
		if a.Band {
			r.Bands = append(r.Bands, recordBand{a.Value, a.From})
		}
	}
	return r
}

// fingerprint is that of a question: when it is another, a saved answer has to be
// looked at again.
func (w *flowWriter) fingerprint(name string) string {
	req := w.requirement(name)
	if req == nil {
		return verdict.AudienceFingerprint(w.flow.Audience, w.audienceNames())
	}
	if whole := w.whole(req); whole != req {
		return verdict.PartFingerprint(whole, req)
	}
	return verdict.RequirementFingerprint(req)
}

func (w *flowWriter) audienceNames() map[string]i18n.Text {
	names := map[string]i18n.Text{}
	for _, a := range w.r.site.Config.Audiences {
		names[a.ID] = a.Name
	}
	return names
}
