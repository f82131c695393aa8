package render

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"shirube/internal/markdown"
	"shirube/internal/site"
)

// inlined are the assets that stand inside other files and not by themselves.
var inlined = []string{"404.css", "chart-file.css"}

// collect names every output of the site.
func (r *Renderer) collect() {
	r.outputs = map[string]*output{}
	r.pages = map[string][]*output{}
	r.byKey = map[string]map[string]*output{}
	for _, lang := range r.site.Config.Languages {
		r.byKey[lang] = map[string]*output{}
		r.collectPages(lang)
	}
	r.collectNavigation()
	for _, lang := range r.site.Config.Languages {
		r.collectPrint(lang)
	}
	r.collectHome()
	r.add(r.notFoundPage())
	for _, lang := range r.site.Config.Languages {
		r.collectAliases(lang)
	}
	for _, o := range r.feeds() {
		r.add(o)
	}
	r.collectFiles()
	r.sortPaths()
}

func (r *Renderer) sortPaths() { r.paths = slices.Sorted(maps.Keys(r.outputs)) }

func (r *Renderer) add(o output) { r.outputs[o.path] = &o }

// collectPages names the pages of a language: topics, then what procedures give.
func (r *Renderer) collectPages(lang string) {
	var pages []output
	for _, t := range r.site.Topics {
		if doc := t.Docs[lang]; doc != nil && t.Path != notFoundKey {
			pages = append(pages, r.topicPage(lang, t, doc))
		}
	}
	for _, f := range r.site.Flows {
		pages = append(pages, r.flowPages(lang, f)...)
	}
	for i := range pages {
		o := &pages[i]
		r.outputs[o.path] = o
		if o.fill == nil { // a file to keep
			continue
		}
		r.byKey[lang][o.key] = o
		r.pages[lang] = append(r.pages[lang], o)
	}
}

// topicPage is the page of a Markdown file.
func (r *Renderer) topicPage(lang string, t *site.Topic, doc *markdown.Doc) output {
	return output{
		path:        site.PagePath(lang, t.Path),
		lang:        lang,
		key:         t.Path,
		title:       doc.Meta.Title,
		description: doc.Meta.Description,
		parent:      r.parentOf(lang, t.Path),
		weight:      doc.Meta.Weight,
		fill:        func(p *Page) error { return r.fillTopic(p, doc) },
	}
}

// parentOf returns the page of the folder in which a topic stands.
func (r *Renderer) parentOf(lang, key string) string {
	dir, _, below := cutLast(key)
	for below {
		if parent := dir + "/" + site.HomeKey; parent != key {
			if t := r.site.Topic(parent); t != nil && t.Docs[lang] != nil {
				return parent
			}
		}
		dir, _, below = cutLast(dir)
	}
	return ""
}

// cutLast cuts a path at its last slash.
func cutLast(name string) (dir, base string, ok bool) {
	i := strings.LastIndexByte(name, '/')
	if i < 0 {
		return "", name, false
	}
	return name[:i], name[i+1:], true
}

// collectHome puts the home page of the first language at the top as well.
func (r *Renderer) collectHome() {
	lang := r.site.Config.Languages[0]
	if home := r.byKey[lang][site.HomeKey]; home != nil {
		top := *home
		top.path = "index.html"
		r.add(top)
	}
}

// collectFiles names the assets and the files that are copied.
func (r *Renderer) collectFiles() {
	for name, a := range r.assets {
		if !slices.Contains(inlined, name) {
			r.add(output{path: a.path, file: func() ([]byte, error) { return a.body, nil }})
		}
	}
	for _, f := range r.site.Files {
		r.add(output{path: f.Path, file: func() ([]byte, error) { return fs.ReadFile(r.site.Source, f.Source) }})
	}
}
