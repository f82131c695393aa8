package diag

import (
	"bytes"
	"io"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// excerpts gives lines of files, reading each file once.
type excerpts struct {
	fsys  fs.FS
	files map[string][][]byte
}

// escape begins the Japanese of ISO-2022-JP, which passes as UTF-8.
const escape = 0x1b

// maxExcerpt is the size of a file in bytes beyond which none is shown.
const maxExcerpt = 4 << 20

// line returns a line as the readers of files see it: without byte order mark
// and line end. A line of another encoding is not shown, since a terminal would
// make other characters of it.
func (e *excerpts) line(file string, number int) (string, bool) {
	if e.fsys == nil || file == "" || number < 1 {
		return "", false
	}
	lines, ok := e.files[file]
	if !ok {
		lines = readLines(e.fsys, file)
		if e.files == nil {
			e.files = map[string][][]byte{}
		}
		e.files[file] = lines
	}
	if number > len(lines) || !utf8.Valid(lines[number-1]) || bytes.IndexByte(lines[number-1], escape) >= 0 {
		return "", false
	}
	return string(lines[number-1]), true
}

func readLines(fsys fs.FS, name string) [][]byte {
	f, err := fsys.Open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	src, err := io.ReadAll(io.LimitReader(f, maxExcerpt+1))
	if err != nil || len(src) > maxExcerpt || bytes.IndexByte(src, 0) >= 0 {
		return nil
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	return bytes.Split(src, []byte("\n"))
}

// excerpt returns the part of a line around a span that fits into columns, and
// the carets that stand right below it in a terminal.
func excerpt(line string, at Span, columns int) (text, carets string) {
	runes := []rune(visible(line))
	start := min(max(at.Column-1, 0), len(runes))
	end := min(start+max(at.Length, 1), len(runes))
	from, to := window(runes, start, end, columns)
	end = min(end, to)

	var above, below strings.Builder
	if from > 0 {
		above.WriteRune('…')
		below.WriteByte(' ')
	}
	above.WriteString(string(runes[from:to]))
	if to < len(runes) {
		above.WriteRune('…')
	}
	for _, r := range runes[from:start] {
		if r == '\t' {
			below.WriteByte('\t') // as wide as the one above, whatever that is
		} else {
			below.WriteString(strings.Repeat(" ", columnsOf(r)))
		}
	}
	marked := 0
	for _, r := range runes[start:end] {
		marked += columnsOf(r)
	}
	below.WriteString(strings.Repeat("^", max(marked, 1)))
	return above.String(), below.String()
}

// window returns the range of runes to show: the whole line when it fits, else
// what is marked with some of what stands before and behind it.
func window(runes []rune, start, end, columns int) (from, to int) {
	if columnsIn(runes) <= columns {
		return 0, len(runes)
	}
	room := columns - 2 // for the marks of what is left out
	from, to = start, start
	for used := 0; to < len(runes); to++ {
		if used += columnsOf(runes[to]); used > room/2 && to >= end || used > room {
			break
		}
	}
	left := room - columnsIn(runes[from:to])
	for from > 0 && left >= columnsOf(runes[from-1]) {
		from--
		left -= columnsOf(runes[from])
	}
	for to < len(runes) && left >= columnsOf(runes[to]) {
		left -= columnsOf(runes[to])
		to++
	}
	return from, to
}

func columnsIn(runes []rune) int {
	n := 0
	for _, r := range runes {
		n += columnsOf(r)
	}
	return n
}

// columnsOf returns the columns that a terminal gives a character. Those of
// ambiguous width (○, ①, Greek) count one, as in terminals of today.
func columnsOf(r rune) int {
	switch {
	case r == '\t':
		return 8
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// visible replaces characters that would steer the terminal, or turn the order
// of a line, by a picture of themselves; each stays one character.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case r < 0x20:
			return r + 0x2400
		case r == 0x7f:
			return '␡'
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\u2028', r == '\u2029':
			return utf8.RuneError
		}
		return r
	}, s)
}
