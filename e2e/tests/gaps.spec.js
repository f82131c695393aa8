// What a self-check found is taken over by the plan: the record is saved on the one
// page and opened on the other; what is not met is ticked, and a file that is no
// such record is refused with nothing lost.
import { readFileSync, writeFileSync } from "node:fs";
import { fillHall, input, keepRecord, openRecord } from "./answers.js";
import { test, expect } from "./fixtures.js";
import { languages } from "./places.js";

/** @typedef {import("@playwright/test").Page} Page */

/** Leaves a page that has answers. @param {Page} page @param {() => Promise<void>} go */
async function leave(page, go) {
  page.once("dialog", (d) => d.accept());
  await go();
}

/**
 * Opens a record that the page asks about first; done when that is answered, for the
 * file is read after it was chosen.
 * @param {Page} page @param {string} file @param {boolean} yes
 */
const openAsked = (page, file, yes) => Promise.all([page.waitForEvent("dialog").then((d) => (yes ? d.accept() : d.dismiss())), openRecord(page, file)]);

/** The requirements whose boxes are ticked. @param {Page} page */
const ticked = (page) => page.locator("[data-gap]:checked").evaluateAll((all) => all.map((e) => e.getAttribute("data-gap")));

/** What is told of a record, without what is hidden. @param {Page} page */
const told = (page) => page.locator(".plan-told [data-told-of]:visible").evaluateAll((all) => all.map((e) => e.getAttribute("data-told-of")));

test("the plan is offered where something not met takes a known time, and there alone", async ({ page, go }) => {
  for (const lang of languages) {
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    for (const [operator, insurance, offered] of /** @type {const} */ ([["met", "met", false], ["not-met", "met", true], ["met", "not-met", true]])) {
      await input(page, "purpose", "sale").check(); // is not met, and nobody says how long that takes
      await input(page, "operator", operator).check();
      await input(page, "common:insurance", insurance).check();
      await page.locator("[data-action=judge]").click();
      await expect(page.locator("[data-any-not-met]")).toBeVisible();
      await expect(page.locator("[data-any-timed]")).toBeVisible({ visible: offered });
      expect(await page.locator("a[href='plan.html']:visible").count()).toBe(Number(offered));
    }
    page.once("dialog", (d) => d.accept()); // leaving
  }
});

