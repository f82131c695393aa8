package site

import (
	"strings"

	"shirube/internal/diag"
	"shirube/internal/textfile"
)

// windowsRefuses returns the part of an address that Windows cannot keep as a
// file or folder; "" none. A site is made on one machine and copied to others.
func windowsRefuses(address string) string {
	for part := range strings.SplitSeq(address, "/") {
		name, _, _ := strings.Cut(part, ".")
		page := strings.TrimSuffix(part, ".html")
		switch {
		case textfile.IsDevice(strings.TrimRight(name, " ")),
			strings.TrimRight(part, ". ") != part, strings.TrimRight(page, ". ") != page,
			strings.ContainsAny(part, `<>:"|?*\`), strings.ContainsFunc(part, func(r rune) bool { return r < ' ' }):
			return part
		}
	}
	return ""
}

var windowsName = &diag.Message{
	Code: "windows-name",
	Text: map[string]string{
		"ja": "「%[1]s」は、Windows ではファイルやフォルダーの名前に使えません。",
		"en": "%[1]q cannot be the name of a file or folder on Windows",
	},
	Help: map[string]string{
		"ja": "別の名前にしてください。CON、PRN、AUX、NUL、COM1、LPT1 などの名前、< > : \" | ? * \\ の文字、末尾の「.」と空白は使えません。",
		"en": `choose another name: not CON, PRN, AUX, NUL, COM1, LPT1 and the like, none of < > : " | ? * \, and no "." or space at the end`,
	},
}
