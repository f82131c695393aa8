// Package render is the function from a path to a file: given a loaded site it
// names every path of the output and makes the bytes of any one of them.
//
// In goes a site.Site without errors; out come the paths (pages of topics and
// procedures, assets with a hash of their content in the name, copied files, and
// with a base_url sitemap.xml and robots.txt) and, for each, its bytes.
//
// Promises: the same site gives the same bytes; rendering one path reads nothing
// of another and may run beside it; every link is relative, so that the site
// works from any folder and from file://. Only 404.html, which a server shows at
// any address, has absolute links: with base_url full ones, else from the root.
//
// How a page comes to be: collect names all outputs, each with a function that
// fills a Page; newPage fills in what stands around it; page runs base.html,
// which asks for Main, the page's layout. Templates see the exported fields and
// methods of Page (parts.go).
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
	alone     asset            // the style of single files; it is no file of the site
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
	r.loadWords()
	list.Add(r.loadAssets()...)
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
