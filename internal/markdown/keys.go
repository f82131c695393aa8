package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// keyNames returns the names in [Ctrl+S]{key}; nil when a name is missing or
// something else than text stands there. A plus that ends the whole is the key
// of that name.
func keyNames(n *passage, src []byte) []string {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Kind() != ast.KindText {
			return nil
		}
	}
	text := strings.ReplaceAll(plainText(n, src), "＋", "+")
	last := ""
	if text == "+" || strings.HasSuffix(text, "++") {
		text, last = strings.TrimSuffix(strings.TrimSuffix(text, "+"), "+"), "+"
	}
	var names []string
	for name := range strings.SplitSeq(text, "+") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		} else if text != "" || last == "" {
			return nil
		}
	}
	if last != "" {
		names = append(names, last)
	}
	return names
}

// keysHTML prints keys that are pressed together.
func keysHTML(names []string) string {
	keys := make([]string, len(names))
	for i, name := range names {
		keys[i] = "<kbd>" + escape(name) + "</kbd>"
	}
	if len(keys) < 2 {
		return strings.Join(keys, "")
	}
	return `<kbd class="keys">` + strings.Join(keys, "+") + "</kbd>"
}
