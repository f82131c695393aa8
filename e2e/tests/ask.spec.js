// The example site: every kind of question, on the sheet and as linked pages.
import { clearAll } from "./answers.js";
import { test, expect } from "./fixtures.js";
import { languages } from "./places.js";

/** What a group of residents answers that may use the hall: inputs by name and value. */
const ready = [
  ["audience", "resident"], ["purpose", "stage"], ["people", "many"], ["day", "open"], ["fee", "within"],
  ["equipment", "none"], ["common:insurance", "practice"],
];

/** @param {import("@playwright/test").Page} page @param {string} name @param {string} value */
const input = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`);

/** @param {import("@playwright/test").Page} page @param {string} verdict */
async function judged(page, verdict) {
  await page.locator("[data-action=judge]").click();
  for (const v of ["ready", "not-ready", "unknown"]) {
    await expect(page.locator(`#verdict-title [data-verdict=${v}]`)).toBeVisible({ visible: v === verdict });
  }
}

for (const lang of languages) {
  test(`the sheet asks everything and comes to each verdict, ${lang}`, async ({ page, go }) => {
    await go(`hall/${lang}/hall/check.html`);
    for (const [name, value] of ready) {
      await input(page, name, value).check();
      await judged(page, name === "common:insurance" ? "ready" : "unknown");
    }
    for (const [name, value] of [["purpose", "sale"], ["people", "too-many"], ["day", "closed"], ["fee", "above"], ["common:insurance", "not-met"]]) {
      await input(page, name, value).check();
      await judged(page, "not-ready");
      await expect(page.locator(`[data-not-met="${name}"]`)).toBeVisible();
      await input(page, name, "unknown").check();
      await judged(page, "unknown");
      await expect(page.locator(`[data-unknown="${name}"]`)).toBeVisible();
      await input(page, name, new Map(/** @type {[string, string][]} */ (ready)).get(name) ?? "").check();
    }
    await judged(page, "ready");
  });
}

test("the verdict names a smallest set of answers that decides it, and what would change it", async ({ page, go }) => {
  await go("hall/ja/hall/check.html");
  /** @param {string} kind */
  const named = (kind) => page.locator(`[data-${kind}]:visible`).evaluateAll((all, kind) => all.map((e) => e.getAttribute(`data-${kind}`)), kind);
  for (const [name, value] of ready) await input(page, name, value).check();
  await input(page, "equipment.lights", "met").check();
  await judged(page, "unknown");
  // The piano does not count; either no lights or somebody who runs them will do.
  // The one that is not known yet comes before the one that is.
  expect(await named("changes")).toEqual(["operator"]);
  await input(page, "operator", "not-met").check();
  await judged(page, "not-ready");
  expect(await named("decides")).toEqual(["equipment.lights", "operator"]);
  await input(page, "fee", "above").check();
  await judged(page, "not-ready");
  expect(await named("decides")).toEqual(["fee"]);
  // Nobody says how to do without lights; there is a remedy where nobody runs them.
  expect(await named("changes")).toEqual(["fee", "operator"]);
  await expect(page.locator("[data-changes=fee]")).toContainText("条件に合う回答：3,000円以下（無料を含む）");
  expect(await named("wanted")).toEqual(["within", "met"]);
  await expect(page.locator("[data-change-count]")).toContainText("2件");
  for (const says of ["市民会館が係員を手配する。", "行う人市民会館", "2週間", "利用要領"]) await expect(page.locator("[data-not-met=operator]")).toContainText(says);
  await expect(page.locator("[data-any-not-met] a[href='plan.html']")).toBeVisible();
  await page.locator("[data-decides=fee] a").click();
  await expect(page.locator("#q-fee")).toBeInViewport();
});

test("who one is, is no gap while other answers would do", async ({ page, go }) => {
  await go("hall/ja/hall/check.html");
  for (const [name, value] of ready) await input(page, name, value).check();
  await input(page, "audience", "company").check();
  await input(page, "representative", "not-met").check();
  await judged(page, "not-ready");
  await expect(page.locator("[data-not-met=representative]")).toBeVisible();
  await expect(page.locator("[data-not-met=audience]")).toBeHidden();
  await expect(page.locator("[data-row=audience] [data-reason=decides]").first()).toBeVisible();
});

test("of several, none excludes the others, and they none", async ({ page, go }) => {
  await go("hall/ja/hall/check.html");
  const [none, rest, lights] = [input(page, "equipment", "none"), input(page, "equipment", "unknown"), input(page, "equipment.lights", "met")];
  await lights.check();
  await rest.check();
  await none.check();
  await expect(lights).not.toBeChecked();
  await expect(rest).not.toBeChecked();
  await lights.check();
  await expect(none).not.toBeChecked();
});

