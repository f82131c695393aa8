package serve

import (
	"bytes"
	"regexp"
	"slices"
)

// policy finds the content of a page's Content-Security-Policy.
var policy = regexp.MustCompile(`(?i)<meta http-equiv="?content-security-policy"? content="([^"]*)"`)

// connect is what the script needs beyond the policy of a page.
const connect = "; connect-src 'self'"

// addScript adds reload.js to a page and lets the page's policy have it
// connect to us; nothing else of the page changes.
func addScript(page []byte, version string) []byte {
	page = slices.Clone(page)
	if m := policy.FindSubmatchIndex(page); m != nil {
		page = slices.Insert(page, m[3], []byte(connect)...)
	}
	at := bytes.Index(page, []byte("</head>"))
	if at < 0 {
		at = len(page)
	}
	return slices.Insert(page, at, []byte(scriptElement(version))...)
}

// scriptElement carries the version, so that a page knows its own.
func scriptElement(version string) string {
	return `<script defer src="` + scriptPath + `?v=` + version + `"></script>`
}
