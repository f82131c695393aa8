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
type ids struct {
	used map[string]bool
	last map[string]int // number of the last id made from a text
}

func newIDs() ids {
	return ids{used: map[string]bool{"main": true, "toc-title": true}, last: map[string]int{}}
}

// generatedIDs are those that Render makes for other things than headings.
var generatedIDs = regexp.MustCompile(`^(callout|fn|fnref|table)(-\d+)*$`)

func (x ids) taken(id string) bool { return x.used[id] || generatedIDs.MatchString(id) }

// make derives an id from the text of a heading. The second heading of the
// same text gets -2 at the end.
func (x ids) make(heading string) string {
	base := slug(heading)
	if base == "" || generatedIDs.MatchString(base) {
		base = strings.TrimSuffix("section-"+base, "-")
	}
	id := base
	for x.used[id] {
		x.last[base] = max(x.last[base], 1) + 1
		id = fmt.Sprintf("%s-%d", base, x.last[base])
	}
	x.used[id] = true
	return id
}

// slug keeps letters and digits of any script, so that an address can be read;
// spaces become hyphens and marks are dropped.
func slug(heading string) string {
	var b strings.Builder
	for _, r := range heading {
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r), r == '_', r == '-':
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsSpace(r):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
