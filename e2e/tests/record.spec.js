// The record of a self-check: the list of answers, what is saved, opened again and
// refused; in the guide and in the example, which asks everything.
import { readFileSync, writeFileSync } from "node:fs";
import { clearAll, fillHall, input } from "./answers.js";
import { test, expect } from "./fixtures.js";
import { languages } from "./places.js";

/** @param {import("@playwright/test").Page} page */
const judge = (page) => page.locator("[data-action=judge]").click();

/** What is ticked and typed. @param {import("@playwright/test").Page} page */
const state = (page) =>
  page.evaluate(() => [...document.querySelectorAll("form input")].map((i) => /** @type {HTMLInputElement} */ (i)).filter((i) => (i.name ? i.checked : i.value)).map((i) => (i.name ? `${i.name}=${i.value}` : `${i.id}: ${i.value}`)));

/** Saves and reads a file. @param {import("@playwright/test").Page} page @param {"save"|"csv"} action */
async function saved(page, action) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`.record [data-action=${action}]`).click()]);
  const file = await download.path();
  return { name: download.suggestedFilename(), file, text: readFileSync(file, "utf8") };
}

/** Chooses a file as a reader does. @param {import("@playwright/test").Page} page @param {string} file */
async function open(page, file) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-action=open]").click()]);
  await chooser.setFiles(file);
}

/** @param {import("@playwright/test").Page} page @param {string} name @param {string} cell */
const row = (page, name, cell = "") => page.locator(`[data-row="${name}"] .record-side:visible ${cell}`);

