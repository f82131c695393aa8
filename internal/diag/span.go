package diag

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// Lines finds places in one text with LF line ends. It counts the lines once,
// for files that are asked for many places.
type Lines struct {
	text   []byte
	starts []int // offset of each line
}

// NewLines returns the lines of a text, which must not change afterwards.
func NewLines(text []byte) Lines {
	starts := []int{0}
	for i, b := range text {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return Lines{text, starts}
}

// Span returns the place of text[offset:offset+length], all in bytes. It is cut
// at the end of its first line, since a caret cannot underline two; offsets
// outside of the text are moved to its nearest end.
func (l Lines) Span(offset, length int) Span {
	offset = min(max(offset, 0), len(l.text))
	line := sort.SearchInts(l.starts, offset+1) - 1
	marked := l.text[offset:min(max(offset+length, offset), len(l.text))]
	if end := bytes.IndexByte(marked, '\n'); end >= 0 {
		marked = marked[:end]
	}
	return Span{
		Line:   line + 1,
		Column: utf8.RuneCount(l.text[l.starts[line]:offset]) + 1,
		Length: utf8.RuneCount(marked),
	}
}

// SpanAt returns one place in a text: see Lines.Span.
func SpanAt(text []byte, offset, length int) Span { return NewLines(text).Span(offset, length) }
