package tomlfile

import "shirube/internal/diag"

// A place is a part of the source, in bytes.
type place struct{ offset, length int }

// span returns where a place is in the file, of which the source may be a part.
func (f *File) span(p place) diag.Span {
	at := f.lines.Span(p.offset, p.length)
	at.Line += f.line - 1
	return at
}
