package render

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// Feedback is the address for remarks on the page; "" none. A mail comes with
// the page and the edition in its subject and body, and with the day whose rules
// the site shows if one was asked for, since nothing else tells who reads it
// which text was meant. A web address stays as it is.
func (p *Page) Feedback() string {
	mailbox, ok := strings.CutPrefix(p.Site.Feedback, "mailto:")
	if !ok {
		return p.Site.Feedback
	}
	page := p.Title
	if page == p.Site.Title { // of the home page, whose title is that of the site
		page = p.T("nav.home")
	}
	edition := ""
	if p.Site.Edition != "" {
		edition = p.T("site.edition_value", "edition", p.Site.Edition)
	}
	lines := []string{p.T("feedback.body"), "", p.T("feedback.page", "title", page), p.T("feedback.address", "address", p.pageID())}
	if edition != "" {
		lines = append(lines, p.T("feedback.edition", "edition", edition))
	}
	if !p.Site.Date.IsZero() {
		lines = append(lines, p.T("feedback.date", "date", p.Site.Words.Date(p.Site.Date)))
	}
	if !p.Site.AsOf.IsZero() {
		lines = append(lines, p.T("feedback.rules", "date", p.Site.Words.Date(p.Site.AsOf)))
	}
	subject := strings.TrimSpace(p.T("feedback.subject", "site", p.Site.Title, "page", p.Path, "edition", edition))
	return "mailto:" + escapeMailbox(mailbox) + "?subject=" + escapeMail(subject) + "&body=" + escapeMail(strings.Join(lines, "\r\n")+"\r\n")
}

// pageID names the page for whoever looks after the site: its full address, or
// its path where that is not known.
func (p *Page) pageID() string {
	if address := p.Address(); address != "" {
		return address
	}
	return p.Path
}

// escapeMail writes a text as RFC 6068 wants it in an address: a space is %20,
// since mail programs show a plus sign as it stands.
func escapeMail(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }

// escapeMailbox writes a mail address as RFC 6068 wants it; what would end it
// or begin an escape is escaped.
func escapeMailbox(box string) string {
	var b strings.Builder
	for _, r := range box {
		if r < utf8.RuneSelf && !strings.ContainsRune(`%?&#/[]"<>\^{|}`+"` ", r) {
			b.WriteRune(r)
			continue
		}
		b.WriteString(url.PathEscape(string(r)))
	}
	return b.String()
}
