package markdown

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"shirube/internal/diag"
)

// places turns byte offsets of the body into positions in the file.
type places struct {
	text  []byte // the whole file
	body  int    // offset at which the body begins
	lines []int  // offsets at which lines begin
}

func newPlaces(text []byte, body int) *places {
	p := &places{text: text, body: body, lines: []int{0}}
	for i, c := range text {
		if c == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

// span returns the place of the bytes from start to stop of the body, cut at
// the end of the first line.
func (p *places) span(start, stop int) diag.Span {
	start = min(max(start, 0)+p.body, len(p.text))
	stop = min(max(stop+p.body, start), len(p.text))
	line := sort.SearchInts(p.lines, start+1) - 1
	if nl := bytes.IndexByte(p.text[start:stop], '\n'); nl >= 0 {
		stop = start + nl
	}
	return diag.Span{
		Line:   line + 1,
		Column: utf8.RuneCount(p.text[p.lines[line]:start]) + 1,
		Length: utf8.RuneCount(p.text[start:stop]),
	}
}

// line returns the place of the line at an offset, without spaces around it.
func (p *places) line(offset int) diag.Span {
	start, stop := p.lineEnds(offset)
	text := p.text[start+p.body : stop+p.body]
	start += len(text) - len(bytes.TrimLeft(text, " \t"))
	return p.span(start, start+len(bytes.TrimSpace(text)))
}

// lineEnds returns the offsets in the body at which the line around offset
// begins and ends.
func (p *places) lineEnds(offset int) (start, stop int) {
	at := min(max(offset, 0)+p.body, len(p.text))
	start = max(bytes.LastIndexByte(p.text[:at], '\n')+1, p.body)
	stop = len(p.text)
	if nl := bytes.IndexByte(p.text[at:], '\n'); nl >= 0 {
		stop = at + nl
	}
	return start - p.body, stop - p.body
}

// clean makes any bytes text with LF line ends, so that positions count what
// an editor shows. Files that are read properly come out unchanged.
func clean(src []byte) []byte {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	return bytes.ToValidUTF8(src, []byte("\ufffd"))
}
