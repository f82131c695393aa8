package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"shirube/internal/source"
)

// visitCite reads a link with cite: as a citation. The author's text, if any,
// replaces the usual words.
func (c *collector) visitCite(n *ast.Link, link Link) {
	_, ref, _ := strings.Cut(link.Dest, ":")
	cite, list := source.ParseCitation(c.doc.File, link.Span, ref)
	if len(list) > 0 {
		c.list.Add(list...)
		return
	}
	*c.note(n) = node{cite: &cite, text: link.Text}
	c.doc.Cites = append(c.doc.Cites, cite)
}
