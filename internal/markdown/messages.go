package markdown

import "shirube/internal/diag"

// Mistakes in the front matter.
var (
	errFrontMatterMissing = diag.Message{
		Code: "front-matter-missing",
		Text: diag.Words{
			"ja": "ページの先頭に +++ で始まる設定がありません。",
			"en": "the page does not begin with settings between +++ lines",
		},
		Help: diag.Words{
			"ja": "1行目に +++、次の行に title = \"ページの名前\"、その次の行に +++ を書いてください。",
			"en": "begin the file with a line +++, then title = \"name of the page\", then another line +++",
		},
	}
	errFrontMatterYAML = diag.Message{
		Code: "front-matter-yaml",
		Text: diag.Words{
			"ja": "設定が --- で囲まれています。",
			"en": "the settings stand between --- lines",
		},
		Help: diag.Words{
			"ja": "設定はTOMLで書きます。--- を +++ に、「title: 名前」を「title = \"名前\"」に直してください。",
			"en": "settings are TOML: write +++ instead of ---, and title = \"name\" instead of title: name",
		},
	}
	errFrontMatterOpen = diag.Message{
		Code: "front-matter-unclosed",
		Text: diag.Words{
			"ja": "設定の終わりの +++ がありません。",
			"en": "the +++ line that ends the settings is missing",
		},
		Help: diag.Words{
			"ja": "設定の最後の行の次に、+++ だけの行を書いてください。",
			"en": "write a line that is only +++ below the last setting",
		},
	}
	errNoTitle = diag.Message{
		Code: "title-missing",
		Text: diag.Words{
			"ja": "ページに title がありません。",
			"en": "the page has no title",
		},
		Help: diag.Words{
			"ja": "+++ の間に title = \"ページの名前\" を書いてください。これがページの大見出しになります。",
			"en": "write title = \"name of the page\" between the +++ lines; it becomes the heading of the page",
		},
	}
)

// Mistakes in headings.
var (
	errHeadingOne = diag.Message{
		Code: "heading-level-one",
		Text: diag.Words{
			"ja": "本文に大見出し（# または ===）があります。",
			"en": "the text has a heading of the first level (# or ===)",
		},
		Help: diag.Words{
			"ja": "大見出しは title から作られます。本文の見出しは ## から始めてください。",
			"en": "the heading of the page is made from its title; begin with ## in the text",
		},
	}
	warnHeadingSkip = diag.Message{
		Code: "heading-skip", Severity: diag.Warning,
		Text: diag.Words{
			"ja": "見出しの段階が %[1]d から %[2]d に飛んでいます。",
			"en": "the level of headings jumps from %[1]d to %[2]d",
		},
		Help: diag.Words{
			"ja": "# を %[3]d 個にしてください。画面読み上げの利用者は、見出しの段階を頼りに読む箇所を探します。",
			"en": "write %[3]d # marks; people who listen to a page find their way by the levels of headings",
		},
	}
	errHeadingEmpty = diag.Message{
		Code: "heading-empty",
		Text: diag.Words{
			"ja": "見出しに文字がありません。",
			"en": "the heading has no text",
		},
		Help: diag.Words{
			"ja": "見出しの文字を書くか、この行を消してください。",
			"en": "write the text of the heading, or delete the line",
		},
	}
	errHeadingID = diag.Message{
		Code: "heading-id",
		Text: diag.Words{
			"ja": "見出しの {%[1]s} は使えません。",
			"en": "{%[1]s} cannot be used at a heading",
		},
		Help: diag.Words{
			"ja": "見出しに付けられるのは {#名前} だけです。名前は文字で始め、文字・数字・-・_・. だけを使ってください。",
			"en": "a heading takes only {#name}; the name begins with a letter and has letters, digits, -, _ and . only",
		},
	}
	errDuplicateID = diag.Message{
		Code: "duplicate-id",
		Text: diag.Words{
			"ja": "名前 #%[1]s は、このページですでに使われています。",
			"en": "the name #%[1]s is already used on this page",
		},
		Help: diag.Words{
			"ja": "{#…} の名前を、ほかと重ならないものに変えてください。main、toc-title や、callout-1 の形の名前は画面の部品が使います。",
			"en": "change the name in {#…} to one of its own; main, toc-title and names like callout-1 belong to the frame of the page",
		},
	}
)

