package render_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

// samples renders the site that shows every part of the theme.
func samples(t *testing.T) *render.Renderer {
	t.Helper()
	s, list := site.Load(layouts.Demo(), site.Options{Theme: layouts.FS})
	return load(t, s, list)
}

func TestSamples(t *testing.T) { crawl(t, samples(t)) }

// Of a requirement whose parts are for different readers, the sheet asks each
// reader only what concerns them, and says why.
func TestPartsByAudience(t *testing.T) {
	b, err := samples(t).Render("en/questions/check.html")
	if err != nil {
		t.Fatal(err)
	}
	page := string(b)
	for _, want := range []string{`id="q-desk-keys" data-whom="staff"`, `<p class="not-asked" data-not-for="staff" hidden>`, `<li class="question-item question-item--group" id="q-desk">`} {
		if !strings.Contains(page, want) {
			t.Errorf("the sheet has no %s", want)
		}
	}
	if strings.Contains(page, `id="q-desk-quiet" data-whom`) {
		t.Error("a part for everybody is asked of some")
	}
}

// byScript are classes that a browser script gives, or that no Markdown or
// procedure of the samples can show. Those that begin with "is-" are states,
// which scripts give too.
var byScript = []string{
	"anchor", "told", "verdict--ready", "verdict--not-ready", "verdict--unknown",
	"cite-status--confirmed", "cite-status--outdated", "cite-mark--outdated", // of manuals at hand
	"plan-date",                 // of a plan
	"chart-print",               // of charts too long for a sheet
	"contents-page", "page-ref", // of a PDF, whose pages are numbered
}

// Every class that has a style is on a page of the samples: the samples are
// whole, and no style is left over.
func TestSamplesShowEveryStyle(t *testing.T) {
	c := newCrawler(t, samples(t))
	shown := map[string]bool{}
	for _, root := range c.pages {
		for n := range root.Descendants() {
			classes, _ := attr(n, "class")
			for _, class := range strings.Fields(classes) {
				shown[class] = true
			}
		}
	}
	var missing []string
	for p, b := range c.files {
		if path.Ext(p) != ".css" {
			continue
		}
		for _, class := range styled(b) {
			if !shown[class] && !strings.HasPrefix(class, "is-") && !slices.Contains(byScript, class) && !slices.Contains(missing, class) {
				missing = append(missing, class)
			}
		}
	}
	slices.Sort(missing)
	if len(missing) > 0 {
		t.Errorf("no page of layouts/demo shows these classes; add a sample, or remove their styles: %v", missing)
	}
}
