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

type requirementForm struct {
	Number   string                     `toml:"number"`
	Audience []string                   `toml:"audience"`
	Title    i18n.Text                  `toml:"title"`
	Question i18n.Text                  `toml:"question"`
	Text     i18n.Text                  `toml:"text"`
	Evidence i18n.Text                  `toml:"evidence"`
	Remedy   i18n.Text                  `toml:"remedy"`
	Takes    *takesForm                 `toml:"takes"`
	Cite     tomlfile.ListOrTable       `toml:"cite"`
	Part     map[string]requirementForm `toml:"part"`
}

type stepForm struct {
	Kind   string                `toml:"kind"`
	Actor  string                `toml:"actor"`
	Phase  string                `toml:"phase"`
	Title  i18n.Text             `toml:"title"`
	Text   i18n.Text             `toml:"text"`
	Takes  *takesForm            `toml:"takes"`
	Cite   tomlfile.ListOrTable  `toml:"cite"`
	Asks   string                `toml:"asks"`
	Yes    string                `toml:"yes"`
	No     string                `toml:"no"`
	Unsure string                `toml:"unsure"`
	Next   string                `toml:"next"`
	Flow   string                `toml:"flow"`
	Page   string                `toml:"page"`
	Answer map[string]answerForm `toml:"answer"`
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
	Ready any `toml:"ready"`
}

// conditionForm is a condition that is no mere name.
type conditionForm struct {
	All []any `toml:"all"`
	Any []any `toml:"any"`
	Not any   `toml:"not"`
}
