package render

import (
	"encoding/base64"
	"html/template"
	"net/url"
	"path"
	"regexp"
	"slices"

	"shirube/internal/flow"
	"shirube/internal/site"
)

// The single file of a procedure holds all that a reader needs of it, to be
// kept or mailed: the page that presents it, the self-check, and the entries of
// the sources that they cite, with style, script and pictures inside. Its parts
// are written as for the pages of the site; singlelinks.go then turns their
// links inward.

// singleKind is the bundle of style and script that the file carries.
const singleKind = "check"

// singleView is what the template of the file shows.
type singleView struct {
	*Page
	FileTitle string // title element
	Style     template.CSS
	Script    template.JS
	Icon      template.URL
	Check     template.HTML
	Sources   template.HTML // "" nothing is cited
	Online    string        // full address of the page that it is made from; "" without base_url
	Editions  []edition     // the file in every language that has it; nil where there is no other
}

// edition is the file in one language. A relative link would be dead as soon as
// the file is mailed, so that without base_url words tell what there is.
type edition struct {
	Lang, Name string
	URL        string // "" without base_url
	Text       string // names the file and where to get it, in that language
	Current    bool
}

// singleFile names the file of a procedure; ok is false for one that has none.
func (r *Renderer) singleFile(lang string, f *flow.Flow) (o output, ok bool) {
	if !r.site.HasSingle(lang, f) {
		return output{}, false
	}
	path := site.SinglePath(lang, f)
	return output{path: path, lang: lang, file: func() ([]byte, error) { return r.single(lang, f) }}, true
}

// singleLinks are the links to the files of the procedures that a page presents.
func (r *Renderer) singleLinks(lang, from, key string) []singleLink {
	var links []singleLink
	for _, f := range r.site.Flows {
		if f.Page == key && r.site.HasSingle(lang, f) {
			links = append(links, singleLink{
				PageLink: PageLink{Href: r.href(from, site.SinglePath(lang, f)), Title: r.text(lang, f.Title)},
				File:     keptName(lang, f),
			})
		}
	}
	return links
}

// singleLink leads to the file of a procedure; File is the name to keep it by.
type singleLink struct {
	PageLink
	File string
}

// keptName is the name by which a reader keeps the file, and which tells its
// languages apart in one folder.
func keptName(lang string, f *flow.Flow) string { return f.ID + "-" + lang + ".html" }

