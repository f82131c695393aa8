package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// code prints lines that keep their breaks. They take the focus, so that long
// ones can be scrolled by the keyboard; as a group, since a region for each
// would crowd the landmarks of the page. What follows the fence names the code:
// its first word the language, all of it as the reader sees it.
func (p *printer) code(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	name, class := "", ""
	if f, ok := n.(*ast.FencedCodeBlock); ok && f.Info != nil {
		name = resolveEscapes(f.Info.Segment.Value(p.doc.src))
		if language := resolveEscapes(f.Language(p.doc.src)); language != "" {
			class = ` class="language-` + escape(language) + `"`
		}
	}
	label := p.r.String("code.label")
	if name != "" {
		put(w, `<figure class="code"><figcaption class="code-name">`, escape(name), "</figcaption>")
		label = name
	}
	put(w, `<pre tabindex="0" role="group" aria-label="`, escape(label), `"><code`, class, ">",
		escape(string(n.Lines().Value(p.doc.src))), "</code></pre>")
	if name != "" {
		put(w, "</figure>")
	}
	put(w, "\n")
	return ast.WalkSkipChildren, nil
}
