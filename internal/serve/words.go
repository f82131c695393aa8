package serve

// words are what the browser shows, by language and key.
var words = map[string]map[string]string{
	"ja": {
		"nothing_yet":  "原稿に誤りがあるため、サイトを表示できません。直して保存すると、このページが切り替わります。",
		"still_old":    "原稿に誤りがあります。直して保存するまで、直前のサイトを表示しています。",
		"not_rendered": "このページを作れません。",
		"stranger":     "このアドレスでは表示できません。起動したときに示した、http://127.0.0.1 で始まるアドレスを開いてください。",
		"close":        "閉じる",
	},
	"en": {
		"nothing_yet":  "The source has mistakes, so there is no site to show yet. Correct and save them, and this page will change.",
		"still_old":    "The source has mistakes. Until they are corrected, this is the last good site.",
		"not_rendered": "This page cannot be made.",
		"stranger":     "Not available under this address. Open the address shown at the start, which begins with http://127.0.0.1.",
		"close":        "Close",
	},
}

// word returns a text in lang, or else in English.
func word(lang, key string) string {
	if w, ok := words[lang]; ok {
		return w[key]
	}
	return words["en"][key]
}
