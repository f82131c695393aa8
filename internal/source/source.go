// Package source describes the manuals that a guide cites: documents,
// citations of their pages, and the addresses that lead to them.
package source

import (
	"shirube/internal/diag"
	"shirube/internal/i18n"
)

// A Document is a manual that the guide cites.
type Document struct {
	ID        string
	Title     i18n.Text // full title
	Short     i18n.Text // as printed in a citation
	Language  string    // of the document itself
	Pages     int       // number of printed pages; 0: not known
	Offset    int       // PDF page minus printed page
	URL       string    // where the document is published; "" none
	File      string    // PDF carried by the site, relative to the site's root; "" none
	Revision  string
	Date      i18n.Date // of the revision; zero: not known
	Retrieved i18n.Date
	SHA256    string
	Via       string    // id of the document through which this one is known: its citations are second-hand
	Note      i18n.Text // how to ask for it, or what is not known of it; may be nil
	Span      diag.Span // of its table in config.toml
}

// A Citation points at a document, a page of it or a heading of it.
type Citation struct {
	Document string
	Page     int       // printed page; 0: none
	Last     int       // last page of a range; 0: Page alone
	Heading  string    // "" none
	Span     diag.Span // where the citation stands in its file
}

// Status says how far a citation can be trusted.
type Status string

const (
	Confirmed  Status = "confirmed"   // compared with the manual
	SecondHand Status = "second-hand" // as given by another named document
	Outdated   Status = "outdated"
)
