package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

func (p *printer) link(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	info := p.info(n)
	switch {
	case info.cite != nil:
		if entering {
			put(w, string(p.r.Cite(*info.cite, info.text)))
		}
		return ast.WalkSkipChildren, nil
	case info.dest == "":
		return ast.WalkContinue, nil // refused when it was parsed: its text alone
	case !entering:
		put(w, "</a>")
		return ast.WalkContinue, nil
	}
	p.openLink(w, info.dest)
	if title := n.(*ast.Link).Title; len(title) > 0 {
		put(w, ` title="`, escape(resolveEscapes(title)), `"`)
	}
	put(w, ">")
	return ast.WalkContinue, nil
}

func (p *printer) openLink(w util.BufWriter, dest string) {
	put(w, "<a")
	if scheme := schemeOf(dest); scheme == "http" || scheme == "https" {
		put(w, ` class="external"`)
	}
	put(w, ` href="`, escapeAddress(p.r.Link(dest)), `"`)
}

func (p *printer) autoLink(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	label := escape(string(n.(*ast.AutoLink).Label(p.doc.src)))
	if dest := p.info(n).dest; dest != "" {
		p.openLink(w, dest)
		label = ">" + label + "</a>"
	}
	put(w, label)
	return ast.WalkSkipChildren, nil
}

func (p *printer) image(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	info := p.info(n)
	if !entering || info.dest == "" {
		return ast.WalkSkipChildren, nil
	}
	put(w, `<img src="`, escapeAddress(p.r.Link(info.dest)), `" alt="`, escape(info.text), `"`)
	if width, height := p.r.Size(info.dest); width > 0 && height > 0 { // so that text does not move when the image comes
		put(w, ` width="`, strconv.Itoa(width), `" height="`, strconv.Itoa(height), `"`)
	}
	if title := n.(*ast.Image).Title; len(title) > 0 {
		put(w, ` title="`, escape(resolveEscapes(title)), `"`)
	}
	put(w, ">")
	return ast.WalkSkipChildren, nil
}
