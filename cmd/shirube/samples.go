package main

import (
	"path"
	"strings"

	"shirube/internal/render"
	"shirube/internal/serve"
	"shirube/internal/site"
	"shirube/layouts"
)

// samplesFolder is where the preview shows the samples of the theme's parts.
const samplesFolder = "_style"

// withSamples adds to what is served the pages that show every part of the
// theme, as this site has it. They are in no build.
func withSamples(served serve.Site, of *site.Site) serve.Site {
	s, _ := site.Load(layouts.Demo(), site.Options{Theme: of.Theme})
	r, list := render.New(s)
	if list.HasErrors() { // a template that does for this site's pages alone
		return served
	}
	for _, name := range r.Paths() {
		served.Paths = append(served.Paths, path.Join(samplesFolder, name))
	}
	pages := served.Render
	served.Render = func(name string) ([]byte, error) {
		if sample, ok := strings.CutPrefix(name, samplesFolder+"/"); ok {
			return r.Render(sample)
		}
		return pages(name)
	}
	return served
}