for (const lang of languages) {
  test(`what is answered stands in a list, with a way to change it, ${lang}`, async ({ page, go }) => {
    await go(`hall/${lang}/hall/check.html`);
    await expect(page.locator("[data-row]:visible")).toHaveCount(0);
    await fillHall(page);
    await judge(page);
    const words = { ja: ["市民の団体", "（入力：250人）", "ピアノ／舞台照明", "舞台照明", "満たしていない", "お尋ねしません", "観客のいない練習", "未回答"], en: ["Group of residents", "(typed: 250 people)", "The piano / Stage lights", "Stage lights", "Not met", "Not asked of you", "a practice without an audience", "Not answered"] }[lang] ?? [];
    for (const [i, name] of ["audience", "people", "equipment", "equipment", "operator", "representative", "common:insurance"].entries()) await expect(row(page, name)).toContainText(words[i]);
    await expect(row(page, "day", ".record-answer")).toContainText(lang === "ja" ? "（入力：2027年5月1日（令和9年5月1日））" : "(typed: 1 May 2027)");
    for (const [typed, told] of [["1000", "1,000"], ["1234567", "1,234,567"], ["12345678901234567890", "12,345,678,901,234,567,890"]]) {
      await page.locator("#q-fee [data-figure]").fill(typed);
      await page.locator("#q-fee [data-figure]").blur();
      await expect(row(page, "fee", "[data-typed-figure]")).toHaveText(lang === "ja" ? `（入力：${told}円）` : `(typed: ${told} yen)`);
    }
    await page.locator("#q-fee [data-figure]").fill("0");
    await page.locator("#q-fee [data-figure]").blur();
    await judge(page);
    for (const name of ["operator", "equipment"]) await expect(row(page, name, '[data-reason="against"]')).toBeVisible();
    await expect(row(page, "purpose", '[data-reason="same"]')).toBeVisible();
    const link = page.locator('[data-row="operator"]').getByRole("link", { name: lang === "ja" ? /^変更\s*：6 照明を扱える人がいること$/ : /^Change\s*: 6 Somebody can run the lights$/ });
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(input(page, "operator", "not-met")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(row(page, "operator", '[data-value="met"]')).toBeVisible();
    await expect(row(page, "operator", '[data-reason=""]')).toBeVisible(); // not judged anew
    await clearAll(page);
    await expect(page.locator("[data-row]:visible")).toHaveCount(0);
  });

  test(`an answer that is no longer asked for is named, kept and does not count, ${lang}`, async ({ page, go }) => {
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    await input(page, "audience", "company").check();
    await input(page, "operator", "met").check();
    await input(page, "representative", "not-met").check();
    await judge(page);
    await expect(page.locator("#verdict-title [data-verdict=not-ready]")).toBeVisible();
    const before = await state(page);
    await input(page, "audience", "resident").check();
    const told = page.locator(".dropped[role=status]");
    await expect(told).toContainText(lang === "ja" ? "7 市内に事業所があること" : "7 The company has an office in the town");
    await judge(page);
    await expect(page.locator("#verdict-title [data-verdict=ready]")).toBeVisible();
    const uncounted = lang === "ja" ? /お尋ねしません（対象：企業）。\s*判定に使わない回答：\s*満たしていない/ : /Not asked of you\. Concerns: Company\.\s*Answer that does not count:\s*Not met/;
    await expect(row(page, "representative", ".record-answer")).toContainText(uncounted, { useInnerText: true });
    await expect(row(page, "operator", "[data-uncounted]:visible")).toHaveCount(0);
    expect((await saved(page, "csv")).text.split("\r\n").find((line) => line.startsWith('"7"'))).toMatch(uncounted);
    const { file, text } = await saved(page, "save");
    const kept = JSON.parse(text).questions.filter((/** @type {any} */ q) => "counts" in q);
    expect(kept.map((/** @type {any} */ q) => [q.id, q.answers, q.counts])).toEqual([["representative", ["not-met"], false]]);
    // Opened again it is still there, still does not count, and comes back with the reader.
    await clearAll(page);
    await open(page, file);
    await expect(page.locator("[data-opened] h3")).toBeFocused(); // the file is read
    await expect(told).toContainText(lang === "ja" ? "7 市内に事業所があること" : "7 The company has an office in the town");
    await judge(page);
    await expect(page.locator("#verdict-title [data-verdict=ready]")).toBeVisible();
    await input(page, "audience", "company").check();
    await expect(told.locator("li:visible")).toHaveCount(0);
    expect(await state(page)).toEqual(before);
  });

  test(`a saved record is opened again, and asks before it replaces answers, ${lang}`, async ({ page, go }) => {
    page.on("filechooser", () => {}); // the browser hands over all of them from here on, be a key ever so fast
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    const before = await state(page);
    const { name, file, text } = await saved(page, "save");
    expect(name).toMatch(/^hall-\d{4}-\d\d-\d\d\.json$/);
    const value = JSON.parse(text);
    expect([value.format, value.version, value.flow, value.language, value.edition]).toEqual(["shirube-record", 1, "hall", lang, "1.0"]);
    expect(value.rules).toMatch(/^[0-9a-f]{12}$/);
    expect(value.documents).toEqual([{ id: "manual", title: lang === "ja" ? "利用要領" : "Manual", revision: "2026-04" }]);
    for (const q of value.questions) expect(q.fingerprint, q.id).toMatch(/^[0-9a-f]{12}$/);
    page.once("dialog", (d) => d.accept()); // leaving
    await page.reload();
    expect(await state(page)).toEqual([]);
    await page.locator(".record [data-action=open]").focus();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    await chooser.setFiles(file);
    await expect(page.locator("[data-opened] h3")).toBeFocused();
    expect(await state(page)).toEqual(before);
    await expect(page.locator("[data-opened]")).toContainText(lang === "ja" ? "8問の回答" : "Answers put back: 8");
    await expect(page.locator("[data-opened-again], [data-opened-gone], [data-opened-rules]").filter({ visible: true })).toHaveCount(0);

    await input(page, "operator", "met").check();
    const other = await state(page);
    // Each question is waited for: its answer alone would look the same before it is asked.
    await Promise.all([page.waitForEvent("dialog").then((d) => d.dismiss()), open(page, file)]);
    expect(await state(page)).toEqual(other);
    await Promise.all([page.waitForEvent("dialog").then((d) => d.accept()), open(page, file)]);
    await expect.poll(() => state(page)).toEqual(before);
    await judge(page);
    await expect(page.locator("#verdict-title [data-verdict=not-ready]")).toBeVisible();
    // In the other language the same answers are put back.
    const there = lang === "ja" ? "en" : "ja";
    page.once("dialog", (d) => d.accept());
    await go(`hall/${there}/hall/check.html`);
    await open(page, file);
    await expect.poll(() => state(page)).toEqual(before);
  });

  test(`of a guide that has changed, the record names what to look at again, ${lang}`, async ({ page, go }, info) => {
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    const value = JSON.parse((await saved(page, "save")).text);
    /** @param {string} id */
    const of = (id) => value.questions.find((/** @type {any} */ q) => q.id === id);
    of("people").fingerprint = "000000000000"; // as if its wording had been another
    of("people").answers = ["an-answer-of-then"];
    of("fee").id = "deposit"; // a question of then, and one that it did not have
    of("deposit").title = "4 Deposit <b>";
    Object.assign(value, { edition: "0.9", rules: "000000000000" });
    value.documents[0].revision = "2025-04";
    const old = info.outputPath("old.json");
    writeFileSync(old, JSON.stringify(value));
    page.once("dialog", (d) => d.accept());
    await open(page, old);
    const told = page.locator("[data-opened]");
    await expect(told.locator("[data-again]:visible")).toHaveText(lang === "ja" ? [/^2 .+内容が変わりました$/, /^4 .+新しい質問です$/] : [/^2 .+Changed$/, /^4 .+New$/], { useInnerText: true });
    await expect(told.locator("[data-opened-gone]")).toContainText("4 Deposit <b>");
    await expect(told.locator("[data-opened-edition]")).toContainText("0.9");
    await expect(told.locator("[data-opened-rules], [data-revised=manual]").filter({ visible: true })).toHaveCount(2);
    const now = await state(page);
    for (const name of ["people", "fee"]) expect(now.filter((s) => s.includes(name))).toEqual([]);
    for (const answer of ["purpose=stage", "day=open", "q-day-figure: 2027-05-01", "equipment.lights=met"]) expect(now).toContain(answer);
    await expect(told.locator("[data-opened-none]")).toBeHidden();
    await told.locator("[data-again]:visible a").first().click();
    await expect(page.locator("#q-people")).toBeInViewport();
    // Where nothing can be taken over, the page says so, asks nothing and leaves what is answered.
    for (const q of value.questions) q.fingerprint = "000000000000";
    writeFileSync(old, JSON.stringify(value));
    await judge(page);
    let asked = false;
    page.on("dialog", (d) => {
      asked = true;
      return d.dismiss();
    });
    await open(page, old);
    await expect(told.locator("[data-opened-none]")).toContainText(lang === "ja" ? "戻せる回答は、ありませんでした" : "None of its answers could be put back");
    await expect(told.locator("[data-opened-none]")).toContainText(lang === "ja" ? "今の回答は、そのまま残っています" : "Your present answers are as they were");
    await expect(told.locator("[data-opened-kept]:visible")).toHaveCount(0);
    expect(await state(page)).toEqual(now);
    await expect(page.locator("#verdict [data-result]")).toBeVisible(); // it still fits
    expect(asked).toBe(false);
  });

  test(`a file that is no such record is refused with the reason, ${lang}`, async ({ page, go }, info) => {
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    const { text } = await saved(page, "save");
    const before = await state(page);
    const value = JSON.parse(text);
    for (const [why, content] of Object.entries({
      large: text + " ".repeat(1 << 18), unreadable: text.slice(1), newer: JSON.stringify({ ...value, version: 2 }),
      flow: JSON.stringify({ ...value, flow: "join" }), damaged: text.replace('"version": 1', '"version": 1, "__proto__": {"x": 1}'),
    })) {
      const file = info.outputPath(`${why}.json`);
      writeFileSync(file, content);
      await open(page, file);
      await expect(page.locator("[role=alert] [data-refused]:visible")).toHaveAttribute("data-refused", why);
      expect(await state(page), why).toEqual(before);
    }
  });

  test(`the guide's record for a spreadsheet, ${lang}`, async ({ page, go }) => {
    await go(`${lang}/join/check.html`);
    await input(page, "prospect", "met").check();
    await input(page, "site", "not-met").check();
    await judge(page);
    const { name, text } = await saved(page, "csv");
    expect(name).toMatch(/^join-\d{4}-\d\d-\d\d\.csv$/);
    expect(text).toMatch(/^\ufeff"/);
    const rows = text.slice(1).split("\r\n").filter(Boolean).map((r) => r.slice(1, -1).split('","'));
    const hash = await page.locator(".record-head code").first().textContent();
    expect(rows.flat()).toEqual(expect.arrayContaining([hash, ...(lang === "ja" ? ["番号", "1", "満たしている", "未回答", "加入要領 p.3（間接）"] : ["Number", "1", "Met", "Not answered"])]));
    expect(rows.filter((r) => r.length === 6)).toHaveLength(6); // the names of the columns, and five questions
    expect(rows.find((r) => r[0] === "4")?.[3]).toContain(lang === "ja" ? "要件がそろいません" : "not met");
  });
}

for (const lang of languages) {
  test(`each question is a row of as many cells, with what was typed for reading and for reckoning, ${lang}`, async ({ page, go }) => {
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    await page.locator("#q-fee [data-figure]").fill("1000");
    await page.locator("#q-fee [data-figure]").blur();
    await judge(page);
    const rows = (await saved(page, "csv")).text.slice(1).split("\r\n").filter(Boolean).map((r) => r.slice(1, -1).split('","'));
    const asked = rows.slice(rows.findIndex((r) => r.length > 2));
    expect(asked.map((r) => r.length)).toEqual(Array(10).fill(6)); // the names of the columns, and nine questions
    expect(asked.map((r) => r[5])).toEqual([lang === "ja" ? "入力した値" : "Typed value", "", "", "250", "2027-05-01", "1000", "", "", "", ""]);
    expect(asked[1][4]).toBe(""); // who reads is based on no source
    const answer = (/** @type {string} */ number) => asked.find((r) => r[0] === number)?.[2];
    expect(answer("4")).toBe(lang === "ja" ? "3,000円以下（無料を含む） （入力：1,000円）" : "3,000 yen or less, or nothing (typed: 1,000 yen)");
    expect(answer("5")).toBe(lang === "ja" ? "ピアノ／舞台照明" : "The piano / Stage lights");
  });
}

test("the page says why answers stay, and the policy that it names is there", async ({ page, go }) => {
  for (const lang of languages) {
    await go(`${lang}/join/check.html`);
    await page.locator(".privacy-why summary").focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(".privacy-why")).toContainText("default-src 'none'");
    const policy = (await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content")) ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toContain("connect-src"); // default-src holds for it
  }
});

test("a file of one procedure keeps, saves and opens a record, too", async ({ page, go }) => {
  await go("ja/join/single.html");
  await input(page, "prospect", "met").check();
  const { file } = await saved(page, "save");
  await clearAll(page);
  await open(page, file);
  await expect(input(page, "prospect", "met")).toBeChecked();
});

test("two languages side by side look alike on the screen", async ({ page, go }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await go("hall/ja/hall/check.html");
  await fillHall(page);
  await expect(page.locator(".record-head .disclaimer:visible")).toHaveCount(0); // the page has it
  await page.locator(".record-language select").selectOption("en");
  await expect(page.locator(".record-head .disclaimer:visible")).toHaveCount(2);
  const links = await page.locator(".record-change:visible").evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().top - /** @type {Element} */ (e.parentElement).getBoundingClientRect().top)));
  expect([links.length > 5, new Set(links).size]).toEqual([true, 1]);
  const numbers = await page.locator(".record-row .requirement-number:visible").evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().height)));
  expect([numbers.length > 10, new Set(numbers).size]).toEqual([true, 1]); // beside one line or two
});
