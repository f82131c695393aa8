package render

import (
	"net/url"
	"path"
	"strings"
)

// href returns the address that leads from one output path to another,
// relative, so that the site works from any folder and from file://. to may
// carry a fragment ("ja/join.html#req-1").
func (r *Renderer) href(from, to string) string {
	to, fragment, _ := strings.Cut(to, "#")
	address := ""
	if to != from && to != "" {
		address = relative(path.Dir(from), to)
	}
	if fragment != "" {
		address += "#" + fragment
	}
	if address == "" {
		address = path.Base(from)
	}
	return address
}

// relative leads from a folder to a file, both below the same root.
func relative(dir, to string) string {
	here, there := strings.Split(dir, "/"), strings.Split(to, "/")
	if dir == "." {
		here = nil
	}
	same := 0
	for same < len(here) && same < len(there)-1 && here[same] == there[same] {
		same++
	}
	parts := append([]string{}, there[same:]...)
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	address := strings.Repeat("../", len(here)-same) + strings.Join(parts, "/")
	if address != "" && strings.Contains(strings.SplitN(address, "/", 2)[0], ":") {
		address = "./" + address // else it would be read as a scheme
	}
	return address
}
