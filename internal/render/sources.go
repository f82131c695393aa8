package render

import (
	"fmt"
	"html/template"

	"shirube/internal/site"
	"shirube/internal/source"
)

// documentView is a document on the page of sources.
type documentView struct {
	ID          string
	Title       string
	TitleLang   string // of the original title, where it is not the page's
	Translation string // the title in the page's language, where the original is in another
	Short       string
	Language    string // name of its language
	Revision    string
	Date        template.HTML
	Retrieved   template.HTML
	Pages       int
	SHA256      string
	Note        template.HTML
	Href        string // the document itself; "" not at hand
	HrefText    string
	Status      string
	StatusText  string
	StatusHelp  string
	Places      []placeView
}

// placeView is a cited place with what cites it.
type placeView struct {
	ID    string // "" the place above has it
	Text  string
	Lang  string
	Href  string // the page in the manual; "" not at hand
	Words string
	By    []PageLink
}

// documentsView is what the template of sources shows.
type documentsView struct {
	*siteWords
	Open, Close template.HTML // tags of the headings
	Documents   []documentView
}

// documents lists the documents that the site cites.
func (r *Renderer) documents(lang, from string, level int) (template.HTML, error) {
	return r.execute("sources.html", r.documentsView(lang, from, level))
}

func (r *Renderer) documentsView(lang, from string, level int) documentsView {
	view := documentsView{
		siteWords: r.words[lang],
		Open:      template.HTML(fmt.Sprintf(`<h%d class="document-title">`, level)),
		Close:     template.HTML(fmt.Sprintf(`</h%d>`, level)),
	}
	for _, c := range r.site.Cited(lang) {
		view.Documents = append(view.Documents, r.documentView(lang, from, c))
	}
	return view
}

func (r *Renderer) documentView(lang, from string, c site.CitedDocument) documentView {
	d, w := c.Document, r.words[lang]
	v := documentView{
		ID:        d.ID,
		Title:     r.text(lang, d.Title),
		Short:     r.text(lang, d.Short),
		Language:  r.languageName(lang, d.Language),
		Revision:  d.Revision,
		Date:      w.Time(d.Date),
		Retrieved: w.Time(d.Retrieved),
		Pages:     d.Pages,
		SHA256:    d.SHA256,
		Note:      w.Dated(r.text(lang, d.Note)),
		Href:      r.documentHref(from, d),
		HrefText:  w.T("sources.open", "document", r.text(lang, d.Short)),
	}
	if d.Language != lang && d.Title.Has(d.Language) && d.Title[d.Language] != v.Title {
		v.Translation, v.Title, v.TitleLang = v.Title, d.Title[d.Language], d.Language
	}
	v.Status, v.StatusText, v.StatusHelp = r.status(lang, d)
	if v.Status == "" {
		v.Status = string(source.Confirmed)
		v.StatusText, v.StatusHelp = w.T("cite.mark_confirmed"), w.T("cite.help_confirmed")
	}
	for _, p := range c.Places {
		v.Places = append(v.Places, r.placeView(lang, from, d, p))
	}
	return v
}

func (r *Renderer) placeView(lang, from string, d *source.Document, p site.CitedPlace) placeView {
	v := placeView{ID: p.Anchor}
	if v.Text, v.Lang = r.citedPlace(lang, d, p.Citation); v.Text == "" {
		v.Text = r.words[lang].T("sources.whole")
	}
	if p.Citation.Page > 0 {
		v.Href, v.Words = r.pdf(lang, from, d, p.Citation)
	}
	for _, by := range p.By {
		link := PageLink{Title: by.Title}
		if by.Path != "" {
			link.Href = r.href(from, by.Path)
		}
		v.By = append(v.By, link)
	}
	return v
}
