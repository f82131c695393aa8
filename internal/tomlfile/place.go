package tomlfile

import (
	"sort"
	"unicode/utf8"

	"shirube/internal/diag"
)

// A place is a part of the source, in bytes.
type place struct{ offset, length int }

func lineStarts(src []byte) []int {
	starts := []int{0}
	for i, b := range src {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// span does what diag.SpanAt does, with a table of lines in place of counting
// from the top each time, since a file asks for many places.
func (f *File) span(p place) diag.Span {
	offset := min(max(p.offset, 0), len(f.src))
	line := sort.SearchInts(f.lines, offset+1) - 1
	start := f.lines[line]
	end := len(f.src)
	if line+1 < len(f.lines) {
		end = f.lines[line+1] - 1
	}
	end = max(offset, min(end, offset+p.length))
	return diag.Span{
		Line:   line + f.line,
		Column: utf8.RuneCount(f.src[start:offset]) + 1,
		Length: utf8.RuneCount(f.src[offset:end]),
	}
}
