package render

import (
	"html/template"

	"shirube/internal/site"
)

const notFoundKey = "404.md"

// notFoundPage is the page for addresses that lead nowhere. A server shows it
// at any address, so it can link nothing by a relative path: it carries its
// own style, and its links are absolute with base_url, else begin at the
// server's root, which is right when the site stands there.
func (r *Renderer) notFoundPage() output {
	lang := r.site.Config.Languages[0]
	return output{
		path:  "404.html",
		lang:  lang,
		key:   notFoundKey,
		title: r.notFoundTitle(lang),
		fill: func(p *Page) error {
			p.Kind = "404"
			return nil
		},
	}
}

func (r *Renderer) notFoundTitle(lang string) string {
	if t := r.site.Topic(notFoundKey); t != nil && t.Docs[lang] != nil {
		return t.Docs[lang].Meta.Title
	}
	return r.words[lang].T("site.not_found")
}

// notFoundView is the page in all languages.
type notFoundView struct {
	*Page
	Style    template.CSS
	Sections []notFoundSection
}

type notFoundSection struct {
	Lang, Title  string
	Notice       string
	Body         template.HTML
	Feedback     string // as Page.Feedback
	FeedbackText string
}

func (r *Renderer) notFound(p *Page) ([]byte, error) {
	v := notFoundView{Page: p, Style: template.CSS(r.assets["404.css"].body)}
	for _, lang := range r.site.Config.Languages {
		body, err := r.notFoundBody(lang)
		if err != nil {
			return nil, err
		}
		here := &Page{Lang: lang, Path: p.Path, Key: p.Key, Title: r.notFoundTitle(lang), Site: r.words[lang], r: r}
		v.Sections = append(v.Sections, notFoundSection{lang, here.Title, here.Site.Notice, body, here.Feedback(), here.T("site.feedback")})
	}
	html, err := r.execute("404.html", v)
	if err != nil {
		return nil, err
	}
	page, err := r.minified("text/html", []byte(html))
	if err != nil {
		return nil, err
	}
	return allowInline("404.html", page)
}

// notFoundBody is the text of the page in one language: the author's, or a
// sentence with a link to the home page.
func (r *Renderer) notFoundBody(lang string) (template.HTML, error) {
	root := r.site.Config.BaseURL + "/"
	if t := r.site.Topic(notFoundKey); t != nil && t.Docs[lang] != nil {
		doc := t.Docs[lang]
		link := r.linker("404.html", doc)
		return r.docHTML(lang, "404.html", doc, func(dest string) string {
			if to, ok := r.site.Resolve(doc.File, dest); ok && to.External == "" {
				return root + link(dest)
			}
			return link(dest)
		})
	}
	w := r.words[lang]
	text := template.HTMLEscapeString(w.T("site.not_found_text"))
	home := template.HTMLEscapeString(w.T("nav.home"))
	href := template.HTMLEscapeString(root + relative(".", site.PagePath(lang, site.HomeKey)))
	return template.HTML(`<p>` + text + `</p><ul><li><a href="` + href + `">` + home + `</a></li></ul>`), nil
}
