// Package config reads config.toml, the settings of a site.
//
// In goes the text of the file; out come a Config and everything that is wrong
// inside it. Whether a page or a manual that it names exists is for the checks
// across files, for which Config.Spans keeps the place of every key.
package config

import (
	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/source"
	"shirube/internal/tomlfile"
)

// Config is the content of config.toml; orders are those of the file.
type Config struct {
	Title       i18n.Text
	Description i18n.Text
	Languages   []string // the first one decides
	Date        i18n.Date
	Edition     string
	BaseURL     string    // without trailing slash; "" not published yet
	Publisher   i18n.Text // nil: unofficial edition
	Feedback    string    // address for remarks on the guide; "" none
	Unofficial  i18n.Text // the notice shown while Publisher is unset; nil: the theme's own words
	Disclaimer  i18n.Text // stands beside every self-check verdict; nil: the theme's own words
	Audiences   []Audience
	Documents   []*source.Document
	Navigation  []Section
	Keep        []string             // passages whose wording stays as it is
	Spans       map[string]diag.Span // key path ("document.join.pages") to its place, for later checks

	// Texts are all texts of the file by language, in its order, for checks of wording.
	Texts map[string][]tomlfile.Text
}

// An Audience is a kind of reader that requirements and pages are marked for.
type Audience struct {
	ID   string
	Name i18n.Text
	Only i18n.Text // how "for these only" is said, as 企業の利用者のみ; nil: made from Name by the theme
}

// A Section is one group of the navigation. Pages are topics ("join.md") or
// generated pages ("join/check").
type Section struct {
	ID    string
	Title i18n.Text
	Pages []string
	Span  diag.Span
}

// Document returns the document of that id, or nil.
func (c *Config) Document(id string) *source.Document {
	for _, d := range c.Documents {
		if d.ID == id {
			return d
		}
	}
	return nil
}
