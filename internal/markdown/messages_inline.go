package markdown

import "shirube/internal/diag"

// Mistakes in links and images.
var (
	errScheme = diag.Message{
		Code: "link-scheme",
		Text: diag.Words{
			"ja": "リンク先の %[1]s: は使えません。",
			"en": "a link cannot begin with %[1]s:",
		},
		Help: diag.Words{
			"ja": "使えるのは、join.md のような相対パスと、https:、http:、mailto:、tel:、flow:、doc:、cite: です。",
			"en": "use a relative path like join.md, or https:, http:, mailto:, tel:, flow:, doc: or cite:",
		},
	}
	errAddress = diag.Message{
		Code: "link-address",
		Text: diag.Words{
			"ja": "リンク先「%[1]s」をアドレスとして読み取れません。",
			"en": "the address %[1]q cannot be read",
		},
		Help: diag.Words{
			"ja": "空白や制御文字がないか、https:// の後ろにサーバーの名前があるかを確かめてください。",
			"en": "look for spaces or control characters, and for the name of the server after https://",
		},
	}
	errBackslash = diag.Message{
		Code: "link-backslash",
		Text: diag.Words{
			"ja": "リンク先の区切りに \\ が使われています。",
			"en": "the path of the link has a \\ in it",
		},
		Help: diag.Words{
			"ja": "フォルダーの区切りは / で書いてください。例：use/company.md",
			"en": "separate folders by /, as in use/company.md",
		},
	}
	errRooted = diag.Message{
		Code: "link-rooted",
		Text: diag.Words{
			"ja": "リンク先が / で始まっています。",
			"en": "the link begins with /",
		},
		Help: diag.Words{
			"ja": "このファイルから見た相対パス（例：../join.md）で書いてください。共有フォルダーから開いたときも、リンクが切れません。",
			"en": "write the path as seen from this file, as in ../join.md, so that it also works from a shared folder",
		},
	}
	errNoDest = diag.Message{
		Code: "link-without-address",
		Text: diag.Words{
			"ja": "リンク先がありません。",
			"en": "the link leads nowhere",
		},
		Help: diag.Words{
			"ja": "( ) の中にリンク先を書いてください。例：[加入する](join.md)",
			"en": "write the address between ( and ), as in [Join](join.md)",
		},
	}
	errNoLinkText = diag.Message{
		Code: "link-without-text",
		Text: diag.Words{
			"ja": "リンクの文字がありません。",
			"en": "the link has no text",
		},
		Help: diag.Words{
			"ja": "[ ] の中に、行き先が分かる文字を書いてください。空のままでよいのは cite: だけです。",
			"en": "write between [ and ] what the link leads to; only cite: may stay empty",
		},
	}
	warnVagueLink = diag.Message{
		Code: "link-vague", Severity: diag.Warning,
		Text: diag.Words{
			"ja": "リンクの文字「%[1]s」だけでは、行き先が分かりません。",
			"en": "the link text %[1]q alone does not tell where it leads",
		},
		Help: diag.Words{
			"ja": "行き先のページの名前などを書いてください。画面読み上げの利用者は、リンクだけを続けて聞くことがあります。",
			"en": "name what the link leads to; people who listen to a page often go through its links alone",
		},
	}
	warnPDFLink = diag.Message{
		Code: "link-pdf", Severity: diag.Warning,
		Text: diag.Words{
			"ja": "PDFへのリンクであることが、リンクの文字から分かりません。",
			"en": "the link text does not say that it leads to a PDF",
		},
		Help: diag.Words{
			"ja": "[加入要領（PDF）](files/join.pdf) のように書いてください。",
			"en": "write it as in [Joining Manual (PDF)](files/join.pdf)",
		},
	}
	errNoAlt = diag.Message{
		Code: "image-without-text",
		Text: diag.Words{
			"ja": "画像を説明する文字（代替テキスト）がありません。",
			"en": "the image has no text to stand in for it",
		},
		Help: diag.Words{
			"ja": "![ ] の中に、画像が伝える内容を書いてください。",
			"en": "write between ![ and ] what the image tells",
		},
	}
	errRemoteImage = diag.Message{
		Code: "image-remote",
		Text: diag.Words{
			"ja": "外部のサーバーにある画像は表示できません。",
			"en": "an image cannot come from another server",
		},
		Help: diag.Words{
			"ja": "画像のファイルを content フォルダーに置き、相対パスで書いてください。",
			"en": "put the file below the folder content and write its relative path",
		},
	}
)

