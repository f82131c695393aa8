// The self-check: with scripts to each verdict, without them a sheet to tick.
import { clearAll, fillHall, input } from "./answers.js";
import { test, expect } from "./fixtures.js";
import { languages, checks } from "./places.js";

/**
 * Names of the questions of the open page: requirements, or their parts.
 * @param {import("@playwright/test").Page} page
 */
async function questions(page) {
  const data = JSON.parse((await page.locator("form[data-check]").getAttribute("data-check")) ?? "");
  return data.requirements.flatMap((/** @type {any} */ r) => (r.parts?.length ? r.parts : [r.id]));
}

/** @param {import("@playwright/test").Page} page @param {string} name @param {string} value */
const answer = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check();

/** @param {import("@playwright/test").Page} page */
const judge = (page) => page.locator("[data-action=judge]").click();

/** Fails unless the page shows this verdict, alone, and its heading has the focus. @param {import("@playwright/test").Page} page @param {string} verdict */
async function shows(page, verdict) {
  await expect(page.locator("#verdict")).toBeVisible();
  await expect(page.locator("#verdict-title")).toBeFocused();
  for (const v of ["ready", "not-ready", "unknown"]) {
    await expect(page.locator(`#verdict-title [data-verdict=${v}]`)).toBeVisible({ visible: v === verdict });
  }
  await expect(page.locator("#verdict .disclaimer")).toBeVisible();
  await expect(page.locator("[role=status][data-tally]")).not.toBeEmpty();
}