// Mistakes in the lines with colons.
var (
	errUnknownPart = diag.Message{
		Code: "unknown-part",
		Text: diag.Words{
			"ja": ":::%[1]s という部品はありません。",
			"en": "there is no part :::%[1]s",
		},
		Help: diag.Words{
			"ja": "%[2]s",
			"en": "%[2]s",
		},
	}
	errPartWords = diag.Message{
		Code: "part-words",
		Text: diag.Words{
			"ja": ":::%[1]s の後ろに書く語は %[2]d 個ですが、%[3]d 個あります。",
			"en": ":::%[1]s takes %[2]d word(s) after it, not %[3]d",
		},
		Help: diag.Words{
			"ja": "手続を示す部品では、:::chart join のように、flows フォルダーにあるファイルの名前を1つ書いてください。:::documents などには何も書きません。",
			"en": "a part of a procedure names one file of the folder flows, as in :::chart join; :::documents and the like take nothing",
		},
	}
	errContainerOpen = diag.Message{
		Code: "callout-unclosed",
		Text: diag.Words{
			"ja": ":::%[1]s の終わりがありません。",
			"en": ":::%[1]s is not closed",
		},
		Help: diag.Words{
			"ja": "囲みの最後の行の次に、::: だけの行を書いてください。箇条書きの中で始めたときは、同じ字下げで閉じてください。",
			"en": "write a line that is only ::: below its last line; inside a list, with the same indent as the first line",
		},
	}
	errStrayColons = diag.Message{
		Code: "stray-colons",
		Text: diag.Words{
			"ja": "この ::: は、閉じる相手がありません。",
			"en": "this ::: closes nothing",
		},
		Help: diag.Words{
			"ja": "囲みは :::note のような行で始めます。不要なら、この行を消してください。",
			"en": "begin a box with a line like :::note, or delete this line",
		},
	}
	errWideColons = diag.Message{
		Code: "full-width-colons",
		Text: diag.Words{
			"ja": "全角のコロン（：：：）は使えません。",
			"en": "full-width colons (：：：) make no part",
		},
		Help: diag.Words{
			"ja": "半角で ::: と書いてください。",
			"en": "write ::: with narrow colons",
		},
	}
	errTableContainer = diag.Message{
		Code: "caption-without-table",
		Text: diag.Words{
			"ja": ":::table の中の表が1つではありません。",
			"en": ":::table does not hold exactly one table",
		},
		Help: diag.Words{
			"ja": ":::table の後ろに表の題を書き、次の行から表を1つだけ書いて、::: で閉じてください。",
			"en": "write the caption after :::table, one table below it, and close with :::",
		},
	}
	errFigureContainer = diag.Message{
		Code: "caption-without-image",
		Text: diag.Words{
			"ja": ":::figure の中の画像が1つではありません。",
			"en": ":::figure does not hold exactly one image",
		},
		Help: diag.Words{
			"ja": ":::figure の後ろに図の題を書き、次の行に ![画像の説明](ファイル名) だけを書いて、::: で閉じてください。",
			"en": "write the caption after :::figure, only ![what the image tells](file) below it, and close with :::",
		},
	}
	errFigureCaption = diag.Message{
		Code: "figure-without-caption",
		Text: diag.Words{
			"ja": ":::figure に図の題がありません。",
			"en": ":::figure has no caption",
		},
		Help: diag.Words{
			"ja": "「:::figure 図の題」のように、同じ行に題を書いてください。題が要らない画像は、:::figure を付けずに置けます。",
			"en": "write the caption on the same line, as in “:::figure caption”; an image that needs none stands without :::figure",
		},
	}
	warnTableCaption = diag.Message{
		Code: "table-without-caption", Severity: diag.Warning,
		Text: diag.Words{
			"ja": "表に題がありません。",
			"en": "the table has no caption",
		},
		Help: diag.Words{
			"ja": "表の前に「:::table 表の題」、後ろに「:::」の行を書いてください。",
			"en": "write a line “:::table caption” above the table and a line “:::” below it",
		},
	}
)
