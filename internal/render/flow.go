package render

import (
	"html/template"

	"shirube/internal/flow"
	"shirube/internal/markdown"
)

// flowPages returns the pages that one procedure gives in one language.
func (r *Renderer) flowPages(lang string, f *flow.Flow) []output { return nil }

// flowPart returns the HTML of a part that shows something of a procedure; it
// stands on the page at the output path from.
func (r *Renderer) flowPart(lang, from string, part markdown.Part) (template.HTML, error) {
	return "", nil
}
