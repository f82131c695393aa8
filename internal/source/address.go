package source

import (
	"strconv"
	"strings"
	"unicode"
)

// Anchor returns the id of the cited place on the page of sources: "join" for
// the document, "join-p3" for a page or the first of a range,
// "overview-全体フローチャート" for a heading.
func Anchor(c Citation) string {
	switch {
	case c.Heading != "":
		return c.Document + "-" + Slug(c.Heading)
	case c.Page > 0:
		return c.Document + "-p" + strconv.Itoa(c.Page)
	}
	return c.Document
}

// Slug makes an id of a heading: letters, marks and numbers (① too) of all scripts stay,
// in lower case, and what stands between them becomes one hyphen.
func Slug(heading string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(heading) {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && r != '_' {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// PDFPage returns the page of the PDF file that holds a printed page, counted
// from 1; 0 when there is no such page.
func (d *Document) PDFPage(printed int) int {
	if printed <= 0 {
		return 0
	}
	return max(printed+d.Offset, 0)
}

// Fragment returns what follows the address of the document's PDF to open it
// at the cited page: "#page=5"; "" for a citation without a page.
func (d *Document) Fragment(c Citation) string {
	page := d.PDFPage(c.Page)
	if page == 0 {
		return ""
	}
	return "#page=" + strconv.Itoa(page)
}

// Status says how far citations of the document can be trusted. A document
// that is known through another one only is second-hand.
func (d *Document) Status() Status {
	if d.Via != "" {
		return SecondHand
	}
	return Confirmed
}
