package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

func (p *printer) directive(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	d := n.(*directive)
	switch {
	case d.isCallout():
		p.callout(w, d, entering)
		return ast.WalkContinue, nil
	case d.name == "cards" && d.isContainer():
		return wrap(w, entering, `<div class="cards">`+"\n", "</div>\n")
	case d.name == "figure" && d.isContainer():
		return wrap(w, entering, `<figure class="figure">`+"\n", "<figcaption>"+escape(d.rest)+"</figcaption>\n</figure>\n")
	case d.isContainer():
		return ast.WalkContinue, nil
	}
	part := p.info(d).part
	if part == nil || !entering {
		return ast.WalkSkipChildren, nil
	}
	html, err := p.r.Part(*part)
	put(w, string(html), "\n")
	return ast.WalkSkipChildren, err
}

func (p *printer) callout(w util.BufWriter, d *directive, entering bool) {
	if !entering {
		put(w, "</aside>\n")
		return
	}
	id := p.info(d).id
	put(w, `<aside class="callout callout--`, d.name, `" aria-labelledby="`, id, `">`, "\n",
		`<p class="callout-title" id="`, id, `">`, p.calloutTitle(d), "</p>\n")
}

// calloutTitle always says of which kind the box is, since its colour and sign
// do not for everybody; then what its author calls it.
func (p *printer) calloutTitle(d *directive) string {
	kind := p.r.String("callout." + d.name)
	if d.rest == "" || d.rest == kind {
		return escape(kind)
	}
	return `<span class="callout-kind">` + escape(kind) + "</span> " + escape(d.rest)
}

func (p *printer) listing(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	list := n.(*ast.List)
	tag, attributes := "ul", ""
	if list.IsOrdered() {
		tag = "ol"
		if list.Start != 1 {
			attributes = ` start="` + strconv.Itoa(list.Start) + `"`
		}
	}
	if isTask(list.FirstChild()) {
		attributes += ` class="tasks"`
	}
	return wrap(w, entering, "<"+tag+attributes+">\n", "</"+tag+">\n")
}

func (p *printer) item(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	open := "<li>"
	if isTask(n) {
		open = `<li class="task">`
	}
	if first := n.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
		open += "\n"
	}
	return wrap(w, entering, open, "</li>\n")
}

// isTask reports whether an item of a list begins with a box.
func isTask(item ast.Node) bool {
	if item == nil || item.FirstChild() == nil || item.FirstChild().FirstChild() == nil {
		return false
	}
	return item.FirstChild().FirstChild().Kind() == east.KindTaskCheckBox
}

func (p *printer) checkBox(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	checked, label := "", p.r.String("task.open")
	if n.(*east.TaskCheckBox).IsChecked {
		checked, label = " checked", p.r.String("task.done")
	}
	put(w, `<input type="checkbox" disabled`, checked, ` aria-label="`, escape(label), `"> `)
	return ast.WalkContinue, nil
}

// table stands in a region that scrolls by itself and takes the focus, so that
// a wide one does not widen the page.
func (p *printer) table(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		put(w, "</table></div>\n")
		return ast.WalkContinue, nil
	}
	info := p.info(n)
	put(w, `<div class="table-scroll" role="region" tabindex="0"`)
	if info.captioned {
		put(w, ` aria-labelledby="`, info.id, `"><table>`, "\n",
			`<caption id="`, info.id, `">`, escape(info.text), "</caption>\n")
		return ast.WalkContinue, nil
	}
	label := info.text
	if label == "" {
		label = p.r.String("table.label")
	}
	put(w, ` aria-label="`, escape(label), `"><table>`, "\n")
	return ast.WalkContinue, nil
}

func (p *printer) tableHeader(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	end := "</tr>\n</thead>\n"
	if n.NextSibling() != nil {
		end += "<tbody>\n"
	}
	return wrap(w, entering, "<thead>\n<tr>\n", end)
}

func (p *printer) tableRow(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	end := "</tr>\n"
	if n.NextSibling() == nil {
		end += "</tbody>\n"
	}
	return wrap(w, entering, "<tr>\n", end)
}

// tableCell makes heads of the first row; and of the first column when the
// corner above it is empty, which no other table has a reason for.
func (p *printer) tableCell(w util.BufWriter, n ast.Node, entering bool) (ast.WalkStatus, error) {
	tag, attributes := "td", alignment(n.(*east.TableCell))
	switch {
	case n.Parent().Kind() == east.KindTableHeader && n.FirstChild() != nil:
		tag, attributes = "th", ` scope="col"`+attributes
	case n.Parent().Kind() == east.KindTableRow && n.PreviousSibling() == nil && emptyCorner(n):
		tag, attributes = "th", ` scope="row"`+attributes
	}
	return wrap(w, entering, "<"+tag+attributes+">", "</"+tag+">\n")
}

func emptyCorner(cell ast.Node) bool {
	corner := cell.Parent().Parent().FirstChild().FirstChild()
	return corner != nil && corner.FirstChild() == nil
}

func alignment(cell *east.TableCell) string {
	if cell.Alignment == east.AlignNone {
		return ""
	}
	return ` class="align-` + cell.Alignment.String() + `"`
}