// Mistakes in running text.
var (
	errHTML = diag.Message{
		Code: "html",
		Text: diag.Words{
			"ja": "HTMLは使えません。",
			"en": "HTML cannot be used",
		},
		Help: diag.Words{
			"ja": "Markdownで書いてください。< をそのまま見せるときは \\< と書きます。覚え書きは、設定の部分に # で始まる行で書けます。",
			"en": "write Markdown; to show a < write \\<; notes to yourself can stand in the settings, in lines that begin with #",
		},
	}
	errFootnote = diag.Message{
		Code: "unknown-footnote",
		Text: diag.Words{
			"ja": "注 [^%[1]s] の本文がありません。",
			"en": "there is no text for the note [^%[1]s]",
		},
		Help: diag.Words{
			"ja": "行の先頭に [^%[1]s]: と書き、続けて注の本文を書いてください。",
			"en": "begin a line with [^%[1]s]: and write the text of the note behind it",
		},
	}
	warnUnusedNote = diag.Message{
		Code: "unused-footnote", Severity: diag.Warning,
		Text: diag.Words{
			"ja": "注 [^%[1]s] は本文のどこからも参照されず、表示されません。",
			"en": "no text refers to the note [^%[1]s], so it will not be shown",
		},
		Help: diag.Words{
			"ja": "本文の必要な箇所に [^%[1]s] と書くか、注を消してください。",
			"en": "write [^%[1]s] where the text needs it, or delete the note",
		},
	}
	errReference = diag.Message{
		Code: "unknown-reference",
		Text: diag.Words{
			"ja": "[ ][ ] のリンク先が定義されていません。",
			"en": "the address of this [ ][ ] is not defined",
		},
		Help: diag.Words{
			"ja": "[文字](リンク先) の形で書くか、「[名前]: リンク先」の行を加えてください。",
			"en": "write [text](address), or add a line “[name]: address”",
		},
	}
	errBraces = diag.Message{
		Code: "unknown-attribute",
		Text: diag.Words{
			"ja": "] の後ろの { } が読めません。",
			"en": "the { } after ] cannot be read",
		},
		Help: diag.Words{
			"ja": "書けるのは、[Defense Security Gateway]{lang=en} のような言語の指定と、[Ctrl+S]{key} のようなキーの指定だけです。1行の中に書いてください。",
			"en": "only a language can stand there, as in [防衛装備庁]{lang=ja}, or key, as in [Ctrl+S]{key}, all in one line",
		},
	}
	errLinkForm = diag.Message{
		Code: "link-form",
		Text: diag.Words{
			"ja": "リンクとして読めない [ ]( ) があります。",
			"en": "a [ ]( ) here cannot be read as a link",
		},
		Help: diag.Words{
			"ja": "リンク先に空白があるときは [文字](<my file.md>) のように < > で囲んでください。リンクの中にリンクは置けません。",
			"en": "put an address with spaces between < and >, as in [text](<my file.md>); a link cannot stand inside a link",
		},
	}
	warnEmphasis = diag.Message{
		Code: "emphasis-form", Severity: diag.Warning,
		Text: diag.Words{
			"ja": "** が強調にならず、そのまま表示されます。",
			"en": "the ** makes no emphasis and will be shown as it is",
		},
		Help: diag.Words{
			"ja": "強調する語の前後に ** を空白なしで付けてください。文字として見せるときは \\*\\* と書きます。",
			"en": "put ** right before and after the words, without spaces; to show the marks write \\*\\*",
		},
	}
	errKeys = diag.Message{
		Code: "key-names",
		Text: diag.Words{
			"ja": "{key} の前の [ ] が、キーの名前として読めません。",
			"en": "the [ ] before {key} does not name keys",
		},
		Help: diag.Words{
			"ja": "[Enter]{key} や [Ctrl+S]{key} のように、名前だけを + でつないで書いてください。",
			"en": "write nothing but names, joined by +, as in [Enter]{key} or [Ctrl+S]{key}",
		},
	}
	warnPassage = diag.Message{
		Code: "passage-same-language", Severity: diag.Warning,
		Text: diag.Words{
			"ja": "{lang=%[1]s} は、このページの言語と同じです。",
			"en": "{lang=%[1]s} is the language of the page itself",
		},
		Help: diag.Words{
			"ja": "言語の指定が要るのは、ほかの言語の語句だけです。指定を消してください。",
			"en": "only words in another language need it; delete it",
		},
	}
)

// errTooMuch refuses input that would take the Markdown library a time that
// grows with the square of its length.
var errTooMuch = diag.Message{
	Code: "too-much",
	Text: diag.Words{
		"ja": "%[1]sが多すぎます（%[2]d まで）。",
		"en": "too many %[1]s (at most %[2]d)",
	},
	Help: diag.Words{
		"ja": "誤って貼り付けた文字列がないか確かめ、ページか段落を分けてください。",
		"en": "look for text that was pasted by mistake, or divide the page or the paragraph",
	},
}
