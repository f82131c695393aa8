// Package render is the function from a path to a file: given a loaded site it
// names every path of the output and makes the bytes of any one of them.
package render

import (
	"shirube/internal/diag"
	"shirube/internal/site"
)

// Renderer renders one loaded site. It may be used concurrently.
type Renderer struct {
	site *site.Site
}

// New prepares the templates and assets of a site. Mistakes in templates of
// the site's own come back as diagnostics.
func New(s *site.Site) (*Renderer, diag.List) { panic("unbuilt") }

// Paths returns every path of the output, sorted, slash-separated
// ("index.html", "ja/join/check.html", "assets/site.1a2b3c4d.css").
func (r *Renderer) Paths() []string { panic("unbuilt") }

// Render returns the bytes of one path; fs.ErrNotExist when the site has no
// such path.
func (r *Renderer) Render(path string) ([]byte, error) { panic("unbuilt") }
