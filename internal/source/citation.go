package source

import (
	"regexp"
	"strconv"
	"strings"

	"shirube/internal/diag"
)

var (
	citationForm = regexp.MustCompile(`^([^\s:：#＃]+)(?::(\d{1,5})(?:-(\d{1,5}))?|#(\S(?:.*\S)?))?$`)
	// What hands and word processors write for 3 and 3-5.
	loosePages = regexp.MustCompile(`^([^\s:：#＃]+)(?:\s*[:：]\s*|\s+)(?:pp?\.?|P)?\s*([0-9０-９]{1,5})(?:\s*[-‐‑–—−－〜～~]\s*([0-9０-９]{1,5}))?$`)
)

// ParseCitation reads "join:3" (a page), "join:3-5" (a range), "join" (the
// document) or "overview#見出し" (a heading). at is where text stands in file.
// When the list is not empty the citation is the zero one.
func ParseCitation(file string, at diag.Span, text string) (Citation, diag.List) {
	m := citationForm.FindStringSubmatch(text)
	if m == nil {
		return Citation{}, diag.List{malformed(file, at, text)}
	}
	c := Citation{Document: m[1], Page: number(m[2]), Last: number(m[3]), Heading: m[4], Span: at}
	switch {
	case m[2] != "" && c.Page == 0:
		return Citation{}, diag.List{pageZero.At(file, at, text)}
	case m[3] != "" && c.Last < c.Page:
		return Citation{}, diag.List{backwards.At(file, at, c.Document, c.Page, c.Last)}
	case c.Last == c.Page:
		c.Last = 0
	}
	return c, nil
}

// malformed tells the form that the author probably meant, where it shows.
func malformed(file string, at diag.Span, text string) diag.Diagnostic {
	m := loosePages.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return badCitation.At(file, at, text)
	}
	meant := m[1] + ":" + halfWidth.Replace(m[2])
	if m[3] != "" {
		meant += "-" + halfWidth.Replace(m[3])
	}
	return looseCitation.At(file, at, text, meant)
}

var halfWidth = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4",
	"５", "5", "６", "6", "７", "7", "８", "8", "９", "9")

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // "" and what the form lets through only
	return n
}

// String returns the citation as its author writes it.
func (c Citation) String() string {
	switch {
	case c.Heading != "":
		return c.Document + "#" + c.Heading
	case c.Page == 0:
		return c.Document
	case c.Last > c.Page:
		return c.Document + ":" + strconv.Itoa(c.Page) + "-" + strconv.Itoa(c.Last)
	}
	return c.Document + ":" + strconv.Itoa(c.Page)
}

// Check reports a citation of file that none of the documents can bear: the
// document is not known, or the page is past its end.
func Check(file string, c Citation, documents []*Document) diag.List {
	var ids []string
	for _, d := range documents {
		if d.ID == c.Document {
			return d.check(file, c)
		}
		ids = append(ids, d.ID)
	}
	return diag.List{unknownDocument.At(file, c.Span, c.Document, diag.Suggest(c.Document, ids))}
}

func (d *Document) check(file string, c Citation) diag.List {
	if last := max(c.Page, c.Last); d.Pages > 0 && last > d.Pages {
		return diag.List{pastEnd.At(file, c.Span, d.ID, d.Pages, last)}
	}
	return nil
}
