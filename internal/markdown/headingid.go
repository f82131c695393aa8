package markdown

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// headingIDs is a heading parser of goldmark that takes {#id} off the end of
// the line. goldmark's own attributes would take the {lang=en} of a passage
// that ends the heading, and allow much else.
type headingIDs struct{ parser.BlockParser }

// Names of the attributes that Close leaves on a heading.
var (
	idAttribute    = []byte("id")    // the id, when it is well-formed
	wrongAttribute = []byte("wrong") // the braces, when it is not
)

var (
	braces   = regexp.MustCompile(`[ \t]*\{([#.][^{}]*)\}[ \t]*$`)
	properID = regexp.MustCompile(`^#([\pL\pN\pM_][\pL\pN\pM_.-]*)$`)
)

func (p headingIDs) Close(n ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(n, reader, pc)
	// A setext heading was replaced by its final node when the parser closed it.
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return
	}
	last := lines.At(lines.Len() - 1)
	m := braces.FindSubmatchIndex(last.Value(reader.Source()))
	if m == nil {
		return
	}
	inside := last.Value(reader.Source())[m[2]:m[3]]
	if id := properID.FindSubmatch(inside); id != nil {
		n.SetAttribute(idAttribute, id[1])
	} else {
		n.SetAttribute(wrongAttribute, inside)
	}
	lines.Set(lines.Len()-1, last.WithStop(last.Start+m[0]))
}

// ids gives every heading of a file an id of its own.
type ids map[string]bool

func newIDs() ids { return ids{"main": true, "toc-title": true} }

// generatedIDs are those that Render makes for other things than headings.
var generatedIDs = regexp.MustCompile(`^(callout|fn|fnref|table)-\d`)

func (used ids) taken(id string) bool { return used[id] || generatedIDs.MatchString(id) }

// make derives an id from the text of a heading: letters and digits of any
// script stay, so that an address can be read; spaces become hyphens.
func (used ids) make(heading string) string {
	var b strings.Builder
	for _, r := range strings.TrimSpace(heading) {
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r), r == '_', r == '-':
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsSpace(r):
			b.WriteByte('-')
		}
	}
	base := strings.Trim(b.String(), "-")
	if base == "" {
		base = "section"
	}
	id := base
	for n := 2; used.taken(id); n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	used[id] = true
	return id
}
