package render

import "shirube/internal/site"

// aliasView is a page at a former address.
type aliasView struct {
	Lang, Title, Href, Text string
	URL                     string // full address of the page; "" without base_url
}

// collectAliases names the former addresses of the pages of a language. A
// former address that belongs to a page is not taken from it.
func (r *Renderer) collectAliases(lang string) {
	for _, t := range r.site.Topics {
		doc, to := t.Docs[lang], r.byKey[lang][t.Path]
		if doc == nil || to == nil {
			continue
		}
		for _, alias := range doc.Meta.Aliases {
			path, ok := site.AliasPath(lang, alias)
			if _, taken := r.outputs[path]; ok && !taken {
				r.add(output{path: path, file: func() ([]byte, error) { return r.alias(lang, path, to) }})
			}
		}
	}
}

// alias leads readers from a former address to the page.
func (r *Renderer) alias(lang, from string, to *output) ([]byte, error) {
	html, err := r.execute("alias.html", aliasView{
		Lang:  lang,
		Title: to.title,
		Href:  r.href(from, to.path),
		Text:  r.words[lang].T("site.moved", "page", to.title),
		URL:   r.absolute(to.path),
	})
	if err != nil {
		return nil, err
	}
	return r.minified("text/html", []byte(html))
}
