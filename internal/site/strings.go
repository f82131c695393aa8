package site

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/textfile"
)

const stringsFolder = "strings"

// loadStrings reads the words of the user interface in every language.
func (l *loader) loadStrings() {
	for _, lang := range l.Config.Languages {
		name := stringsFolder + "/" + lang + ".toml"
		shown := themeFolder + "/" + name
		if _, err := fs.Stat(l.Theme, name); err != nil {
			l.list.Add(noStrings.At(configFile, l.configSpan("languages"), lang, shown))
			continue
		}
		src, list := textfile.Read(l.Theme, name)
		for i := range list {
			list[i].File = shown
		}
		l.list.Add(list...)
		s, list := i18n.ParseStrings(shown, src)
		l.list.Add(list...)
		l.Strings[lang] = s
		if !list.HasErrors() {
			l.checkStrings(shown, s)
		}
	}
}

// checkStrings compares with the keys that every page may ask for: those that
// all files of the built-in theme share and those of the site's first language.
func (l *loader) checkStrings(file string, s *i18n.Strings) {
	first := l.Strings[l.Config.Languages[0]]
	wanted := append(l.builtInKeys(), first.Keys()...)
	slices.Sort(wanted)
	var missing []string
	for _, key := range slices.Compact(wanted) {
		if !s.Has(key) && !pluralForm(key) {
			missing = append(missing, key)
		}
	}
	if n := len(missing); n > 0 {
		if n > maxTold {
			missing = append(missing[:maxTold], "…")
		}
		l.list.Add(stringsMissing.At(file, diag.Span{}, n, diag.Names(missing)))
	}
}

// maxTold keeps a list of missing strings readable.
const maxTold = 12

// builtInKeys returns the keys that are in every file of the built-in theme.
func (l *loader) builtInKeys() []string {
	entries, _ := fs.ReadDir(l.options.Theme, stringsFolder)
	count := map[string]int{}
	files := 0
	for _, e := range entries {
		src, err := fs.ReadFile(l.options.Theme, path.Join(stringsFolder, e.Name()))
		if err != nil || path.Ext(e.Name()) != ".toml" {
			continue
		}
		files++
		s, _ := i18n.ParseStrings(e.Name(), src)
		for _, key := range s.Keys() {
			count[key]++
		}
	}
	var shared []string
	for key, n := range count {
		if n == files {
			shared = append(shared, key)
		}
	}
	return shared
}

// pluralForm tells the keys that only some languages have: "takes.day_one"
// beside "takes.day_other".
func pluralForm(key string) bool {
	for _, form := range []string{"_zero", "_one", "_two", "_few", "_many"} {
		if strings.HasSuffix(key, form) {
			return true
		}
	}
	return false
}
