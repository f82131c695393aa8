package i18n

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Phrases as BudouX gives them, and what must not be torn.
func TestBreak(t *testing.T) {
	for _, c := range []struct{ lang, text string }{
		{"ja", "今日は|天気です。"},
		{"ja", "防衛装備庁が|指定する|仕様の|機器を|用意し、|拠点内に|設置できますか。"},
		{"ja", "加入要領 |p.3を|確認する"},
		{"ja", "加入要領 |p. 3を|確認する"},
		{"ja", "約3〜4か月かかります|（令和6年3月時点）。"},
		{"ja", "Defense |Security |Gateway|（DSG）を|利用できる"},
		{"ja-JP", "「加入」の|流れ"},
		{"ja", "要件1-1を|満たしていない"},
		{"en", "see |Joining |Manual, |p. 3 |(No. 8)"},
		{"en", "Requirement 1 |is |not |met; |see |Table 12. |Do |(1) |and |take |3 |DSG |2nd"},
		{"en", "a\u00a0b |c"},
		{"zh", "加|入|（要|件）"},
		{"en", ""},
	} {
		want := strings.Split(c.text, "|")
		if c.text == "" {
			want = nil
		}
		if got := Break(c.lang, strings.Join(want, "")); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", c.lang, got, want)
		}
	}
}

// A heading may end a line within a phrase that a phone cannot hold, but not
// within a word.
func TestSeams(t *testing.T) {
	for _, want := range []string{
		"拠点として、防衛産業|サイバーセキュリティ|基準第8に準拠した取扱施設等を整備していますか。",
		"オープン系加入システムの端末を利用できますか。",
		"サーバー名を書く",
		"",
	} {
		text := strings.ReplaceAll(want, "|", "")
		if got := Seams("ja", text); strings.Join(got, "|") != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		width      float64
		want       string
	}{
		{"ja", "防衛装備庁が指定する仕様の機器を用意し、拠点内に設置できますか。", 176,
			"防衛装備庁が指定する|仕様の機器を|用意し、拠点内に|設置できますか。"},
		{"ja", "設置できますか。", 128, "設置でき|ますか。"},
		{"ja", "情報セキュリティ特約条項付契約", 140, "情報セキュリティ|特約条項付契約"},
		{"ja", "はい", 200, "はい"},
		{"ja", "一行目\n二行目", 200, "一行目|二行目"},
		{"en", "Is equipment of the designated specification available, see p. 3?", 160,
			"Is equipment of|the designated|specification|available, see p. 3?"},
		{"en", " a ", 0, "a"},
	} {
		if got := strings.Join(Wrap(c.lang, c.text, 16, c.width), "|"); got != c.want {
			t.Errorf("%q in %v: got %q, want %q", c.text, c.width, got, c.want)
		}
	}
	if got := Wrap("ja", " \n", 16, 100); got != nil {
		t.Errorf("nothing to wrap gave %q", got)
	}
}

// Widths in thousandths of an em at size 1000, margin included.
func TestWidth(t *testing.T) {
	for _, c := range []struct {
		text string
		want float64
	}{
		{"", 0}, {"漢", 1040}, {"ｶ", 520}, {"a", 556 * 1.12}, {"é", 556 * 1.12}, {"※", 1040}, {"e\u0301", 556 * 1.12},
		{"Ж", 1040}, {"ỹ", 667 * 1.12}, {"\u200b", 0}, {"p. 3", (556 + 278 + 278 + 556) * 1.12},
	} {
		if got := Width(c.text, 1000); got < c.want-.001 || got > c.want+.001 {
			t.Errorf("%q: got %v, want %v", c.text, got, c.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("ja", "防衛装備庁（ATLA）が指定する、3〜4か月。「加入」のー", 60.0)
	f.Add("en", "Joining Manual, p. 3 (No. 8) dsg-atla@example.jp", 40.0)
	f.Add("ja", "、。、。（（（ーーー", 16.0)
	f.Add("zh", "e\u0301\u200d\n\n 　a\t", 1.0)
	f.Fuzz(func(t *testing.T, lang, text string, width float64) {
		if !utf8.ValidString(text) || len(text) > 2000 {
			return
		}
		if got := strings.Join(Break(lang, text), ""); got != text {
			t.Fatalf("Break lost text: %q of %q", got, text)
		}
		lines := Wrap(lang, text, 16, width)
		if a, b := squeeze(strings.Join(lines, "")), squeeze(text); a != b {
			t.Fatalf("Wrap lost text: %q of %q", a, b)
		}
		checkLines(t, lines, text, width)
	})
}

// checkLines holds what every line keeps: it fits, unless kinsoku forbids
// every place where it could end; and it begins and ends as kinsoku wants.
func checkLines(t *testing.T, lines []string, text string, width float64) {
	for i, line := range lines {
		runes := []rune(line)
		if len(runes) == 0 || strings.Contains(line, "\n") {
			t.Fatalf("empty line or newline in %q", lines)
		}
		if width > 0 && Width(line, 16) > width+.001 && divisible(runes) {
			t.Errorf("line %q of %q is wider than %v", line, text, width)
		}
		if i == 0 || strings.ContainsAny(text, "\n \t\u3000\u200b") {
			continue // a space or a newline ends a line wherever its author put it
		}
		before, _ := utf8.DecodeLastRuneInString(lines[i-1])
		if forbidden(before, runes[0]) {
			t.Errorf("kinsoku: %q before %q", lines[i-1], line)
		}
	}
}

// divisible reports whether a line could have ended somewhere inside.
func divisible(line []rune) bool {
	for i := 1; i < len(line); i++ {
		if cuttable(line[i-1], line[i]) {
			return true
		}
	}
	return false
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || isSpace(r) {
			return -1
		}
		return r
	}, s)
}

// A text without any place to break must not take time by its square.
func TestWrapLongText(t *testing.T) {
	for _, text := range []string{strings.Repeat("漢", 20000), strings.Repeat("、", 20000), strings.Repeat("a b ", 10000)} {
		if got := squeeze(strings.Join(Wrap("ja", text, 16, 40), "")); got != squeeze(text) {
			t.Errorf("%.10q… lost text", text)
		}
	}
}

func BenchmarkWrap(b *testing.B) {
	for b.Loop() {
		Wrap("ja", "防衛装備庁が指定する仕様の機器を用意し、拠点内に設置できますか。", 16, 176)
	}
}
