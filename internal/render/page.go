package render

import (
	"bytes"
	"fmt"
	"html/template"

	"shirube/internal/i18n"
)

// render makes the bytes of one output, minified.
func (r *Renderer) render(o *output) ([]byte, error) {
	if o.file != nil {
		return o.file()
	}
	p := r.newPage(o)
	if err := o.fill(p); err != nil {
		return nil, err
	}
	return r.page(p)
}

// page wraps the body of p in the base template.
func (r *Renderer) page(p *Page) ([]byte, error) {
	html, err := r.execute("base.html", p)
	if err != nil {
		return nil, err
	}
	return r.minified("text/html", []byte(html))
}

// execute runs a template of the theme, by its path below layouts.
func (r *Renderer) execute(name string, data any) (template.HTML, error) {
	var b bytes.Buffer
	if err := r.templates.ExecuteTemplate(&b, name, data); err != nil {
		return "", fmt.Errorf("template %s: %w", name, err)
	}
	return template.HTML(b.String()), nil
}

// text returns t in lang; where the site has no such text, in its first language.
func (r *Renderer) text(lang string, t i18n.Text) string {
	if t.Has(lang) {
		return t[lang]
	}
	return t[r.site.Config.Languages[0]]
}
