package render_test

import (
	"net/url"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

// singles returns the single files of a site, read.
func singles(t *testing.T, r *render.Renderer) map[string]*html.Node {
	t.Helper()
	found := map[string]*html.Node{}
	for _, p := range r.Paths() {
		if path.Base(p) == "single.html" {
			found[p] = parsed(t, r, p)
		}
	}
	return found
}

// TestSingleStandsAlone finds every procedure with a self-check as one file in
// every language, and in it no address of another file.
func TestSingleStandsAlone(t *testing.T) {
	third, list := site.Load(withThird(t), site.Options{Theme: layouts.FS})
	for name, r := range map[string]*render.Renderer{"guide": guide(t), "third": load(t, third, list)} {
		found := singles(t, r)
		if want := map[string]int{"guide": 3 * 2, "third": 4 * 3}[name]; len(found) != want {
			t.Errorf("%s has %d single files, want %d", name, len(found), want)
		}
		for p, root := range found {
			ids := idsOf(root)
			for n := range root.Descendants() {
				for _, a := range n.Attr {
					if a.Key != "href" && a.Key != "src" {
						continue
					}
					u, err := url.Parse(a.Val)
					if err != nil || u.Scheme == "" && (u.Path != "" || u.Fragment == "") {
						t.Errorf("%s: <%s> leads to %q", p, n.Data, a.Val)
					}
					if u.Scheme == "" && !slices.Contains(ids, u.Fragment) {
						t.Errorf("%s: nothing is at %q", p, a.Val)
					}
				}
			}
		}
	}
}

// idsOf returns the ids of a page.
func idsOf(root *html.Node) []string {
	var ids []string
	for n := range root.Descendants() {
		if id, ok := attr(n, "id"); ok {
			ids = append(ids, id)
		}
	}
	return ids
}

// singleSite renders the site of testdata/single with further settings.
func singleSite(t *testing.T, settings string) *html.Node {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/single/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	files["config.toml"].Data = append([]byte(settings+"\n"), files["config.toml"].Data...)
	s, list := site.Load(files, site.Options{Theme: layouts.FS})
	return parsed(t, load(t, s, list), "ja/card/single.html")
}

// TestSingleLinks pins where the links of a single file lead, by their text.
func TestSingleLinks(t *testing.T) {
	inside := map[string]string{
		"ここへ":                                   "#verdict-2",
		"質問へ":                                   "#q-age",
		"表へ":                                    "#self-check",
		"規則":                                    "#rules-p3",
		"家へ":                                    "",
		"外へ":                                    "https://example.jp/",
		"自己点検を始める":                              "#self-check",
		"1問ずつ答える":                               "gone",
		"図を保存する（SVG）":                           "gone",
		"判定":                                    "#verdict-2", // of the contents
		"PDF 3ページ":                              "https://example.jp/rules.pdf#page=3",
		"出典資料":                                  "#sources",
		"https://example.jp/guide/ja/card.html": "gone",
	}
	online := map[string]string{
		"家へ":                                    "https://example.jp/guide/ja/index.html",
		"https://example.jp/guide/ja/card.html": "https://example.jp/guide/ja/card.html",
	}
	for settings, further := range map[string]map[string]string{"": nil, `base_url = "https://example.jp/guide"`: online} {
		root := singleSite(t, settings)
		want := map[string]string{}
		for text, href := range inside {
			want[text] = href
		}
		for text, href := range further {
			want[text] = href
		}
		for text, href := range want {
			if got := linkOf(root, text); got != href {
				t.Errorf("%q: %q leads to %q, want %q", settings, text, got, href)
			}
		}
	}
}

// linkOf returns the address of the first link of that text; "" when the text
// is no link, "gone" when it is not there.
func linkOf(root *html.Node, words string) string {
	found := "gone"
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || strings.TrimSpace(text(n)) != words {
			continue
		}
		found = ""
		if href, ok := attr(n, "href"); ok && n.Data == "a" {
			return href
		}
	}
	return found
}

