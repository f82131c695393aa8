// Package tomlfile decodes one TOML file strictly: limits in front of the
// decoder, no unknown keys (with the nearest known one), wrong types and
// redefined tables with their place, and the place of every key for checks
// that come later.
//
// In goes the text of a file and a pointer to a struct whose fields carry toml
// tags; out come the filled struct, every mistake of the file in one list, and
// a File that knows where each key stands and in which order. A file that is
// no TOML gives its first syntax error only. The value of a misspelt key is read
// as that of the key that was meant. Texts gives every string with the place of
// each of its bytes, for checks of what is said. No input makes it panic.
//
// Fields may be strings, booleans, integers, floats, structs, pointers, slices,
// maps keyed by string, and:
//
//   - Date, or any type of the same shape: 2024-03-01, or "2024-03" for a month;
//   - ListOrTable: a list of strings, or a table of such lists;
//   - any: the plain value (string, int64, float64, bool, time.Time, []any,
//     map[string]any), to be read by Bind.
//
// Keys must be written exactly as in the tag. A path names keys from the top
// of the file; elements of a list are named by their index: "check", "ready",
// "all", "0".
package tomlfile

import (
	"regexp"
	"strconv"

	"shirube/internal/diag"
)

// File is a decoded file: where its keys stand and in which order.
type File struct {
	Name string

	src   []byte
	lines diag.Lines
	line  int // of the file, on which lines begin
	root  *node
	read  bool
}

// Date is a day, or a month when Day is 0.
type Date struct{ Year, Month, Day int }

// Day is a Date where a month would not do. That a month is none is for the room to
// say that knows why; what is no date at all is told without offering one.
type Day Date

// ListOrTable is a list of strings, or lists of strings by key. Both are nil
// when the key is absent.
type ListOrTable struct {
	List  []string
	Table map[string][]string
}

// Decode decodes src, the text of the file of that name, into v (a pointer to
// a struct with toml tags). File is never nil. line is the line of the file on
// which src begins, counted from 1 (front matter does not start a file).
func Decode(name string, src []byte, line int, v any) (*File, diag.List) {
	f := &File{Name: name, src: src, line: max(line, 1), lines: diag.NewLines(src)}
	if len(src) > MaxSize {
		f.root = newNode(implicitTable, 0, 0)
		return f, diag.List{tooLarge.At(name, diag.Span{}, MaxSize>>10)}
	}
	ix := scan(src)
	f.root = ix.root
	data, fault := parse(src, ix)
	if fault != nil {
		return f, diag.List{f.report(*fault)}
	}
	var list diag.List
	for _, r := range ix.redefined {
		list.Add(f.redefinition(r))
	}
	if data == nil {
		return f, list
	}
	f.read = true
	list.Add(f.Bind(data, v)...)
	return f, list
}

// Span returns the place of a key path ("step", "ask", "yes"); when the path is
// not in the file, that of its nearest parent that is.
func (f *File) Span(path ...string) diag.Span {
	n, _ := f.find(path)
	if n == f.root {
		return diag.Span{}
	}
	return f.span(n.at)
}

// ValueSpan returns the place of the value at a path, for a mistake in the
// value; like Span where a table or nothing stands there.
func (f *File) ValueSpan(path ...string) diag.Span {
	n, found := f.find(path)
	if !found || n.value.length == 0 {
		return f.Span(path...)
	}
	return f.span(n.value)
}

// Broken reports whether nothing could be decoded, so that to say what is
// missing would only echo the mistake already reported.
func (f *File) Broken() bool { return !f.read }

// Has reports whether the path is in the file.
func (f *File) Has(path ...string) bool {
	_, found := f.find(path)
	return found
}

// Order returns the keys directly below a path, in the order of the file.
func (f *File) Order(path ...string) []string {
	n, found := f.find(path)
	if !found {
		return nil
	}
	return n.keys
}

func (f *File) find(path []string) (n *node, found bool) {
	n = f.root
	for _, key := range path {
		child := n.children[key]
		if child == nil {
			return n, false
		}
		n = child
	}
	return n, true
}

// IsID reports whether a key may be the id of a table: lower-case letters and
// digits joined by single hyphens, at most 64, for ids become file names and
// anchors on systems that do not tell "A" from "a".
func IsID(key string) bool { return len(key) <= 64 && idForm.MatchString(key) }

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func index(i int) string { return strconv.Itoa(i) }
