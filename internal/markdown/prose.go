package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"shirube/internal/diag"
)

// Prose is running text that readers see in one piece: a heading, a paragraph,
// a cell of a table, the alternative of an image.
type Prose struct {
	Kind ProseKind
	Text string // in one line; hard line breaks are line ends
	// Span returns the place of Text[start:stop].
	Span func(start, stop int) diag.Span
}

// ProseKind tells the texts that name something.
type ProseKind int

const (
	Running ProseKind = iota // any other text
	Title                    // a heading
	Term                     // of a list of definitions
)

// Prose returns the texts of the page in their order, for checks of wording:
// title and description, then those of the body. Code, quotations, addresses
// and passages in another language are not the author's words; inside a text
// an object character (U+FFFC) stands for each.
func (d *Doc) Prose() []Prose {
	var all []Prose
	for _, t := range d.front.Texts() {
		if slices.Contains([]string{"title", "description"}, t.Path[0]) {
			all = append(all, Prose{Text: t.Value, Span: t.Span})
		}
	}
	// The visitor never returns an error.
	_ = ast.Walk(d.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch {
		case !entering:
		case n.Kind() == ast.KindBlockquote:
			return ast.WalkSkipChildren, nil
		case holdsText(n):
			all = append(all, d.proseOf(n, kindOf(n)))
		case n.Kind() == ast.KindImage:
			all = append(all, d.proseOf(n, Running))
		case n.Kind() == kindDirective:
			all = append(all, d.proseOfName(n.(*directive))...)
		}
		return ast.WalkContinue, nil
	})
	return slices.DeleteFunc(all, func(p Prose) bool { return strings.TrimSpace(p.Text) == "" })
}

func kindOf(n ast.Node) ProseKind {
	switch n.Kind() {
	case ast.KindHeading:
		return Title
	case east.KindDefinitionTerm:
		return Term
	}
	return Running
}

// proseOfName gives the title of a callout or the caption of a table.
func (d *Doc) proseOfName(n *directive) []Prose {
	if !n.isContainer() {
		return nil
	}
	start := n.stop - len(n.rest)
	return []Prose{{Text: n.rest, Span: func(from, to int) diag.Span { return d.at.span(start+from, start+to) }}}
}

func (d *Doc) proseOf(n ast.Node, kind ProseKind) Prose {
	w := &proseWriter{src: d.src, last: max(n.Pos(), 0)}
	w.children(n)
	return Prose{Kind: kind, Text: w.text.String(), Span: func(start, stop int) diag.Span {
		return d.at.span(w.source(start, 0), w.source(stop-1, 1))
	}}
}

// A proseWriter gathers a text and notes where its pieces come from.
type proseWriter struct {
	src    []byte
	text   strings.Builder
	pieces []piece
	last   int // offset in the source behind what was written
}

// A piece of a text begins at an offset of the text; its bytes stand together
// in the source. One of length 0 stands for something else.
type piece struct{ at, source, length int }

// object stands for what is not judged.
const object = "\ufffc"

// source returns where the byte at an offset of the text comes from, and with
// behind 1 the offset behind that.
func (w *proseWriter) source(offset, behind int) int {
	i, exact := slices.BinarySearchFunc(w.pieces, offset, func(p piece, offset int) int { return p.at - offset })
	if !exact {
		i = max(i-1, 0)
	}
	if i >= len(w.pieces) {
		return w.last
	}
	p := w.pieces[i]
	return p.source + min(offset-p.at+behind, p.length)
}

func (w *proseWriter) add(text string, source, length int) {
	w.pieces = append(w.pieces, piece{w.text.Len(), source, length})
	w.text.WriteString(text)
	w.last = source + length
}

func (w *proseWriter) children(n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			if betweenLinks(child, w.src) {
				w.add("\n", child.Segment.Start, child.Segment.Len())
			} else {
				w.words(child)
			}
		case *ast.CodeSpan, *ast.AutoLink, *ast.RawHTML, *passage, *ast.Image:
			w.add(object, w.last, 0)
		default:
			if child.Type() == ast.TypeInline {
				w.children(child)
			}
		}
	}
}

// betweenLinks reports whether a text is but a space that keeps two links
// apart, which are no words of one sentence then.
func betweenLinks(t *ast.Text, src []byte) bool {
	before, after := t.PreviousSibling(), t.NextSibling()
	return before != nil && after != nil && before.Kind() == ast.KindLink && after.Kind() == ast.KindLink &&
		len(bytes.TrimSpace(t.Segment.Value(src))) == 0
}

// words adds a text without the backslashes that only protect a character.
func (w *proseWriter) words(t *ast.Text) {
	start, stop := t.Segment.Start, t.Segment.Stop
	for start < stop {
		next := stop
		for from := start; ; {
			i := bytes.IndexByte(w.src[from:stop], '\\')
			if i < 0 {
				break
			}
			if from += i + 1; from < stop && isPunctuation(w.src[from]) {
				next = from - 1
				break
			}
		}
		w.add(string(w.src[start:next]), start, next-start)
		if start = next; start < stop {
			start++
			w.add(string(w.src[start:start+1]), start, 1)
			start++
		}
	}
	switch {
	case t.HardLineBreak():
		w.add("\n", stop, 0)
	case t.SoftLineBreak() && breakShows(t, w.src):
		w.add(" ", stop, 0)
	}
}

func isPunctuation(b byte) bool {
	return b > ' ' && b < 0x7f && !(b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z')
}
