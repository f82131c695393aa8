package config

import "shirube/internal/diag"

func message(code, ja, en, helpJA, helpEN string) diag.Message {
	return diag.Message{
		Code: code,
		Text: map[string]string{"ja": ja, "en": en},
		Help: map[string]string{"ja": helpJA, "en": helpEN},
	}
}

var (
	missingKey = message("missing-key",
		"「%[1]s」がありません。", "%[1]q is missing",
		"次の形で書いてください：%[2]s", "write it as: %[2]s")
	badLanguage = message("bad-language",
		"「%[1]s」は言語を表す記号ではありません。", "%[1]q is not a language tag",
		"ja や en のように、小文字の言語タグ（BCP 47）で書いてください。", "write a BCP 47 tag in lower case, as ja or en")
	repeated = message("repeated-element",
		"「%[1]s」が2度書かれています。", "%[1]q is listed twice",
		"どちらか一方を消してください。", "delete one of them")
	badID = message("bad-id",
		"「%[1]s」は識別名に使えません。", "%[1]q cannot be an id",
		"小文字の英数字を - でつないだ、64 文字までの名前にしてください。", "use lower-case letters and digits joined by -, at most 64 characters")
	pageID = message("bad-id",
		"「%[1]s」は資料の識別名に使えません。ページの目印（例：join-p3）と区別できません。", "%[1]q cannot be the id of a document: it looks like the anchor of a page",
		"終わりの -p と数字を除いた名前にしてください。", "choose an id that does not end in -p and a number")
)

var (
	badBaseURL = message("bad-base-url",
		"base_url「%[1]s」は、サイトのアドレスとして使えません。", "base_url %[1]q is not the address of a site",
		"https://www.example.jp/dsg のように、https:// から書き、? や # は付けないでください。", "write it from https:// on, as https://www.example.jp/dsg, without ? and #")
	badURL = message("bad-url",
		"「%[1]s」は、資料のアドレスとして使えません。", "%[1]q is not a web address",
		"https://www.example.jp/manual.pdf のように、https:// から書いてください。", "write it from https:// on, as https://www.example.jp/manual.pdf")
	badFeedback = message("bad-feedback",
		"feedback「%[1]s」は、連絡先として使えません。", "feedback %[1]q is not an address",
		"guide@example.jp のようなメールアドレスか、https:// で始まるアドレスを書いてください。件名は付けないでください。ページと版を入れた件名が自動で付きます。", "write a mail address, as guide@example.jp, or an address that begins with https://; leave out a subject, since one with page and edition is added")
	badFile = message("bad-file",
		"「%[1]s」は、サイトのフォルダーの外を指しています。", "%[1]q leads out of the site's folder",
		"資料の PDF をサイトのフォルダーに置き、manuals/join.pdf のように、そこからのパスを書いてください。", "put the PDF into the site's folder and write its path from there, as manuals/join.pdf")
	uncleanFile = message("bad-file",
		"パス「%[1]s」の書き方が正しくありません。", "the path %[1]q is not in its plain form",
		"「%[2]s」と書いてください。", "write %[2]q")
	badSHA256 = message("bad-sha256",
		"sha256 の値が正しくありません（%[1]d 文字あります）。", "sha256 is not a SHA-256 sum (it has %[1]d characters)",
		"資料の SHA-256 を、0〜9 と a〜f の 64 文字で書いてください。", "write the 64 hexadecimal digits of the document's SHA-256 sum")
	badPages = message("bad-pages",
		"pages には 1 以上の数を書きます。", "pages must be 1 or more",
		"資料のページ数を書いてください。分からないときは、この行を消してください。", "write the number of pages of the document, or delete the line if it is not known")
	unknownVia = message("unknown-document",
		"via の「%[1]s」という資料はありません。", "via names %[1]q, which is no document",
		"%[2]s", "%[2]s")
	circularVia = message("circular-via",
		"資料「%[1]s」の via をたどると、この資料に戻ってしまいます。", "via of document %[1]q leads back to itself",
		"手元にある資料の via を消してください。", "delete via of the document that is at hand")
	badPage = message("bad-page",
		"「%[1]s」は、ページの書き方として正しくありません。", "%[1]q does not name a page",
		"本文は join.md、自己点検は join/check のように書いてください。", "write join.md for a page of content, join/check for a self-check")
	emptyKeep = message("empty-keep",
		"keep に空の文字列があります。", "keep has an empty text",
		"そのまま残す語句を書くか、この文字列を消してください。", "write the passage that is to stay as it is, or delete the text")
)
