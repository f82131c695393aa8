package config

import (
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/source"
	"shirube/internal/tomlfile"
)

// The forms are config.toml as it is written.
type form struct {
	Title       i18n.Text               `toml:"title"`
	Description i18n.Text               `toml:"description"`
	Languages   []string                `toml:"languages"`
	Date        i18n.Date               `toml:"date"`
	Edition     string                  `toml:"edition"`
	BaseURL     string                  `toml:"base_url"`
	Publisher   i18n.Text               `toml:"publisher"`
	Feedback    string                  `toml:"feedback"`
	Unofficial  i18n.Text               `toml:"unofficial"`
	Disclaimer  i18n.Text               `toml:"disclaimer"`
	Audience    map[string]audienceForm `toml:"audience"`
	Document    map[string]documentForm `toml:"document"`
	Navigation  map[string]sectionForm  `toml:"navigation"`
	Wording     wordingForm             `toml:"wording"`
}

type wordingForm struct {
	Keep []string `toml:"keep"`
}

type audienceForm struct {
	Name i18n.Text `toml:"name"`
	Only i18n.Text `toml:"only"`
}

type documentForm struct {
	Title     i18n.Text `toml:"title"`
	Short     i18n.Text `toml:"short"`
	Language  string    `toml:"language"`
	Pages     int       `toml:"pages"`
	Offset    int       `toml:"offset"`
	URL       string    `toml:"url"`
	File      string    `toml:"file"`
	Revision  string    `toml:"revision"`
	Date      i18n.Date `toml:"date"`
	Retrieved i18n.Date `toml:"retrieved"`
	SHA256    string    `toml:"sha256"`
	Via       string    `toml:"via"`
	Note      i18n.Text `toml:"note"`
}

type sectionForm struct {
	Title i18n.Text `toml:"title"`
	Pages []string  `toml:"pages"`
}

// Parse reads src, the text of the file of that name ("config.toml"), and
// reports everything that is wrong inside it. The Config is never nil; where the
// list has errors, it lacks what was wrong.
func Parse(name string, src []byte) (*Config, diag.List) {
	c := &Config{Spans: map[string]diag.Span{}}
	r := &reader{config: c, wrong: map[diag.Span]bool{}}
	var f form
	r.toml, r.list = tomlfile.Decode(name, src, 1, &f)
	if r.toml.Broken() {
		return c, r.list
	}
	for _, d := range r.list {
		r.wrong[d.Span] = true
	}
	r.note(nil)
	r.languages(f.Languages)
	r.site(&f)
	r.audiences(f.Audience)
	r.documents(f.Document)
	r.navigation(f.Navigation)
	c.Keep = r.keep(f.Wording.Keep)
	c.Texts = i18n.Texts(r.toml, c.Languages)
	return c, r.list.Sorted()
}

// A reader fills one Config and collects what is wrong with it. Its methods
// take the path of the key that they read.
type reader struct {
	config *Config
	toml   *tomlfile.File
	wrong  map[diag.Span]bool // places of what the decoder found
	list   diag.List
}

// note keeps the place of every key for the checks across files. Elements of
// lists are keys as well: "navigation.start.pages.0".
func (r *reader) note(path []string) {
	for _, key := range r.toml.Order(path...) {
		below := append(slices.Clip(path), key)
		r.config.Spans[strings.Join(below, ".")] = r.toml.ValueSpan(below...)
		r.note(below)
	}
}

// at reports a mistake in the value at a path, unless the decoder has: a value
// of the wrong type is not also a bad one.
func (r *reader) at(m *diag.Message, path []string, args ...any) {
	if span := r.toml.ValueSpan(path...); !r.wrong[span] {
		r.list.Add(m.At(r.toml.Name, span, args...))
	}
}

func (r *reader) site(f *form) {
	c := r.config
	c.Title = r.required(f.Title, "title")
	c.Description = r.text(f.Description, "description")
	c.Publisher = r.text(f.Publisher, "publisher")
	c.Unofficial = r.text(f.Unofficial, "unofficial")
	c.Disclaimer = r.text(f.Disclaimer, "disclaimer")
	c.Date = f.Date
	if !r.toml.Has("date") {
		r.at(&missingKey, nil, "date", "date = 2024-03-01")
	}
	c.Edition = f.Edition
	c.BaseURL = r.baseURL(f.BaseURL)
	c.Feedback = r.feedback(f.Feedback)
}

func (r *reader) audiences(forms map[string]audienceForm) {
	for _, id := range order(r, forms, "audience") {
		at := []string{"audience", id}
		r.config.Audiences = append(r.config.Audiences, Audience{
			ID:   r.id(id, at...),
			Name: r.required(forms[id].Name, append(at, "name")...),
			Only: r.text(forms[id].Only, append(at, "only")...),
		})
	}
}

func (r *reader) navigation(forms map[string]sectionForm) {
	for _, id := range order(r, forms, "navigation") {
		at := []string{"navigation", id}
		r.config.Navigation = append(r.config.Navigation, Section{
			ID:    r.id(id, at...),
			Title: r.required(forms[id].Title, append(at, "title")...),
			Pages: r.pages(forms[id].Pages, append(at, "pages")...),
			Span:  r.toml.Span(at...),
		})
	}
}

func (r *reader) documents(forms map[string]documentForm) {
	ids := order(r, forms, "document")
	for _, id := range ids {
		r.config.Documents = append(r.config.Documents, r.document(forms[id], id))
	}
	for _, d := range r.config.Documents {
		r.via(d, ids)
	}
}

func (r *reader) document(f documentForm, id string) *source.Document {
	at := func(key string) []string { return []string{"document", id, key} }
	d := &source.Document{
		ID:        r.documentID(id),
		Title:     r.required(f.Title, at("title")...),
		Short:     r.text(f.Short, at("short")...),
		Language:  r.tag(f.Language, at("language")...),
		Pages:     f.Pages,
		Offset:    f.Offset,
		URL:       r.url(f.URL, at("url")...),
		File:      r.file(f.File, at("file")...),
		Revision:  f.Revision,
		Date:      f.Date,
		Retrieved: f.Retrieved,
		SHA256:    r.sha256(f.SHA256, at("sha256")...),
		Via:       f.Via,
		Note:      r.text(f.Note, at("note")...),
		Span:      r.toml.Span("document", id),
	}
	if d.Short == nil {
		d.Short = d.Title
	}
	if d.Pages < 0 || d.Pages == 0 && r.toml.Has(at("pages")...) {
		r.at(&badPages, at("pages"))
		d.Pages = 0
	}
	return d
}

// order returns the ids of a table of tables in the order of the file.
func order[T any](r *reader, forms map[string]T, table string) []string {
	return slices.DeleteFunc(slices.Clone(r.toml.Order(table)), func(id string) bool {
		_, ok := forms[id]
		return !ok
	})
}
