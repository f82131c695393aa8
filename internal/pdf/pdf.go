// Package pdf reads PDF files and gives them a description.
//
// In go the bytes of a file; out come the number of its pages, where its named
// places stand, and what made it. Describe returns the file with a title, an
// author and a fixed date.
//
// Promises: a file that cannot be read gives an error, never a panic; the same
// file and description give the same bytes.
package pdf

import (
	"bytes"
	"fmt"
	"reflect"

	reader "github.com/ledongthuc/pdf"
)

// A File is a PDF that was read.
type File struct {
	r     *reader.Reader
	pages []reader.Value
}

// Open reads a file.
func Open(b []byte) (f *File, err error) {
	defer catch(&err)
	r, err := reader.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, fmt.Errorf("read PDF: %w", err)
	}
	f = &File{r: r}
	for i := range r.NumPage() {
		page := r.Page(i + 1).V
		if page.IsNull() {
			return nil, fmt.Errorf("read PDF: there is no page %d", i+1)
		}
		f.pages = append(f.pages, page)
	}
	return f, nil
}

// catch turns a panic of the reader, which gives one for what no PDF may be,
// into an error.
func catch(err *error) {
	if x := recover(); x != nil {
		*err = fmt.Errorf("read PDF: %v", x)
	}
}

// Pages returns the number of pages.
func (f *File) Pages() int { return len(f.pages) }

// Producer returns the name of the program that wrote the file; "" unknown.
func (f *File) Producer() (name string, err error) {
	defer catch(&err)
	return f.r.Trailer().Key("Info").Key("Producer").Text(), nil
}

// Places returns the named places and the number of the page, from 1, on which
// each stands.
func (f *File) Places() (places map[string]int, err error) {
	defer catch(&err)
	places = map[string]int{}
	named := f.r.Trailer().Key("Root").Key("Dests")
	for _, name := range named.Keys() {
		if n := f.numberOf(named.Key(name).Index(0)); n > 0 {
			places[name] = n
		}
	}
	return places, nil
}

// numberOf returns the number of a page; 0 when it is none of the file's. A
// value knows which object it was read from, but does not tell: equal values
// are the same object.
func (f *File) numberOf(page reader.Value) int {
	for i, p := range f.pages {
		if reflect.DeepEqual(p, page) {
			return i + 1
		}
	}
	return 0
}
