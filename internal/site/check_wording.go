package site

import (
	"path"
	"slices"

	"shirube/internal/diag"
	"shirube/internal/markdown"
	"shirube/internal/tomlfile"
	"shirube/internal/wording"
)

// A reading is the texts of one file in one language, with the places of their
// parts: what wording judges as one page.
type reading struct {
	file      string
	lang      string
	texts     []string
	spans     []func(start, stop int) diag.Span
	explained []string // abbreviations in terms that this page explains for all
}

func (r *reading) add(text string, span func(start, stop int) diag.Span) {
	r.texts = append(r.texts, text)
	r.spans = append(r.spans, span)
}

// checkWording judges the texts of all pages, procedures and settings by the
// rules of their language.
func (c *checker) checkWording() {
	readings := c.readings()
	explained := map[string][]string{}
	for _, r := range readings {
		explained[r.lang] = append(explained[r.lang], r.explained...)
	}
	lists := make([]diag.List, len(readings))
	inParallel(len(readings), func(i int) {
		r := readings[i]
		o := wording.Options{Keep: c.Config.Keep, Explained: explained[r.lang]}
		for _, f := range wording.Check(r.lang, r.texts, o) {
			lists[i].Add(f.Message.At(r.file, r.spans[f.Text](f.Start, f.Stop), f.Args...))
		}
	})
	c.list.Add(slices.Concat(lists...)...)
}

// readings gathers the texts of the site.
func (c *checker) readings() []*reading {
	var all []*reading
	for _, lang := range c.Config.Languages {
		for _, t := range c.Topics {
			if doc := t.Docs[lang]; doc != nil {
				all = append(all, readPage(doc, lang))
			}
		}
		for _, f := range c.Flows {
			all = append(all, readTexts(f.File, lang, f.Texts[lang]))
		}
		own := slices.DeleteFunc(slices.Clone(c.Config.Texts[lang]), isPrintedName)
		all = append(all, readTexts(configFile, lang, own))
	}
	return all
}

// glossaryPage is the name of a page whose headings are terms, as are those of a
// list of definitions on any page.
const glossaryPage = "glossary.md"

func readPage(doc *markdown.Doc, lang string) *reading {
	r := &reading{file: doc.File, lang: lang}
	for _, p := range doc.Prose() {
		r.add(p.Text, p.Span)
		if p.Kind == markdown.Term || p.Kind == markdown.Title && path.Base(doc.File) == glossaryPage {
			r.explained = append(r.explained, wording.Abbreviations(p.Text)...)
		}
	}
	return r
}

func readTexts(file, lang string, texts []tomlfile.Text) *reading {
	r := &reading{file: file, lang: lang}
	for _, t := range texts {
		r.add(t.Value, t.Span)
	}
	return r
}

// isPrintedName tells the names of documents, which stand as they are printed.
func isPrintedName(t tomlfile.Text) bool {
	return len(t.Path) == 4 && t.Path[0] == "document" && (t.Path[2] == "title" || t.Path[2] == "short")
}
