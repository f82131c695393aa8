package render

import (
	"bytes"
	"fmt"
	"html/template"
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
	if p.Kind == "404" {
		return r.notFound(p)
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

// Main is what stands in the main element: the page's layout with its body.
func (p *Page) Main() (template.HTML, error) {
	name := p.Layout
	switch {
	case name != "":
	case p.Kind == "home":
		name = "home"
	default:
		name = "page"
	}
	return p.r.execute(name+".html", p)
}

// Nav is the list of the navigation, which stands on a page twice.
func (p *Page) Nav() (template.HTML, error) {
	if p.nav != "" {
		return p.nav, nil
	}
	var err error
	p.nav, err = p.r.execute("nav.html", p)
	return p.nav, err
}
