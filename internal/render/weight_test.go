package render_test

import (
	"bytes"
	"compress/gzip"
	"path"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Budgets in bytes as a server sends them, compressed; of the page with
// everything that it loads.
const (
	prosePage     = 16_000
	procedurePage = 40_000
	wholeGuide    = 50_000 // all pages of a language in one
	proseScript   = 3_000
	checkScript   = 12_000 // of pages that reckon with what a reader enters
	pageRequests  = 4
)

// interactive are the files of pages that reckon with what a reader enters. The
// gate in the browser has a budget for their scripts.
var interactive = regexp.MustCompile(`/(check|one|plan|gaps)\.`)

// No page of the guide weighs more than its budget.
func TestWeight(t *testing.T) {
	c := newCrawler(t, guide(t))
	heaviest := map[string]int{}
	for p, root := range c.pages {
		whole, kind := gzipped(t, c.files[p]), "prose"
		if path.Base(p) == "single.html" { // it carries what others load
			kind = "procedure"
		}
		loaded := loads(p, root)
		for _, file := range loaded {
			size := gzipped(t, c.files[file])
			whole += size
			if path.Ext(file) == ".js" && size > proseScript && !interactive.MatchString(file) {
				t.Errorf("%s: its script has %d bytes, more than %d", p, size, proseScript)
			}
			if strings.Contains(file, "procedure.") || strings.Contains(file, "document.") || interactive.MatchString(file) {
				kind = "procedure"
			}
		}
		if n := 1 + len(loaded); n > pageRequests {
			t.Errorf("%s: %d requests, more than %d: %v", p, n, pageRequests, loaded)
		}
		if path.Base(p) == "print.html" {
			kind = "whole"
		}
		heaviest[kind] = max(heaviest[kind], whole)
		if budget := map[string]int{"prose": prosePage, "procedure": procedurePage, "whole": wholeGuide}[kind]; whole > budget {
			t.Errorf("%s: %d bytes, more than the %d of a %s page", p, whole, budget, kind)
		}
	}
	t.Logf("the heaviest pages: %v", heaviest)
}

// loads returns the files that a browser fetches for a page, in their order.
func loads(p string, root *html.Node) []string {
	var files []string
	add := func(href string) { files = append(files, path.Join(path.Dir(p), href)) }
	for n := range root.Descendants() {
		rel, _ := attr(n, "rel")
		src, _ := attr(n, "src")
		switch {
		case n.Data == "link" && (rel == "stylesheet" || rel == "icon"):
			if href, _ := attr(n, "href"); !strings.HasPrefix(href, "data:") {
				add(href)
			}
		case src != "":
			add(src)
		}
	}
	return files
}

func gzipped(t *testing.T, b []byte) int {
	t.Helper()
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

var (
	sheetComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	styledClass  = regexp.MustCompile(`\.([a-zA-Z][\w-]*)[^{}]*\{`)
	className    = regexp.MustCompile(`\.([a-zA-Z][\w-]*)`)
)

// styled returns the classes to which a sheet gives a style.
func styled(sheet []byte) []string {
	var classes []string
	for _, rule := range styledClass.FindAll(sheetComment.ReplaceAll(sheet, nil), -1) {
		for _, m := range className.FindAllSubmatch(rule, -1) {
			classes = append(classes, string(m[1]))
		}
	}
	return classes
}

// What a page shows is styled by the sheet that it loads: a class that has a
// style in another one has it there too.
func TestStylesOfPage(t *testing.T) {
	c := newCrawler(t, guide(t))
	sheets := map[string]map[string]bool{}
	all := map[string]bool{}
	for p, b := range c.files {
		if path.Ext(p) == ".css" {
			sheets[p] = map[string]bool{}
			for _, class := range styled(b) {
				sheets[p][class], all[class] = true, true
			}
		}
	}
	for p, root := range c.pages {
		for _, sheet := range loads(p, root) {
			if sheets[sheet] == nil {
				continue
			}
			for n := range root.Descendants() {
				classes, _ := attr(n, "class")
				for _, class := range strings.Fields(classes) {
					if all[class] && !sheets[sheet][class] {
						t.Errorf("%s: .%s has no style in %s", p, class, sheet)
					}
				}
			}
		}
	}
}
