package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"shirube/internal/diag"
)

// collector walks the tree once, fills the Doc and notes what is wrong.
type collector struct {
	doc      *Doc
	tree     tree
	at       *places
	lang     string
	ids      ids
	list     diag.List
	level    int    // of the heading above
	heading  string // its text
	callouts int
	tables   int
	words    strings.Builder
}

func (c *collector) collect() {
	c.explicitIDs()
	// The walk cannot fail: the visitor never returns an error.
	_ = ast.Walk(c.doc.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		c.visitBlock(n)
		return c.visitInline(n), nil
	})
	for _, f := range c.tree.unused {
		c.add(&warnUnusedNote, c.at.line(f.Pos()), string(f.Ref))
	}
	c.doc.Words = strings.TrimRight(c.words.String(), "\n")
}

func (c *collector) add(m *diag.Message, span diag.Span, args ...any) {
	c.list.Add(m.At(c.doc.File, span, args...))
}

func (c *collector) addAt(m *diag.Message, start, stop int, args ...any) {
	c.add(m, c.at.span(start, stop), args...)
}

// note returns what is known about a node, to be filled.
func (c *collector) note(n ast.Node) *node {
	if c.doc.nodes[n] == nil {
		c.doc.nodes[n] = &node{}
	}
	return c.doc.nodes[n]
}

func (c *collector) visitBlock(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		c.visitHeading(n)
	case *ast.HTMLBlock:
		c.add(&errHTML, c.at.line(n.Pos()))
	case *directive:
		c.visitDirective(n)
	case *east.Table:
		c.visitTable(n)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		c.say(string(n.Lines().Value(c.doc.src)))
	}
	if holdsText(n) {
		c.say(plainText(n, c.doc.src))
	}
}

// say adds a line to the plain text.
func (c *collector) say(text string) {
	if text = strings.TrimSpace(text); text != "" {
		c.words.WriteString(text)
		c.words.WriteByte('\n')
	}
}

// holdsText reports whether the children of a block are running text.
func holdsText(n ast.Node) bool {
	return n.Type() == ast.TypeBlock && n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeInline
}

// explicitIDs takes the ids that the author chose before any is made from the
// text of a heading, so that links to them never depend on their order.
func (c *collector) explicitIDs() {
	_ = ast.Walk(c.doc.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		h, ok := n.(*ast.Heading)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		if wrong, ok := h.Attribute(wrongAttribute); ok {
			c.add(&errHeadingID, c.at.line(h.Pos()), string(wrong.([]byte)))
		}
		value, ok := h.Attribute(idAttribute)
		if !ok {
			return ast.WalkSkipChildren, nil
		}
		id := string(value.([]byte))
		if c.ids.taken(id) {
			c.add(&errDuplicateID, c.at.line(h.Pos()), id)
			return ast.WalkSkipChildren, nil
		}
		c.ids.used[id] = true
		c.note(h).id = id
		return ast.WalkSkipChildren, nil
	})
}

func (c *collector) visitHeading(h *ast.Heading) {
	text := plainText(h, c.doc.src)
	span := c.at.line(h.Pos())
	above := max(c.level, 1)
	switch {
	case text == "":
		c.add(&errHeadingEmpty, span)
	case h.Level == 1:
		c.add(&errHeadingOne, span)
	case h.Level > above+1:
		c.add(&warnHeadingSkip, span, above, h.Level, above+1)
	}
	info := c.note(h)
	if info.id == "" {
		info.id = c.ids.make(text)
	}
	c.level, c.heading = h.Level, text
	c.doc.Headings = append(c.doc.Headings, Heading{Level: h.Level, ID: info.id, Text: text, Span: span})
}

func (c *collector) visitDirective(d *directive) {
	span := c.at.span(d.start, d.stop)
	switch {
	case d.wide:
		c.add(&errWideColons, span)
	case d.name == "":
		c.add(&errStrayColons, span)
	case d.isContainer():
		c.visitContainer(d, span)
	default:
		c.visitPart(d, span)
	}
}

func (c *collector) visitContainer(d *directive, span diag.Span) {
	if !d.closed {
		c.add(&errContainerOpen, span, d.name)
	}
	if d.isCallout() {
		c.callouts++
		c.note(d).id = fmt.Sprintf("callout-%d", c.callouts)
	}
	c.say(d.rest)
	switch {
	case d.name == "table" && !holdsOne(d, east.KindTable):
		c.add(&errTableContainer, span)
	case d.name == "figure" && (!holdsOne(d, ast.KindParagraph) || !holdsOne(d.FirstChild(), ast.KindImage)):
		c.add(&errFigureContainer, span)
	case d.name == "figure" && d.rest == "":
		c.add(&errFigureCaption, span)
	}
}

// holdsOne reports whether a node has one child, of that kind. ChildCount
// counts a node twice that was inserted at the end.
func holdsOne(n ast.Node, kind ast.NodeKind) bool {
	first := n.FirstChild()
	return first != nil && first.Kind() == kind && first.NextSibling() == nil
}

func (c *collector) visitPart(d *directive, span diag.Span) {
	part := Part{Name: d.name, Args: strings.Fields(d.rest), Span: span}
	want, known := parts[d.name]
	switch {
	case !known:
		c.add(&errUnknownPart, span, d.name, diag.Suggest(d.name, directiveNames()))
		return
	case len(part.Args) != want:
		c.add(&errPartWords, span, d.name, want, len(part.Args))
		return
	}
	c.note(d).part = &part
	c.doc.Parts = append(c.doc.Parts, part)
}

// visitTable names a table by its caption, else by the heading above it.
func (c *collector) visitTable(t *east.Table) {
	info := c.note(t)
	if d, ok := t.Parent().(*directive); ok && d.name == "table" && d.rest != "" {
		c.tables++
		info.text, info.captioned = d.rest, true
		info.id = fmt.Sprintf("table-%d", c.tables)
		return
	}
	info.text = c.heading
	c.add(&warnTableCaption, c.at.line(t.Pos()))
}
