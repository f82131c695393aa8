package site

import (
	"path"

	"shirube/internal/diag"
)

// similar suggests a page of that language, first one of the same name in
// another folder.
func (s *Site) similar(lang, key string) diag.Suggestion {
	var known []string
	for _, t := range s.Topics {
		if t.Docs[lang] == nil {
			continue
		}
		if path.Base(t.Path) == path.Base(key) {
			return diag.Suggestion{Near: t.Path}
		}
		known = append(known, t.Path)
	}
	return diag.Suggest(key, known)
}

func (s *Site) flowIDs() []string {
	var ids []string
	for _, f := range s.Flows {
		ids = append(ids, f.ID)
	}
	return ids
}

func (s *Site) documentIDs() []string {
	var ids []string
	for _, d := range s.Config.Documents {
		ids = append(ids, d.ID)
	}
	return ids
}

func (s *Site) audienceIDs() []string {
	var ids []string
	for _, a := range s.Config.Audiences {
		ids = append(ids, a.ID)
	}
	return ids
}