// editions lists the file in every language.
func (r *Renderer) editions(lang string, f *flow.Flow) []edition {
	var all []edition
	for _, l := range r.site.Config.Languages {
		if !r.site.HasSingle(l, f) {
			continue
		}
		words := r.words[l]
		all = append(all, edition{
			Lang:    l,
			Name:    words.T("site.language"),
			URL:     r.absolute(site.SinglePath(l, f)),
			Text:    words.T("single.other", "file", keptName(l, f), "page", r.byKey[l][f.Page].title),
			Current: l == lang,
		})
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// single makes the file of a procedure.
func (r *Renderer) single(lang string, f *flow.Flow) ([]byte, error) {
	topic := r.byKey[lang][f.Page]
	p := r.newPage(topic)
	if err := topic.fill(p); err != nil {
		return nil, err
	}
	v := singleView{
		Page:      p,
		FileTitle: r.words[lang].T("single.title", "page", p.FullTitle()),
		Style:     template.CSS(r.embedded(r.alone)),
		Script:    template.JS(closing.ReplaceAll(r.assets[singleKind+".js"].body, []byte(`<\$1`))),
		Icon:      template.URL(r.dataURI(r.asset("icon.svg"))),
		Online:    p.Canonical(),
		Editions:  r.editions(lang, f),
	}
	p.Kind = "single"
	if err := r.fillSingle(&v, f); err != nil {
		return nil, err
	}
	p.Path = site.SinglePath(lang, f) // from here on it is a page of its own
	html, err := r.execute("single.html", v)
	if err != nil {
		return nil, err
	}
	page, err := r.minified("text/html", []byte(html))
	if err != nil {
		return nil, err
	}
	return allowInline("single.html", page)
}

// fillSingle fills in the parts of the file, with their links turned inward.
func (r *Renderer) fillSingle(v *singleView, f *flow.Flow) error {
	w := &flowWriter{r: r, flow: f, lang: v.Lang, from: site.PagePath(v.Lang, f.ID+"/check")}
	check := w.checkView()
	check.First = PageLink{} // the pages of single questions stay behind
	check.Proof = PageLink{}
	if r.site.Config.BaseURL == "" { // the plan stays behind, and has no address
		check.Plan, check.PlanGaps = PageLink{}, ""
	}
	check.Drawn = check.Drawn || r.draws(v.Lang, f)
	html, err := w.execute("check", check)
	if err != nil {
		return err
	}
	s := newSingle(r, v.Lang, f)
	if err := s.add(w.from, singleCheck, html); err != nil {
		return err
	}
	if err := s.add(v.Path, "", v.Body); err != nil {
		return err
	}
	if html, err = s.sources(); err != nil {
		return err
	}
	if key := r.site.SourcesKey(v.Lang); key != "" {
		if err := s.add(r.byKey[v.Lang][key].path, singleSources, html); err != nil {
			return err
		}
	}
	s.turn()
	if v.Check, err = s.parts[0].html(); err != nil {
		return err
	}
	if v.Body, err = s.parts[1].html(); err != nil {
		return err
	}
	if len(s.parts) > 2 && html != "" {
		v.Sources, err = s.parts[2].html()
	}
	for i := range v.Toc {
		v.Toc[i].ID = s.parts[1].place(v.Toc[i].ID)
		for j := range v.Toc[i].Children {
			v.Toc[i].Children[j].ID = s.parts[1].place(v.Toc[i].Children[j].ID)
		}
	}
	return err
}

// draws reports whether the page of a procedure shows its chart or its steps,
// which the self-check then need not repeat.
func (r *Renderer) draws(lang string, f *flow.Flow) bool {
	for _, p := range r.site.Topic(f.Page).Docs[lang].Parts {
		if (p.Name == "chart" || p.Name == "steps") && len(p.Args) > 0 && p.Args[0] == f.ID {
			return true
		}
	}
	return false
}

// sources lists the documents of which the parts cite places, with those
// places and what in the file cites them; "" for none.
func (s *singleDoc) sources() (template.HTML, error) {
	cited := s.cited()
	view := s.r.documentsView(s.lang, s.sourcesPath(), 3)
	var documents []documentView
	for _, d := range view.Documents {
		d.Places = slices.DeleteFunc(d.Places, func(p placeView) bool { return !cited[p.ID] })
		if len(d.Places) == 0 && !cited[d.ID] {
			continue
		}
		for i := range d.Places {
			d.Places[i].By = slices.DeleteFunc(d.Places[i].By, func(by PageLink) bool { return !s.holds(by.Href) })
		}
		documents = append(documents, d)
	}
	if len(documents) == 0 {
		return "", nil
	}
	view.Documents = documents
	return s.r.execute("sources.html", view)
}

// closing finds what would end or hide an inline script.
var closing = regexp.MustCompile(`(?i)<(/script|!--)`)

// embedded returns a style sheet with the pictures that it names inside.
func (r *Renderer) embedded(sheet asset) []byte {
	return reference.ReplaceAllFunc(sheet.body, func(m []byte) []byte {
		name := path.Join(assetFolder, string(reference.FindSubmatch(m)[1]))
		if data := r.dataURI(name); data != "" {
			return []byte(`url("` + data + `")`)
		}
		return m
	})
}

// dataURI returns a file of the output as an address that holds it; "" when
// there is none or it cannot be read.
func (r *Renderer) dataURI(name string) string {
	o, ok := r.outputs[name]
	if !ok || o.file == nil || imageTypes[path.Ext(name)] == "" {
		return ""
	}
	b, err := o.file()
	if err != nil {
		return ""
	}
	return "data:" + imageTypes[path.Ext(name)] + ";base64," + base64.StdEncoding.EncodeToString(b)
}

var imageTypes = map[string]string{
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
	".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon",
}

// hasScheme reports whether an address leads out of the site.
func hasScheme(u *url.URL) bool { return u.Scheme != "" || u.Host != "" }
