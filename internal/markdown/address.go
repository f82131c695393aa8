package markdown

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/util"

	"shirube/internal/diag"
)

// schemes are those that a link may begin with. flow, doc and cite are ours:
// a generated page, a document, a page of a document.
var schemes = map[string]bool{
	"https": true, "http": true, "mailto": true, "tel": true,
	"flow": true, "doc": true, "cite": true,
}

var schemePattern = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)

// schemeOf returns "https" for "https://…", "" for a relative path.
func schemeOf(dest string) string {
	m := schemePattern.FindStringSubmatch(dest)
	if m == nil {
		return ""
	}
	return strings.ToLower(m[1])
}

// resolveEscapes reads backslashes and entities in an address, so that what is
// checked is what a browser would see.
func resolveEscapes(dest []byte) string {
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(dest))))
}

// checkDest returns what is wrong with an address, nil for nothing.
func checkDest(dest string) (wrong *diag.Message, args []any) {
	scheme := schemeOf(dest)
	switch {
	case strings.ContainsFunc(dest, isControl), strings.TrimSpace(dest) != dest:
		return &errAddress, []any{dest} // browsers drop these, and may see a scheme then
	case scheme != "" && !schemes[scheme]:
		return &errScheme, []any{scheme}
	case strings.Contains(dest, `\`):
		return &errBackslash, nil
	case strings.HasPrefix(dest, "/"):
		return &errRooted, nil
	case scheme == "http" || scheme == "https":
		if u, err := url.Parse(dest); err != nil || u.Host == "" {
			return &errAddress, []any{dest}
		}
	}
	return nil, nil
}

func isControl(r rune) bool { return r < 0x20 || r == 0x7f }
