package render

import (
	"fmt"
	"path"
	"regexp"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/minify/v2/xml"
)

// newMinifier keeps the document sound: by default the minifier drops body
// tags, end tags, quotes and the value "on" of radios, which readers'
// software and style sheets may depend on.
func newMinifier() *minify.M {
	m := minify.New()
	m.Add("text/html", &html.Minifier{
		KeepDocumentTags:    true,
		KeepEndTags:         true,
		KeepQuotes:          true,
		KeepDefaultAttrVals: true,
	})
	m.Add("text/css", &css.Minifier{})
	m.Add("image/svg+xml", &svg.Minifier{})
	m.Add("application/xml", &xml.Minifier{})
	m.AddRegexp(regexp.MustCompile("^(text|application)/javascript$"), &js.Minifier{})
	return m
}

// typeOf gives the media type of files that are minified; "" for all others.
func typeOf(name string) string {
	switch path.Ext(name) {
	case ".css":
		return "text/css"
	case ".js":
		return "text/javascript"
	case ".svg":
		return "image/svg+xml"
	case ".xml":
		return "application/xml"
	}
	return ""
}

// minified returns src without what only its author needs.
func (r *Renderer) minified(mediaType string, src []byte) ([]byte, error) {
	if mediaType == "" {
		return src, nil
	}
	b, err := r.minify.Bytes(mediaType, src)
	if err != nil {
		return nil, fmt.Errorf("minify %s: %w", mediaType, err)
	}
	return b, nil
}
