package i18n

import (
	"slices"

	"shirube/internal/tomlfile"
)

// Texts returns the texts of a file by language, in its order: the strings
// whose key is one of the languages.
func Texts(file *tomlfile.File, languages []string) map[string][]tomlfile.Text {
	texts := map[string][]tomlfile.Text{}
	for _, t := range file.Texts() {
		if lang := t.Path[len(t.Path)-1]; slices.Contains(languages, lang) {
			texts[lang] = append(texts[lang], t)
		}
	}
	return texts
}
