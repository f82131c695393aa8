package render

import (
	"html/template"
	"strconv"
	"strings"

	"shirube/internal/site"
	"shirube/internal/source"
)

// citation is what the template of a citation shows.
type citation struct {
	Text      string // the author's own words; "" the usual ones, which are Document and Place
	Before    string // "加入要領 "
	Place     string // "p.3"; "" the whole document
	After     string
	PlaceLang string // of Place, where it is not that of the page; "" the same
	Href      string // entry of the page of sources; "" when the site has none
	PDF       string // address of the page in the manual; "" when that is not at hand
	PDFText   string // the page in words, since viewers may ignore #page
	Status    string // "second-hand", "outdated"; "" needs no mark
	Mark      string // its short mark in brackets, as it follows the citation
}

// cite returns the HTML of a citation that stands on the page at the output
// path from. text is the author's own link text, "" for document and page. A
// document that does not exist, which site.Check has told, gives the text alone.
func (r *Renderer) cite(lang, from string, c source.Citation, text string) template.HTML {
	d := r.site.Config.Document(c.Document)
	if d == nil {
		return template.HTML(template.HTMLEscapeString(text))
	}
	v := citation{Text: text}
	v.Place, v.PlaceLang = r.citedPlace(lang, d, c)
	v.Before, v.After = r.words[lang].around(r.text(lang, d.Short), v.Place)
	if name, ok := strings.CutSuffix(v.Before, " "); ok && c.Page > 0 {
		v.Before = name + "\u00a0" // a page number never leaves its document's name; a heading may be long
	}
	if key := r.site.SourcesKey(lang); key != "" {
		v.Href = r.href(from, r.byKey[lang][key].path+"#"+source.Anchor(c))
	}
	v.PDF, v.PDFText = r.pdf(lang, from, d, c)
	var mark string
	if v.Status, mark, _ = r.status(lang, d); mark != "" {
		v.Mark = r.words[lang].T("cite.mark", "mark", mark)
	}
	html, err := r.execute("cite.html", v)
	if err != nil { // only a template of the site's own can fail here
		return template.HTML(template.HTMLEscapeString(v.Before + v.Place + v.After))
	}
	return html
}

// around returns what stands before and after the place in a citation.
func (w *siteWords) around(document, place string) (before, after string) {
	if place == "" {
		return document, ""
	}
	before, after, _ = strings.Cut(w.T("cite.at", "document", document), "{place}")
	return before, after
}

// citedPlace returns the page or heading in words, and the language of a
// heading that is not the page's.
func (r *Renderer) citedPlace(lang string, d *source.Document, c source.Citation) (place, placeLang string) {
	w := r.words[lang]
	switch {
	case c.Page > 0 && c.Last > c.Page:
		return w.T("cite.pages", "from", c.Page, "to", c.Last), ""
	case c.Page > 0:
		return w.T("cite.page", "page", c.Page), ""
	case c.Heading == "":
		return "", ""
	case d.Language != lang:
		placeLang = d.Language
	}
	return w.quoted(c.Heading), placeLang
}

// quoted returns a heading in quotation marks. Those that it has of the same
// kind become those of a quotation within one: 「『加入』の流れ」.
func (w *siteWords) quoted(heading string) string {
	outer, inner := []rune(w.T("cite.quotes")), []rune(w.T("cite.quotes_within"))
	for i := range min(len(outer), len(inner)) {
		heading = strings.ReplaceAll(heading, string(outer[i]), string(inner[i]))
	}
	return w.T("cite.heading", "heading", heading)
}

// citeText returns document and page in words: "加入要領 p.3", "Joining Manual, p. 3".
func (r *Renderer) citeText(lang string, d *source.Document, c source.Citation) string {
	place, _ := r.citedPlace(lang, d, c)
	before, after := r.words[lang].around(r.text(lang, d.Short), place)
	return before + place + after
}

// pdf returns the address of the cited page in the manual itself and what to
// call it; "" when neither an address nor a file is known.
func (r *Renderer) pdf(lang, from string, d *source.Document, c source.Citation) (href, text string) {
	w := r.words[lang]
	switch page := d.PDFPage(c.Page); {
	case d.File == "" && d.URL == "":
		return "", ""
	case page > 0:
		text = w.T("cite.pdf_page", "page", strconv.Itoa(page))
	default:
		text = w.T("cite.pdf")
	}
	return r.documentHref(from, d) + d.Fragment(c), text
}

// documentHref returns the address of a document itself, of the site's own
// copy rather than of another place; "" when it has neither.
func (r *Renderer) documentHref(from string, d *source.Document) string {
	if d.File != "" {
		return r.href(from, site.StaticPath(d.File))
	}
	return d.URL
}

// status returns the class, short mark and meaning of a document's citations;
// "" for those that need no mark.
func (r *Renderer) status(lang string, d *source.Document) (class, mark, help string) {
	s := d.Status()
	if s == source.Confirmed {
		return "", "", ""
	}
	w, key := r.words[lang], strings.ReplaceAll(string(s), "-", "_")
	return string(s), w.T("cite.mark_" + key), w.T("cite.help_"+key, "via", r.viaName(lang, d))
}

// viaName returns the short name of the document through which d is known.
func (r *Renderer) viaName(lang string, d *source.Document) string {
	if via := r.site.Config.Document(d.Via); via != nil {
		return r.text(lang, via.Short)
	}
	return d.Via
}

// citeKey says what a mark means that citations of a page carry.
type citeKey struct{ Text, Href, Title string } // Href and Title of the page of sources; "" none, or it is this document

// CiteKeys returns the meaning of each mark that stands in the main part.
func (p *Page) CiteKeys(main template.HTML) []citeKey {
	var keys []citeKey
	for _, s := range []source.Status{source.SecondHand, source.Outdated} {
		if !strings.Contains(string(main), "cite-mark--"+string(s)) {
			continue
		}
		name := strings.ReplaceAll(string(s), "-", "_")
		mark := strings.TrimSpace(p.T("cite.mark", "mark", p.T("cite.mark_"+name)))
		k := citeKey{Text: p.T("cite.key_"+name, "mark", mark)}
		if at := p.r.byKey[p.Lang][p.r.site.SourcesKey(p.Lang)]; at != nil && at.path != p.Path && p.Kind != "print" {
			k.Href, k.Title = p.Link(at.path), at.title
		}
		keys = append(keys, k)
	}
	return keys
}
