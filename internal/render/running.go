package render

import (
	"bytes"
	"fmt"
	"strings"
)

// runningHeads are rules that name the site for the head of every printed
// page. A page cannot hand its words to the margins of paper in another way:
// they take custom properties of the root element, but neither text nor
// attributes.
func (r *Renderer) runningHeads() []byte {
	var b bytes.Buffer
	for _, lang := range r.site.Config.Languages {
		fmt.Fprintf(&b, ":root:lang(%s){--running-head:%s}\n", lang, cssString(r.words[lang].runningHead()))
	}
	return b.Bytes()
}

// runningHead is the title with edition, the day of the rules where the build was
// asked for one, and, where it is so, that the site is unofficial.
func (w *siteWords) runningHead() string {
	head := w.Title
	if edition := w.plainEdition(); edition != "" {
		head += " " + edition
	}
	if w.Notice != "" {
		head += w.T("site.open") + w.T("site.unofficial_mark") + w.T("site.close")
	}
	return head
}

// plainEdition names the edition and the day whose rules the build was asked for,
// as a text without marks; "" for none of them.
func (w *siteWords) plainEdition() string {
	edition := ""
	if w.Edition != "" {
		edition = w.T("site.edition_value", "edition", w.Edition)
	}
	if w.AsOf.IsZero() {
		return edition
	}
	rules := w.T("site.as_of", "date", w.Words.Date(w.AsOf))
	if edition == "" {
		return rules
	}
	return w.T("site.edition_as_of", "edition", edition, "as_of", rules)
}

// cssString writes a text as a string of a style sheet.
func cssString(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		if r < ' ' || strings.ContainsRune(`"\<`, r) {
			fmt.Fprintf(&b, `\%x `, r)
		} else {
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
