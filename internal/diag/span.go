package diag

import (
	"bytes"
	"unicode/utf8"
)

// SpanAt returns the place of src[offset:offset+length], all in bytes, in a
// text with LF line ends. It is cut at the end of its first line, since a caret
// cannot underline two; offsets outside of src are moved to its nearest end.
func SpanAt(src []byte, offset, length int) Span {
	offset = min(max(offset, 0), len(src))
	before := src[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	marked := src[offset:min(max(offset+length, offset), len(src))]
	if end := bytes.IndexByte(marked, '\n'); end >= 0 {
		marked = marked[:end]
	}
	return Span{
		Line:   bytes.Count(before, []byte{'\n'}) + 1,
		Column: utf8.RuneCount(src[start:offset]) + 1,
		Length: utf8.RuneCount(marked),
	}
}