for (const lang of languages) {
  test(`what the record lacks is ticked, and reckoned in, ${lang}`, async ({ page, go }, info) => {
    const file = info.outputPath("record.json");
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page); // has no operator; of insurance it says that it does not apply
    await input(page, "fee", "above").check();
    expect(await keepRecord(page, file)).toEqual(["fee", "equipment.lights", "operator"]);
    await expect(page.locator("[data-any-timed]")).toBeVisible();
    await expect(page.locator("[data-any-not-met]")).toContainText(lang === "ja" ? "先に「回答の記録」でファイル（JSON）に保存してください。" : "First save a file (JSON) under “Record of your answers”.");
    await leave(page, () => page.locator("[data-any-not-met] a[href='plan.html']").click());
    await page.locator("#plan-day").fill("2026-11-30");
    await openRecord(page, file);
    await expect(page.locator("[data-told-of=ticked]")).toBeVisible();
    expect(await ticked(page)).toEqual(["operator"]);
    const { date } = JSON.parse(readFileSync(file, "utf8"));
    await expect(page.locator(".plan-told time:visible")).toHaveAttribute("datetime", date);
    await expect(page.getByRole("status").filter({ has: page.locator("[data-told-of]") })).toHaveText(
      lang === "ja"
        ? /^\d+年\d+月\d+日（令和\d+年\d+月\d+日）に保存した記録（ガイドの版：1\.0）を開きました。\s*満たしていない要件は3件です。そのうち、所要期間の記載がある1件を選びました。$/
        : /^The record saved on \d+ \w+ \d+ \(edition 1\.0 of the guide\) has been opened\.\s*Requirements not met: 3\. Of these, ticked because the time they take is given: 1\.$/,
      { useInnerText: true },
    );
    await expect(page.locator("#plan-day")).toHaveValue("2026-11-30");
    await expect(page.locator(".plan-table [data-row=q-operator]")).toBeVisible();
    await expect(page.locator(".plan-table [data-row=q-common-insurance]")).toBeHidden();
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("");
    await page.locator("[data-action=clear]").click();
    expect([await told(page), await ticked(page)]).toEqual([[], []]);
  });

  test(`what is not known is named and left to the reader, ${lang}`, async ({ page, go }, info) => {
    const file = info.outputPath("record.json");
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    await input(page, "common:insurance", "unknown").check();
    await keepRecord(page, file);
    const value = JSON.parse(readFileSync(file, "utf8"));
    await leave(page, () => go(`hall/${lang}/hall/plan.html`));
    await openRecord(page, file);
    await expect(page.locator("[data-open]:visible")).toHaveText([lang === "ja" ? "催しの保険に申し込む" : "Take out insurance for the event"]);
    expect([await ticked(page), await told(page)]).toEqual([["operator"], ["edition", "ticked", "open"]]);
    // Nothing but what is not known: there is no result, and nothing is ticked, which is asked first.
    const of = (/** @type {string} */ id) => value.questions.find((/** @type {any} */ q) => q.id === id);
    of("operator").answers = ["unknown"];
    writeFileSync(file, JSON.stringify(value));
    await openAsked(page, file, false);
    expect(await ticked(page)).toEqual(["operator"]);
    await openAsked(page, file, true);
    await expect(page.locator("[data-told-of=unknown]")).toBeVisible();
    expect([await ticked(page), await told(page)]).toEqual([[], ["edition", "unknown", "open"]]);
    await expect(page.locator("[data-open]:visible")).toHaveCount(2);
    // All is met, since the lights are not used.
    of("equipment").answers = ["none"];
    of("common:insurance").answers = ["met"];
    writeFileSync(file, JSON.stringify(value));
    await openRecord(page, file);
    await expect(page.locator("[data-told-of=ready]")).toBeVisible();
    expect([await ticked(page), await told(page)]).toEqual([[], ["edition", "ready"]]);
    // Of what is not met, nothing has a time.
    of("purpose").answers = ["sale"];
    writeFileSync(file, JSON.stringify(value));
    await openRecord(page, file);
    await expect(page.locator("[data-told-of=not-ticked]")).toContainText("1");
    expect(await ticked(page)).toEqual([]);
  });

  test(`a record of other rules says so, ${lang}`, async ({ page, go }, info) => {
    const file = info.outputPath("record.json");
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    await input(page, "common:insurance", "not-met").check();
    await keepRecord(page, file);
    const value = JSON.parse(readFileSync(file, "utf8"));
    const of = (/** @type {string} */ id) => value.questions.find((/** @type {any} */ q) => q.id === id);
    of("operator").fingerprint = "000000000000"; // as if its wording had been another
    Object.assign(value, { edition: "0.9", rules: "000000000000" });
    value.documents[0].revision = "2025-04";
    writeFileSync(file, JSON.stringify(value));
    await leave(page, () => go(`hall/${lang}/hall/plan.html`));
    await openRecord(page, file);
    await expect(page.locator(".plan-told .callout--caution")).toBeVisible();
    expect([await ticked(page), await told(page)]).toEqual([["common:insurance"], ["edition", "ticked", "open", "other", "other-edition", "rules", "again", "revised"]]);
    await expect(page.locator("[data-told-of=edition]")).toContainText("0.9");
    await expect(page.locator("[data-told-of=again] [data-told]")).toHaveText("1");
    await expect(page.locator("[data-told-of=again] a")).toHaveAttribute("href", "check.html");
    // None of it can be used: what is ticked stays.
    for (const q of value.questions) q.fingerprint = "000000000000";
    delete value.documents[0];
    Object.assign(value, { edition: "", documents: [] });
    writeFileSync(file, JSON.stringify(value));
    await openRecord(page, file);
    await expect(page.locator("[data-told-of=none]")).toBeVisible();
    await page.locator("[name=before]:checked").uncheck();
    const asks = () => page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
    expect(await asks(), "an opened record would be lost").toBe(true);
    await page.locator("[data-gap='common:insurance']").check();
    expect([await ticked(page), await told(page)]).toEqual([["common:insurance"], ["no-edition", "none", "other", "other-edition", "rules", "again"]]);
  });

  test(`a file that is no such record is refused, and nothing is lost, ${lang}`, async ({ page, go }, info) => {
    const file = info.outputPath("record.json");
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    await keepRecord(page, file);
    const text = readFileSync(file, "utf8");
    const value = JSON.parse(text);
    /** @type {Object<string, string>} */
    const reasons = {};
    for (const e of await page.locator("[data-refused]").all()) reasons[(await e.getAttribute("data-refused")) ?? ""] = ((await e.textContent()) ?? "").split(/今の回答|Your present answers/)[0].trim();
    await leave(page, () => go(`hall/${lang}/hall/plan.html`));
    await page.locator("#plan-day").fill("2026-11-30");
    await page.locator("#plan-q-common-insurance").check();
    await expect(page.locator(".plan-record [role=alert]")).toHaveText("", { useInnerText: true }); // it is there before it has anything to tell
    for (const [name, why, content] of [
      ["large", "large", text + " ".repeat(1 << 18)], ["cut", "unreadable", text.slice(1)], ["empty", "unreadable", ""], ["newer", "newer", JSON.stringify({ ...value, version: 2 })],
      ["another-procedure", "flow", JSON.stringify({ ...value, flow: "room" })],
      ["another-site", "flow", JSON.stringify({ ...value, questions: value.questions.map((/** @type {any} */ q) => ({ ...q, id: `x-${q.id}` })) })],
      ["changed", "damaged", text.replace('"version": 1', '"version": 1, "__proto__": {"x": 1}')],
    ]) {
      const bad = info.outputPath(`${name}.json`);
      writeFileSync(bad, content);
      await openRecord(page, bad);
      await expect(page.locator("[role=alert] [data-refused]:visible"), name).toHaveAttribute("data-refused", why);
      await expect(page.locator("[role=alert] [data-refused]:visible")).toContainText(reasons[why]);
      await expect(page.locator("[role=alert] [data-refused]:visible")).toContainText(lang === "ja" ? "今の選択と日付は、そのまま残っています。" : "What you ticked and the date are as they were.");
      expect([await ticked(page), await page.locator("#plan-day").inputValue(), await told(page)], name).toEqual([["common:insurance"], "2026-11-30", []]);
    }
    await openAsked(page, file, true);
    await expect(page.locator("[data-told-of=ticked]")).toBeVisible();
    await expect(page.locator("[role=alert] [data-refused]:visible")).toHaveCount(0);
    expect(await ticked(page)).toEqual(["operator"]);
  });

  test(`the record is opened by keyboard alone, and the page fits, ${lang}`, async ({ page, go }, info) => {
    page.on("filechooser", () => {}); // the browser hands over all of them from here on, be a key ever so fast
    const file = info.outputPath("record.json");
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    await input(page, "common:insurance", "unknown").check();
    await keepRecord(page, file);
    await leave(page, () => go(`hall/${lang}/hall/plan.html`));
    await page.locator("#plan-day").focus();
    const button = page.getByRole("button", { name: lang === "ja" ? "保存した記録を開いて選ぶ" : "Open a saved record to tick these" });
    for (let i = 0; i < 6 && !(await button.evaluate((e) => e === document.activeElement)); i++) await page.keyboard.press("Tab"); // a day has several fields
    await expect(button).toBeFocused();
    await expect(button).toHaveAccessibleDescription(lang === "ja" ? /点検のページで保存した記録/ : /Open the record that you saved there/);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    await chooser.setFiles(file);
    await expect(page.locator("[data-told-of=ticked]")).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.locator("#plan-q-operator")).toBeFocused();
    await expect(page.locator("#plan-q-operator")).toBeChecked();
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test("whatever is answered, the boxes ticked are those of what the verdict names", async ({ page, go }, info) => {
  /** @type {{file: string, gaps: string[]}[]} */
  const records = [];
  await go("hall/en/hall/check.html");
  await fillHall(page);
  for (const who of ["resident", "company"]) {
    await input(page, "audience", who).check();
    for (const lights of [true, false]) {
      await input(page, "equipment.lights", "met").setChecked(lights);
      for (const operator of ["met", "not-met", "unknown"]) {
        await input(page, "operator", operator).check();
        for (const insurance of ["not-met", "practice", "unknown"]) {
          await input(page, "common:insurance", insurance).check();
          const file = info.outputPath(`${records.length}.json`);
          records.push({ file, gaps: await keepRecord(page, file) });
        }
      }
    }
  }
  await leave(page, () => go("hall/en/hall/plan.html"));
  const boxes = await page.locator("[data-gap]").evaluateAll((all) => all.map((e) => e.getAttribute("data-gap") ?? ""));
  const found = new Set();
  for (const { file, gaps } of records) {
    await page.locator("[data-action=clear]").click();
    await openRecord(page, file);
    await expect(page.locator("[data-told-of=edition]")).toBeVisible();
    const want = boxes.filter((b) => gaps.includes(b));
    expect(await ticked(page), readFileSync(file, "utf8")).toEqual(want);
    found.add(want.join());
  }
  expect([...found].sort()).toEqual(["", "common:insurance", "operator", "operator,common:insurance"]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("there is no button that would do nothing", async ({ page, go }) => {
    await go("hall/ja/hall/plan.html");
    await expect(page.locator(".plan-record")).toBeHidden();
    await expect(page.locator("form :visible")).toHaveCount(0);
  });
});
