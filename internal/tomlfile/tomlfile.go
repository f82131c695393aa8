// Package tomlfile decodes one TOML file strictly: limits in front of the
// decoder, no unknown keys (with the nearest known one), wrong types and
// redefined tables with their place, and the place of every key for checks
// that come later.
package tomlfile

import "shirube/internal/diag"

// File is a decoded file: where its keys stand and in which order.
type File struct {
	Name string
}

// Decode decodes src, the text of the file of that name, into v (a pointer to
// a struct with toml tags). File is never nil. line is the line of the file on
// which src begins, counted from 1 (front matter does not start a file).
func Decode(name string, src []byte, line int, v any) (*File, diag.List) { panic("unbuilt") }

// Span returns the place of a key path ("step", "ask", "yes"); when the path is
// not in the file, that of its nearest parent that is.
func (f *File) Span(path ...string) diag.Span { panic("unbuilt") }

// Order returns the keys directly below a path, in the order of the file.
func (f *File) Order(path ...string) []string { panic("unbuilt") }
