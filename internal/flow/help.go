package flow

import (
	"strconv"
	"strings"
)

func index(i int) string { return strconv.Itoa(i) }

// exampleCondition shows how a condition is written, with names of the file.
func exampleCondition(names []string) string {
	if len(names) == 0 {
		names = []string{"…"}
	}
	return `{ all = ["` + strings.Join(names[:min(len(names), 2)], `", "`) + `"] }`
}
