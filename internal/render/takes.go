package render

import (
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"shirube/internal/flow"
	"shirube/internal/i18n"
)

// takes returns a duration in words, "約3〜4か月" or "about 3–4 months"; "" for nil.
func (r *Renderer) takes(lang string, t *flow.Takes) string {
	if t == nil {
		return ""
	}
	w := r.words[lang].Words
	words := span(w, t.From, t.To)
	if t.About {
		words = w.Get("takes.about", "time", words)
	}
	return words
}

func span(w *i18n.Strings, from, to flow.Duration) string {
	switch {
	case to.N == 0 || from == to:
		return duration(w, from, strconv.Itoa(from.N))
	case from.Unit == to.Unit:
		figures := w.Get("takes.range", "from", strconv.Itoa(from.N), "to", strconv.Itoa(to.N))
		return duration(w, to, figures)
	}
	return w.Get("takes.from_to", "from", duration(w, from, strconv.Itoa(from.N)), "to", duration(w, to, strconv.Itoa(to.N)))
}

// duration returns figures with their unit, in the plural form that d asks for.
func duration(w *i18n.Strings, d flow.Duration, figures string) string {
	key := "takes." + strings.ReplaceAll(d.Unit, " ", "_") + "_"
	if form := key + pluralForm(w.Lang, d.N); w.Get(form) != form {
		return w.Get(form, "n", figures)
	}
	key += "other" // the language has fewer forms in its file
	return w.Get(key, "n", figures)
}

// pluralForm returns the name of the form that a language uses with the whole
// number n, in the terms of the Unicode CLDR: "one", "few", "other" …
func pluralForm(lang string, n int) string {
	names := map[plural.Form]string{
		plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many",
	}
	if name, ok := names[plural.Cardinal.MatchPlural(language.Make(lang), n, 0, 0, 0, 0)]; ok {
		return name
	}
	return "other"
}
