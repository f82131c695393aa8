package render

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"shirube/internal/i18n"
	"shirube/internal/source"
)

// citation is what the template of a citation shows.
type citation struct {
	Text       string // "加入要領 p.3", or the author's own words
	Lang       string // of the text, where it is not that of the page; "" the same
	Href       string // entry of the page of sources; "" when the site has none
	PDF        string // address of the page in the manual; "" when that is not at hand
	PDFText    string // the page in words, since viewers may ignore #page
	Status     string // "second-hand", "outdated"; "" needs no mark
	StatusText string // its short mark
	StatusHelp string // what the mark means
}

// cite returns the HTML of a citation that stands on the page at the output
// path from. text is the author's own link text, "" for document and page.
func (r *Renderer) cite(lang, from string, c source.Citation, text string) template.HTML {
	d := r.site.Config.Document(c.Document)
	if d == nil {
		return template.HTML(template.HTMLEscapeString(text)) // Check has told it
	}
	w := r.words[lang].Words
	v := citation{Text: text}
	if text == "" {
		v.Text = r.citeText(lang, d, c)
		v.Lang = otherLanguage(lang, d.Short)
	}
	if path, ok := r.sourcesPath(lang); ok {
		v.Href = r.href(from, path+"#"+source.Anchor(c))
	}
	v.PDF, v.PDFText = r.pdf(lang, from, d, c)
	if s := d.Status(); s != source.Confirmed {
		v.Status = string(s)
		v.StatusText = w.Get("cite.mark_" + keyOf(s))
		v.StatusHelp = w.Get("cite.help_"+keyOf(s), "via", r.viaName(lang, d))
	}
	html, err := r.execute("cite.html", v)
	if err != nil {
		return template.HTML(template.HTMLEscapeString(v.Text)) // the template is checked in New
	}
	return html
}

// keyOf turns a status into the part of a string's key.
func keyOf(s source.Status) string { return strings.ReplaceAll(string(s), "-", "_") }

// otherLanguage returns the language in which t is shown on a page in lang,
// when that is another one.
func otherLanguage(lang string, t i18n.Text) string {
	if t.Has(lang) {
		return ""
	}
	return ""
}

// citeText returns document and page in words: "加入要領 p.3", "Joining Manual, pp. 3–5".
func (r *Renderer) citeText(lang string, d *source.Document, c source.Citation) string {
	w := r.words[lang].Words
	short := r.text(lang, d.Short)
	switch {
	case c.Page > 0 && c.Last > c.Page:
		return w.Get("cite.pages", "document", short, "from", strconv.Itoa(c.Page), "to", strconv.Itoa(c.Last))
	case c.Page > 0:
		return w.Get("cite.page", "document", short, "page", strconv.Itoa(c.Page))
	case c.Heading != "":
		return w.Get("cite.heading", "document", short, "heading", c.Heading)
	}
	return w.Get("cite.document", "document", short)
}

// pdf returns the address of the cited page in the manual itself and what to
// call it; "" when neither an address nor a file is known.
func (r *Renderer) pdf(lang, from string, d *source.Document, c source.Citation) (href, text string) {
	w := r.words[lang].Words
	switch {
	case d.File != "":
		href = r.href(from, staticPath(d.File))
	case d.URL != "":
		href = d.URL
	default:
		return "", ""
	}
	if c.Page == 0 {
		return href, w.Get("cite.pdf")
	}
	page := strconv.Itoa(c.Page + d.Offset)
	return href + "#page=" + page, w.Get("cite.pdf_page", "page", page)
}

// viaName returns the short name of the document through which d is known.
func (r *Renderer) viaName(lang string, d *source.Document) string {
	if via := r.site.Config.Document(d.Via); via != nil {
		return r.text(lang, via.Short)
	}
	return d.Via
}

var _ = fmt.Sprint
