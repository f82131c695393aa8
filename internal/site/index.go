package site

import (
	"shirube/internal/flow"
	"shirube/internal/markdown"
)

// index answers in one look-up what checks and pages ask again and again.
type index struct {
	topics          map[string]*Topic          // by path
	flows           map[string]*flow.Flow      // by id
	noFolder        map[string]bool            // languages without a folder in content
	undated         bool                       // rules are as the files have them, not those of a day, as there are mistakes
	noConfig        bool                       // config.toml could not be read
	unread          map[string]bool            // pages that could not be read: what they hold is not known
	wrong           map[string]bool            // pages with mistakes in themselves
	drafts          map[string]bool            // files left out because they are drafts
	copied          map[string]string          // files that are copied, by output path: where they stand in the source
	hosts           map[placed][]string        // keys of the topics that place a part, sorted
	cited           map[string][]CitedDocument // by language
	tables          map[string][]byte          // decision tables beside the flows, by id of the flow
	casesOf         map[string][]byte          // cases, likewise
	audits          map[string]*audit          // of every flow, by id
	later           map[string][]Later         // likewise
	laterConditions map[string][]flow.Period   // likewise
}

// placed is a part of a flow ("" for all) in a language.
type placed struct{ lang, part, flow string }

func newIndex() index {
	return index{
		topics:          map[string]*Topic{},
		flows:           map[string]*flow.Flow{},
		noFolder:        map[string]bool{},
		unread:          map[string]bool{},
		wrong:           map[string]bool{},
		drafts:          map[string]bool{},
		copied:          map[string]string{},
		hosts:           map[placed][]string{},
		cited:           map[string][]CitedDocument{},
		tables:          map[string][]byte{},
		casesOf:         map[string][]byte{},
		audits:          map[string]*audit{},
		later:           map[string][]Later{},
		laterConditions: map[string][]flow.Period{},
	}
}

// fill completes the index when everything is loaded.
func (x *index) fill(s *Site) {
	for _, f := range s.Flows {
		x.flows[f.ID] = f
		x.audits[f.ID] = s.newAudit(f)
	}
	for _, f := range s.Files {
		x.copied[f.Path] = f.Source
	}
	for _, t := range s.Topics {
		for lang, doc := range t.Docs {
			for _, p := range doc.Parts {
				x.addHost(lang, p, t.Path)
			}
		}
	}
	for _, lang := range s.Config.Languages {
		x.cited[lang] = s.findCited(lang)
	}
}

func (x *index) addHost(lang string, p markdown.Part, key string) {
	at := placed{lang, p.Name, ""}
	x.hosts[at] = append(x.hosts[at], key)
	if len(p.Args) > 0 {
		at.flow = p.Args[0]
		x.hosts[at] = append(x.hosts[at], key)
	}
}

// HostOf returns the key of the first page that places one of the parts of a
// flow ("" for a part that belongs to none), preferring the page that the flow
// names; "" when no page does.
func (s *Site) HostOf(lang, flowID string, parts ...string) string {
	var own string
	if f := s.flows[flowID]; f != nil {
		own = f.Page
	}
	found := ""
	for _, part := range parts {
		for _, key := range s.hosts[placed{lang, part, flowID}] {
			if key == own {
				return key
			}
			if found == "" {
				found = key
			}
		}
	}
	return found
}
