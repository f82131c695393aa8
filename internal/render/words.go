package render

import (
	"fmt"
	"html/template"
	"strings"

	"shirube/internal/i18n"
)

// siteWords is what is the same on all pages of a language.
type siteWords struct {
	Title       string
	Description string
	Edition     string
	Date        i18n.Date
	Notice      string // of an unofficial edition; "" when there is a publisher
	Disclaimer  string // stands beside every verdict; "" the theme's own words
	Publisher   string
	Original    string // which text decides; "" the site cites none
	Feedback    string // address for remarks; "" none
	BaseURL     string
	PDF         string        // output path of the whole as a PDF; "" none
	AsOf        i18n.Date     // the day that the build was asked for; zero: none
	EditionLine template.HTML // edition, its date and the day of the rules; "" for none of them
	Words       *i18n.Strings
}

func (r *Renderer) loadWords() {
	c := r.site.Config
	r.words = map[string]*siteWords{}
	for _, lang := range c.Languages {
		w := &siteWords{
			Title:       r.text(lang, c.Title),
			Description: r.text(lang, c.Description),
			Edition:     c.Edition,
			Date:        i18n.Date{Year: c.Date.Year, Month: c.Date.Month}, // editions are told by month
			Disclaimer:  r.text(lang, c.Disclaimer),
			Publisher:   r.text(lang, c.Publisher),
			Feedback:    c.Feedback,
			BaseURL:     c.BaseURL,
			AsOf:        r.site.AsOf,
			Words:       r.site.Strings[lang],
		}
		if w.Publisher == "" {
			w.Notice = r.text(lang, c.Unofficial)
			if w.Notice == "" {
				w.Notice = w.Words.Get("site.unofficial")
			}
		}
		w.Original = r.original(lang, w.Words)
		w.EditionLine = w.editionLine()
		r.words[lang] = w
	}
}

// original says that the cited documents decide, and in which language they
// are where that is not the page's.
func (r *Renderer) original(lang string, words *i18n.Strings) string {
	documents := r.site.Config.Documents
	if len(documents) == 0 {
		return ""
	}
	of := documents[0].Language
	if of == "" || of == lang {
		return words.Get("site.original")
	}
	return words.Get("site.translated", "language", r.languageName(lang, of))
}

// languageName returns what a language is called in another one; where that
// has no word for it, what it calls itself, or else its tag.
func (r *Renderer) languageName(lang, of string) string {
	if key := "site.name_" + of; r.site.Strings[lang].Has(key) {
		return r.site.Strings[lang].Get(key)
	}
	if w := r.site.Strings[of]; w.Has("site.language") {
		return w.Get("site.language")
	}
	return of
}

// T returns a string of the user interface.
func (w *siteWords) T(key string, args ...any) string { return w.Words.Get(key, args...) }

// Time returns a date in words, for people and for machines; "" for none.
func (w *siteWords) Time(d i18n.Date) template.HTML {
	if d.IsZero() {
		return ""
	}
	return template.HTML(`<time datetime="` + d.ISO() + `">` + template.HTMLEscapeString(w.Words.Date(d)) + `</time>`)
}

// Dated returns a text with its dates marked for machines.
func (w *siteWords) Dated(text string) template.HTML {
	var b strings.Builder
	at := 0
	for _, d := range w.Words.Dates(text) {
		b.WriteString(template.HTMLEscapeString(text[at:d.From]))
		b.WriteString(string(w.Time(d.Date)))
		at = d.To
	}
	return template.HTML(b.String() + template.HTMLEscapeString(text[at:]))
}

// editionLine names edition and date: "第1.0版（2024年3月）", and the day whose rules
// the build was asked for; "" for none of them.
func (w *siteWords) editionLine() template.HTML {
	edition := w.dateOfEdition()
	if w.AsOf.IsZero() {
		return edition
	}
	rules := w.filled("site.as_of", "date", w.Time(w.AsOf))
	if edition == "" {
		return rules
	}
	return w.filled("site.edition_as_of", "edition", edition, "as_of", rules)
}

func (w *siteWords) dateOfEdition() template.HTML {
	date := w.Time(w.Date)
	edition := template.HTML(template.HTMLEscapeString(w.T("site.edition_value", "edition", w.Edition)))
	switch {
	case w.Edition == "":
		return date
	case date == "":
		return edition
	}
	return edition + w.filled("site.open") + date + w.filled("site.close")
}

// filled returns a string of the user interface in which placeholders stand for
// HTML; pairs are their names and values.
func (w *siteWords) filled(key string, pairs ...any) template.HTML {
	html := template.HTMLEscapeString(w.T(key))
	for i := 0; i+1 < len(pairs); i += 2 {
		html = strings.Replace(html, fmt.Sprintf("{%v}", pairs[i]), fmt.Sprint(pairs[i+1]), 1)
	}
	return template.HTML(html)
}

// text returns t in lang; where the site has no such text, in its first language.
func (r *Renderer) text(lang string, t i18n.Text) string {
	if t.Has(lang) {
		return t[lang]
	}
	return t[r.site.Config.Languages[0]]
}
