package site

import "shirube/internal/diag"

var missingTranslation = &diag.Message{
	Code: "missing-translation",
	Text: map[string]string{
		"ja": "このページの「%[1]s」版がありません。",
		"en": "this page does not exist in the language %[1]q",
	},
	Help: map[string]string{
		"ja": "%[2]s を作ってください。",
		"en": "make %[2]s",
	},
}

var partOneLanguage = &diag.Message{
	Code: "part-in-one-language",
	Text: map[string]string{
		"ja": "「%[1]s」は、このページの「%[2]s」版にはありません。",
		"en": "the language %[2]q of this page has no %[1]q",
	},
	Help: map[string]string{
		"ja": "%[3]s にも同じ行を書くか、このページから消してください。",
		"en": "write the same line in %[3]s, or remove it here",
	},
}

var draftTranslation = &diag.Message{
	Code:     "draft-translation",
	Severity: diag.Warning,
	Text: map[string]string{
		"ja": "このページの「%[1]s」版は、まだ下書きです。",
		"en": "this page is still a draft in the language %[1]q",
	},
	Help: map[string]string{
		"ja": "%[2]s の draft の行を消すか、このページも下書きにしてください。",
		"en": "remove draft from %[2]s, or make this page a draft too",
	},
}

var noHome = &diag.Message{
	Code: "no-home",
	Text: map[string]string{
		"ja": "トップページ content/%[1]s/index.md がありません。",
		"en": "the home page content/%[1]s/index.md is missing",
	},
	Help: map[string]string{
		"ja": "このファイルを作ってください。",
		"en": "make this file",
	},
}

var duplicateAddress = &diag.Message{
	Code: "duplicate-address",
	Text: map[string]string{
		"ja": "%[1]s と同じアドレス /%[2]s になります。",
		"en": "this gets the same address as %[1]s: /%[2]s",
	},
	Help: map[string]string{
		"ja": "どちらかの名前を変えてください。大文字と小文字だけの違いは区別されません。",
		"en": "rename one of the two; a difference in capital letters alone is not enough",
	},
}

var duplicateTitle = &diag.Message{
	Code: "duplicate-title",
	Text: map[string]string{
		"ja": "題名「%[1]s」は、%[2]s と同じです。",
		"en": "the title %[1]q is also that of %[2]s",
	},
	Help: map[string]string{
		"ja": "読者が区別できるように、どちらかの title を変えてください。",
		"en": "change one of the two, so that readers can tell the pages apart",
	},
}

var badAlias = &diag.Message{
	Code: "bad-alias",
	Text: map[string]string{
		"ja": "別名「%[1]s」は、アドレスとして使えません。",
		"en": "the alias %[1]q cannot be an address",
	},
	Help: map[string]string{
		"ja": "old.html のように、この言語のフォルダーからの相対パスを書いてください。",
		"en": "write a path relative to the language's folder, such as old.html",
	},
}

var unknownAudience = &diag.Message{
	Code: "unknown-audience",
	Text: map[string]string{
		"ja": "対象者「%[1]s」は、config.toml にありません。",
		"en": "the audience %[1]q is not in config.toml",
	},
	Help: map[string]string{
		"ja": "config.toml に [audience.%[1]s] を加えるか、名前を直してください。%[2]s",
		"en": "add [audience.%[1]s] to config.toml or correct the name; %[2]s",
	},
}

var unknownLayout = &diag.Message{
	Code: "unknown-layout",
	Text: map[string]string{
		"ja": "テンプレート layouts/%[1]s.html がありません。",
		"en": "there is no template layouts/%[1]s.html",
	},
	Help: map[string]string{
		"ja": "ファイルを作るか、layout の行を消してください。",
		"en": "make the file, or remove the line layout",
	},
}

var navigationUnknown = &diag.Message{
	Code: "navigation-unknown-page",
	Text: map[string]string{
		"ja": "ナビゲーションにあるページ「%[1]s」がありません。",
		"en": "the navigation names the page %[1]q, which does not exist",
	},
	Help: map[string]string{
		"ja": "ページは join.md、自己点検は join/check のように書きます。%[2]s",
		"en": "write a page as join.md, a self-check as join/check; %[2]s",
	},
}

var unreachable = &diag.Message{
	Code:     "unreachable-page",
	Severity: diag.Warning,
	Text: map[string]string{
		"ja": "このページには、ナビゲーションからもほかのページからもたどり着けません。",
		"en": "neither the navigation nor another page leads to this page",
	},
	Help: map[string]string{
		"ja": "config.toml のナビゲーションに %[1]s を加えるか、ほかのページからリンクしてください。",
		"en": "add %[1]s to the navigation in config.toml, or link to it from another page",
	},
}

var reservedAddress = &diag.Message{
	Code: "reserved-address",
	Text: map[string]string{
		"ja": "アドレス /%[1]s は、このサイトが作るファイルのためのものです。",
		"en": "the address /%[1]s belongs to a file that is made for every site",
	},
	Help: map[string]string{
		"ja": "ファイル又は別名の名前を変えてください。",
		"en": "rename the file or the alias",
	},
}
