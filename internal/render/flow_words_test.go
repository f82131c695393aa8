package render_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"shirube/internal/i18n"
	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

// exampleOn is the example site, whose self-check asks every kind of question, with
// the rules of a day; the zero day: that of its edition.
func exampleOn(t *testing.T, day i18n.Date) *render.Renderer {
	t.Helper()
	s, list := site.Load(os.DirFS("../../examples/hall"), site.Options{Theme: layouts.FS, AsOf: day})
	return load(t, s, list)
}

// said is what one page must say, and what it may not.
type said struct {
	page      string
	want, not []string
}

func (s said) check(t *testing.T, r *render.Renderer) {
	t.Helper()
	shown := strings.Join(strings.Fields(text(first(parsed(t, r, s.page), "main"))), " ")
	for _, want := range s.want {
		if !strings.Contains(shown, want) {
			t.Errorf("%s does not say %q", s.page, want)
		}
	}
	for _, not := range s.not {
		if strings.Contains(shown, not) {
			t.Errorf("%s says %q", s.page, not)
		}
	}
}

// One of several answers is chosen, a figure or day meets what is asked, and only
// a question of yes and no has these for its answers.
func TestWordsOfAnswers(t *testing.T) {
	r := exampleOn(t, i18n.Date{})
	for _, s := range []said{
		{"ja/hall/check.html", []string{"「5 使う設備」で「火を使う演出」を選んでいない", "の回答が「集会・講演」または「公演・発表会」である", "選んだため、条件に合わない", "7 市内に事業所があること（企業の場合だけ）", "お尋ねしません（対象：企業）", "「該当しない」は、満たしているものとして扱います"}, []string{"次を満たしていない"}},
		{"en/hall/check.html", []string{"“Effects with fire” is not chosen under “5 Equipment to be used”", "is “A meeting or lecture” or “A performance”", "Chosen, which the condition rules out", "(counts only for: Company)", "Concerns: Company"}, []string{"This is not met"}},
		{"ja/hall/proof.html", []string{"火を使う演出：選んでいない", "舞台照明：選んだ", "100人未満／100人以上", "市内に事業所があること（企業の場合だけ）"}, []string{"火を使う演出：満たして", "舞台照明：満たして"}},
		{"en/hall/proof.html", []string{"Stage lights: Chosen", "Effects with fire: Not chosen"}, []string{"Stage lights: Met", "fire: Not met"}},
		{"ja/hall.html", []string{"301人以上 定員を超える", "2027年4月1日から", "それ以外 改修工事で休館", "3,001円以上 入場料が上限を超える"}, []string{"いいえ 定員を超える", "いいえ 改修工事で休館"}},
		{"en/hall.html", []string{"301 and over Too many people", "Otherwise Closed for repairs"}, nil},
		{"ja/hall.html", []string{"集会・講演／公演・発表会 来場者は、多いときで何人ですか。", "物品の販売 販売には使えない"}, []string{"集会・講演 来場者は", "物品の販売／"}},
		{"ja/hall/step/ask-people.html", []string{"301人以上"}, []string{"はい 次", "いいえ 次", "主な流れから分かれた手順"}},
		{"ja/hall/step/ask-fire.html", []string{"はい 次", "いいえ 次"}, nil},
		{"ja/hall/outcome/no-people.html", []string{"回答：301人以上"}, []string{"回答：いいえ"}},
		{"en/hall/outcome/no-day.html", []string{"Answer: Up to 31 March 2027 (closed for repairs)"}, nil},
		{"en/hall/outcome/no-fire.html", []string{"Answer: Yes"}, nil},
	} {
		s.check(t, r)
	}
}

// Where neither side of a decision about figures has a short name, the words are
// whether the requirement is met.
func TestWordsOfLongAnswers(t *testing.T) {
	r := hall(t, `label = { ja = "301人以上", en = "301 and over" }`, `label = { ja = "301人以上（その日は貸し出せません）", en = "301 and over, for which there is no room in the hall" }`)
	said{"ja/hall.html", []string{"満たさない 定員を超える", "満たす"}, []string{"それ以外 定員を超える"}}.check(t, r)
	said{"en/hall.html", []string{"Not met Too many people"}, nil}.check(t, r)
}

// The main way goes on behind answers of an author's own, and by no where yes ends
// it; a step that only some answers lead to is neither counted nor said to be off.
func TestMainWay(t *testing.T) {
	r := exampleOn(t, i18n.Date{})
	for _, s := range []said{
		{"ja/hall/step/ask-who.html", []string{"手順 1／11"}, []string{"次の手順"}},
		{"ja/hall/step/ask-office.html", nil, []string{"主な流れから分かれた手順", "手順 2／"}},
		{"ja/hall/step/ask-purpose.html", []string{"手順 2／11", "次（要件を満たすとき）", "手続を進められる回答をしたときの手順です。"}, nil},
		{"ja/hall/step/ask-fire.html", []string{"次（「いいえ」のとき）"}, nil},
		{"en/hall/step/ask-operator.html", []string{"Next (if “Yes”)"}, nil},
	} {
		s.check(t, r)
	}
	for _, s := range flowSites(t) {
		if strings.HasSuffix(s.name, "permit.txtar") {
			said{"ja/permit/step/ask-place.html", nil, []string{"主な流れから分かれた手順"}}.check(t, s.render)
		}
	}
}

