package i18n

import (
	"embed"
	"encoding/json"
	"fmt"
	"sync"
)

//go:embed budoux/*.json
var modelFiles embed.FS

// A phraseModel is a BudouX model: weights of the characters, pairs and
// triples around a place, whose sum says whether a phrase ends there.
type phraseModel struct {
	weights [len(features)]map[string]int
	base    int // score of a place of which nothing is known, doubled
}

// features name the windows around the place before character i: the first
// character is i+from, the last one i+to-1. Names are those of BudouX.
var features = [...]struct {
	name     string
	from, to int
}{
	{"UW1", -3, -2}, {"UW2", -2, -1}, {"UW3", -1, 0}, {"UW4", 0, 1}, {"UW5", 1, 2}, {"UW6", 2, 3},
	{"BW1", -2, 0}, {"BW2", -1, 1}, {"BW3", 0, 2},
	{"TW1", -3, 0}, {"TW2", -2, 1}, {"TW3", -1, 2}, {"TW4", 0, 3},
}

// loadModels reads the models that the program carries, once: 22 KB take about
// a millisecond, which only a site with such a language should pay.
var loadModels = sync.OnceValue(func() map[string]*phraseModel {
	models := map[string]*phraseModel{}
	entries, err := modelFiles.ReadDir("budoux")
	if err != nil {
		panic(fmt.Sprintf("i18n: embedded models: %v", err)) // the compiler put them there
	}
	for _, e := range entries {
		src, err := modelFiles.ReadFile("budoux/" + e.Name())
		if err != nil {
			panic(fmt.Sprintf("i18n: embedded model %s: %v", e.Name(), err))
		}
		lang := e.Name()[:len(e.Name())-len(".json")]
		models[lang] = parseModel(e.Name(), src)
	}
	return models
})

func parseModel(name string, src []byte) *phraseModel {
	var groups map[string]map[string]int
	if err := json.Unmarshal(src, &groups); err != nil {
		panic(fmt.Sprintf("i18n: embedded model %s: %v", name, err))
	}
	m := &phraseModel{}
	for i, f := range features {
		m.weights[i] = groups[f.name]
		for _, w := range groups[f.name] {
			m.base -= w
		}
	}
	return m
}

// boundaries reports for every character of text, by its number, whether a
// phrase ends before it.
func (m *phraseModel) boundaries(text string) []bool {
	var at []int // byte offsets of the characters, and of the end
	for offset := range text {
		at = append(at, offset)
	}
	at = append(at, len(text))
	n := len(at) - 1
	ends := make([]bool, n)
	for i := 1; i < n; i++ {
		score := 0
		for k, f := range features {
			if i+f.from >= 0 && i+f.to <= n {
				score += m.weights[k][text[at[i+f.from]:at[i+f.to]]]
			}
		}
		ends[i] = m.base+2*score > 0
	}
	return ends
}
