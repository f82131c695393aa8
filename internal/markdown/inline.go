package markdown

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
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

// joinedText joins pieces of text that follow one another: the search for
// addresses cuts a text at its last space, and a date may stand across it.
type joinedText struct{}

func (joinedText) Transform(tree *ast.Document, reader text.Reader, _ parser.Context) {
	// The visitor never returns an error.
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		first, ok := n.(*ast.Text)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		for next := n.NextSibling(); next != nil && !first.SoftLineBreak() && !first.HardLineBreak() && first.Merge(next, reader.Source()); next = n.NextSibling() {
			n.Parent().RemoveChild(n.Parent(), next)
		}
		return ast.WalkContinue, nil
	})
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
