package diag

import "strings"

// Names are words that a message lists, each as it is written in files. They are a
// Localized argument: Japanese has a comma of its own.
type Names []string

// In returns the list in lang.
func (n Names) In(lang string) string {
	return strings.Join(n, Words{"ja": "、", "en": ", "}.In(lang))
}
