package tomlfile

import (
	"bytes"
	"slices"

	"shirube/internal/diag"
)

// A Text is a string of the file that knows where each part of it stands.
type Text struct {
	Path  []string // of its key; of an element, that of the list and its index
	Value string

	file *File
	at   []int // offset in the source of each byte of Value, and of its end
}

// Span returns the place of Value[start:stop].
func (t Text) Span(start, stop int) diag.Span {
	last := len(t.at) - 1
	start, stop = min(max(start, 0), last), min(max(stop, 0), last)
	return t.file.span(place{t.at[start], max(t.at[stop]-t.at[start], 0)})
}

// Texts returns all strings of the file in its order; none when the file could
// not be read.
func (f *File) Texts() []Text {
	if f.Broken() {
		return nil
	}
	var texts []Text
	f.root.texts(f, nil, &texts)
	return texts
}

func (n *node) texts(f *File, path []string, to *[]Text) {
	if n.value.length > 0 && (f.src[n.value.offset] == '"' || f.src[n.value.offset] == '\'') {
		value, at := unquote(f.src, n.value)
		*to = append(*to, Text{Path: slices.Clone(path), Value: string(value), file: f, at: at})
	}
	for _, key := range n.keys {
		n.children[key].texts(f, below(path, key), to)
	}
}

// unquote reads the string at a place, and notes from where each byte of it
// comes. The decoder has found it right by then.
func unquote(src []byte, p place) (value []byte, at []int) {
	quote := src[p.offset]
	marks := 1
	if p.length >= 6 && bytes.Count(src[p.offset:p.offset+3], []byte{quote}) == 3 {
		marks = 3
	}
	i, end := p.offset+marks, p.offset+p.length-marks
	if marks == 3 {
		i += len(src[i:end]) - len(afterLineEnd(src[i:end]))
	}
	for i < end {
		text, size := src[i:i+1], 1
		if quote == '"' && src[i] == '\\' && i+1 < end {
			text, size = escape(src[i:end])
		}
		value = append(value, text...)
		for range text {
			at = append(at, i)
		}
		i += size
	}
	return value, append(at, end)
}

// escape reads the escape sequence at the start of s, or the line end that is
// to be left out with the space behind it.
func escape(s []byte) (text []byte, size int) {
	rest := bytes.TrimLeft(s[1:], " \t")
	if below := afterLineEnd(rest); len(below) < len(rest) {
		return nil, len(s) - len(bytes.TrimLeft(below, " \t\r\n"))
	}
	named, size := escaped(string(s[1:min(len(s), 10)]))
	return []byte(named), size + 1
}

func afterLineEnd(s []byte) []byte {
	return bytes.TrimPrefix(bytes.TrimPrefix(s, []byte("\r")), []byte("\n"))
}
