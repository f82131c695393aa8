package flow

import (
	"strconv"
	"strings"
)

func index(i int) string { return strconv.Itoa(i) }

// example shows how a text is written: title = { ja = "…", en = "…" }.
func example(key string, languages []string) string {
	var texts []string
	for _, lang := range languages {
		texts = append(texts, lang+` = "…"`)
	}
	return key + " = { " + strings.Join(texts, ", ") + " }"
}

// exampleCondition shows how a condition is written, with names of the file.
func exampleCondition(names []string) string {
	if len(names) == 0 {
		names = []string{"…"}
	}
	return `{ all = ["` + strings.Join(names[:min(len(names), 2)], `", "`) + `"] }`
}
