package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"regexp"
	"strings"
)

// Marks in the policy of a page that carries its style and scripts itself;
// they stand there until the hashes are known.
const (
	styleMark  = "STYLE-HASH"
	scriptMark = "SCRIPT-HASH"
)

var (
	styleElement  = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
	scriptElement = regexp.MustCompile(`(?s)<script>(.*?)</script>`)
)

// allowInline puts the hashes of a page's style and scripts into its policy,
// after minifying, since the browser compares every byte. name is that of the
// template, for the message when it has one without the other.
func allowInline(name string, page []byte) ([]byte, error) {
	for mark, element := range map[string]*regexp.Regexp{styleMark: styleElement, scriptMark: scriptElement} {
		found := element.FindAllSubmatch(page, -1)
		if (len(found) > 0) != bytes.Contains(page, []byte(mark)) {
			return nil, fmt.Errorf("%s needs %s in its policy and the elements that it allows", name, mark)
		}
		var hashes []string
		for _, m := range found {
			hashes = append(hashes, hashSource(m[1]))
		}
		page = bytes.Replace(page, []byte(mark), []byte(strings.Join(hashes, " ")), 1)
	}
	return page, nil
}

// hashSource is how a policy names an inline style or script.
func hashSource(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
