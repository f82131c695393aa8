package render

import (
	"errors"
	"text/template"

	"shirube/internal/diag"
	"shirube/internal/site"
)

// tryPages renders one page of every layout, so that a field or function that
// a template of the site's own gets wrong is told before anything is written.
func (r *Renderer) tryPages() diag.List {
	var list diag.List
	tried := map[string]bool{}
	tell := func(err error) {
		if failed := (template.ExecError{}); errors.As(err, &failed) {
			list.Add(templateError(failed.Name, failed))
		}
	}
	try := func(o *output) {
		_, err := r.render(o)
		tell(err)
	}
	lang := r.site.Config.Languages[0]
	for _, o := range r.pages[lang] {
		t := r.site.Topic(o.key)
		if t == nil {
			continue
		}
		layout := t.Docs[lang].Meta.Layout
		if !tried[layout] {
			tried[layout] = true
			try(o)
		}
	}
	try(r.byKey[lang][site.PrintKey])
	try(r.outputs["404.html"])
	_, err := r.Start("site")
	tell(err)
	return list.Sorted()
}
