// Package render is the function from a path to a file: given a loaded site it
// names every path of the output and makes the bytes of any one of them.
package render

import (
	"fmt"
	"html/template"
	"io/fs"
	"slices"

	"github.com/tdewolff/minify/v2"

	"shirube/internal/diag"
	"shirube/internal/site"
)

// Renderer renders one loaded site. It may be used concurrently.
type Renderer struct {
	site      *site.Site
	templates *template.Template
	assets    map[string]asset // by name without the hash
	outputs   map[string]*output
	paths     []string // sorted keys of outputs
	words     map[string]*siteWords
	pages     map[string][]*output          // pages of a language in reading order
	byKey     map[string]map[string]*output // by language and key
	nav       map[string]*navigation        // by language
	minify    *minify.M
}

// New prepares the templates and assets of a site. Mistakes in templates of
// the site's own come back as diagnostics.
func New(s *site.Site) (*Renderer, diag.List) {
	r := &Renderer{site: s, minify: newMinifier()}
	list := r.loadTemplates()
	list.Add(r.loadAssets()...)
	r.loadWords()
	r.collect()
	if !list.HasErrors() {
		list.Add(r.tryPages()...)
	}
	return r, list
}

// Paths returns every path of the output, sorted, slash-separated
// ("index.html", "ja/join/check.html", "assets/site.1a2b3c4d.css").
func (r *Renderer) Paths() []string { return slices.Clone(r.paths) }

// Render returns the bytes of one path; fs.ErrNotExist when the site has no
// such path.
func (r *Renderer) Render(path string) ([]byte, error) {
	o, ok := r.outputs[path]
	if !ok {
		return nil, fmt.Errorf("render %s: %w", path, fs.ErrNotExist)
	}
	b, err := r.render(o)
	if err != nil {
		return nil, fmt.Errorf("render %s: %w", path, err)
	}
	return b, nil
}
