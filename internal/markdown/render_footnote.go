package markdown

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// referenceID names the place in the text that refers to a note; the second
// and later places of one note are numbered.
func referenceID(note, place int) string {
	if place == 0 {
		return fmt.Sprintf("fnref-%d", note)
	}
	return fmt.Sprintf("fnref-%d-%d", note, place+1)
}

// numbered returns a string of the user interface about a note.
func (p *printer) numbered(key string, note int) string {
	return escape(strings.ReplaceAll(p.r.String(key), "{number}", strconv.Itoa(note)))
}

func (p *printer) footnoteLink(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		f := n.(*east.FootnoteLink)
		put(w, `<sup class="fn-ref" id="`, referenceID(f.Index, f.RefIndex), `"><a href="#fn-`, strconv.Itoa(f.Index),
			`" role="doc-noteref">`, p.numbered("footnote.label", f.Index), "</a></sup>")
	}
	return ast.WalkContinue, nil
}

func (p *printer) footnoteBack(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		f := n.(*east.FootnoteBacklink)
		label, place := p.numbered("footnote.back", f.Index), ""
		if f.RefCount > 1 {
			place = strconv.Itoa(f.RefIndex + 1)
			label = strings.ReplaceAll(p.numbered("footnote.back_place", f.Index), "{place}", place)
		}
		put(w, ` <a class="fn-back" href="#`, referenceID(f.Index, f.RefIndex), `" role="doc-backlink" aria-label="`,
			label, `">↩&#xfe0e;`, place, "</a>")
	}
	return ast.WalkContinue, nil
}

func (p *printer) footnote(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	return wrap(w, entering, `<li id="fn-`+strconv.Itoa(n.(*east.Footnote).Index)+`">`+"\n", "</li>\n")
}

func (p *printer) footnotes(w util.BufWriter, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	label := escape(p.r.String("footnote.title"))
	return wrap(w, entering,
		`<section class="footnotes" role="doc-endnotes" aria-label="`+label+`">`+"\n<ol>\n", "</ol>\n</section>\n")
}