for (const lang of languages) {
  test(`each flow comes to each verdict, ${lang}`, async ({ page, go }) => {
    expect(checks().length).toBeGreaterThanOrEqual(3);
    for (const flow of checks()) {
      await go(`${lang}/${flow}/check.html`);
      const names = await questions(page);
      await judge(page);
      await expect(page.locator("[data-no-answer]")).toBeFocused(); // nothing to judge
      await expect(page.locator("#verdict [data-result]")).toBeHidden();
      await answer(page, names[0], "met");
      await expect(page.locator("#verdict")).toBeHidden();
      await judge(page);
      await shows(page, "unknown");
      for (const name of names) await answer(page, name, "met");
      await expect(page.locator("#verdict [data-result]")).toBeHidden(); // it no longer fits
      await judge(page);
      await shows(page, "ready");
      for (const name of names) {
        await answer(page, name, "unknown");
        await judge(page);
        await shows(page, "unknown");
        await expect(page.locator(`[data-unknown="${name}"]`)).toBeVisible();
        await answer(page, name, "not-met");
        await judge(page);
        await shows(page, "not-ready");
        const item = page.locator(`[data-not-met="${name}"]`);
        await expect(item).toBeVisible();
        await expect(item.locator(".cite").first()).toBeVisible();
        await expect(page.locator("[data-not-met]:visible")).toHaveCount(1);
        await expect(page.locator("[data-decides]:visible")).toHaveCount(1);
        await expect(page.locator(`[data-decides="${name}"]`)).toBeVisible();
        await answer(page, name, "met");
      }
      await clearAll(page);
      await expect(page.locator("input:checked")).toHaveCount(0);
      await expect(page.locator("#verdict")).toBeHidden();
    }
  });

  test(`what decides is named with the answer, and what follows with who acts and what to prepare, ${lang}`, async ({ page, go }) => {
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    await input(page, "equipment.lights", "met").uncheck(); // the piano alone
    await judge(page);
    await shows(page, "ready");
    const lights = page.locator('[data-decides="equipment.lights"]');
    await expect(lights).toHaveText(lang === "ja" ? "5 舞台照明：選んでいない" : "5 Stage lights: Not chosen", { useInnerText: true });
    await expect(page.locator('[data-decides="people"]')).toHaveText(/：100人以上、300人以下$|: 100 to 300$/, { useInnerText: true });
    const after = page.locator(".verdict .passed > li");
    await expect(after.filter({ hasText: lang === "ja" ? "利用を申請する" : "Apply" }).locator(".step-actor")).toHaveText([lang === "ja" ? "申請する人" : "Applicant"]);
    await expect(after.filter({ hasText: lang === "ja" ? "利用申請書" : "Application form" }).locator(".item")).not.toHaveCount(0);
    await expect(after.filter({ hasText: lang === "ja" ? "審査する" : "Decide" }).locator(".step-actor")).toHaveText([lang === "ja" ? "市民会館" : "Civic centre"]);
    await input(page, "equipment.fire", "met").check();
    await judge(page);
    await expect(page.locator('[data-decides="equipment.fire"]')).toHaveText(/：選んだ$|: Chosen$/, { useInnerText: true });
  });

  test(`what is not met names who acts, be it the same in all steps, ${lang}`, async ({ page, go }) => {
    for (const flow of checks()) {
      await go(`${lang}/${flow}/check.html`);
      const names = await questions(page);
      for (const name of names) await answer(page, name, "not-met");
      await judge(page);
      await shows(page, "not-ready");
      for (const name of names) await expect(page.locator(`[data-not-met="${name}"] .facts`), `${flow}: ${name}`).toContainText(lang === "ja" ? /行う人\s*\S/ : /Who acts\s*\S/);
      page.once("dialog", (d) => d.accept()); // leaving
    }
  });

  test(`all answers are removed only after a question, and it is told, ${lang}`, async ({ page, go }) => {
    await go(`hall/${lang}/hall/check.html`);
    await fillHall(page);
    await judge(page);
    await page.locator("[data-action=one]").click();
    const clear = page.locator("[data-action=clear]");
    const place = await page.locator("[data-place]").textContent();
    await Promise.all([page.waitForEvent("dialog").then((d) => d.dismiss()), clear.click()]);
    await expect(input(page, "purpose", "stage")).toBeChecked();
    await expect(page.locator("#verdict [data-result]")).toBeVisible();
    await expect(page.locator("[data-place]")).toHaveText(place ?? "");
    await clearAll(page);
    await expect(page.locator("input:checked")).toHaveCount(0);
    await expect(page.locator("[role=status][data-tally]")).toHaveText(lang === "ja" ? "回答をすべて消しました。" : "All answers have been removed.");
    await input(page, "audience", "resident").check();
    await expect(page.locator("[role=status][data-tally]")).toBeEmpty();
  });

  test(`leaving warns while there are answers, ${lang}`, async ({ page, go }) => {
    await go(`${lang}/join/check.html`);
    const address = page.url();
    const [name] = await questions(page);
    await answer(page, name, "met");
    for (const selector of [".languages a[data-language]", ".side a:not([aria-current])"]) {
      let asked = "";
      page.once("dialog", (d) => {
        asked = d.message();
        return d.dismiss();
      });
      await page.locator(selector).first().click();
      expect(asked, selector).not.toBe("");
      expect(page.url()).toBe(address);
      await expect(page.locator(`input[name="${name}"][value="met"]`)).toBeChecked();
    }
    let kind = "";
    page.once("dialog", (d) => {
      kind = d.type();
      return d.accept();
    });
    await page.reload();
    expect(kind).toBe("beforeunload");
    await expect(page.locator("input:checked")).toHaveCount(0);
    await page.locator(".languages a[data-language]").click(); // nothing to lose: no question
    await expect(page.locator("html")).not.toHaveAttribute("lang", lang);
  });

  test(`answers leave no trace, ${lang}`, async ({ page, go, context }) => {
    await go(`${lang}/join/check.html`);
    const address = page.url();
    for (const name of await questions(page)) await answer(page, name, "not-met");
    await judge(page);
    expect(page.url()).toBe(address);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, history.state, window.name])).toEqual([0, 0, null, ""]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });

  test(`by keyboard alone, ${lang}`, async ({ page, go }) => {
    await go(`${lang}/join/check.html`);
    const names = await questions(page);
    await page.locator(`input[name="${names[0]}"]`).first().focus();
    for (const name of names) {
      await expect(page.locator(`input[name="${name}"]:focus`)).toHaveCount(1);
      await page.keyboard.press("Space");
      await expect(page.locator(`input[name="${name}"][value="met"]`)).toBeChecked();
      do await page.keyboard.press("Tab");
      while (await page.evaluate(() => !document.activeElement?.matches("input, button")));
    }
    await expect(page.locator("[data-action=judge]")).toBeFocused();
    await page.keyboard.press("Enter");
    await shows(page, "ready");
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("nothing is said of files that only scripts can save, and a citation keeps its page beside it", async ({ page, go }) => {
    await go("hall/ja/hall/check.html");
    await expect(page.locator(".privacy")).toHaveText(/^このページに付けた印は、どこにも送信せず、端末にも残しません。ページを閉じると消えます。$/, { useInnerText: true });
    await go("hall/en/hall/check.html");
    await expect(page.locator(".privacy")).toHaveText(/^Marks that you make on this page .+ close the page\.$/, { useInnerText: true });
    const cites = await page.locator("main .cite-link").evaluateAll((all) => all.map((e) => e.textContent ?? ""));
    expect(cites.length).toBeGreaterThan(8);
    for (const cite of cites) expect(cite).toMatch(/^Manual,\u00a0pp?\. [\d–]+$/);
  });


  for (const lang of languages) {
    test(`the sheet stands alone, ${lang}`, async ({ page, go }) => {
      for (const flow of checks()) {
        await go(`${lang}/${flow}/check.html`);
        for (const box of await page.locator("form[data-check] input").all()) await expect(box).toBeVisible();
        await page.locator("form[data-check] input").first().check();
        await expect(page.locator("[data-action=judge]")).toBeHidden();
        await expect(page.locator(".check-rule")).toBeVisible();
        await expect(page.locator(".disclaimer").first()).toBeVisible();
        await page.emulateMedia({ media: "print" });
        await expect(page.locator("form[data-check] input").first()).toBeVisible();
        await expect(page.locator(".disclaimer").first()).toBeVisible();
        await page.emulateMedia({ media: null });
      }
    });
  }
});