test("a figure or day ticks its band, and is gone when another is ticked", async ({ page, go }) => {
  await go("hall/ja/hall/check.html");
  for (const [name, figures] of Object.entries({
    people: [["99", "few"], ["100", "many"], ["300", "many"], ["301", "too-many"]],
    fee: [["0", "within"], ["3000", "within"], ["3001", "above"]],
    day: [["2027-03-31", "closed"], ["2027-04-01", "open"]],
  })) {
    const figure = page.locator(`#q-${name} [data-figure]`);
    for (const [typed, band] of figures) {
      await figure.fill(typed);
      await figure.blur();
      await expect(input(page, name, band)).toBeChecked();
    }
    await input(page, name, "unknown").check();
    await expect(figure).toHaveValue("");
  }
});

for (const [lang, says] of [["ja", "0以上の整数を入力してください"], ["en", "Enter a whole number, 0 or more"]]) {
  test(`a figure that cannot be is told beside its field and stays, ${lang}`, async ({ page, go }) => {
    await go(`hall/${lang}/hall/check.html`);
    for (const name of ["people", "fee"]) {
      const figure = page.locator(`#q-${name} [data-figure]`);
      const wrong = page.locator(`#q-${name}-figure-wrong`);
      await expect(figure).toHaveAttribute("min", "0");
      await expect(figure).toHaveAttribute("step", "1");
      for (const typed of ["-5", "300.5"]) {
        await input(page, name, "unknown").check();
        await figure.fill(typed);
        await figure.blur();
        await expect(wrong).toContainText(says);
        await expect(figure).toHaveValue(typed);
        await expect(figure).toHaveAttribute("aria-invalid", "true");
        await expect(figure).toHaveAccessibleDescription(new RegExp(says));
        await expect(page.locator(`input[name="${name}"]:checked`)).toHaveCount(0);
      }
      await figure.fill("30");
      await figure.blur();
      await expect(wrong).toBeHidden();
      await expect(figure).toHaveAttribute("aria-invalid", "false");
      await expect(figure).toHaveAccessibleDescription("");
      await figure.fill("-1");
      await figure.blur();
      await input(page, name, "unknown").check();
      await expect(wrong).toBeHidden();
      await expect(figure).toHaveValue("");
    }
    await page.locator("#q-people [data-figure]").fill("-1");
    await clearAll(page);
    await expect(page.locator(".figure-wrong:visible")).toHaveCount(0);
  });
}

test("what does not concern the reader is not asked, and the page says why", async ({ page, go }) => {
  await go("hall/en/hall/check.html");
  const office = page.locator("#q-representative");
  const why = page.locator(".not-asked");
  await expect(office).toBeVisible();
  await input(page, "audience", "resident").check();
  await expect(office).toBeHidden();
  await expect(why).toContainText("Company");
  await input(page, "audience", "company").check();
  await expect(office).toBeVisible();
  await expect(why).toBeHidden();
});

test("by keyboard alone to a verdict", async ({ page, go }) => {
  await go("hall/ja/hall/check.html");
  await input(page, "audience", "resident").focus();
  await page.keyboard.press("Space");
  for (const name of ["purpose", "people", "day", "fee"]) {
    for (let i = 0; i < 20 && !(await page.evaluate((n) => /** @type {any} */ (document.activeElement)?.name === n, name)); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    if (name === "day") await page.keyboard.press("ArrowRight");
  }
  await expect(page.locator("input:checked")).toHaveCount(5);
  for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement?.getAttribute("data-action") === "judge")); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#verdict-title")).toBeFocused();
  await expect(page.locator("#verdict-title [data-verdict=unknown]")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("bands, answers and reasons are links that lead to the end", async ({ page, go }) => {
    await go("hall/en/hall/step/ask-who.html");
    for (const answer of ["Group of residents", "A meeting or lecture", "100 to 300", "From 1 April 2027", "3,000 yen or less", "Does not apply: a practice", "No", "No"]) {
      await page.locator(".choice", { has: page.locator(".choice-answer", { hasText: answer }) }).first().click();
    }
    await expect(page).toHaveURL(/outcome\/ready/);
  });
  test("the sheet can be ticked on paper", async ({ page, go }) => {
    await go("hall/ja/hall/check.html");
    await expect(page.locator("fieldset")).toHaveCount(9);
    await expect(page.locator("[data-figure]").first()).toBeHidden();
    await expect(page.locator(".not-asked")).toBeHidden();
  });
});
