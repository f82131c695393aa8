package i18n

import (
	"strings"

	"shirube/internal/diag"
	"shirube/internal/tomlfile"
)

var errUnknownLanguage = diag.Message{
	Code: "unknown-language",
	Text: diag.Words{
		"ja": "「%[1]s」は、config.toml の languages にない言語です。",
		"en": "%[1]q is not among the languages of config.toml",
	},
	Help: diag.Words{
		"ja": "%[2]s言語を増やすときは、config.toml の languages にも加えてください。",
		"en": "%[2]s (a new language also belongs into languages of config.toml)",
	},
}

var errMissingLanguage = diag.Message{
	Code: "missing-language",
	Text: diag.Words{
		"ja": "「%[1]s」に、言語 %[2]s の文がありません。",
		"en": "%[1]q has no text in %[2]s",
	},
	Help: diag.Words{
		"ja": "次を書き加えてください：%[3]s",
		"en": "add %[3]s",
	},
}

// Check reports what is wrong with a text that stands at a path of file: tags
// that are not among languages, and languages that it lacks. One whose tag is
// misspelt is not missing as well. A nil text has nothing wrong with it.
func (t Text) Check(file *tomlfile.File, languages []string, path ...string) diag.List {
	if t == nil {
		return nil
	}
	var list diag.List
	known := map[string]bool{}
	for _, lang := range languages {
		known[lang] = strings.TrimSpace(t[lang]) != ""
	}
	for _, tag := range file.Order(path...) {
		if _, ok := known[tag]; ok {
			continue
		}
		meant := diag.Suggest(tag, languages)
		at := append(path[:len(path):len(path)], tag)
		list.Add(errUnknownLanguage.At(file.Name, file.Span(at...), tag, meant))
		if _, there := t[meant.Near]; !there {
			known[meant.Near] = true
		}
	}
	var missing []string
	for _, lang := range languages {
		if !known[lang] {
			missing = append(missing, lang)
		}
	}
	if len(missing) > 0 {
		key := path[len(path)-1]
		list.Add(errMissingLanguage.At(file.Name, file.Span(path...), key, diag.Names(missing), example(missing)))
	}
	return list
}

// Example shows how a text is written: title = { ja = "…", en = "…" }.
func Example(key string, languages []string) string {
	return key + " = { " + example(languages) + " }"
}

func example(languages []string) string {
	var texts []string
	for _, lang := range languages {
		texts = append(texts, lang+` = "…"`)
	}
	return strings.Join(texts, ", ")
}
