package markdown

import (
	"bytes"

	"shirube/internal/diag"
)

// places turns byte offsets of the body into positions in the file.
type places struct {
	text  []byte // the whole file
	lines diag.Lines
	body  int // offset at which the body begins
}

func newPlaces(text []byte, body int) *places {
	return &places{text: text, lines: diag.NewLines(text), body: body}
}

// span returns the place of the bytes from start to stop of the body.
func (p *places) span(start, stop int) diag.Span {
	start = max(start, 0)
	return p.lines.Span(start+p.body, stop-start)
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
