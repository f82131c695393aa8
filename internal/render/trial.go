package render

import (
	"errors"
	"text/template"

	"shirube/internal/diag"
)

// tryPages renders one page of every layout, so that a field or function that
// a template of the site's own gets wrong is told before anything is written.
func (r *Renderer) tryPages() diag.List {
	var list diag.List
	tried := map[string]bool{}
	try := func(o *output) {
		var failed template.ExecError
		if _, err := r.render(o); errors.As(err, &failed) {
			list.Add(templateError(failed.Name, failed))
		}
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
	try(r.outputs["404.html"])
	return list.Sorted()
}
