package markdown

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

const colons = ":::"

// containers hold other blocks, up to a line that is only ":::".
var containers = map[string]bool{
	"note": true, "tip": true, "caution": true, "important": true, // callouts
	"cards":  true, // a list of links drawn as cards
	"table":  true, // a table with a caption
	"figure": true, // an image with a caption
}

// parts are built from other files; the number is that of the words that
// follow (the flow's id, where there is one).
var parts = map[string]int{
	"chart": 1, "steps": 1, "requirements": 1, "check": 1, "takes": 1, "prepare": 1,
	"documents": 0, "sitemap": 0, "editions": 0,
}

// directiveNames are all names that may follow the colons, sorted.
func directiveNames() []string {
	names := slices.Concat(slices.Collect(maps.Keys(containers)), slices.Collect(maps.Keys(parts)))
	slices.Sort(names)
	return names
}

// A directive is a line ":::name words", with the blocks below it when name is
// that of a container.
type directive struct {
	ast.BaseBlock
	name   string // "" for a closing line that closes nothing
	rest   string // what follows the name
	start  int    // offsets of the line's text
	stop   int
	wide   bool // written with full-width colons
	closed bool
}

var kindDirective = ast.NewNodeKind("Directive")

func (*directive) Kind() ast.NodeKind { return kindDirective }

func (d *directive) Dump(src []byte, level int) { ast.DumpHelper(d, src, level, nil, nil) }

func (d *directive) isContainer() bool { return containers[d.name] && !d.wide }

func (d *directive) isCallout() bool {
	return d.isContainer() && d.name != "cards" && d.name != "table" && d.name != "figure"
}

type directiveParser struct{}

// Trigger names the first bytes of ":" and of the full-width "：", which a
// Japanese keyboard gives and which is reported.
func (directiveParser) Trigger() []byte { return []byte{':', "："[0]} }

func (directiveParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 {
		return nil, parser.NoChildren
	}
	d := readDirective(string(bytes.TrimSpace(line[at:])))
	if d == nil {
		return nil, parser.NoChildren
	}
	d.start = segment.Start - segment.Padding + at
	d.stop = d.start + len(bytes.TrimSpace(line[at:]))
	reader.AdvanceToEOL()
	if d.isContainer() {
		return d, parser.HasChildren
	}
	return d, parser.NoChildren
}

func readDirective(line string) *directive {
	rest, ok := strings.CutPrefix(line, colons)
	wide := false
	if !ok {
		rest, wide = strings.CutPrefix(line, "：：：")
		if !wide {
			return nil
		}
	}
	rest = strings.TrimSpace(strings.TrimLeft(rest, ":："))
	end := strings.IndexAny(rest, " \t\u3000")
	if end < 0 {
		end = len(rest)
	}
	return &directive{name: rest[:end], rest: strings.TrimSpace(rest[end:]), wide: wide}
}

// Continue closes a container at a line of colons, unless that line belongs to
// a container inside it or to code.
func (directiveParser) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	d := n.(*directive)
	if !d.isContainer() {
		return parser.Close
	}
	line, _ := reader.PeekLine()
	if d.closed {
		return parser.Close
	}
	if isClosing(line) && innermost(d, pc) {
		d.closed = true
		reader.AdvanceToEOL()
		return parser.Close
	}
	return parser.Continue | parser.HasChildren
}

func isClosing(line []byte) bool {
	trimmed := bytes.TrimSpace(line)
	return len(trimmed) >= len(colons) && len(bytes.Trim(trimmed, ":")) == 0
}

// innermost reports whether no open block inside d would take the line.
func innermost(d *directive, pc parser.Context) bool {
	inside := false
	for _, b := range pc.OpenedBlocks() {
		if b.Node == ast.Node(d) {
			inside = true
			continue
		}
		if !inside {
			continue
		}
		if inner, ok := b.Node.(*directive); ok && inner.isContainer() || b.Node.Kind() == ast.KindFencedCodeBlock {
			return false
		}
	}
	return true
}

func (directiveParser) Close(ast.Node, text.Reader, parser.Context) {}

func (directiveParser) CanInterruptParagraph() bool { return true }

func (directiveParser) CanAcceptIndentedLine() bool { return false }
