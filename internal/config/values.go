package config

import (
	"io/fs"
	"net/mail"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/source"
	"shirube/internal/tomlfile"
)

// languages reads the languages of the site. Without any, texts cannot be
// judged, so they are left alone.
func (r *reader) languages(tags []string) {
	if len(tags) == 0 {
		r.at(&missingKey, []string{"languages"}, "languages", `languages = ["ja", "en"]`)
	}
	for i, tag := range tags {
		at := []string{"languages", strconv.Itoa(i)}
		if slices.Contains(r.config.Languages, tag) {
			r.at(&repeated, at, tag)
		} else if r.tag(tag, at...) != "" {
			r.config.Languages = append(r.config.Languages, tag)
		}
	}
}

// tagForm is stricter than BCP 47 about case, since tags are folders of the
// site and some file systems do not tell "JA" from "ja".
var tagForm = regexp.MustCompile(`^[a-z]{2,3}(-[a-z0-9]{2,8})*$`)

func (r *reader) tag(tag string, at ...string) string {
	if !r.toml.Has(at...) {
		return ""
	}
	if _, err := language.Parse(tag); err != nil || !tagForm.MatchString(tag) {
		r.at(&badLanguage, at, tag)
		return ""
	}
	return tag
}

// required is text for a key that must be there.
func (r *reader) required(t i18n.Text, at ...string) i18n.Text {
	if !r.toml.Has(at...) {
		key := at[len(at)-1]
		r.at(&missingKey, at, key, i18n.Example(key, r.exampleLanguages()))
	}
	return r.text(t, at...)
}

// exampleLanguages are those of the site, or some for a site without any.
func (r *reader) exampleLanguages() []string {
	if len(r.config.Languages) == 0 {
		return []string{"ja", "en"}
	}
	return r.config.Languages
}

// text checks that t has every language of the site and no other.
func (r *reader) text(t i18n.Text, at ...string) i18n.Text {
	if len(r.config.Languages) > 0 {
		r.list.Add(t.Check(r.toml, r.config.Languages, at...)...)
	}
	return t
}

// The anchor of page 3 of the document join is join-p3.
var pageForm = regexp.MustCompile(`-p[0-9]+$`)

func (r *reader) id(id string, at ...string) string {
	if !tomlfile.IsID(id) {
		r.at(&badID, at, id)
	}
	return id
}

func (r *reader) documentID(id string) string {
	if pageForm.MatchString(id) {
		r.at(&pageID, []string{"document", id}, id)
		return id
	}
	return r.id(id, "document", id)
}

// baseURL returns the address without its last slash, "" for a bad one.
func (r *reader) baseURL(address string) string {
	if !r.toml.Has("base_url") {
		return ""
	}
	u := absolute(address)
	if u == nil || u.RawQuery != "" || u.Fragment != "" || strings.HasSuffix(address, "?") || strings.HasSuffix(address, "#") {
		r.at(&badBaseURL, []string{"base_url"}, address)
		return ""
	}
	return strings.TrimRight(address, "/")
}

func (r *reader) url(address string, at ...string) string {
	if r.toml.Has(at...) && absolute(address) == nil {
		r.at(&badURL, at, address)
		return ""
	}
	return address
}

// absolute returns a parsed http or https address; nil for anything else.
func absolute(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return nil
	}
	if strings.ContainsAny(address, " \t\n\"<>\\") {
		return nil
	}
	return u
}

// hostForm is stricter than RFC 5322, which takes "example.jp?subject=x" for a
// host.
var hostForm = regexp.MustCompile(`@[\pL\pN.-]+$`)

// feedback takes a web address, or a mail address with or without mailto:
// before it; it returns one with.
func (r *reader) feedback(address string) string {
	if !r.toml.Has("feedback") {
		return ""
	}
	if absolute(address) != nil {
		return address
	}
	box := strings.TrimPrefix(address, "mailto:")
	if m, err := mail.ParseAddress(box); err == nil && m.Address == box && hostForm.MatchString(box) {
		return "mailto:" + box
	}
	r.at(&badFeedback, []string{"feedback"}, address)
	return ""
}

// file takes a path below the site's root.
func (r *reader) file(name string, at ...string) string {
	if !r.toml.Has(at...) {
		return ""
	}
	clean := path.Clean(strings.ReplaceAll(name, `\`, "/"))
	switch {
	case strings.Contains(name, ":") || clean == "." || strings.HasPrefix(clean, ".") || !fs.ValidPath(clean):
		r.at(&badFile, at, name)
		return ""
	case clean != name:
		r.at(&uncleanFile, at, name, clean)
		return ""
	}
	return name
}

var hashForm = regexp.MustCompile(`^[0-9a-fA-F]{64}$`)

func (r *reader) sha256(sum string, at ...string) string {
	if r.toml.Has(at...) && !hashForm.MatchString(sum) {
		r.at(&badSHA256, at, len(sum))
		return ""
	}
	return strings.ToLower(sum)
}

// via checks that the chain of documents through which d is known ends.
func (r *reader) via(d *source.Document, ids []string) {
	at := []string{"document", d.ID, "via"}
	if !r.toml.Has(at...) {
		return
	}
	if !slices.Contains(ids, d.Via) {
		others := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return id == d.ID })
		r.at(&unknownVia, at, d.Via, diag.Suggest(d.Via, others))
		return
	}
	next := d
	for range ids {
		if next = r.config.Document(next.Via); next == nil || next.Via == "" {
			return
		} else if next == d {
			r.at(&circularVia, at, d.ID)
			return
		}
	}
}

// pages takes topics ("join.md") and generated pages ("join/check"). Whether
// they exist is not known here.
func (r *reader) pages(names []string, at ...string) []string {
	if len(names) == 0 {
		r.at(&missingKey, at, "pages", `pages = ["index.md"]`)
	}
	var pages []string
	for i, name := range names {
		element := append(slices.Clip(at), strconv.Itoa(i))
		switch {
		case !fs.ValidPath(name) || name == "." || strings.Contains(name, `\`):
			r.at(&badPage, element, name)
		case slices.Contains(pages, name):
			r.at(&repeated, element, name)
		default:
			pages = append(pages, name)
		}
	}
	return pages
}

// keep reads the passages whose wording stays as it is. An empty one would be
// everywhere.
func (r *reader) keep(passages []string) []string {
	var keep []string
	for i, p := range passages {
		if strings.TrimSpace(p) == "" {
			r.at(&emptyKeep, []string{"wording", "keep", strconv.Itoa(i)})
		} else {
			keep = append(keep, p)
		}
	}
	return keep
}
