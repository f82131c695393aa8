// Package site loads a whole site into one value and checks what holds across
// its files.
//
// In goes the folder of a site as an fs.FS, and the built-in theme; out come a
// Site and one list of everything wrong: Load tells what is wrong inside single
// files, Check what is wrong between them (links and their anchors, pictures,
// citations, shared requirements, outcomes that disagree with the self-check,
// languages that lack a page, two files for one address, the navigation).
//
// Promises: Load goes on after a mistake and never panics; what only follows
// from another mistake is not told; a Site does not change after Load and may
// be read concurrently. Where pages stand is decided here alone (PagePath,
// FlowPages, StaticPath, AliasPath, Resolve), so that what Check has found right
// is what render links to.
package site

import (
	"io/fs"

	"shirube/internal/calendar"
	"shirube/internal/config"
	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/markdown"
)

// Site is everything that was read. It does not change after Load.
type Site struct {
	Config   *config.Config
	Topics   []*Topic                 // sorted by path
	Flows    []*flow.Flow             // sorted by id
	Strings  map[string]*i18n.Strings // user interface, by language
	Calendar *calendar.Calendar       // days off, for plans
	Theme    fs.FS                    // the theme with the site's own layouts/ laid over it
	Source   fs.FS                    // the site's folder
	Files    []File                   // to be copied as they are
	Changes  []i18n.Date              // days after that of the rules, on which other rules or cases hold than before
	AsOf     i18n.Date                // the day that was asked for; zero: the rules are those of the edition

	index
}

// File is a file of the site that goes to the output as it is: a picture, a
// form, a manual.
type File struct {
	Path   string // in the output
	Source string // below the site's folder
}

// Topic is one page in all its languages: the same relative path below
// content/LANGUAGE is one topic.
type Topic struct {
	Path string                   // "join.md", "guide/apply.md"
	Docs map[string]*markdown.Doc // by language; an entry may be missing
}

// Options says how to load.
type Options struct {
	Theme  fs.FS // the built-in theme (layouts.FS)
	Drafts bool  // keep pages whose front matter says draft

	// AsOf is the day whose rules the site shows; zero: the date of the edition, or
	// without one all rules.
	AsOf i18n.Date
}

// Flow returns the flow of that id, or nil.
func (s *Site) Flow(id string) *flow.Flow { return s.flows[id] }

// Topic returns the topic of that path ("join.md"), or nil.
func (s *Site) Topic(path string) *Topic { return s.topics[path] }

// text returns t in lang; where the site has no such text, in its first language.
func (s *Site) text(lang string, t i18n.Text) string {
	if t.Has(lang) {
		return t[lang]
	}
	return t[s.Config.Languages[0]]
}
