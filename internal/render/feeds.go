package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// feeds returns what search engines read, which wants full addresses and so is
// left out without base_url.
func (r *Renderer) feeds() []output {
	if r.site.Config.BaseURL == "" {
		return nil
	}
	return []output{
		{path: "sitemap.xml", file: r.sitemapXML},
		{path: "robots.txt", file: r.robots},
	}
}

type urlSet struct {
	XMLName struct{}  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	Links   string    `xml:"xmlns:xhtml,attr"`
	URLs    []siteURL `xml:"url"`
}

type siteURL struct {
	Location   string      `xml:"loc"`
	Alternates []alternate `xml:"xhtml:link"`
}

type alternate struct {
	Relation string `xml:"rel,attr"`
	Language string `xml:"hreflang,attr"`
	Address  string `xml:"href,attr"`
}

// sitemapXML lists every page with its counterparts in the other languages.
func (r *Renderer) sitemapXML() ([]byte, error) {
	set := urlSet{Links: "http://www.w3.org/1999/xhtml"}
	for _, lang := range r.site.Config.Languages {
		for _, o := range r.pages[lang] {
			u := siteURL{Location: r.absolute(o.path)}
			for _, other := range r.site.Config.Languages {
				if to := r.byKey[other][o.key]; to != nil {
					u.Alternates = append(u.Alternates, alternate{"alternate", other, r.absolute(to.path)})
				}
			}
			if len(u.Alternates) > 1 {
				u.Alternates = append(u.Alternates, alternate{"alternate", "x-default", u.Alternates[0].Address})
			}
			set.URLs = append(set.URLs, u)
		}
	}
	var b bytes.Buffer
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(&b).Encode(set); err != nil {
		return nil, fmt.Errorf("encode sitemap.xml: %w", err)
	}
	return r.minified("application/xml", b.Bytes())
}

func (r *Renderer) robots() ([]byte, error) {
	return []byte("User-agent: *\nAllow: /\nSitemap: " + r.absolute("sitemap.xml") + "\n"), nil
}
