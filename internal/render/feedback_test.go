package render_test

import (
	"bytes"
	"net/url"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"shirube/internal/i18n"
	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

// guideWith renders the guide with further lines at the top of its config.toml.
func guideWith(t *testing.T, settings string) *render.Renderer {
	t.Helper()
	return guideAsOf(t, settings, i18n.Date{})
}

// guideAsOf is guideWith for the rules of a day.
func guideAsOf(t *testing.T, settings string, day i18n.Date) *render.Renderer {
	t.Helper()
	guide := fstest.MapFS{}
	same := func(name, text string) (string, string) { return name, text }
	add(t, guide, os.DirFS("../.."), "content", same)
	add(t, guide, os.DirFS("../.."), "flows", same)
	add(t, guide, os.DirFS("../.."), "config.toml", func(name, text string) (string, string) { return name, settings + "\n" + text })
	s, list := site.Load(guide, site.Options{Theme: layouts.FS, AsOf: day})
	return load(t, s, list)
}

// feedbackOf returns the addresses of a page that lead to a mail program or
// elsewhere, in its footer and on the page for wrong addresses.
func feedbackOf(t *testing.T, page []byte, prefix string) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for n := range root.Descendants() {
		href, ok := attr(n, "href")
		if ok && n.Data == "a" && strings.HasPrefix(href, prefix) {
			found = append(found, href)
		}
	}
	return found
}

// TestFeedback reads the mail that every page offers as a mail program does.
func TestFeedback(t *testing.T) {
	r := guideWith(t, `feedback = "50%+x@example.jp"`)
	pages := 0
	for _, p := range r.Paths() {
		if path.Ext(p) != ".html" || p == "404.html" { // which speaks all languages
			continue
		}
		pages++
		b, err := r.Render(p)
		if err != nil {
			t.Fatal(err)
		}
		links := feedbackOf(t, b, "mailto:50%25+x@example.jp?")
		if len(links) != 1 {
			t.Errorf("%s has %d such links", p, len(links))
			continue
		}
		address, query, _ := strings.Cut(links[0], "?")
		if strings.Contains(query, "+") || address != "mailto:50%25+x@example.jp" {
			t.Errorf("%s: %s", p, links[0])
		}
		fields, err := url.ParseQuery(query)
		if err != nil || len(fields) != 2 {
			t.Fatalf("%s: %s (%v)", p, query, err)
		}
		subject, body := fields.Get("subject"), fields.Get("body")
		want := "DSG 加入・利用ガイドへのご意見："
		if strings.HasPrefix(p, "en/") {
			want = "Remarks on Guide to joining and using DSG: "
		}
		if subject != want+p+" ver. 1.0" && subject != want+p+" Ver. 1.0" {
			t.Errorf("%s: subject is %q", p, subject)
		}
		for _, line := range []string{p + "\r\n", "1.0\r\n", "2024"} {
			if !strings.Contains(body, line) {
				t.Errorf("%s: body lacks %q: %q", p, line, body)
			}
		}
		if len(links[0]) > 1900 { // what old mail programs take
			t.Errorf("%s: the address has %d characters", p, len(links[0]))
		}
		if strings.Contains(strings.ReplaceAll(body, "\r\n", ""), "\n") {
			t.Errorf("%s: body has line feeds alone", p)
		}
	}
	if pages < 90 {
		t.Errorf("looked at %d pages", pages)
	}
}

// TestFeedbackNotFound offers it on the page for wrong addresses, by language.
func TestFeedbackNotFound(t *testing.T) {
	b, err := guideWith(t, `feedback = "a@example.jp"`).Render("404.html")
	if err != nil {
		t.Fatal(err)
	}
	links := feedbackOf(t, b, "mailto:a@example.jp?subject=")
	if len(links) != 2 || !strings.Contains(links[0], "404.html") || !strings.Contains(links[1], "Remarks%20on") {
		t.Errorf("404.html has %q", links)
	}
}

func TestFeedbackNamesAddress(t *testing.T) {
	r := guideWith(t, `feedback = "a@example.jp"`+"\n"+`base_url = "https://example.jp/dsg"`)
	b, err := r.Render("index.html")
	if err != nil {
		t.Fatal(err)
	}
	links := feedbackOf(t, b, "mailto:a@")
	if len(links) != 1 || !strings.Contains(links[0], url.QueryEscape("https://example.jp/dsg/ja/index.html")) {
		t.Errorf("the home page has %q", links)
	}
}

// TestAsOfOutside finds the day of the rules in what leaves the screen, a mail and
// the head of printed pages, if one was asked for, and else not.
func TestAsOfOutside(t *testing.T) {
	for _, day := range []i18n.Date{{}, {Year: 2027, Month: 4, Day: 1}} {
		r := guideAsOf(t, `feedback = "a@example.jp"`, day)
		for page, want := range map[string]string{
			"ja/use-company/check.html": "規定の時点：2027年4月1日（令和9年4月1日）\r\n",
			"en/use-company/check.html": "Rules as they hold on: 1 April 2027\r\n",
		} {
			b, err := r.Render(page)
			if err != nil {
				t.Fatal(err)
			}
			link := feedbackOf(t, b, "mailto:a@")[0]
			_, query, _ := strings.Cut(link, "?")
			fields, err := url.ParseQuery(query)
			if err != nil || strings.Contains(fields.Get("body"), want) == day.IsZero() {
				t.Errorf("%s as of %s: body is %q (%v)", page, day.ISO(), fields.Get("body"), err)
			}
			if len(link) > 1900 { // what old mail programs take
				t.Errorf("%s: the address has %d characters", page, len(link))
			}
		}
		styles := styleSheets(t, r)
		for _, want := range []string{"ver. 1.0、2027年4月1日（令和9年4月1日）時点の規定による　", "Ver. 1.0. Rules as they hold on 1 April 2027 ("} {
			if strings.Contains(styles, want) == day.IsZero() {
				t.Errorf("as of %s: style sheets and %q do not agree", day.ISO(), want)
			}
		}
	}
}

// styleSheets returns all style sheets of a site.
func styleSheets(t *testing.T, r *render.Renderer) string {
	t.Helper()
	var all strings.Builder
	for _, p := range r.Paths() {
		if path.Ext(p) != ".css" {
			continue
		}
		b, err := r.Render(p)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(b)
	}
	return all.String()
}

// TestFeedbackForm leaves a web address as it is.
func TestFeedbackForm(t *testing.T) {
	r := guideWith(t, `feedback = "https://example.jp/form?id=1&x=2"`)
	for _, p := range []string{"index.html", "en/join/check.html"} {
		b, err := r.Render(p)
		if err != nil {
			t.Fatal(err)
		}
		if links := feedbackOf(t, b, "https:"); len(links) != 1 || links[0] != "https://example.jp/form?id=1&x=2" {
			t.Errorf("%s has %q", p, links)
		}
	}
}

// TestFeedbackNone leaves the guide as it is without an address.
func TestFeedbackNone(t *testing.T) {
	b, err := guide(t).Render("ja/join.html")
	if err != nil {
		t.Fatal(err)
	}
	if links := feedbackOf(t, b, "mailto:"); len(links) != 0 {
		t.Errorf("the page has %q", links)
	}
}
