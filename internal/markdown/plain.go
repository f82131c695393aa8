package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// plainText returns the text of a block or an inline without its marks, in one
// line.
func plainText(n ast.Node, src []byte) string {
	var b strings.Builder
	writePlain(&b, n, src)
	return strings.Join(strings.Fields(b.String()), " ")
}

func writePlain(b *strings.Builder, n ast.Node, src []byte) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			writeText(b, child, src)
		case *ast.String:
			b.Write(child.Value)
		case *ast.AutoLink:
			b.Write(child.Label(src))
		default:
			if child.Type() == ast.TypeInline {
				writePlain(b, child, src)
			}
		}
	}
}

func writeText(b *strings.Builder, t *ast.Text, src []byte) {
	value := t.Segment.Value(src)
	if t.Parent().Kind() == ast.KindCodeSpan {
		b.Write(value)
	} else {
		b.WriteString(resolveEscapes(value))
	}
	if t.HardLineBreak() || t.SoftLineBreak() && breakShows(t, src) {
		b.WriteByte(' ')
	}
}

// breakShows reports whether the end of a source line separates words. Between
// two characters of scripts without spaces it does not.
func breakShows(t *ast.Text, src []byte) bool {
	before, _ := utf8.DecodeLastRune(t.Segment.Value(src))
	after := firstRune(t.NextSibling(), src)
	return !isWide(before) || !isWide(after)
}

// firstRune returns the first character that a reader will see of a node; a
// space when there is none to be found.
func firstRune(n ast.Node, src []byte) rune {
	for n != nil {
		if t, ok := n.(*ast.Text); ok && t.Segment.Len() > 0 {
			r, _ := utf8.DecodeRune(t.Segment.Value(src))
			return r
		}
		if a, ok := n.(*ast.AutoLink); ok {
			r, _ := utf8.DecodeRune(a.Label(src))
			return r
		}
		if l, ok := n.(*ast.Link); ok && l.FirstChild() == nil {
			return '\u3000' // a citation, whose words are not known here: as wide as what it follows
		}
		if n.FirstChild() == nil {
			break
		}
		n = n.FirstChild()
	}
	return ' '
}
