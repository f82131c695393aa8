package markdown

import (
	"regexp"
	"unicode"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/text/width"
)

// endsKey leads to the map from a node to the offset after it.
var endsKey = parser.NewContextKey()

func noteEnd(n ast.Node, block text.Reader, pc parser.Context) {
	_, at := block.Position()
	pc.Get(endsKey).(map[ast.Node]int)[n] = at.Start
}

// unusedKey leads to the notes that nothing refers to, which goldmark drops.
var unusedKey = parser.NewContextKey()

// unusedNotes finds them before goldmark's own transformer does.
type unusedNotes struct{}

func (unusedNotes) Transform(tree *ast.Document, _ text.Reader, pc parser.Context) {
	var unused []*east.Footnote
	// The visitor never returns an error.
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if f, ok := n.(*east.Footnote); ok && entering && f.Index < 0 {
			unused = append(unused, f)
		}
		return ast.WalkContinue, nil
	})
	pc.Set(unusedKey, unused)
}

// linkParser is goldmark's own, but notes where links and images end.
type linkParser struct{ parser.InlineParser }

func (p linkParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	n := p.InlineParser.Parse(parent, block, pc)
	switch n.(type) {
	case *ast.Link, *ast.Image:
		noteEnd(n, block, pc)
	}
	return n
}

// CloseBlock makes text of brackets that were left open.
func (p linkParser) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}

// emphasisParser is goldmark's own but for one rule: where no spaces separate
// words, a mark of punctuation beside ** does not tell on which side of it the
// emphasis lies, so **加入要領（要約版）**を must work.
type emphasisParser struct{}

func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, emphasis{})
	if d == nil {
		return nil
	}
	if after := []rune(string(line[d.OriginalLength:min(len(line), d.OriginalLength+4)])); d.Char == '*' && len(after) > 0 {
		d.CanOpen = d.CanOpen || isWide(before) && !unicode.IsSpace(after[0])
		d.CanClose = d.CanClose || isWide(after[0]) && !unicode.IsSpace(before)
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

// emphasis tells goldmark how * and _ pair up.
type emphasis struct{}

func (emphasis) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

func (emphasis) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (emphasis) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

func isWide(r rune) bool {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return true
	}
	return false
}

// A passage is text in another language: [Defense Security Gateway]{lang=en}.
type passage struct {
	ast.BaseInline
	lang string
}

var kindPassage = ast.NewNodeKind("Passage")

func (*passage) Kind() ast.NodeKind { return kindPassage }

func (p *passage) Dump(src []byte, level int) { ast.DumpHelper(p, src, level, nil, nil) }

// An openPassage stands in the tree where a passage begins, until its end is
// reached: the nodes between the two become its children.
type openPassage struct {
	ast.BaseInline
	segment text.Segment // the opening bracket
	close   int          // offset of the closing bracket
	stop    int          // bytes from the closing bracket to the end of the attribute
	lang    string
	bottom  *parser.Delimiter // last mark of emphasis before the passage
}

var kindOpenPassage = ast.NewNodeKind("OpenPassage")

func (*openPassage) Kind() ast.NodeKind { return kindOpenPassage }

func (p *openPassage) Dump(src []byte, level int) { ast.DumpHelper(p, src, level, nil, nil) }

var passagesKey = parser.NewContextKey()

type passageParser struct{}

func (passageParser) Trigger() []byte { return []byte{'[', ']'} }

func (passageParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	open, _ := pc.Get(passagesKey).([]*openPassage)
	if line[0] == '[' {
		p := findPassage(line, segment.Start)
		if p == nil {
			return nil
		}
		p.bottom = pc.LastDelimiter()
		pc.Set(passagesKey, append(open, p))
		block.Advance(1)
		return p
	}
	if len(open) == 0 || open[len(open)-1].close != segment.Start {
		return nil
	}
	last := open[len(open)-1]
	if last.Parent() != parent {
		return nil
	}
	pc.Set(passagesKey, open[:len(open)-1])
	block.Advance(last.stop)
	return last.finish(parent, block, pc)
}

// finish moves what stands after the opening into a passage.
func (p *openPassage) finish(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if p.bottom == nil {
		parser.ProcessDelimiters(nil, pc) // a nil *Delimiter would not be a nil Node
	} else {
		parser.ProcessDelimiters(p.bottom, pc)
	}
	done := &passage{lang: p.lang}
	done.SetPos(p.segment.Start)
	for c := p.NextSibling(); c != nil; {
		next := c.NextSibling()
		parent.RemoveChild(parent, c)
		done.AppendChild(done, c)
		c = next
	}
	parent.RemoveChild(parent, p)
	noteEnd(done, block, pc)
	return done
}

// CloseBlock makes text of passages whose end turned out to be something else.
func (passageParser) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	open, _ := pc.Get(passagesKey).([]*openPassage)
	for _, p := range open {
		p.Parent().ReplaceChild(p.Parent(), p, ast.NewTextSegment(p.segment))
	}
	pc.Set(passagesKey, nil)
}

var langAttribute = regexp.MustCompile(`^\]\{lang="?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)"?\}`)

// longestPassage bounds the search for the end, which every bracket starts anew.
const longestPassage = 2000

// findPassage looks whether the bracket at the start of the line opens a
// passage; offset is that of the bracket.
func findPassage(line []byte, offset int) *openPassage {
	depth := 0
	for i := 0; i < len(line) && i < longestPassage; i++ {
		switch line[i] {
		case '\\':
			i++
		case '[':
			depth++
		case ']':
			depth--
		}
		if depth > 0 {
			continue
		}
		m := langAttribute.FindSubmatch(line[min(i, len(line)):])
		if m == nil {
			return nil
		}
		return &openPassage{
			segment: text.NewSegment(offset, offset+1),
			close:   offset + i,
			stop:    len(m[0]),
			lang:    string(m[1]),
		}
	}
	return nil
}