func TestSingleParts(t *testing.T) {
	root := singleSite(t, "")
	ids := idsOf(root)
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			t.Errorf("the id %q is there twice", id)
		}
	}
	for _, id := range []string{"verdict", "verdict-2", "self-check", "self-check-2", "rules", "rules-2", "rules-p3"} {
		if !slices.Contains(ids, id) {
			t.Errorf("nothing has the id %q: %q", id, ids)
		}
	}
	if slices.Contains(ids, "other") || strings.Contains(text(root), "別の規則") {
		t.Error("a document is listed that the procedure does not cite")
	}
	src, _ := attr(first(root, "img"), "src")
	if !strings.HasPrefix(src, "data:image/svg+xml") {
		t.Errorf("the picture is %q", src)
	}
	charts := 0
	for n := range root.Descendants() {
		if class, _ := attr(n, "class"); n.Data == "figure" && strings.HasPrefix(class, "chart-figure") {
			charts++
		}
	}
	if charts != 1 {
		t.Errorf("%d charts", charts)
	}
}

// TestSingleLanguages finds the way from a file to the same file in another
// language: by its address where the site has one; where a mailed file could
// only give a dead link, in words of that language, with the name and the page.
func TestSingleLanguages(t *testing.T) {
	files := guideWith(t, "")
	for p, want := range map[string]string{"ja/join/single.html": "join-en.html", "en/join/single.html": "join-ja.html"} {
		root := parsed(t, files, p)
		told := ""
		for n := range root.Descendants() {
			lang, _ := attr(n, "lang")
			if class, _ := attr(n, "class"); class == "single-note" && lang != "" && !strings.HasPrefix(p, lang) {
				told += text(n)
			}
		}
		title := text(first(parsed(t, files, strings.Replace(want[len("join-"):], ".html", "/join.html", 1)), "h1"))
		if !strings.Contains(told, want) || !strings.Contains(told, title) {
			t.Errorf("%s tells of the other language %q; want %q and %q", p, told, want, title)
		}
	}
	online := guideWith(t, `base_url = "https://example.jp/guide"`)
	for p, other := range map[string]string{"ja/join/single.html": "English", "en/join/single.html": "日本語"} {
		want := "https://example.jp/guide/" + map[string]string{"English": "en", "日本語": "ja"}[other] + "/join/single.html"
		if got := linkOf(parsed(t, online, p), other); got != want {
			t.Errorf("%s: %q leads to %q, want %q", p, other, got, want)
		}
	}
}

// TestSingleScript keeps an own script of the site from ending the element
// that carries it.
func TestSingleScript(t *testing.T) {
	files := withThird(t)
	files["layouts/assets/js/99-own.js"] = &fstest.MapFile{Data: []byte(`window.own = "</script><!--" + "</Script>"`)}
	files["layouts/assets/css/99-own.css"] = &fstest.MapFile{Data: []byte(`.brand { background: url(../own.png) }`)}
	files["layouts/assets/own.png"] = &fstest.MapFile{Data: []byte("dot")}
	s, list := site.Load(files, site.Options{Theme: layouts.FS})
	b, err := load(t, s, list).Render("ja/join/single.html")
	if err != nil {
		t.Fatal(err)
	}
	scripts := regexp.MustCompile(`(?is)<script>(.*?)</script>(.*)`).FindSubmatch(b)
	if scripts == nil || !strings.HasSuffix(strings.TrimSpace(string(scripts[1])), ";") && !strings.Contains(string(scripts[1]), "window.own") {
		t.Fatal("the script is cut")
	}
	if rest := string(scripts[2]); rest != "</body></html>" {
		t.Errorf("after the script stands %q", rest)
	}
	if !strings.Contains(string(b), "url(data:image/png") {
		t.Error("the picture of the style sheet is not inside")
	}
}

// TestSingleAddress refuses a page of content at the address of the file.
func TestSingleAddress(t *testing.T) {
	guide := fstest.MapFS{}
	same := func(name, text string) (string, string) { return name, text }
	for _, name := range []string{"config.toml", "flows", "content"} {
		add(t, guide, os.DirFS("../.."), name, same)
	}
	for _, lang := range []string{"ja", "en"} {
		guide["content/"+lang+"/join/single.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"x\"\n+++\n")}
	}
	s, _ := site.Load(guide, site.Options{Theme: layouts.FS})
	codes := map[string]int{}
	for _, d := range site.Check(s) {
		codes[d.Message.Code]++
	}
	if codes["duplicate-address"] != 2 {
		t.Errorf("told: %v", codes)
	}
}
