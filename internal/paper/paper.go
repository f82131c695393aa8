// Package paper makes the PDFs of a site, one for each language.
//
// In go a renderer and a browser; out come the bytes of a tagged PDF with
// bookmarks, whose contents and cross-references name the pages on which
// things really stand. Since no browser tells a page where its parts will be
// printed, each document is printed, read and printed again until its numbers
// stay the same.
//
// Promises: the browser is shown nothing but the site, and nothing reaches the
// disk but a folder of its own that is removed; the same site gives the same
// bytes with one browser and one set of fonts. Another release of the browser
// may lay out lines in another way.
package paper

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"shirube/internal/chromium"
	"shirube/internal/i18n"
	"shirube/internal/pdf"
	"shirube/internal/render"
)

// leastVersion is the first release of Chromium that prints the numbers of
// pages in their margins.
const leastVersion = 131

// Make returns the PDF of each document of a site, by language. Errors are
// those of package chromium, or of the renderer.
func Make(ctx context.Context, r *render.Renderer, browser string) (map[string][]byte, error) {
	s, err := open(r)
	if err != nil {
		return nil, err
	}
	defer s.close()
	pdfs := map[string][]byte{}
	for _, d := range r.Documents() {
		p := printer{ctx: ctx, site: s, browser: browser, document: d}
		b, producer, err := p.print()
		if err != nil {
			return nil, fmt.Errorf("make %s: %w", d.PDF, err)
		}
		if pdfs[d.Lang], err = pdf.Describe(b, describe(d, producer)); err != nil {
			return nil, fmt.Errorf("make %s: %w", d.PDF, err)
		}
	}
	return pdfs, nil
}

func describe(d render.Document, producer string) pdf.Description {
	return pdf.Description{
		Title: d.Title, Author: d.Author, Subject: d.Subject,
		Creator: "Shirube", Producer: producer, Date: day(d.Date),
	}
}

// day returns a date as digits; "" for none. A month begins on its first day.
func day(d i18n.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, max(d.Day, 1))
}

// printer prints one document.
type printer struct {
	ctx      context.Context
	site     *served
	browser  string
	document render.Document
}

// passes is how often a document is printed at most. Two do, unless a number
// that got longer has moved a line to the next page.
const passes = 5

// print prints until the numbers on the pages are those of the pages.
func (p printer) print() (b []byte, producer string, err error) {
	var places map[string]int
	for range passes {
		if err := p.write(places); err != nil {
			return nil, "", err
		}
		b, err := chromium.Print(p.ctx, p.browser, p.site.address(p.document.Page))
		if err != nil {
			return nil, "", err
		}
		f, err := pdf.Open(b)
		if err != nil {
			return nil, "", err
		}
		if producer, err = f.Producer(); err != nil {
			return nil, "", err
		}
		if old(producer) {
			return nil, "", &chromium.Failure{Reason: chromium.TooOld, Detail: p.browser}
		}
		found, err := f.Places()
		if err != nil {
			return nil, "", err
		}
		if places != nil && maps.Equal(found, places) {
			return b, producer, nil
		}
		places = found
	}
	return nil, "", errors.New("the numbers of the pages change with every print")
}

// placeholder is as long as most numbers of pages, so that the second print
// has the lines of the first.
const placeholder = 10

// write shows the browser the document with the numbers of the pages on which
// its places stand; nil before they are known.
func (p printer) write(places map[string]int) error {
	var lost []string
	html, err := p.site.renderer.Print(p.document.Lang, func(id string) int {
		n, ok := places[id]
		switch {
		case ok:
			return n
		case places != nil:
			lost = append(lost, id)
		}
		return placeholder
	})
	if err != nil {
		return err
	}
	if len(lost) > 0 {
		return fmt.Errorf("places that were not printed: %s", strings.Join(slices.Compact(slices.Sorted(slices.Values(lost))), ", "))
	}
	p.site.show(p.document.Page, html)
	return nil
}

var producerForm = regexp.MustCompile(`^Skia/PDF m(\d+)`)

// old reports whether a browser cannot number pages. One that does not name
// itself as Chromium does is given the benefit of the doubt.
func old(producer string) bool {
	m := producerForm.FindStringSubmatch(producer)
	if m == nil {
		return false
	}
	version, err := strconv.Atoi(m[1])
	return err == nil && version < leastVersion
}
