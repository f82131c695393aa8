package main

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"shirube/internal/serve"
)

// TestMessages holds that every message is there in every language and takes
// the same arguments.
func TestMessages(t *testing.T) {
	verb := regexp.MustCompile(`%\[\d+\][a-z]`)
	arguments := func(text string) []string {
		found := verb.FindAllString(text, -1)
		for i := range found {
			found[i] = strings.Replace(found[i], "q", "s", 1) // quoted in one language alone
		}
		slices.Sort(found)
		return found
	}
	for key, text := range english {
		other, ok := japanese[key]
		if !ok || !slices.Equal(arguments(text), arguments(other)) {
			t.Errorf("%s: %q and %q", key, text, other)
		}
	}
	for key := range japanese {
		if _, ok := english[key]; !ok {
			t.Errorf("%s is not there in English", key)
		}
	}
}

func TestPortTaken(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	port := strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
	for lang, want := range map[string]string{
		"ja": "error: ポート " + port + " は、ほかのプログラムが使っています。\n  対処: そのプログラムを終わらせるか、--port 0 を付けて空いている番号を使ってください。\n",
		"en": "error: port " + port + " is used by another program\n  help: end that program, or take any free port with --port 0\n",
	} {
		code, _, stderr := runIn("serve", "--source", copySite(t), "--port", port, "--no-open", "--lang", lang)
		if code != exitUsage || stderr != want {
			t.Errorf("ended with %d: %s", code, stderr)
		}
	}
}

// TestInterrupted builds after Ctrl-C.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	dir := copySite(t)
	before := snapshot(t, dir)
	var out, told strings.Builder
	code := run(ctx, []string{"build", "--source", dir}, stdio{out: &out, err: &told, getenv: func(string) string { return "" }})
	if code != exitError || out.String() != "" || told.String() != "中止しました。出力先は元のままです。\n" {
		t.Errorf("ended with %d: %s%s", code, out.String(), told.String())
	}
	if after := snapshot(t, dir); len(after) != len(before) {
		t.Errorf("files changed: %d, now %d", len(before), len(after))
	}
}

// TestServedIsBuilt builds and serves the site of this repository and compares
// every file: but for one script element and the source that it connects to,
// a page served is the page built.
func TestServedIsBuilt(t *testing.T) {
	root := filepath.Join("..", "..")
	built := filepath.Join(t.TempDir(), "public")
	if code, _, stderr := runIn("build", "--source", root, "--destination", built); code != exitDone {
		t.Fatal(stderr)
	}
	base := serveSite(t, root)
	script := regexp.MustCompile(`<script defer src="/_shirube/reload\.js\?v=[0-9a-f]+-1"></script></head>`)
	for name, want := range snapshot(t, built) {
		if name == ".shirube.json" {
			continue
		}
		got := get(t, base+name)
		if strings.HasSuffix(name, ".html") {
			if n := len(script.FindAllString(got, -1)); n != 1 || strings.Count(got, "; connect-src 'self'") != 1 {
				t.Errorf("%s has %d scripts of ours", name, n)
			}
			got = strings.Replace(script.ReplaceAllString(got, "</head>"), "; connect-src 'self'", "", 1)
		}
		if got != want {
			t.Errorf("%s is served otherwise than built", name)
		}
	}
}

// serveSite serves the site of a folder and returns its address.
func serveSite(t *testing.T, dir string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ready, ended := make(chan string, 1), make(chan error, 1)
	a := &app{stdio: stdio{out: io.Discard, err: io.Discard}, words: words{"en"}, ctx: ctx}
	p := &preview{app: a, flags: sourceFlags{Source: dir}, dir: os.DirFS(dir)}
	go func() {
		ended <- serve.Run(ctx, l, serve.Options{Dir: dir, Lang: "en", Load: p.load, Ready: func(url string) { ready <- url }})
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil && !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	})
	return <-ready
}

func get(t *testing.T, url string) string {
	t.Helper()
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK && !strings.HasSuffix(url, "/404.html") {
		t.Fatalf("%s: %d %v", url, res.StatusCode, err)
	}
	return string(b)
}
