// Package site loads a whole site into one value and checks what holds across
// its files.
package site

import (
	"io/fs"

	"shirube/internal/config"
	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/markdown"
)

// Site is everything that was read. It does not change after Load.
type Site struct {
	Config  *config.Config
	Topics  []*Topic                 // sorted by path
	Flows   []*flow.Flow             // sorted by id
	Strings map[string]*i18n.Strings // user interface, by language
	Theme   fs.FS                    // the theme with the site's own layouts/ laid over it
	Source  fs.FS                    // the site's folder
}

// Topic is one page in all its languages: the same relative path below
// content/LANGUAGE is one topic.
type Topic struct {
	Path string                   // "join.md", "guide/apply.md"
	Docs map[string]*markdown.Doc // by language; an entry may be missing
}

// Options says how to load.
type Options struct {
	Theme  fs.FS // the built-in theme (layouts.FS)
	Drafts bool  // keep pages whose front matter says draft
}

// Load reads the site below fsys. It goes on after a mistake; the list holds
// everything wrong inside single files. The Site is never nil, but after an
// error it is only good for Check.
func Load(fsys fs.FS, o Options) (*Site, diag.List) { panic("unbuilt") }

// Check returns everything wrong between files: links, anchors, citations,
// requirements, missing languages, duplicate addresses.
func Check(s *Site) diag.List { panic("unbuilt") }

// Flow returns the flow of that id, or nil.
func (s *Site) Flow(id string) *flow.Flow {
	for _, f := range s.Flows {
		if f.ID == id {
			return f
		}
	}
	return nil
}

// Requirements returns what f asks for: its own requirements and those that
// it uses, in the order in which they are printed (that of f.Check when it is
// a plain list, else own first).
func (s *Site) Requirements(f *flow.Flow) []*flow.Requirement { panic("unbuilt") }

// Requirement finds a requirement or part by the name that a step of f uses;
// nil when there is none.
func (s *Site) Requirement(f *flow.Flow, ref string) *flow.Requirement { panic("unbuilt") }
