package flow

import (
	"shirube/internal/i18n"
	"shirube/internal/tomlfile"
)

// The forms are the file as it is written, before any rule.

type flowForm struct {
	Title       i18n.Text                  `toml:"title"`
	Summary     i18n.Text                  `toml:"summary"`
	Audience    []string                   `toml:"audience"`
	Takes       *takesForm                 `toml:"takes"`
	Cite        []string                   `toml:"cite"`
	Note        i18n.Text                  `toml:"note"`
	Uses        []string                   `toml:"uses"`
	Page        string                     `toml:"page"`
	Actor       map[string]actorForm       `toml:"actor"`
	Phase       map[string]phaseForm       `toml:"phase"`
	Item        map[string]itemForm        `toml:"item"`
	Requirement map[string]requirementForm `toml:"requirement"`
	Step        map[string]stepForm        `toml:"step"`
	Outcome     map[string]outcomeForm     `toml:"outcome"`
	Check       *checkForm                 `toml:"check"`
}

type takesForm struct {
	About bool     `toml:"about"`
	From  string   `toml:"from"`
	To    string   `toml:"to"`
	Cite  []string `toml:"cite"`
}

type actorForm struct {
	Name i18n.Text `toml:"name"`
}

type phaseForm struct {
	Title i18n.Text `toml:"title"`
}

type itemForm struct {
	Name i18n.Text            `toml:"name"`
	Text i18n.Text            `toml:"text"`
	Cite tomlfile.ListOrTable `toml:"cite"`
	URL  string               `toml:"url"`
}

type requirementForm struct {
	Number   any                        `toml:"number"` // a string, or one for each language
	Actor    string                     `toml:"actor"`
	Audience []string                   `toml:"audience"`
	Title    i18n.Text                  `toml:"title"`
	Question i18n.Text                  `toml:"question"`
	Text     i18n.Text                  `toml:"text"`
	Evidence i18n.Text                  `toml:"evidence"`
	Remedy   i18n.Text                  `toml:"remedy"`
	Takes    *takesForm                 `toml:"takes"`
	Cite     tomlfile.ListOrTable       `toml:"cite"`
	Silent   []string                   `toml:"silent"`
	Prepare  []string                   `toml:"prepare"`
	From     tomlfile.Day               `toml:"from"`
	Until    tomlfile.Day               `toml:"until"`
	Kind     string                     `toml:"kind"`
	Unit     i18n.Text                  `toml:"unit"`
	Answer   map[string]optionForm      `toml:"answer"`
	Exempt   map[string]exemptForm      `toml:"exempt"`
	Part     map[string]requirementForm `toml:"part"`
}

type optionForm struct {
	Label i18n.Text            `toml:"label"`
	Met   bool                 `toml:"met"`
	From  any                  `toml:"from"`
	Cite  tomlfile.ListOrTable `toml:"cite"`
}

type exemptForm struct {
	Label i18n.Text `toml:"label"`
}

type stepForm struct {
	Kind    string                `toml:"kind"`
	Actor   string                `toml:"actor"`
	Phase   string                `toml:"phase"`
	Title   i18n.Text             `toml:"title"`
	Text    i18n.Text             `toml:"text"`
	Takes   *takesForm            `toml:"takes"`
	Cite    tomlfile.ListOrTable  `toml:"cite"`
	Prepare []string              `toml:"prepare"`
	Asks    string                `toml:"asks"`
	Yes     string                `toml:"yes"`
	No      string                `toml:"no"`
	Unsure  string                `toml:"unsure"`
	Next    string                `toml:"next"`
	Flow    string                `toml:"flow"`
	Page    string                `toml:"page"`
	Answer  map[string]answerForm `toml:"answer"`
}

type answerForm struct {
	Label i18n.Text `toml:"label"`
	To    string    `toml:"to"`
}

type outcomeForm struct {
	Verdict string               `toml:"verdict"`
	Title   i18n.Text            `toml:"title"`
	Text    i18n.Text            `toml:"text"`
	Cite    tomlfile.ListOrTable `toml:"cite"`
	Next    string               `toml:"next"`
}

type checkForm struct {
	Ready    any      `toml:"ready"`
	Audience bool     `toml:"audience"`
	Worsens  []string `toml:"worsens"`
}

// conditionForm is a condition that is no mere name.
type conditionForm struct {
	All     []any `toml:"all"`
	Any     []any `toml:"any"`
	AtLeast int   `toml:"at_least"`
	Of      []any `toml:"of"`
	Not     any   `toml:"not"`

	Answer string `toml:"answer"`
	Is     any    `toml:"is"`

	From  tomlfile.Day `toml:"from"`
	Until tomlfile.Day `toml:"until"`
}
