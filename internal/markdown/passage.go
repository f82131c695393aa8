package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A passage is text in another language, [Defense Security Gateway]{lang=en},
// or what a hand presses, [Ctrl+S]{key}.
type passage struct {
	ast.BaseInline
	lang string // "" of keys
}

func (p *passage) isKeys() bool { return p.lang == "" }

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

var attribute = regexp.MustCompile(`^\]\{(?:lang="?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)"?|key)\}`)

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
		m := attribute.FindSubmatch(line[min(i, len(line)):])
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
