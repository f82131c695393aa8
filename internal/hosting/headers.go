package hosting

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"text/template"
)

// Names of the files with headers.
const (
	NetlifyFile = "_headers"
	ApacheFile  = ".htaccess"
	NginxFile   = "_nginx.conf"
)

//go:embed netlify.tmpl
var netlify string

//go:embed apache.tmpl
var apache string

//go:embed nginx.tmpl
var nginx string

// settings is what the files say.
type settings struct {
	Policy     string   // of most pages
	Others     []other  // what needs another one
	Whole      string   // allows what any page needs, for hosts that cannot tell pages apart
	Base       string   // path at which the site stands on its server: "/dsg", "" at the top
	Pattern    string   // Base as part of a regular expression
	Compressed bool     // copies in gzip and Brotli stand beside the files
	Pages      []string // patterns of the addresses of pages
}

// other is a policy that only some files need.
type other struct {
	Policy  string
	Pattern string // of their addresses, as a regular expression
}

// Headers returns what adds the files with headers for common hosts: for
// Netlify and its like, for Apache, and a snippet for nginx. base is the full
// address of the site, "" not known: then it is taken to stand at the top of
// its server.
func Headers(base string, compressed bool) func(ctx context.Context, site fs.FS, paths []string, add func(path string, b []byte) error) error {
	return func(_ context.Context, site fs.FS, paths []string, add func(path string, b []byte) error) error {
		s := settings{Compressed: compressed, Pages: pagePatterns(paths)}
		if u, err := url.Parse(base); err == nil {
			s.Base = u.EscapedPath()
		}
		s.Pattern = regexp.QuoteMeta(s.Base)
		if err := s.addPolicies(site, paths); err != nil {
			return err
		}
		for name, text := range map[string]string{NetlifyFile: netlify, ApacheFile: apache, NginxFile: nginx} {
			var b bytes.Buffer
			if err := template.Must(template.New(name).Parse(text)).Execute(&b, s); err != nil {
				return fmt.Errorf("write %s: %w", name, err)
			}
			if err := add(name, b.Bytes()); err != nil {
				return err
			}
		}
		return nil
	}
}

// Settings is a pattern of the files beside the pages that none should get.
func (settings) Settings() string {
	return `(\.htaccess|\.shirube\.json|_headers|_nginx\.conf)`
}

// pagePatterns returns the addresses of pages at the top and the folders of all
// others.
func pagePatterns(paths []string) []string {
	patterns := map[string]bool{"/": true}
	for _, p := range paths {
		folder, _, below := strings.Cut(p, "/")
		switch {
		case path.Ext(p) != ".html":
		case below:
			patterns["/"+folder+"/*"] = true
		default:
			patterns["/"+p] = true
		}
	}
	return slices.Sorted(maps.Keys(patterns))
}