// A site says of which day its rules are, where that was asked for, beside its
// edition and where requirements are listed; and what begins or ends after it.
func TestDayOfRules(t *testing.T) {
	later := "2027年4月1日（令和9年4月1日）から：8 ごみを持ち帰ること 利用要領 p.9"
	asked := "2027年4月1日（令和9年4月1日）時点の規定によります。"
	edition := "ver. 1.0 2026年10月（令和8年10月）、2027年4月1日（令和9年4月1日）時点の規定による"
	now, then := exampleOn(t, i18n.Date{}), exampleOn(t, i18n.Date{Year: 2027, Month: 4, Day: 1})
	ending := hall(t, `number   = { ja = "共1", en = "C1" }`, "number = { ja = \"共1\", en = \"C1\" }\nuntil = 2027-03-31")
	for _, s := range []said{
		{"ja/hall/check.html", []string{later}, []string{"時点の規定による"}},
		{"ja/hall.html", []string{later}, nil},
		{"en/hall/check.html", []string{"Some requirements begin or end on a certain day:From 1 April 2027: 8 Waste is taken home Manual, p. 9"}, nil},
	} {
		s.check(t, now)
	}
	for _, s := range []said{
		{"ja/hall/check.html", []string{asked, edition, "8 ごみを持ち帰ること"}, []string{later}},
		{"ja/hall.html", []string{asked}, []string{later}},
		{"ja/hall/proof.html", []string{edition}, nil},
		{"ja/index.html", []string{"規定の時点2027年4月1日"}, nil},
		{"en/hall/proof.html", []string{"Ver. 1.0 (October 2026). Rules as they hold on 1 April 2027"}, nil},
	} {
		s.check(t, then)
	}
	for _, page := range []string{"ja/hall/check.html", "ja/hall.html"} {
		said{page, []string{"2027年3月31日（令和9年3月31日）まで：共1 催しの保険に入っていること 利用要領 p.6"}, nil}.check(t, ending)
	}
	footer := strings.Join(strings.Fields(text(first(parsed(t, then, "ja/hall/step/ask-who.html"), "footer"))), " ")
	if !strings.Contains(footer, edition) {
		t.Errorf("the footer of a page does not say the day of the rules: %s", footer)
	}
}

// Who acts to meet a requirement is whom its author names, in the file where it
// stands, else who takes the step that asks; the verdict, the outcome and the plan
// say so. One who only meets requirements has no lane.
func TestWhoMeets(t *testing.T) {
	r := hall(t,
		`number   = { ja = "共1", en = "C1" }`, "number = { ja = \"共1\", en = \"C1\" }\nactor = \"insurer\"",
		"[requirement.insurance]\n", "[actor.insurer]\nname = { ja = \"保険の係\", en = \"Insurance desk\" }\n\n[requirement.insurance]\n")
	for _, s := range []said{
		{"ja/hall/outcome/no-operator.html", []string{"行う人市民会館"}, []string{"行う人申請する人"}},
		{"ja/hall/outcome/no-insurance.html", []string{"行う人保険の係"}, []string{"行う人申請する人"}},
		{"en/hall/outcome/no-fee.html", []string{"Who actsApplicant"}, []string{"Who actsCivic centre"}},
		{"ja/hall/plan.html", []string{"市民会館が係員を手配する 市民会館", "催しの保険に申し込む 保険の係"}, nil},
		{"en/hall/plan.html", []string{"The centre finds an operator Civic centre", "Take out insurance for the event Insurance desk"}, nil},
		{"ja/hall/check.html", []string{"行う人市民会館", "行う人保険の係", "行う人申請する人"}, nil},
		{"ja/hall.html", nil, []string{"保険の係"}},
	} {
		s.check(t, r)
	}
}

// The exhibition room shares the insurance and the form with the hall, does not
// judge what is not known, and has rules that change on a later day.
func TestRoom(t *testing.T) {
	r := exampleOn(t, i18n.Date{})
	for _, s := range []said{
		{"ja/room.html", []string{"共1 催しの保険に入っていること", "利用申請書", "2027年10月1日"}, nil},
		{"ja/room/outcome/purpose-open.html", []string{"まだ判定できません", "目的の確認が必要"}, []string{"満たしていない要件があります"}},
		{"en/room/plan.html", []string{"5 working days", "The centre lends display cases Civic centre"}, nil},
	} {
		s.check(t, r)
	}
	then := exampleOn(t, i18n.Date{Year: 2027, Month: 10, Day: 1})
	said{"ja/room/check.html", nil, []string{"室内履き"}}.check(t, then)
}

// The answers that lead to one place stand beside one line of the chart, broken
// between two of them; what are too many for that are all others.
func TestAnswersOfOneLine(t *testing.T) {
	for _, s := range flowSites(t) {
		if !strings.HasSuffix(s.name, "one-line.txtar") {
			continue
		}
		for page, want := range map[string][]string{
			"ja/move.html": {"それ以外", "市外／海外／まだ決まっていない"},
			"en/move.html": {"Otherwise", "Another town / Another country / Not decided yet"},
		} {
			if got := labelsFrom(parsed(t, s.render, page), "ask-where"); !slices.Equal(got, want) {
				t.Errorf("%s: the answers in the chart are %q; want %q", page, got, want)
			}
		}
	}
}

// labelsFrom are the answers beside the lines that leave a step in the chart.
func labelsFrom(page *html.Node, step string) (answers []string) {
	for n := range page.Descendants() {
		if n.Type == html.ElementNode && hasClass(n, "label") {
			if from, _ := attr(n, "data-from"); from == step {
				answers = append(answers, strings.ReplaceAll(text(n), "\u00a0", " "))
			}
		}
	}
	return answers
}
