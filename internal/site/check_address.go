package site

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/markdown"
)

// HomeKey is the key of the home page.
const HomeKey = "index.md"

// made are the paths that the generator itself writes.
var made = []string{"index.html", "404.html", "sitemap.xml", "robots.txt"}

// checkAddresses refuses two files of the site for one address. Letters are
// compared without their case, as many file systems do.
func (c *checker) checkAddresses() {
	a := addresses{checker: c, taken: map[string]string{}, told: map[string]bool{}}
	for _, t := range c.Topics {
		for _, lang := range c.Config.Languages {
			if doc := t.Docs[lang]; doc != nil && !isNotFound(t.Path) {
				a.take(PagePath(lang, t.Path), doc.File, diag.Span{})
			}
		}
	}
	for _, f := range c.Flows {
		for _, lang := range c.Config.Languages {
			for _, p := range FlowPages(f) {
				a.take(PagePath(lang, p.Key), f.File, diag.Span{})
			}
			if c.HasSingle(lang, f) {
				a.take(SinglePath(lang, f), f.File, diag.Span{})
			}
		}
	}
	for _, f := range c.Files {
		a.take(f.Path, f.Source, diag.Span{})
	}
	for _, t := range c.Topics {
		for _, lang := range c.Config.Languages {
			if doc := t.Docs[lang]; doc != nil {
				a.takeAliases(lang, doc)
			}
		}
	}
}

// addresses remembers which file has taken which address.
type addresses struct {
	*checker
	taken map[string]string
	told  map[string]bool // file and name that were told already
}

func (a *addresses) take(address, file string, at diag.Span) {
	key := strings.ToLower(address)
	if name := windowsRefuses(address); name != "" {
		if told := file + "\x00" + name; !a.told[told] { // a procedure has many pages
			a.told[told] = true
			a.list.Add(windowsName.At(file, at, name))
		}
		return
	}
	if strings.HasPrefix(key, "assets/") || slices.Contains(made, key) || a.isDocument(key) {
		a.list.Add(reservedAddress.At(file, at, address))
		return
	}
	if other, ok := a.taken[key]; ok {
		a.list.Add(duplicateAddress.At(file, at, other, address))
		return
	}
	a.taken[key] = file
}

// isDocument reports whether an address is that of all of a language for paper.
func (a *addresses) isDocument(address string) bool {
	return slices.ContainsFunc(a.Config.Languages, func(lang string) bool {
		return address == strings.ToLower(PagePath(lang, PrintKey)) || address == strings.ToLower(PDFPath(lang))
	})
}

func (a *addresses) takeAliases(lang string, doc *markdown.Doc) {
	for _, alias := range doc.Meta.Aliases {
		address, ok := AliasPath(lang, alias)
		if !ok {
			a.list.Add(badAlias.At(doc.File, doc.Meta.Spans["aliases"], alias))
			continue
		}
		a.take(address, doc.File, doc.Meta.Spans["aliases"])
	}
}

var aliasForm = regexp.MustCompile(`^[\pL\pN_][\pL\pN._-]*(/[\pL\pN_][\pL\pN._-]*)*\.(html|md)$`)

// AliasPath returns the output path of a former address as its author writes
// it: a file name below the language's folder, with .html or .md, or after a
// slash below the site's own.
func AliasPath(lang, alias string) (string, bool) {
	name, atRoot := strings.CutPrefix(alias, "/")
	if !aliasForm.MatchString(name) {
		return "", false
	}
	if !atRoot {
		name = path.Join(lang, name)
	}
	return strings.TrimSuffix(name, path.Ext(name)) + ".html", true
}

// checkTitles refuses two pages with one title in a language, and two
// procedures, since the titles of their pages are made from theirs.
func (c *checker) checkTitles() {
	for _, lang := range c.Config.Languages {
		c.checkFlowTitles(lang)
		seen := map[string]string{}
		for _, t := range c.Topics {
			doc := t.Docs[lang]
			if doc == nil || doc.Meta.Title == "" {
				continue
			}
			if other, ok := seen[doc.Meta.Title]; ok {
				c.list.Add(duplicateTitle.At(doc.File, doc.Meta.Spans["title"], doc.Meta.Title, other))
				continue
			}
			seen[doc.Meta.Title] = doc.File
		}
	}
}

func (c *checker) checkFlowTitles(lang string) {
	seen := map[string]string{}
	for _, f := range c.Flows {
		title := f.Title[lang]
		if title == "" || len(FlowPages(f)) == 0 {
			continue
		}
		if other, ok := seen[title]; ok {
			c.list.Add(duplicateTitle.At(f.File, f.Spans["title"], title, other))
			continue
		}
		seen[title] = f.File
	}
}
