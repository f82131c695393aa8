package hosting

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
)

const (
	strict  = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src 'self'">`
	carried = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src &#39;sha256-abc=&#39;; img-src data:">`
)

var site = fstest.MapFS{
	"404.html":             {Data: []byte(strict)},
	"index.html":           {Data: []byte(strict)},
	"ja/join.html":         {Data: []byte(strict + strings.Repeat("加入する。", 2000))},
	"ja/join/single.html":  {Data: []byte(carried)},
	"ja/join/chart.svg":    {Data: []byte(`<svg><style>a{}</style></svg>`)},
	"assets/site.1.css":    {Data: bytes.Repeat([]byte("a{color:red}"), 500)},
	"assets/noise.js":      {Data: noise(4096)},
	"assets/map.png":       {Data: bytes.Repeat([]byte("a"), 5000)},
	"manuals/join.pdf":     {Data: bytes.Repeat([]byte("a"), 5000)},
	"assets/icon.1234.svg": {Data: []byte("<svg/>")},
}

// noise does not shrink.
func noise(n int) []byte {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		b[i] = byte(x)
	}
	return b
}

// added returns what an addition adds to the site.
func added(t *testing.T, addition func(context.Context, fs.FS, []string, func(string, []byte) error) error) map[string][]byte {
	t.Helper()
	var mu sync.Mutex
	got := map[string][]byte{}
	err := addition(t.Context(), site, slices.Sorted(maps.Keys(site)), func(p string, b []byte) error {
		mu.Lock()
		defer mu.Unlock()
		got[p] = b
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestCompress(t *testing.T) {
	got := added(t, Compress)
	want := []string{"assets/site.1.css.br", "assets/site.1.css.gz", "ja/join.html.br", "ja/join.html.gz"}
	if names := slices.Sorted(maps.Keys(got)); !slices.Equal(names, want) {
		t.Errorf("added %q, want %q", names, want)
	}
	for name, b := range got {
		original, compressed := strings.CutSuffix(name, ".gz")
		var r io.Reader
		if compressed {
			z, err := gzip.NewReader(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			if z.Name != "" || !z.ModTime.IsZero() {
				t.Errorf("%s tells a name or a time", name)
			}
			r = z
		} else {
			original = strings.TrimSuffix(name, ".br")
			r = brotli.NewReader(bytes.NewReader(b))
		}
		plain, err := io.ReadAll(r)
		if err != nil || !bytes.Equal(plain, site[original].Data) {
			t.Errorf("%s does not hold %s (%v)", name, original, err)
		}
	}
	again := added(t, Compress)
	for name, b := range got {
		if !bytes.Equal(b, again[name]) {
			t.Errorf("%s differs from one run to the next", name)
		}
	}
}

func TestCompressStops(t *testing.T) {
	full := errors.New("disk full")
	err := Compress(t.Context(), site, slices.Sorted(maps.Keys(site)), func(string, []byte) error { return full })
	if !errors.Is(err, full) {
		t.Errorf("ended with %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Compress(ctx, site, []string{"ja/join.html"}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	if err := Compress(t.Context(), site, []string{"gone.html"}, nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("ended with %v", err)
	}
}

const (
	style       = "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; "
	end         = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	wholePolicy = "default-src 'none'; script-src 'self' 'sha256-abc='; " + style + "img-src 'self' data:; " + end
	pagePolicy  = "default-src 'none'; script-src 'self'; img-src 'self'; " + end
	filePolicy  = "default-src 'none'; script-src 'sha256-abc='; img-src data:; " + end
	chartPolicy = "default-src 'none'; " + style + end
)

// TestHeaders reads the form of Netlify and looks at what the others must
// have; real servers read them in the browser tests.
func TestHeaders(t *testing.T) {
	got := added(t, Headers("https://example.jp/a.b", false))
	rules := netlifyRules(t, string(got[NetlifyFile]))
	want := map[string]string{
		"/*":          "Content-Security-Policy,Referrer-Policy,X-Content-Type-Options",
		"/":           "Cache-Control",
		"/404.html":   "Cache-Control",
		"/index.html": "Cache-Control",
		"/ja/*":       "Cache-Control",
		"/assets/*":   "Cache-Control",
	}
	if !maps.Equal(rules, want) {
		t.Errorf("rules are %v, want %v", rules, want)
	}
	for name, texts := range map[string][]string{
		ApacheFile: {
			"ErrorDocument 404 /a.b/404.html\n", `m#^/a\.b/assets/#`, `"` + pagePolicy + `"` + "\n",
			`"` + filePolicy + `" "expr=%{REQUEST_URI} =~ m#^/a\.b/(ja/join/single\.html)$#"`,
			`"` + chartPolicy + `" "expr=%{REQUEST_URI} =~ m#^/a\.b/(ja/join/chart\.svg)$#"`,
			`RedirectMatch 404 "^/a\.b/(\.htaccess|`,
		},
		NginxFile: {
			"error_page 404 /a.b/404.html;\n", `"^/a\.b/assets/"`, `set $shirube_policy "` + pagePolicy + `";`,
			`if ($uri ~ "^/a\.b/(ja/join/single\.html)$") {` + "\n" + `    set $shirube_policy "` + filePolicy + `";`,
			`location ~ "^/a\.b/(\.htaccess|`,
		},
		NetlifyFile: {"Content-Security-Policy: " + wholePolicy + "\n"},
	} {
		for _, text := range texts {
			if !bytes.Contains(got[name], []byte(text)) {
				t.Errorf("%s lacks %s:\n%s", name, text, got[name])
			}
		}
		if bytes.Contains(got[name], []byte("gz")) {
			t.Errorf("%s speaks of copies that are not there", name)
		}
	}
	top := added(t, Headers("", true))
	for name, texts := range map[string][]string{
		ApacheFile: {"ErrorDocument 404 /404.html\n", "RewriteRule", `m#^/(ja/join/single\.html)(\.gz|\.br)?$#`},
		NginxFile:  {"error_page 404 /404.html;\n", "gzip_static on;"},
	} {
		for _, text := range texts {
			if !bytes.Contains(top[name], []byte(text)) {
				t.Errorf("%s lacks %s", name, text)
			}
		}
	}
}

// netlifyRules returns the headers that each rule sets, by its address.
func netlifyRules(t *testing.T, text string) map[string]string {
	t.Helper()
	rules := map[string][]string{}
	at := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		name, value, header := strings.Cut(strings.TrimPrefix(line, "  "), ": ")
		switch {
		case line == "", strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "/"):
			at = line
		case strings.HasPrefix(line, "  ") && header && at != "" && value != "":
			rules[at] = append(rules[at], name)
		default:
			t.Errorf("a host cannot read the line %q", line)
		}
	}
	sorted := map[string]string{}
	for at, names := range rules {
		slices.Sort(names)
		sorted[at] = strings.Join(names, ",")
	}
	return sorted
}
