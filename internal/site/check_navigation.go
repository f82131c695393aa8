package site

import (
	"strconv"
	"strings"

	"shirube/internal/diag"
)

// checkNavigation sees that every page that it names exists.
func (c *checker) checkNavigation() {
	generated := c.generated()
	for _, section := range c.Config.Navigation {
		for i, key := range section.Pages {
			at := c.configSpan("navigation." + section.ID + ".pages." + strconv.Itoa(i))
			if c.topics[key] == nil && !generated[key] && !c.unknowable(key) {
				c.list.Add(navigationUnknown.At(configFile, at, key, c.similarKey(key, generated)))
			}
		}
	}
}

// unknowable reports whether nobody can tell that a page is missing, since what
// would make it could not be read. That has been reported.
func (s *Site) unknowable(key string) bool {
	if strings.HasSuffix(key, ".md") {
		return len(s.Topics) == 0
	}
	id, page, _ := strings.Cut(key, "/")
	f := s.Flow(id)
	return f != nil && (f.Broken || (page == CheckPage || page == ProofPage) && hasCheck(f))
}

// partial reports whether some of a language could not be read, so that what
// seems to be missing may be there.
func (s *Site) partial(lang string) bool {
	for _, f := range s.Flows {
		if f.Broken {
			return true
		}
	}
	for _, t := range s.Topics {
		if doc := t.Docs[lang]; doc != nil && s.unread[doc.File] {
			return true
		}
	}
	return s.noFolder[lang]
}

// generated returns the keys of all pages that procedures give.
func (s *Site) generated() map[string]bool {
	keys := map[string]bool{}
	for _, f := range s.Flows {
		for _, p := range FlowPages(f) {
			keys[p.Key] = true
		}
	}
	return keys
}

func (c *checker) similarKey(key string, generated map[string]bool) diag.Suggestion {
	var known []string
	if !strings.HasSuffix(key, ".md") && c.topics[key+".md"] != nil {
		return diag.Suggestion{Near: key + ".md"}
	}
	for _, t := range c.Topics {
		known = append(known, t.Path)
	}
	for _, f := range c.Flows {
		if k := f.ID + "/" + CheckPage; generated[k] {
			known = append(known, k)
		}
	}
	return diag.Suggest(key, known)
}

// checkReach warns of pages to which no way leads from the navigation. Without
// a navigation in config.toml every page is in the one that is made.
func (c *checker) checkReach() {
	if len(c.Config.Navigation) == 0 {
		return
	}
	for _, lang := range c.Config.Languages {
		if c.partial(lang) {
			continue
		}
		reached := c.reached(lang)
		for _, t := range c.Topics {
			if doc := t.Docs[lang]; doc != nil && !reached[t.Path] && !isNotFound(t.Path) {
				c.list.Add(unreachable.At(doc.File, diag.Span{}, t.Path))
			}
		}
	}
}

// reached follows the links of a language from the navigation and the home page.
func (c *checker) reached(lang string) map[string]bool {
	reached := map[string]bool{}
	next := []string{HomeKey}
	for _, section := range c.Config.Navigation {
		next = append(next, section.Pages...)
	}
	for _, f := range c.Flows { // pages of procedures lead to these
		next = append(next, f.Page)
		for _, s := range f.Steps {
			next = append(next, s.Page)
		}
		for _, o := range f.Outcomes {
			next = append(next, o.Next)
		}
	}
	for len(next) > 0 {
		key := next[len(next)-1]
		next = next[:len(next)-1]
		t := c.topics[key]
		if t == nil || t.Docs[lang] == nil || reached[key] {
			continue
		}
		reached[key] = true
		for _, l := range t.Docs[lang].Links {
			if to, ok := c.Resolve(t.Docs[lang].File, l.Dest); ok {
				next = append(next, to.Key)
			}
		}
	}
	return reached
}
