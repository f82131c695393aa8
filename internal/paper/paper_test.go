package paper_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	reader "github.com/ledongthuc/pdf"
	"golang.org/x/net/html"

	"shirube/internal/chromium"
	"shirube/internal/paper"
	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

// TestGuide makes the PDFs of the site of this repository and reads them with
// programs that are not ours.
func TestGuide(t *testing.T) {
	r := guide(t)
	pdfs, err := paper.Make(t.Context(), r, browser(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Documents() {
		t.Run(d.Lang, func(t *testing.T) {
			c := check{T: t, file: pdfs[d.Lang], pages: pageTexts(t, pdfs[d.Lang])}
			c.structure(d)
			c.contents(d.Lang)
			c.charts(printed(t, r, d.Lang))
		})
	}
}

// guide loads the site of this repository.
func guide(t *testing.T) *render.Renderer {
	t.Helper()
	s, list := site.Load(os.DirFS(filepath.Join("..", "..")), site.Options{Theme: layouts.FS})
	list.Add(site.Check(s)...)
	if list.HasErrors() {
		t.Fatal(list)
	}
	r, list := render.New(s)
	if list.HasErrors() {
		t.Fatal(list)
	}
	return r
}

func browser(t *testing.T) string {
	t.Helper()
	path, err := chromium.Find(os.Getenv)
	if err != nil {
		t.Fatalf("%v: apt-get install chromium fonts-noto-cjk", err)
	}
	return path
}

// pageTexts returns the text of each page, without spaces, as pdftotext finds it.
func pageTexts(t *testing.T, file []byte) []string {
	t.Helper()
	cmd := exec.Command("pdftotext", "-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(file)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("pdftotext: %v: apt-get install poppler-utils", err)
	}
	pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	for i := range pages {
		pages[i] = squeeze(pages[i])
	}
	return pages
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), "") }

// printed is the document that the PDF was made from.
func printed(t *testing.T, r *render.Renderer, lang string) *html.Node {
	t.Helper()
	b, err := r.Print(lang, func(string) int { return 1 })
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// check looks at one PDF.
type check struct {
	*testing.T
	file  []byte
	pages []string
}

// structure asks for tags, bookmarks, a language and a description.
func (c check) structure(d render.Document) {
	r, err := reader.NewReader(bytes.NewReader(c.file), int64(len(c.file)))
	if err != nil {
		c.Fatal(err)
	}
	root := r.Trailer().Key("Root")
	if !root.Key("MarkInfo").Key("Marked").Bool() || root.Key("StructTreeRoot").IsNull() {
		c.Error("the PDF is not tagged")
	}
	if lang := root.Key("Lang").Text(); lang != d.Lang {
		c.Errorf("its language is %q", lang)
	}
	info := r.Trailer().Key("Info")
	if title := info.Key("Title").Text(); title != d.Title {
		c.Errorf("its title is %q, not %q", title, d.Title)
	}
	if date := info.Key("CreationDate").RawString(); date != "D:20240301000000" {
		c.Errorf("its date is %q, not that of the edition", date)
	}
	if n := r.NumPage(); n != len(c.pages) || n < 20 || n > 60 {
		c.Errorf("%d pages, %d with text", n, len(c.pages))
	}
	marks := bookmarks(r.Outline())
	if len(marks) < 30 {
		c.Errorf("only %d bookmarks: %q", len(marks), marks)
	}
	if bytes.Contains(c.file, []byte("127.0.0.1")) {
		c.Error("a link leads to the place where the browser found the document")
	}
}

func bookmarks(o reader.Outline) []string {
	titles := []string{o.Title}
	for _, child := range o.Child {
		titles = append(titles, bookmarks(child)...)
	}
	return titles
}

// contentsEnd are the words behind the last line of the contents.
var contentsEnd = map[string]string{"ja": "引用ページの索引", "en": "Index of cited pages"}

// Sections stand in two columns, which the text puts in one line.
var contentsEntry = regexp.MustCompile(`(\S.*?)\s{2,}(\d+)(?:\s{2,}|\s*$)`)

// contents asks that every line of the contents names the page on which its
// title stands.
func (c check) contents(lang string) {
	cmd := exec.Command("pdftotext", "-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(c.file)
	out, err := cmd.Output()
	if err != nil {
		c.Fatal(err)
	}
	found, ended := 0, false
	for line := range strings.Lines(string(out)) {
		for _, m := range contentsEntry.FindAllStringSubmatch(strings.Trim(line, "\f\n"), -1) {
			found++
			n, _ := strconv.Atoi(m[2])
			if n < 1 || n > len(c.pages) || !strings.Contains(c.pages[n-1], squeeze(m[1])) {
				c.Errorf("the contents put %q on page %d, where it is not", m[1], n)
			}
			ended = ended || m[1] == contentsEnd[lang]
		}
		if ended {
			break
		}
	}
	if found < 30 {
		c.Errorf("only %d lines of the contents were found", found)
	}
}

// charts asks that each drawing stands on one page, whole.
func (c check) charts(root *html.Node) {
	drawings := 0
	for n := range root.Descendants() {
		if !isDrawing(n) {
			continue
		}
		drawings++
		words := drawnWords(n)
		if !slices.ContainsFunc(c.pages, func(page string) bool {
			return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(page, word) })
		}) {
			c.Errorf("no page has all words of a drawing: %q", words)
		}
	}
	if drawings < 5 {
		c.Errorf("only %d drawings were found", drawings)
	}
}

// isDrawing reports whether n is a drawing that is printed.
func isDrawing(n *html.Node) bool {
	if n.Type != html.ElementNode || n.Data != "svg" || !hasClass(n, "chart") {
		return false
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if hasClass(p, "screen-only") {
			return false
		}
	}
	return true
}

func hasClass(n *html.Node, class string) bool {
	for _, a := range n.Attr {
		if a.Key == "class" {
			return slices.Contains(strings.Fields(a.Val), class)
		}
	}
	return false
}

// drawnWords returns the lines of text of a drawing.
func drawnWords(svg *html.Node) []string {
	var words []string
	for n := range svg.Descendants() {
		inText := n.Type == html.TextNode && (n.Parent.Data == "text" || n.Parent.Data == "tspan")
		if word := squeeze(n.Data); inText && word != "" {
			words = append(words, word)
		}
	}
	return words
}
