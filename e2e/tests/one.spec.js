// The sheet, one question at a time: the same form, of which one question is shown.
import { test, expect } from "./fixtures.js";
import { languages } from "./places.js";
import { clearAll, input } from "./answers.js";

const shown = "fieldset.question:visible";

for (const lang of languages) {
  test(`one question at a time leads to the same verdict, by keyboard, ${lang}`, async ({ page, go }) => {
    await go(`hall/${lang}/hall/check.html`);
    const sets = await page.locator(shown).count();
    expect(sets).toBeGreaterThan(6);
    await page.locator("[data-action=one]").focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(shown)).toHaveCount(1);
    await expect(page.locator("[data-action=back]")).toBeHidden();
    const place = page.locator("[data-place]");
    const told = lang === "ja" ? [`${sets}問中の1問目`, `${sets - 1}問中の2問目`] : [`Question 1 of ${sets}`, `Question 2 of ${sets - 1}`];
    await expect(place).toHaveText(told[0]);
    await expect(page.locator("input[name=audience]:focus")).toHaveCount(1);
    await page.keyboard.press("Space"); // a group of residents: one question less
    /** Goes on by keyboard from what has the focus. */
    const next = async () => {
      while (!(await page.evaluate(() => document.activeElement?.matches("[data-action=next]")))) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
    };
    await expect(page.locator("[data-action=judge]")).toHaveClass(/quiet/);
    await next();
    await expect(place).toHaveText(told[1]);
    await expect(page.locator("#q-purpose")).toBeVisible();
    await expect(page.locator("input[name=purpose]:focus")).toHaveCount(1);
    const seen = ["q-purpose"];
    while (await page.locator("[data-action=next]").isVisible()) {
      await next();
      seen.push((await page.locator(shown).getAttribute("id")) ?? "");
      await expect(page.locator(`#${seen.at(-1)} input:focus`)).toHaveCount(1);
    }
    expect(seen).toHaveLength(sets - 2);
    expect(seen).not.toContain("q-representative");
    await expect(page.locator("[data-action=judge]")).toBeVisible();
    await expect(page.locator("[data-action=judge]")).not.toHaveClass(/quiet/); // the way on from the last question
    await page.locator("[data-action=back]").click();
    await expect(page.locator(`#${seen.at(-2)}`)).toBeVisible();
    await page.getByRole("button", { name: lang === "ja" ? "すべての質問を表示する" : "Show all questions" }).click();
    await expect(page.getByRole("button", { name: lang === "ja" ? "1問ずつ表示する" : "Show one question at a time" })).toBeFocused();
    await expect(page.locator(shown)).toHaveCount(sets - 1);
    await expect(input(page, "audience", "resident")).toBeChecked();
    await expect(page.locator("[data-place]")).toBeHidden();
  });
}

test("a link to a question shows it, and an answer that drops the question shown leads to another", async ({ page, go }) => {
  await go("hall/ja/hall/check.html");
  await input(page, "audience", "company").check();
  await input(page, "representative", "not-met").check();
  await page.locator("[data-action=judge]").click();
  await page.locator("[data-action=one]").click();
  await expect(page.locator("#q-purpose")).toBeVisible(); // the first without an answer
  await page.locator("[data-not-met=representative] a").first().click();
  await expect(page.locator(shown)).toHaveCount(1);
  await expect(page.locator("#q-representative")).toBeInViewport();
  await page.locator('.record-row[data-row="equipment"] [data-change] a').click();
  await expect(page.locator("#q-equipment")).toBeInViewport();
  await clearAll(page);
  await expect(page.locator(shown)).toHaveCount(1);
  await expect(page.locator("input[name=audience]:focus")).toHaveCount(1);
});

test("every link within the page can be followed, with all questions and with one", async ({ page, go }) => {
  await go("ja/join/check.html");
  await input(page, "prospect", "met").check();
  for (const view of ["all", "one"]) {
    if (view === "one") await page.locator("[data-action=one]").click();
    const links = page.locator("main a[href^='#']:visible");
    const many = await links.count();
    expect(many).toBeGreaterThan(10);
    expect(await page.locator("main svg a[href^='#']").count()).toBeGreaterThan(5);
    for (let i = 0; i < many; i++) await links.nth(i).evaluate((link) => link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })));
    await expect(input(page, "prospect", "met")).toBeChecked();
    await expect(page.locator("[data-place]")).toBeVisible({ visible: view === "one" });
  }
});

test("paper has all questions, also while one is shown", async ({ page, go }) => {
  await go("ja/join/check.html");
  const sets = await page.locator(shown).count();
  await page.locator("[data-action=one]").click();
  await expect(page.locator(shown)).toHaveCount(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(shown)).toHaveCount(sets);
  await expect(page.locator("[data-action=next]")).toBeHidden();
});
