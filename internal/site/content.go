package site

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/markdown"
	"shirube/internal/textfile"
)

// loadContent reads the pages of all languages and notes the files beside them.
func (l *loader) loadContent() {
	if _, err := fs.Stat(l.Source, contentFolder); err != nil {
		l.list.Add(noContent.At(contentFolder, diag.Span{}))
		for _, lang := range l.Config.Languages {
			l.noFolder[lang] = true
		}
		return
	}
	for _, lang := range l.Config.Languages {
		if _, err := fs.Stat(l.Source, contentFolder+"/"+lang); err != nil {
			l.list.Add(noLanguageFolder.At(contentFolder+"/"+lang, diag.Span{}, lang))
			l.noFolder[lang] = true
		}
	}
	for _, lang := range l.folders(contentFolder) {
		if !slices.Contains(l.Config.Languages, lang) && l.hasPages(contentFolder+"/"+lang) {
			l.list.Add(languageNotListed.At(contentFolder+"/"+lang, diag.Span{}, lang))
		}
	}
	l.addDocs(l.parseDocs(l.walkContent()))
}

func (l *loader) hasPages(dir string) bool {
	found := false
	fs.WalkDir(l.Source, dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".md" {
			found = true
			return fs.SkipAll
		}
		return nil
	})
	return found
}

// pageEndings are those of pages that were not made from Markdown; they would
// lack the policy and the frame that every page has.
var pageEndings = []string{".html", ".htm", ".xhtml", ".markdown"}

// walkContent returns the pages of the site's languages, sorted, and notes
// every other file as one to be copied.
func (l *loader) walkContent() []string {
	var pages []string
	fs.WalkDir(l.Source, contentFolder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.list.Add(folderUnreadable.At(name, diag.Span{}, err.Error()))
		case name != contentFolder && ignored(d.Name()):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir():
		case slices.Contains(pageEndings, strings.ToLower(path.Ext(name))):
			l.list.Add(foreignPage.At(name, diag.Span{}, strings.TrimSuffix(path.Base(name), path.Ext(name))))
		case path.Ext(name) != ".md":
			l.Files = append(l.Files, File{Path: strings.TrimPrefix(name, contentFolder+"/"), Source: name})
		case languageOf(name) == "":
			l.list.Add(strayPage.At(name, diag.Span{}, l.Config.Languages[0]))
		case slices.Contains(l.Config.Languages, languageOf(name)):
			pages = append(pages, name)
		}
		return nil
	})
	return pages
}

// languageOf returns the folder below content in which a page stands; "" when
// it stands in content itself.
func languageOf(name string) string {
	lang, _, below := strings.Cut(strings.TrimPrefix(name, contentFolder+"/"), "/")
	if !below {
		return ""
	}
	return lang
}

// parseDocs parses the pages. One that cannot be read is empty, so that it does
// not count as missing as well.
func (l *loader) parseDocs(names []string) []*markdown.Doc {
	docs := make([]*markdown.Doc, len(names))
	lists := make([]diag.List, len(names))
	unread := make([]bool, len(names))
	inParallel(len(names), func(i int) {
		src, list := textfile.Read(l.Source, names[i])
		var more diag.List
		docs[i], more = markdown.Parse(names[i], src, markdown.Options{Lang: languageOf(names[i])})
		if !list.HasErrors() {
			list.Add(more...)
		}
		lists[i], unread[i] = list, src == nil
	})
	for i, name := range names {
		l.unread[name], l.wrong[name] = unread[i], lists[i].HasErrors()
	}
	l.list.Add(slices.Concat(lists...)...)
	return docs
}

// addDocs gathers the pages into topics.
func (l *loader) addDocs(docs []*markdown.Doc) {
	for _, doc := range docs {
		lang, name, _ := strings.Cut(strings.TrimPrefix(doc.File, contentFolder+"/"), "/")
		if doc.Meta.Draft && !l.options.Drafts {
			l.drafts[doc.File] = true
			continue
		}
		t := l.topics[name]
		if t == nil {
			t = &Topic{Path: name, Docs: map[string]*markdown.Doc{}}
			l.topics[name] = t
			l.Topics = append(l.Topics, t)
		}
		t.Docs[lang] = doc
	}
	slices.SortFunc(l.Topics, func(a, b *Topic) int { return strings.Compare(a.Path, b.Path) })
}
