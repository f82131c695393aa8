package site

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
)

// Target is where a link leads.
type Target struct {
	External string // the address as written, when it leads out of the site
	Path     string // else the output path
	Fragment string // without "#"; "" none
	Key      string // of a page: "join.md", "join/check"; "" a file that is copied
}

// A problem is why a link leads nowhere; without a message when that was told
// when the page was read.
type problem struct {
	message *diag.Message
	args    []any
}

// schemes are those of links that lead out of the site.
var schemes = []string{"https", "http", "mailto", "tel"}

// Resolve finds the target of a link as written in a page ("content/ja/join.md");
// ok is false when it leads nowhere, which Check tells.
func (s *Site) Resolve(file, dest string) (t Target, ok bool) {
	t, wrong := s.resolve(file, dest)
	return t, wrong == nil
}

func (s *Site) resolve(file, dest string) (Target, *problem) {
	lang := languageOf(file)
	scheme, rest, hasScheme := strings.Cut(dest, ":")
	switch {
	case hasScheme && slices.Contains(schemes, strings.ToLower(scheme)):
		return Target{External: dest}, nil
	case scheme == "flow" && hasScheme:
		return s.resolveFlow(lang, rest)
	case scheme == "doc" && hasScheme:
		return s.resolveDocument(lang, rest)
	case hasScheme && isScheme(scheme), strings.HasPrefix(dest, "//"):
		return Target{}, &problem{} // told by the room markdown
	}
	name, fragment, _ := strings.Cut(dest, "#")
	name, fragment = unescape(name), unescape(fragment)
	switch {
	case name == "":
		name = path.Base(file)
	case strings.HasPrefix(name, "/"), strings.Contains(name, `\`):
		return Target{}, &problem{}
	}
	return s.resolveFile(lang, path.Join(path.Dir(file), name), fragment, dest)
}

// isScheme tells "javascript" from "図 1", which a file name may begin with.
func isScheme(name string) bool {
	for _, c := range name {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && !strings.ContainsRune("+-.", c) {
			return false
		}
	}
	return name != ""
}

func unescape(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

// resolveFile finds what stands at a path of the site's folder.
func (s *Site) resolveFile(lang, name, fragment, dest string) (Target, *problem) {
	if path.Ext(name) != ".md" {
		at := StaticPath(name)
		if s.copied[at] != "" {
			return Target{Path: at, Fragment: fragment}, nil
		}
		if path.Ext(name) == ".html" {
			return Target{}, &problem{linkToHTML, []any{dest, strings.TrimSuffix(dest, ".html") + ".md"}}
		}
		return Target{}, &problem{linkFileMissing, []any{dest, name}}
	}
	to, key, _ := strings.Cut(strings.TrimPrefix(name, contentFolder+"/"), "/")
	topic := s.topics[key]
	switch {
	case s.drafts[name]:
		return Target{}, &problem{linkToDraft, []any{dest}}
	case !strings.HasPrefix(name, contentFolder+"/"), topic == nil:
		return Target{}, &problem{linkPageMissing, []any{dest, name, s.similar(lang, key)}}
	case topic.Docs[to] == nil:
		return Target{}, &problem{} // reported as a page without translation
	case fragment != "" && !slices.Contains(s.Anchors(to, key), fragment) && s.anchorsUnknown(topic.Docs[to]):
		return Target{}, &problem{}
	case fragment != "" && !slices.Contains(s.Anchors(to, key), fragment):
		return Target{}, &problem{linkAnchorMissing, []any{dest, fragment, name, diag.Suggest(fragment, s.Anchors(to, key))}}
	}
	return Target{Path: PagePath(to, key), Fragment: fragment, Key: key}, nil
}

// resolveFlow finds "join" (the page that presents a flow) or "join/check", a
// generated page.
func (s *Site) resolveFlow(lang, name string) (Target, *problem) {
	name, fragment, _ := strings.Cut(name, "#")
	fragment = unescape(fragment)
	id, _, below := strings.Cut(name, "/")
	f := s.Flow(id)
	if f == nil {
		return Target{}, &problem{linkFlowMissing, []any{"flow:" + name, id, diag.Suggest(id, s.flowIDs())}}
	}
	if !below {
		key := s.FlowKey(f)
		if key == "" && f.Broken {
			return Target{}, &problem{}
		} else if key == "" {
			return Target{}, &problem{linkFlowNoPage, []any{"flow:" + name, f.File}}
		}
		return s.placeOf(lang, key, fragment)
	}
	if s.unknowable(name) && !s.generated()[name] {
		return Target{}, &problem{}
	}
	var pages []string
	for _, p := range FlowPages(f) {
		pages = append(pages, p.Key)
	}
	if !slices.Contains(pages, name) {
		return Target{}, &problem{linkFlowPageMissing, []any{"flow:" + name, f.File, diag.Suggest(name, pages)}}
	}
	target, wrong := s.placeOf(lang, name, fragment)
	if wrong != nil && !s.sound(f) {
		wrong = &problem{} // which places the page would have is not known
	}
	return target, wrong
}

// placeOf is the target at a place of a page that a procedure gives or names.
func (s *Site) placeOf(lang, key, fragment string) (Target, *problem) {
	if known := s.Anchors(lang, key); fragment != "" && !slices.Contains(known, fragment) {
		return Target{}, &problem{linkPlaceMissing, []any{fragment, key, diag.Suggest(fragment, known)}}
	}
	return Target{Path: PagePath(lang, key), Fragment: fragment, Key: key}, nil
}

// FlowKey returns the key of the page that presents a flow: the page that it
// names, else the first that it gives; "" when it has none.
func (s *Site) FlowKey(f *flow.Flow) string {
	if f.Page != "" && s.topics[f.Page] != nil {
		return f.Page
	}
	if pages := FlowPages(f); len(pages) > 0 {
		return pages[0].Key
	}
	return ""
}

// resolveDocument finds the entry of a document on the page of sources.
func (s *Site) resolveDocument(lang, id string) (Target, *problem) {
	key := s.SourcesKey(lang)
	switch {
	case s.Config.Document(id) == nil:
		return Target{}, &problem{linkDocumentMissing, []any{"doc:" + id, id, diag.Suggest(id, s.documentIDs())}}
	case key == "":
		return Target{}, &problem{noSourcesPage, []any{contentFolder + "/" + lang}}
	}
	return Target{Path: PagePath(lang, key), Fragment: id, Key: key}, nil
}

// SourcesKey returns the key of the page that lists the documents in a
// language; "" when there is none.
func (s *Site) SourcesKey(lang string) string { return s.HostOf(lang, "", "documents") }
