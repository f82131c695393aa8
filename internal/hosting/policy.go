package hosting

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

var (
	metaPolicy = regexp.MustCompile(`(?i)<meta http-equiv="content-security-policy" content="([^"]*)"`)
	svgStyle   = regexp.MustCompile(`(?s)<style[^>]*>(.*?)</style>`)
)

// sources are what a policy allows, by directive.
type sources map[string][]string

func (s sources) allow(directive string, more ...string) {
	for _, m := range more {
		if !slices.Contains(s[directive], m) {
			s[directive] = append(s[directive], m)
		}
	}
}

// String returns the policy as a header: what a page says of itself, and that no
// other site may frame it. 'none' gives way to what is allowed beside it.
func (s sources) String() string {
	directives := []string{"default-src 'none'"}
	for _, name := range []string{"script-src", "style-src", "img-src"} {
		allowed := slices.DeleteFunc(slices.Sorted(slices.Values(s[name])), func(s string) bool { return s == "'none'" })
		if len(allowed) > 0 {
			directives = append(directives, name+" "+strings.Join(allowed, " "))
		}
	}
	return strings.Join(append(directives, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"), "; ")
}

// addPolicies gives each page and drawing the policy that it has itself or
// needs; the one of most pages is that of all other addresses.
func (s *settings) addPolicies(site fs.FS, paths []string) error {
	whole, files := sources{}, map[string][]string{}
	for _, p := range paths {
		own, err := ownSources(site, p)
		if err != nil {
			return err
		}
		if own == nil {
			continue
		}
		for directive, allowed := range own {
			whole.allow(directive, allowed...)
		}
		files[own.String()] = append(files[own.String()], p)
	}
	s.Whole = whole.String()
	for _, policy := range slices.Sorted(maps.Keys(files)) {
		if s.Policy == "" || len(files[policy]) > len(files[s.Policy]) {
			s.Policy = policy
		}
	}
	for _, policy := range slices.Sorted(maps.Keys(files)) {
		if policy != s.Policy {
			s.Others = append(s.Others, other{policy, s.pattern(files[policy])})
		}
	}
	return nil
}

// pattern matches the addresses of some files, and of copies that a server puts
// in their place, and no other.
func (s *settings) pattern(paths []string) string {
	quoted := make([]string, len(paths))
	for i, p := range paths {
		quoted[i] = regexp.QuoteMeta(p)
	}
	copies := ""
	if s.Compressed {
		copies = `(\.gz|\.br)?`
	}
	return "^" + s.Pattern + "/(" + strings.Join(quoted, "|") + ")" + copies + "$"
}

// ownSources returns what a page allows itself, or a drawing needs; nil for
// files that no policy rules.
func ownSources(site fs.FS, name string) (sources, error) {
	if ext := path.Ext(name); ext != ".html" && ext != ".svg" {
		return nil, nil
	}
	b, err := fs.ReadFile(site, name)
	if err != nil {
		return nil, fmt.Errorf("read for the headers: %w", err)
	}
	own := sources{}
	if path.Ext(name) == ".svg" {
		for _, m := range svgStyle.FindAllSubmatch(b, -1) {
			own.allow("style-src", hashSource(m[1]))
		}
		return own, nil
	}
	if m := metaPolicy.FindSubmatch(b); m != nil {
		for directive := range strings.SplitSeq(html.UnescapeString(string(m[1])), ";") {
			if words := strings.Fields(directive); len(words) > 0 {
				own.allow(words[0], words[1:]...)
			}
		}
	}
	return own, nil
}

// hashSource is how a policy names an inline style.
func hashSource(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
