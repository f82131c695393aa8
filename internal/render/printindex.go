package render

import (
	"shirube/internal/site"
)

// indexID is the id of the index, and of no chapter, since those are named
// after pages.
const indexID = "print:index"

// newIndex lists the cited places of the documents with the places of this
// one that cite them. The rows have the ids that they have on the page of
// sources, whose chapter they are taken out of, so that citations lead to them.
func (d *printed) newIndex() (*chapter, error) {
	c := &chapter{ID: indexID, Title: d.T("print.index"), from: d.path}
	if key := d.r.site.SourcesKey(d.lang); key != "" {
		c.from = site.PagePath(d.lang, key)
	}
	view := struct {
		*siteWords
		Documents []documentView
	}{siteWords: d.siteWords}
	for _, cited := range d.r.site.Cited(d.lang) {
		if len(cited.Places) > 0 {
			view.Documents = append(view.Documents, d.r.documentView(d.lang, c.from, cited))
		}
	}
	if len(view.Documents) == 0 {
		return c, nil
	}
	body, err := d.r.execute("print/index.html", view)
	if err != nil {
		return nil, err
	}
	c.Page = d.pageOf(indexID)
	rows := &chapter{ID: c.ID, from: c.from}
	sources := d.places[c.from]
	if sources != nil {
		rows.ID = sources.ID
	}
	if err := rows.parse(body); err != nil {
		return nil, err
	}
	if sources != nil {
		for id := range rows.ids {
			sources.ids[id] = true
		}
	}
	c.nodes, c.ids = rows.nodes, rows.ids
	return c, nil
}
