package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// tree is a parsed body with what goldmark's own nodes do not tell.
type tree struct {
	root   ast.Node
	ends   map[ast.Node]int // of links, images and passages: the offset after the last byte
	unused []*east.Footnote // notes that nothing refers to; they are not in the tree
}

func parseTree(body []byte) tree {
	t := tree{ends: map[ast.Node]int{}}
	pc := parser.NewContext()
	pc.Set(endsKey, t.ends)
	t.root = newParser().Parse(text.NewReader(body), parser.WithContext(pc))
	t.unused, _ = pc.Get(unusedKey).([]*east.Footnote)
	return t
}

// newParser lists everything that our Markdown knows. HTML is parsed so that
// it can be reported; smart quotes are left out, since they guess.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(blockParsers()...),
		parser.WithInlineParsers(inlineParsers()...),
		parser.WithParagraphTransformers(
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(joinedText{}, 0),
			util.Prioritized(unusedNotes{}, 998),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
		),
		parser.WithEscapedSpace(),
	)
}

// blockParsers: the numbers are goldmark's own, lower ones ask first.
func blockParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(directiveParser{}, 90),
		util.Prioritized(headingIDs{parser.NewSetextHeadingParser()}, 100),
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(headingIDs{parser.NewATXHeadingParser()}, 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(extension.NewFootnoteBlockParser(), 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	}
}

func inlineParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(extension.NewFootnoteParser(), 101),
		util.Prioritized(passageParser{}, 199),
		util.Prioritized(linkParser{parser.NewLinkParser()}, 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(emphasisParser{}, 500),
		util.Prioritized(extension.NewStrikethroughParser(), 500),
		util.Prioritized(extension.NewLinkifyParser(
			extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}),
		), 999),
	}
}
