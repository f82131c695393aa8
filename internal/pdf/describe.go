package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// A Description is what a PDF says about itself. Fields that are "" are left
// out.
type Description struct {
	Title, Author, Subject string
	Creator                string // what the text was written with
	Producer               string // what made the file of it
	Date                   string // "20240301", of creation and change; also takes the place of the time of writing
}

// The parts of a file that Describe reads: its last trailer, and the times at
// which it was written.
var (
	lastTrailer = regexp.MustCompile(`(?s)trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$`)
	rootRef     = regexp.MustCompile(`/Root (\d+ \d+ R)`)
	sizeEntry   = regexp.MustCompile(`/Size (\d+)`)
	writtenAt   = regexp.MustCompile(`/(?:CreationDate|ModDate) \(D:(\d{14})`)
)

// Describe returns the file b with a description in place of its own. It adds
// to the end of the file, as the format provides for, and overwrites the times
// of writing and the names of nodes, so that the same text gives the same file
// at any time.
func Describe(b []byte, d Description) ([]byte, error) {
	trailer := lastTrailer.FindSubmatch(b)
	if trailer == nil {
		return nil, errors.New("describe PDF: it does not end with a trailer")
	}
	root, size := rootRef.FindSubmatch(trailer[1]), sizeEntry.FindSubmatch(trailer[1])
	if root == nil || size == nil {
		return nil, errors.New("describe PDF: its trailer names no root or size")
	}
	number, err := strconv.Atoi(string(size[1]))
	if err != nil {
		return nil, fmt.Errorf("describe PDF: %w", err)
	}
	out := bytes.Clone(b)
	for _, at := range writtenAt.FindAllSubmatchIndex(out, -1) {
		copy(out[at[2]:at[3]], d.time())
	}
	numberNodes(out)
	sum := sha256.Sum256(append(bytes.Clone(out), d.info()...))
	start := len(out) + 1
	out = fmt.Appendf(out, "\n%d 0 obj\n<<%s>>\nendobj\n", number, d.info())
	table := len(out)
	out = fmt.Appendf(out, "xref\n%d 1\n%010d 00000 n \n", number, start)
	return fmt.Appendf(out, "trailer\n<</Size %d /Root %s /Info %d 0 R /Prev %s /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		number+1, root[1], number, trailer[2], sum[:16], sum[:16], table), nil
}

// nodeName is what Chromium calls the cells of tables, for those that name
// their headers.
var nodeName = regexp.MustCompile(`\(node(\d{8})\)`)

// numberNodes counts the names of nodes from 1. Chromium takes them from a
// counter that has counted other things too. Their order stays, in which a
// reader looks them up.
func numberNodes(b []byte) {
	all := nodeName.FindAllSubmatchIndex(b, -1)
	var names []string
	for _, at := range all {
		names = append(names, string(b[at[2]:at[3]]))
	}
	slices.Sort(names)
	names = slices.Compact(names)
	for _, at := range all {
		n, _ := slices.BinarySearch(names, string(b[at[2]:at[3]]))
		copy(b[at[2]:at[3]], fmt.Sprintf("%08d", n+1))
	}
}

// time is 14 digits as the times of writing have; those of no date are zero.
func (d Description) time() string {
	if d.Date == "" {
		return "19700101000000"
	}
	return d.Date + "000000"
}

// info returns the entries of the dictionary.
func (d Description) info() string {
	var b strings.Builder
	for _, e := range []struct{ key, value string }{
		{"Title", d.Title}, {"Author", d.Author}, {"Subject", d.Subject}, {"Creator", d.Creator}, {"Producer", d.Producer},
	} {
		if e.value != "" {
			fmt.Fprintf(&b, "/%s <%s>\n", e.key, text(e.value))
		}
	}
	if d.Date != "" {
		fmt.Fprintf(&b, "/CreationDate (D:%s)\n/ModDate (D:%s)\n", d.time(), d.time())
	}
	return b.String()
}

// text returns a string as the format has it for any language: UTF-16 with its
// mark, in hexadecimal digits.
func text(s string) string {
	var b strings.Builder
	b.WriteString("FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String()
}
