package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"shirube/internal/wording"
)

func (c *collector) visitInline(n ast.Node) ast.WalkStatus {
	switch n := n.(type) {
	case *ast.Link:
		c.visitLink(n)
	case *ast.Image:
		c.visitImage(n)
		return ast.WalkSkipChildren
	case *ast.AutoLink:
		c.visitAutoLink(n)
	case *ast.RawHTML:
		first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
		c.addAt(&errHTML, first.Start, last.Stop)
	case *ast.CodeSpan:
		return ast.WalkSkipChildren // what stands in it is meant as it is
	case *passage:
		return c.visitPassage(n)
	case *ast.Text:
		c.visitText(n)
	}
	return ast.WalkContinue
}

func (c *collector) visitPassage(n *passage) ast.WalkStatus {
	switch {
	case n.isKeys():
		if c.note(n).keys = keyNames(n, c.doc.src); c.note(n).keys == nil {
			c.addAt(&errKeys, n.Pos(), c.tree.ends[n])
		}
		return ast.WalkSkipChildren
	case strings.EqualFold(n.lang, c.lang):
		c.addAt(&warnPassage, n.Pos(), c.tree.ends[n], n.lang)
	}
	return ast.WalkContinue
}

func (c *collector) visitLink(n *ast.Link) {
	text := plainText(n, c.doc.src)
	dest := resolveEscapes(n.Destination)
	link := Link{Dest: dest, Text: text, Span: c.at.span(n.Pos(), c.tree.ends[n])}
	if dest == "" {
		c.add(&errNoDest, link.Span)
		return
	}
	if wrong, args := checkDest(dest); wrong != nil {
		c.add(wrong, link.Span, args...)
		return
	}
	if schemeOf(dest) == "cite" {
		c.visitCite(n, link)
		return
	}
	if text == "" {
		c.add(&errNoLinkText, link.Span)
		return
	}
	c.checkWords(link)
	c.note(n).dest = dest
	c.doc.Links = append(c.doc.Links, link)
}

// checkWords looks whether the text of a link says where it leads.
func (c *collector) checkWords(link Link) {
	if wording.Vague(c.lang, link.Text) {
		c.add(&warnVagueLink, link.Span, link.Text)
	}
	path, _, _ := strings.Cut(strings.ToLower(link.Dest), "#")
	if strings.HasSuffix(path, ".pdf") && !strings.Contains(strings.ToLower(link.Text), "pdf") {
		c.add(&warnPDFLink, link.Span)
	}
}

func (c *collector) visitImage(n *ast.Image) {
	text := plainText(n, c.doc.src)
	dest := resolveEscapes(n.Destination)
	image := Link{Dest: dest, Text: text, Span: c.at.span(n.Pos(), c.tree.ends[n])}
	wrong, args := checkDest(dest)
	switch {
	case dest == "":
		c.add(&errNoDest, image.Span)
		return
	case wrong != nil:
		c.add(wrong, image.Span, args...)
		return
	case schemeOf(dest) != "":
		c.add(&errRemoteImage, image.Span)
		return
	case text == "":
		c.add(&errNoAlt, image.Span)
	}
	*c.note(n) = node{dest: dest, text: text}
	c.doc.Images = append(c.doc.Images, image)
}

// visitAutoLink takes <https://…>, and addresses that stand in the text.
func (c *collector) visitAutoLink(n *ast.AutoLink) {
	label := string(n.Label(c.doc.src))
	dest := string(n.URL(c.doc.src))
	if n.AutoLinkType == ast.AutoLinkEmail && schemeOf(dest) != "mailto" {
		dest = "mailto:" + dest
	}
	start := max(n.Pos(), 0) // that of the bracket, or of a space before the address
	start += max(bytes.Index(c.doc.src[start:], n.Label(c.doc.src)), 0)
	span := c.at.span(start, start+len(label))
	if wrong, args := checkDest(dest); wrong != nil {
		c.add(wrong, span, args...)
		return
	}
	c.note(n).dest = dest
	c.doc.Links = append(c.doc.Links, Link{Dest: dest, Text: label, Span: span})
}

// leftovers are marks that the parser took for plain text though their author
// meant something by them. Escaped characters are stepped over.
var leftovers = regexp.MustCompile(`(?s)\\.|\[\^([^\]\s]+)\]|\]\{|\]\(|\]\[|\*\*`)

// visitText looks for leftovers in a row of texts; the parser splits them at
// every character that might have begun something.
func (c *collector) visitText(t *ast.Text) {
	if before, ok := t.PreviousSibling().(*ast.Text); ok && before.Segment.Stop == t.Segment.Start {
		return
	}
	start, stop := t.Segment.Start, t.Segment.Stop
	for n := t.NextSibling(); n != nil; n = n.NextSibling() {
		next, ok := n.(*ast.Text)
		if !ok || next.Segment.Start != stop {
			break
		}
		stop = next.Segment.Stop
	}
	for _, m := range leftovers.FindAllSubmatchIndex(c.doc.src[start:stop], -1) {
		found := c.doc.src[start+m[0] : start+m[1]]
		switch {
		case found[0] == '\\':
		case found[0] == '[':
			c.addAt(&errFootnote, start+m[0], start+m[1], string(c.doc.src[start+m[2]:start+m[3]]))
		case found[0] == '*':
			c.addAt(&warnEmphasis, start+m[0], start+m[1])
		case found[1] == '{':
			c.addAt(&errBraces, start+m[0], start+m[1])
		case found[1] == '[':
			c.addAt(&errReference, start+m[0], start+m[1])
		default:
			c.addAt(&errLinkForm, start+m[0], start+m[1])
		}
	}
}
