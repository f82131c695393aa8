package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

const page = `<!doctype html><html lang="ja"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">` +
	`<title>t</title></head><body>WORDS</body></html>`

// readFolder is a small generator: every file below content is a page; one
// that says MISTAKE is a mistake.
func readFolder(dir string) Site {
	s := Site{Paths: []string{"assets/site.css"}, Files: []string{"manuals/join.pdf"}}
	content := map[string]string{"assets/site.css": "a{}"}
	root := filepath.Join(dir, "content")
	err := filepath.Walk(root, func(name string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		b, err := os.ReadFile(name)
		if strings.Contains(string(b), "MISTAKE") {
			s.Mistakes = filepath.Base(name) + ":1:1: error: " + string(b)
		}
		rel, _ := filepath.Rel(root, name)
		path := strings.TrimSuffix(filepath.ToSlash(rel), ".md") + ".html"
		s.Paths = append(s.Paths, path)
		content[path] = strings.Replace(page, "WORDS", string(b), 1)
		return err
	})
	if err != nil {
		s.Mistakes = err.Error()
	}
	if s.Mistakes != "" {
		return Site{Mistakes: s.Mistakes, Files: s.Files}
	}
	s.Render = func(path string) ([]byte, error) { return []byte(content[path]), nil }
	return s
}

// A server is one run of Run over a folder of its own.
type server struct {
	t    *testing.T
	dir  string
	url  string
	stop func() error // ends it as Ctrl-C does, and returns what Run returned
}

// start serves a folder with the given files.
func start(t *testing.T, files map[string]string) *server {
	t.Helper()
	s := &server{t: t, dir: t.TempDir()}
	for name, text := range files {
		s.write(name, text)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ready := make(chan string, 1)
	ended := make(chan error, 1)
	go func() {
		ended <- Run(ctx, l, Options{Dir: s.dir, Lang: "en", Load: func() Site { return readFolder(s.dir) },
			Ready: func(url string) { ready <- url }})
	}()
	select {
	case s.url = <-ready:
	case err := <-ended:
		t.Fatal(err)
	}
	stopped := false
	s.stop = func() error {
		if stopped {
			return nil
		}
		stopped = true
		cancel()
		select {
		case err := <-ended:
			return err
		case <-time.After(10 * time.Second):
			t.Fatal("it does not stop")
			return nil
		}
	}
	t.Cleanup(func() { s.stop() })
	return s
}

// write saves a file.
func (s *server) write(name, text string) {
	s.t.Helper()
	name = filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		s.t.Fatal(err)
	}
}

// get fetches a path.
func (s *server) get(path string) (status int, body string, header http.Header) {
	s.t.Helper()
	res, err := http.Get(strings.TrimSuffix(s.url, "/") + path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return res.StatusCode, string(b), res.Header
}

// An event is what reload.js is told.
type event struct{ Version, Title, Text, Lang, Close string }

// events follows the stream of events as a browser does.
func (s *server) events() <-chan event {
	s.t.Helper()
	res, err := http.Get(s.url + "_shirube/events")
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { res.Body.Close() })
	out := make(chan event, 100)
	go func() {
		defer close(out)
		for lines := bufio.NewScanner(res.Body); lines.Scan(); {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var e event
				if json.Unmarshal([]byte(data), &e) == nil {
					out <- e
				}
			}
		}
	}()
	return out
}

// next waits for the next event.
func (s *server) next(events <-chan event) event {
	s.t.Helper()
	select {
	case e := <-events:
		return e
	case <-time.After(10 * time.Second):
		s.t.Fatal("no event came")
		return event{}
	}
}

// silent fails if an event comes.
func (s *server) silent(events <-chan event) {
	s.t.Helper()
	select {
	case e := <-events:
		s.t.Errorf("unexpected event %+v", e)
	case <-time.After(4 * quiet):
	}
}

var script = regexp.MustCompile(`<script defer src="/_shirube/reload\.js\?v=([^"]+)"></script>`)

func TestPageServedIsPageBuilt(t *testing.T) {
	s := start(t, map[string]string{"content/index.md": "home", "content/ja/join.md": "加入"})
	for path, words := range map[string]string{"/": "home", "/index.html": "home", "/ja/join.html": "加入"} {
		status, body, header := s.get(path)
		if n := len(script.FindAllString(body, -1)); n != 1 {
			t.Errorf("%s has %d scripts of ours", path, n)
		}
		built := script.ReplaceAllString(strings.Replace(body, "; connect-src 'self'", "", 1), "")
		if status != 200 || built != strings.Replace(page, "WORDS", words, 1) {
			t.Errorf("%s: %d %s", path, status, body)
		}
		if got := header.Get("Content-Type"); got != "text/html; charset=utf-8" {
			t.Errorf("%s has type %s", path, got)
		}
	}
	if status, body, header := s.get("/assets/site.css"); status != 200 || body != "a{}" || header.Get("Content-Type") != "text/css; charset=utf-8" {
		t.Errorf("style sheet: %d %q %v", status, body, header)
	}
}

func TestMissingPages(t *testing.T) {
	s := start(t, map[string]string{"content/404.md": "not here", "content/ja/index.md": "home"})
	for path, want := range map[string]int{"/no.html": 404, "/../x": 404, "/ja/": 200, "/ja": 200, "/ja/index.html": 200, "/_shirube/reload.js": 200} {
		if status, _, _ := s.get(path); status != want {
			t.Errorf("%s: %d, want %d", path, status, want)
		}
	}
	if _, body, _ := s.get("/no.html"); !strings.Contains(body, "not here") {
		t.Errorf("the site's own page for missing ones is not shown: %s", body)
	}
}

