package compare

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/source"
)

// texts finds texts that read otherwise in a language. Those of a part that one
// side alone has are told by that.
func (c comparer) texts(parts []Part) (changed []Text) {
	for _, lang := range c.after.Config.Languages {
		old, now := textsOf(c.old, lang), textsOf(c.now, lang)
		for _, key := range keysOf(old, now) {
			if old[key] != now[key] && !within(key, parts) {
				changed = append(changed, Text{key, lang, old[key], now[key]})
			}
		}
	}
	slices.SortStableFunc(changed, func(a, b Text) int { return strings.Compare(a.Key, b.Key) })
	return changed
}

func textsOf(f *flow.Flow, lang string) map[string]string {
	texts := map[string]string{}
	for _, t := range f.Texts[lang] {
		path := t.Path
		if last := len(path) - 1; last >= 0 && path[last] == lang {
			path = path[:last]
		}
		texts[strings.ReplaceAll(strings.Join(path, "."), ".part.", ".")] = t.Value
	}
	return texts
}

// within reports whether a key is of a part, or of one in it.
func within(key string, parts []Part) bool {
	return slices.ContainsFunc(parts, func(p Part) bool { return strings.HasPrefix(key, p.Key+".") })
}

func keysOf[V any](a, b map[string]V) []string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return slices.Sorted(maps.Keys(all))
}

// cites finds lists of citations that are others.
func (c comparer) cites() (changed []Cite) {
	old, now := citesOf(c.old), citesOf(c.now)
	for _, key := range keysOf(old, now) {
		if (old[key] != nil || now[key] != nil) && !slices.Equal(old[key], now[key]) && !within(key, c.parts()) {
			changed = append(changed, Cite{key, old[key], now[key]})
		}
	}
	return changed
}

// citesOf returns the citations of a flow by their key.
func citesOf(f *flow.Flow) map[string][]string {
	all := map[string][]string{"cite": places(f.Cite)}
	add := func(key string, cites flow.Cites) {
		all[key+".cite"] = places(cites.All)
		for audience, list := range cites.By {
			all[key+".cite."+audience] = places(list)
		}
	}
	for _, r := range f.Requirements {
		add("requirement."+r.ID, r.Cite)
		for _, p := range r.Parts {
			add("requirement."+p.ID, p.Cite)
		}
	}
	for _, i := range f.Items {
		add("item."+i.ID, i.Cite)
	}
	for _, s := range f.Steps {
		add("step."+s.ID, s.Cite)
	}
	for _, o := range f.Outcomes {
		add("outcome."+o.ID, o.Cite)
	}
	return all
}

// places writes citations as a maintainer does, in an order of their own.
func places(cites []source.Citation) (written []string) {
	for _, c := range cites {
		switch {
		case c.Page > 0 && c.Last > c.Page:
			written = append(written, fmt.Sprintf("%s:%d-%d", c.Document, c.Page, c.Last))
		case c.Page > 0:
			written = append(written, fmt.Sprintf("%s:%d", c.Document, c.Page))
		case c.Heading != "":
			written = append(written, c.Document+"#"+c.Heading)
		default:
			written = append(written, c.Document)
		}
	}
	slices.Sort(written)
	return slices.Compact(written)
}
