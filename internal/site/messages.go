package site

import "shirube/internal/diag"

var noConfig = &diag.Message{
	Code: "no-config",
	Text: map[string]string{
		"ja": "config.toml がありません。",
		"en": "there is no config.toml",
	},
	Help: map[string]string{
		"ja": "サイトのフォルダーで実行するか、--source でフォルダーを指定してください。",
		"en": "run the command in the folder of a site, or name it with --source",
	},
}

var noContent = &diag.Message{
	Code: "no-content",
	Text: map[string]string{
		"ja": "content フォルダーがありません。",
		"en": "there is no folder content",
	},
	Help: map[string]string{
		"ja": "content/ja のように、言語ごとのフォルダーを作り、その中にページを置いてください。",
		"en": "make a folder for each language, such as content/ja, and put the pages there",
	},
}

var noLanguageFolder = &diag.Message{
	Code: "no-language-folder",
	Text: map[string]string{
		"ja": "言語「%[1]s」のフォルダー content/%[1]s がありません。",
		"en": "there is no folder content/%[1]s for the language %[1]q",
	},
	Help: map[string]string{
		"ja": "フォルダーを作るか、config.toml の languages から「%[1]s」を除いてください。",
		"en": "make the folder, or take %[1]q out of languages in config.toml",
	},
}

var languageNotListed = &diag.Message{
	Code:     "language-not-listed",
	Severity: diag.Warning,
	Text: map[string]string{
		"ja": "content/%[1]s のページは、サイトに含まれません。「%[1]s」が languages にないためです。",
		"en": "the pages of content/%[1]s are left out, since languages does not list %[1]q",
	},
	Help: map[string]string{
		"ja": "config.toml の languages に「%[1]s」を加えてください。",
		"en": "add %[1]q to languages in config.toml",
	},
}

var strayPage = &diag.Message{
	Code: "stray-page",
	Text: map[string]string{
		"ja": "このページは、どの言語のフォルダーにも入っていません。",
		"en": "this page is in no language's folder",
	},
	Help: map[string]string{
		"ja": "content/%[1]s のような、言語のフォルダーに移してください。",
		"en": "move it to the folder of its language, such as content/%[1]s",
	},
}

var foreignPage = &diag.Message{
	Code: "foreign-page",
	Text: map[string]string{
		"ja": "このファイルは、ページとして載せられません。",
		"en": "this file cannot be a page of the site",
	},
	Help: map[string]string{
		"ja": "内容をMarkdownで %[1]s.md に書いてください。要らないファイルであれば、content から出してください。",
		"en": "write its content as Markdown in %[1]s.md, or move the file out of content",
	},
}

var folderUnreadable = &diag.Message{
	Code: "folder-unreadable",
	Text: map[string]string{
		"ja": "フォルダーを読み取れません：%[1]s",
		"en": "the folder cannot be read: %[1]s",
	},
	Help: map[string]string{
		"ja": "読み取りの権限を確かめてください。",
		"en": "see that you may read it",
	},
}

var noStrings = &diag.Message{
	Code: "no-strings",
	Text: map[string]string{
		"ja": "言語「%[1]s」の画面用の文言がありません。",
		"en": "the words of the user interface are missing for the language %[1]q",
	},
	Help: map[string]string{
		"ja": "%[2]s を作ってください。組み込みの ja.toml を写して訳すと確実です。",
		"en": "make %[2]s; the surest way is to copy and translate the built-in en.toml",
	},
}

var noDocumentFile = &diag.Message{
	Code: "no-document-file",
	Text: map[string]string{
		"ja": "資料のファイル %[1]s がありません。",
		"en": "the document's file %[1]s does not exist",
	},
	Help: map[string]string{
		"ja": "サイトのフォルダーからのパスを書くか、file の行を消してください。",
		"en": "write its path from the site's folder, or remove the line file",
	},
}

var stringsMissing = &diag.Message{
	Code: "strings-missing",
	Text: map[string]string{
		"ja": "画面用の文言が %[1]d 件足りません：%[2]s",
		"en": "%[1]d strings are missing: %[2]s",
	},
	Help: map[string]string{
		"ja": "組み込みの ja.toml から写し、このファイルに加えて訳してください。",
		"en": "copy them from the built-in en.toml to this file, and translate them",
	},
}
