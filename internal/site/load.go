package site

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"shirube/internal/calendar"
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
	calendarFile  = "calendar.toml"  // of the theme
	tableSuffix   = ".decisions.txt" // of the decision table beside a flow
	casesSuffix   = ".cases.toml"
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
		Site:    &Site{Source: fsys, Strings: map[string]*i18n.Strings{}, AsOf: o.AsOf, index: newIndex()},
		options: o,
	}
	l.Theme = overlay{upper: subFolder(fsys, themeFolder), lower: o.Theme}
	l.loadConfig()
	l.loadStrings()
	l.loadCalendar()
	l.loadContent()
	l.loadFlows()
	l.loadDocuments()
	l.asOf()
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

// loadCalendar reads the days off. A theme may be without them, as long as no
// procedure has a plan.
func (l *loader) loadCalendar() {
	l.Calendar = &calendar.Calendar{}
	if _, err := fs.Stat(l.Theme, calendarFile); err != nil {
		return
	}
	shown := themeFolder + "/" + calendarFile
	src, list := textfile.Read(l.Theme, calendarFile)
	for i := range list {
		list[i].File = shown
	}
	if l.list.Add(list...); list.HasErrors() {
		return
	}
	l.Calendar, list = calendar.Parse(shown, src, l.Config.Languages)
	l.list.Add(list...)
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
		if e.IsDir() || ignored(e.Name()) || l.loadBeside(e) || path.Ext(name) != ".toml" {
			continue
		}
		src, ok := l.read(name)
		if !ok { // known by its name, so that it does not count as missing as well
			l.Flows = append(l.Flows, &flow.Flow{ID: strings.TrimSuffix(e.Name(), ".toml"), File: name, Broken: true, Wrong: true})
			continue
		}
		f, list := flow.Parse(name, src, flow.Options{Languages: l.Config.Languages, Audiences: l.audienceIDs()})
		l.list.Add(l.withoutEcho(list)...)
		l.Flows = append(l.Flows, f)
	}
	slices.SortFunc(l.Flows, func(a, b *flow.Flow) int { return strings.Compare(a.ID, b.ID) })
}

// asOf takes out what does not hold on the day that the site is for. Decision
// tables are those of the edition, and on another day are not looked at.
func (l *loader) asOf() {
	day := l.RulesDay()
	if day != l.Config.Date {
		clear(l.tables)
	}
	if l.undated = l.list.HasErrors(); l.undated {
		return
	}
	if day.IsZero() {
		return
	}
	l.Changes = l.changesAfter(day)
	files := map[string]*flow.Requirement{} // as the files have them
	for _, f := range l.Flows {
		for _, r := range f.Requirements {
			before := *r
			before.Parts = slices.Clone(r.Parts)
			files[f.ID+":"+r.ID] = &before
		}
	}
	for _, f := range l.Flows {
		l.later[f.ID], l.laterConditions[f.ID] = laterOf(f, day, files), laterConditions(f, day)
	}
	for _, f := range l.Flows {
		flow.AsOf(f, day, func(name string) *flow.Requirement { return files[name] })
	}
}

// dated reports whether some requirement or condition of a flow holds on some days
// only, or may, being of another flow.
func dated(f *flow.Flow) bool {
	return len(f.Uses) > 0 || f.Check != nil && len(f.Check.Ready.Dated()) > 0 || slices.ContainsFunc(f.Requirements, func(r *flow.Requirement) bool { return r.Bounded() })
}

// loadBeside reads a file that belongs to a flow, and reports whether it is one.
func (l *loader) loadBeside(e fs.DirEntry) bool {
	file := flowFolder + "/" + e.Name()
	if id, ok := strings.CutSuffix(e.Name(), casesSuffix); ok {
		l.casesOf[id], _ = l.read(file)
		return true
	}
	id, ok := strings.CutSuffix(e.Name(), tableSuffix)
	if ok {
		text, list := textfile.Read(l.Source, file)
		if l.tables[id] = text; list.HasErrors() { // a person need not mend what the command writes
			l.tables[id] = nil
			l.list.Add(unreadTable.At(file, diag.Span{}))
		}
	}
	return ok
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
