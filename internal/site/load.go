package site

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"shirube/internal/config"
	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/textfile"
)

// Names of what stands at the top of a site.
const (
	configFile    = "config.toml"
	contentFolder = "content"
	flowFolder    = "flows"
	themeFolder   = "layouts"
)

// loader fills a Site and collects what is wrong with its files.
type loader struct {
	*Site
	options Options
	list    diag.List
}

// Load reads the site below fsys. It goes on after a mistake; the list holds
// everything wrong inside single files. The Site is never nil, but after an
// error it is only good for Check.
func Load(fsys fs.FS, o Options) (*Site, diag.List) {
	l := &loader{
		Site:    &Site{Source: fsys, Strings: map[string]*i18n.Strings{}, index: newIndex()},
		options: o,
	}
	l.Theme = overlay{upper: subFolder(fsys, themeFolder), lower: o.Theme}
	l.loadConfig()
	l.loadStrings()
	l.loadContent()
	l.loadFlows()
	l.loadDocuments()
	l.fill(l.Site)
	return l.Site, l.list
}

func (l *loader) loadConfig() {
	l.Config = &config.Config{}
	if _, err := fs.Stat(l.Source, configFile); err != nil {
		l.list.Add(noConfig.At(configFile, diag.Span{}))
	} else if src, ok := l.read(configFile); ok {
		var list diag.List
		l.Config, list = config.Parse(configFile, src)
		l.list.Add(list...)
	}
	l.noConfig = len(l.Config.Spans) == 0
	if len(l.Config.Languages) == 0 { // go on with the languages that are there
		l.Config.Languages = l.folders(contentFolder)
	}
	if len(l.Config.Languages) == 0 {
		l.Config.Languages = []string{"ja"}
	}
}

// read returns the text of a file; what is wrong with it goes to the list.
func (l *loader) read(name string) (src []byte, ok bool) {
	src, list := textfile.Read(l.Source, name)
	l.list.Add(list...)
	return src, !list.HasErrors()
}

// folders returns the names of the folders directly below dir.
func (l *loader) folders(dir string) []string {
	var names []string
	entries, _ := fs.ReadDir(l.Source, dir)
	for _, e := range entries {
		if e.IsDir() && !ignored(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names
}

// ignored tells the files that editors and systems leave about.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") || strings.HasSuffix(name, "~") ||
		name == "Thumbs.db" || name == "desktop.ini"
}

func (l *loader) loadFlows() {
	entries, _ := fs.ReadDir(l.Source, flowFolder) // a site may have none
	for _, e := range entries {
		name := flowFolder + "/" + e.Name()
		if e.IsDir() || ignored(e.Name()) || path.Ext(name) != ".toml" {
			continue
		}
		src, ok := l.read(name)
		if !ok { // known by its name, so that it does not count as missing as well
			l.Flows = append(l.Flows, &flow.Flow{ID: strings.TrimSuffix(e.Name(), ".toml"), File: name, Broken: true})
			continue
		}
		f, list := flow.Parse(name, src, flow.Options{Languages: l.Config.Languages, Audiences: l.audienceIDs()})
		l.list.Add(l.withoutEcho(list)...)
		l.Flows = append(l.Flows, f)
	}
	slices.SortFunc(l.Flows, func(a, b *flow.Flow) int { return strings.Compare(a.ID, b.ID) })
}

// withoutEcho leaves out what only follows from settings that cannot be read.
func (l *loader) withoutEcho(list diag.List) diag.List {
	if !l.noConfig {
		return list
	}
	return slices.DeleteFunc(list, func(d diag.Diagnostic) bool { return d.Message.Code == "unknown-audience" })
}

// loadDocuments notes the manuals that the site itself carries.
func (l *loader) loadDocuments() {
	for _, d := range l.Config.Documents {
		if d.File == "" {
			continue
		}
		file := File{Path: StaticPath(d.File), Source: path.Clean(d.File)}
		if info, err := fs.Stat(l.Source, file.Source); err != nil || info.IsDir() {
			l.list.Add(noDocumentFile.At(configFile, l.configSpan("document."+d.ID+".file"), d.File))
		} else if !slices.Contains(l.Files, file) {
			l.Files = append(l.Files, file)
		}
	}
}

// configSpan returns the place of a key in config.toml, or of the nearest
// table above it.
func (s *Site) configSpan(key string) diag.Span {
	for {
		if at, ok := s.Config.Spans[key]; ok {
			return at
		}
		i := strings.LastIndexByte(key, '.')
		if i < 0 {
			return diag.Span{}
		}
		key = key[:i]
	}
}