func TestStrangersAreRefused(t *testing.T) {
	s := start(t, map[string]string{"content/index.md": "home"})
	ask := func(method, host string) int {
		req, _ := http.NewRequest(method, s.url, nil)
		if host != "" {
			req.Host = host
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		return res.StatusCode
	}
	port := s.url[strings.LastIndex(s.url, ":")+1 : len(s.url)-1]
	for host, want := range map[string]int{"": 200, "localhost:" + port: 200, "evil.example": 403, "evil.example:" + port: 403, "127.0.0.1": 403} {
		if got := ask("GET", host); got != want {
			t.Errorf("host %q: %d, want %d", host, got, want)
		}
	}
	if got := ask("POST", ""); got != 405 {
		t.Errorf("POST: %d", got)
	}
}

// TestChanges saves files in the ways of several editors.
func TestChanges(t *testing.T) {
	s := start(t, map[string]string{"content/index.md": "one", "config.toml": ""})
	events := s.events()
	version := s.next(events).Version
	if _, body, _ := s.get("/"); script.FindStringSubmatch(body)[1] != version {
		t.Errorf("page and stream disagree on the version")
	}
	home := filepath.Join(s.dir, "content", "index.md")
	ways := []struct {
		name, path, want string
		save             func()
	}{
		{"in place", "/", "two", func() { s.write("content/index.md", "two") }},
		{"by rename", "/", "three", func() {
			s.write("content/.index.md.swp", "three")
			must(t, os.Rename(filepath.Join(s.dir, "content", ".index.md.swp"), home))
		}},
		{"with a copy", "/", "four", func() {
			must(t, os.Rename(home, home+"~"))
			s.write("content/index.md", "four")
			must(t, os.Remove(home+"~"))
		}},
		{"after a rename", "/", "five", func() { s.write("content/index.md", "five") }},
		{"a new folder", "/en/guide/new.html", "new", func() { s.write("content/en/guide/new.md", "new") }},
		{"in the new folder", "/en/guide/new.html", "newer", func() { s.write("content/en/guide/new.md", "newer") }},
		{"the settings", "/", "five", func() { s.write("config.toml", "title = 1") }},
		{"a manual in a new folder", "/", "five", func() { s.write("manuals/join.pdf", "1") }},
		{"the manual", "/", "five", func() { s.write("manuals/join.pdf", "2") }},
	}
	for _, way := range ways {
		way.save()
		e := s.next(events)
		if e.Version == version || e.Text != "" {
			t.Errorf("%s: event %+v", way.name, e)
		}
		version = e.Version
		if _, body, _ := s.get(way.path); !strings.Contains(body, "<body>"+way.want+"</body>") {
			t.Errorf("%s: %s", way.name, body)
		}
	}
	s.silent(events)
}

// TestBurst saves many files at once and gets one reload, and saves what does
// not matter and gets none.
func TestBurst(t *testing.T) {
	s := start(t, map[string]string{"content/index.md": "one", "public/index.html": ""})
	events := s.events()
	s.next(events)
	for i := range 50 {
		s.write("content/page"+string(rune('a'+i%26))+".md", "text")
	}
	s.next(events)
	s.silent(events)
	s.write("public/index.html", "built meanwhile")
	s.write("README.md", "notes")
	s.write("content/.#index.md", "an editor's lock")
	s.silent(events)
}

func TestMistakes(t *testing.T) {
	s := start(t, map[string]string{"content/index.md": "good"})
	events := s.events()
	first := s.next(events)
	s.write("content/index.md", "MISTAKE <b>")
	e := s.next(events)
	if e.Version != first.Version || e.Text != "index.md:1:1: error: MISTAKE <b>" || e.Title == "" || e.Close == "" || e.Lang != "en" {
		t.Errorf("event %+v", e)
	}
	if _, body, _ := s.get("/"); !strings.Contains(body, "good") {
		t.Errorf("the last good site is not shown: %s", body)
	}
	s.write("content/index.md", "mended")
	if e := s.next(events); e.Version == first.Version || e.Text != "" {
		t.Errorf("event %+v", e)
	}
	if _, body, _ := s.get("/"); !strings.Contains(body, "mended") {
		t.Errorf("the mended site is not shown: %s", body)
	}
}

func TestMistakesFromTheStart(t *testing.T) {
	s := start(t, map[string]string{"content/index.md": "MISTAKE <b>"})
	status, body, _ := s.get("/ja/anything.html")
	if status != 500 || !strings.Contains(body, "index.md:1:1: error: MISTAKE &lt;b&gt;") || !script.MatchString(body) {
		t.Errorf("%d %s", status, body)
	}
	events := s.events()
	first := s.next(events)
	s.write("content/index.md", "MISTAKE still")
	second := s.next(events)
	if second.Version == first.Version || second.Text != "" {
		t.Errorf("the page with the list does not change: %+v", second)
	}
	s.write("content/index.md", "mended")
	if e := s.next(events); e.Version == second.Version {
		t.Errorf("event %+v", e)
	}
	if status, body, _ := s.get("/"); status != 200 || !strings.Contains(body, "mended") {
		t.Errorf("%d %s", status, body)
	}
}

// TestStop ends a server that a browser still listens to.
func TestStop(t *testing.T) {
	s := start(t, map[string]string{"content/index.md": "good"})
	events := s.events()
	s.next(events)
	if err := s.stop(); err != nil {
		t.Error(err)
	}
	if _, err := http.Get(s.url); err == nil {
		t.Error("it still answers")
	}
}

// TestWords holds that every word is there in every language.
func TestWords(t *testing.T) {
	for lang, texts := range words {
		for key := range words["en"] {
			if texts[key] == "" {
				t.Errorf("no %s in %s", key, lang)
			}
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
