package source

import "shirube/internal/diag"

var badCitation = diag.Message{
	Code: "bad-citation",
	Text: map[string]string{
		"ja": "出典「%[1]s」を読み取れません。",
		"en": "%[1]q is not a citation",
	},
	Help: map[string]string{
		"ja": "「join:3」（ページ）、「join:3-5」（範囲）、「join」（資料全体）、「overview#見出し」のいずれかの形で書いてください。",
		"en": `write "join:3" (a page), "join:3-5" (a range), "join" (the document) or "overview#heading"`,
	},
}

var looseCitation = diag.Message{
	Code: "bad-citation",
	Text: map[string]string{
		"ja": "出典「%[1]s」の書き方が正しくありません。",
		"en": "%[1]q is not how a citation is written",
	},
	Help: map[string]string{
		"ja": "「%[2]s」と書いてください（数字と記号は半角）。",
		"en": "write %[2]q",
	},
}

var pageZero = diag.Message{
	Code: "page-zero",
	Text: map[string]string{
		"ja": "出典「%[1]s」のページが 0 です。",
		"en": "%[1]q cites page 0",
	},
	Help: map[string]string{
		"ja": "紙面に印刷されたページ番号（1 以上）を書いてください。",
		"en": "write the page number printed on the page, 1 or more",
	},
}

var backwards = diag.Message{
	Code: "pages-backwards",
	Text: map[string]string{
		"ja": "出典「%[1]s」のページの範囲が逆です（%[2]d から %[3]d）。",
		"en": "the pages cited of %[1]q run backwards, from %[2]d to %[3]d",
	},
	Help: map[string]string{
		"ja": "小さいページを先にして「%[1]s:%[3]d-%[2]d」と書いてください。",
		"en": `write "%[1]s:%[3]d-%[2]d"`,
	},
}

var unknownDocument = diag.Message{
	Code: "unknown-document",
	Text: map[string]string{
		"ja": "「%[1]s」という資料は config.toml にありません。",
		"en": "there is no document %[1]q in config.toml",
	},
	Help: map[string]string{
		"ja": "%[2]s新しい資料であれば、config.toml に [document.%[1]s] を加えてください。",
		"en": "%[2]s (a new document needs [document.%[1]s] in config.toml)",
	},
}

var pastEnd = diag.Message{
	Code: "page-past-end",
	Text: map[string]string{
		"ja": "資料「%[1]s」は %[2]d ページまでで、%[3]d ページはありません。",
		"en": "document %[1]q has %[2]d pages; there is no page %[3]d",
	},
	Help: map[string]string{
		"ja": "ページ番号を確かめるか、config.toml の pages を資料に合わせてください。",
		"en": "check the page, or the document's pages in config.toml",
	},
}
