package render

import (
	"html/template"

	"shirube/internal/site"
)

// startView is the page at the top of an archive, in all languages.
type startView struct {
	Lang, Title string
	Style       template.CSS
	Sections    []startSection
}

type startSection struct {
	Lang    string
	Site    *siteWords
	Home    string     // address of the home page
	Singles []PageLink // procedures as one file
}

// T returns a string of the user interface.
func (s startSection) T(key string, args ...any) string { return s.Site.T(key, args...) }

// Start returns the page that leads into an archive of the site, which stands
// in the given folder beside it. It carries its style itself: a reader who
// opens it before unpacking sees what to do.
func (r *Renderer) Start(folder string) ([]byte, error) {
	first := r.site.Config.Languages[0]
	v := startView{Lang: first, Title: r.words[first].Title, Style: template.CSS(r.assets["404.css"].body)}
	for _, lang := range r.site.Config.Languages {
		home := r.byKey[lang][site.HomeKey]
		if home == nil {
			continue
		}
		section := startSection{Lang: lang, Site: r.words[lang], Home: relative(".", folder+"/"+home.path)}
		for _, f := range r.site.Flows {
			if r.site.HasSingle(lang, f) {
				section.Singles = append(section.Singles, PageLink{
					Href:  relative(".", folder+"/"+site.SinglePath(lang, f)),
					Title: r.text(lang, f.Title),
				})
			}
		}
		v.Sections = append(v.Sections, section)
	}
	html, err := r.execute("start.html", v)
	if err != nil {
		return nil, err
	}
	page, err := r.minified("text/html", []byte(html))
	if err != nil {
		return nil, err
	}
	return allowInline("start.html", page)
}
