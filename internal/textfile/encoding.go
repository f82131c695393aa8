package textfile

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"

	"shirube/internal/diag"
)

// guess names the encoding that raw looks like when it is not UTF-8; nil when
// it is UTF-8 or when nothing is a good guess.
func guess(raw []byte) diag.Words {
	if name := guessUTF16(raw); name != nil {
		return name
	}
	// ISO-2022-JP is made of ASCII bytes only, so it passes as UTF-8.
	for _, escape := range []string{"\x1b$B", "\x1b$@", "\x1b(J", "\x1b$(D"} {
		if bytes.Contains(raw, []byte(escape)) {
			return diag.Words{"en": "ISO-2022-JP"}
		}
	}
	if utf8.Valid(raw) {
		return nil
	}
	return guessJapanese(raw)
}

func guessUTF16(raw []byte) diag.Words {
	if bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff}) {
		return diag.Words{"en": "UTF-16"}
	}
	// Without a mark: the ASCII characters of any TOML or Markdown file (line
	// ends, brackets) have a zero byte on one side, and always the same side.
	var even, odd int
	for i, b := range raw {
		if b == 0 && i%2 == 0 {
			even++
		} else if b == 0 {
			odd++
		}
	}
	enough := 1 // Japanese text has few of them
	if utf8.Valid(raw) {
		enough = len(raw)/4 + 1 // a stray NUL or two make no UTF-16
	}
	if len(raw)%2 == 0 && max(even, odd) >= enough && min(even, odd) == 0 {
		return noMarkUTF16
	}
	return nil
}

// guessJapanese tells Shift_JIS from EUC-JP by decoding both: the right one
// gives no broken characters and, above all, hardly any half-width katakana,
// which every EUC-JP text is full of when it is read as Shift_JIS.
func guessJapanese(raw []byte) diag.Words {
	sjis, euc := strangeness(raw, japanese.ShiftJIS), strangeness(raw, japanese.EUCJP)
	switch {
	case min(sjis, euc) > 0.1:
		return nil
	case sjis <= euc:
		return shiftJIS
	default:
		return diag.Words{"en": "EUC-JP"}
	}
}

// strangeness is the share of characters that a Japanese text would not have,
// among its characters outside of ASCII, from 0 to 1.
func strangeness(raw []byte, e encoding.Encoding) float64 {
	text, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return 1
	}
	var strange, all float64
	for _, r := range string(text) {
		if r < utf8.RuneSelf {
			continue
		}
		all++
		halfWidth := r >= 0xff61 && r <= 0xff9f
		if r == utf8.RuneError || unicode.IsControl(r) {
			strange += 3
		} else if halfWidth {
			strange++
		}
	}
	if all == 0 {
		return 1
	}
	return min(strange/all, 1)
}
