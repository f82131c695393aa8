package markdown

import (
	"html/template"
	"io"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// Render writes the HTML of the text below the front matter. It may be called
// concurrently with different resolvers. The error is one of w or of r.Part.
func (d *Doc) Render(w io.Writer, r Resolver) error {
	p := &printer{doc: d, r: r, text: html.NewWriter(html.WithEscapedSpace())}
	// goldmark's own renderers print what p does not name.
	return renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(p, 100),
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
		util.Prioritized(extension.NewDefinitionListHTMLRenderer(), 500),
		util.Prioritized(html.NewRenderer(html.WithWriter(p.text)), 1000),
	)).Render(w, d.src, d.tree)
}

// printer prints one Doc once.
type printer struct {
	doc  *Doc
	r    Resolver
	text html.Writer
}

// print writes a node; it is called before and after its children.
type print func(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error)

// RegisterFuncs tells goldmark which nodes the printer prints.
func (p *printer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	for kind, f := range map[ast.NodeKind]print{
		ast.KindHeading:           p.heading,
		ast.KindParagraph:         p.paragraph,
		ast.KindText:              p.words,
		ast.KindLink:              p.link,
		ast.KindAutoLink:          p.autoLink,
		ast.KindImage:             p.image,
		ast.KindCodeBlock:         p.code,
		ast.KindFencedCodeBlock:   p.code,
		ast.KindHTMLBlock:         nothing,
		ast.KindRawHTML:           nothing,
		ast.KindList:              p.listing,
		ast.KindListItem:          p.item,
		east.KindTaskCheckBox:     p.checkBox,
		east.KindTable:            p.table,
		east.KindTableHeader:      p.tableHeader,
		east.KindTableRow:         p.tableRow,
		east.KindTableCell:        p.tableCell,
		east.KindFootnoteLink:     p.footnoteLink,
		east.KindFootnoteBacklink: p.footnoteBack,
		east.KindFootnote:         p.footnote,
		east.KindFootnoteList:     p.footnotes,
		kindPassage:               p.passage,
		kindDirective:             p.directive,
	} {
		reg.Register(kind, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
			return f(w, n, entering)
		})
	}
}

// nothing leaves out what was refused when it was parsed.
func nothing(util.BufWriter, ast.Node, bool) (ast.WalkStatus, error) {
	return ast.WalkSkipChildren, nil
}

// put writes strings; errors stay in the buffer until it is flushed.
func put(w util.BufWriter, parts ...string) {
	for _, s := range parts {
		_, _ = w.WriteString(s)
	}
}

func escape(s string) string { return template.HTMLEscapeString(s) }

// escapeAddress keeps letters of all scripts readable; only what HTML forbids
// in an address is rewritten.
func escapeAddress(s string) string { return escape(strings.ReplaceAll(s, " ", "%20")) }

func (p *printer) info(n ast.Node) *node {
	if info := p.doc.nodes[n]; info != nil {
		return info
	}
	return &node{}
}

// wrap prints open before the children and close after them.
func wrap(w util.BufWriter, entering bool, open, close string) (ast.WalkStatus, error) {
	if entering {
		put(w, open)
	} else {
		put(w, close)
	}
	return ast.WalkContinue, nil
}

func (p *printer) heading(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := "h" + string('0'+rune(n.(*ast.Heading).Level))
	return wrap(w, entering, "<"+tag+` id="`+escape(p.info(n).id)+`">`, "</"+tag+">\n")
}

// paragraph prints none around the image of a figure.
func (p *printer) paragraph(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if d, ok := n.Parent().(*directive); ok && d.name == "figure" && holdsOne(n, ast.KindImage) {
		return wrap(w, entering, "", "\n")
	}
	return wrap(w, entering, "<p>", "</p>\n")
}

func (p *printer) words(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	t := n.(*ast.Text)
	value := t.Segment.Value(p.doc.src)
	if t.IsRaw() {
		p.text.RawWrite(w, value)
		return ast.WalkContinue, nil
	}
	p.dated(w, value)
	switch {
	case t.HardLineBreak():
		put(w, "<br>\n")
	case t.SoftLineBreak() && breakShows(t, p.doc.src):
		put(w, "\n")
	}
	return ast.WalkContinue, nil
}

// dated writes text with its dates marked.
func (p *printer) dated(w util.BufWriter, value []byte) {
	at := 0
	if p.r.Dates != nil {
		for _, d := range p.r.Dates(string(value)) {
			p.text.Write(w, value[at:d.From])
			put(w, `<time datetime="`, d.ISO, `">`)
			p.text.Write(w, value[d.From:d.To])
			put(w, "</time>")
			at = d.To
		}
	}
	p.text.Write(w, value[at:])
}

func (p *printer) passage(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	span := n.(*passage)
	if !span.isKeys() {
		return wrap(w, entering, `<span lang="`+escape(span.lang)+`">`, "</span>")
	}
	if entering {
		put(w, keysHTML(p.info(n).keys))
	}
	return ast.WalkSkipChildren, nil
}
