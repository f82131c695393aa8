// The record of a self-check on A4, read from the PDF that Chromium prints, in one
// language and in both: short, no row torn, with lines for a pen. While nothing is
// answered, it is a sheet to be filled in by hand.
import { execFileSync } from "node:child_process";
import { fillHall, input } from "./answers.js";
import { test, expect } from "./fixtures.js";
import { languages } from "./places.js";

/** The text of each page of A4. @param {import("@playwright/test").Page} page @param {string} file */
async function printed(page, file) {
  await page.pdf({ path: file, preferCSSPageSize: true });
  return execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1).map(bare);
}

/** @param {string} text */
const bare = (text) => text.replace(/\s+/g, "").normalize("NFKC");

const penned = { ja: ["点検した人", "確認した人", "確認した日"], en: ["Checkedby", "Confirmedby", "Confirmedon"] };

const care = { ja: "記入内容の取扱いにご注意ください", en: "Handlewithcare" };

for (const lang of /** @type {("ja"|"en")[]} */ (languages)) {
  const other = lang === "ja" ? "en" : "ja";
  test(`on paper the record has every question, answer and source, ${lang} and both`, async ({ page, go }, info) => {
    // Each with the pages it may take, in one language and in both.
    for (const [name, most, fill] of /** @type {[string, number[], (() => Promise<void>)][]} */ ([
      [`${lang}/join/check.html`, [lang === "ja" ? 1 : 2, 2], async () => {
        for (const box of ["prospect", "facility", "equipment.spec", "equipment.supply-chain", "site"]) await input(page, box, "met").check();
      }],
      [`${lang}/use-company/check.html`, [1, 2], async () => page.locator("form input[value=unknown]").first().check()],
      [`hall/${lang}/hall/check.html`, [2, 3], () => fillHall(page)],
    ])) {
      await go(name);
      const empty = (await printed(page, info.outputPath("empty.pdf"))).join("");
      expect(empty, name).not.toContain(care[lang]);
      expect(empty, name).toContain(lang === "ja" ? "点検した日" : "Checkedon");
      const hash = (await page.locator(".record-head code").first().textContent()) ?? "";
      expect(empty, name).toContain(hash);
      await fill();
      await page.locator("[data-action=judge]").click();
      for (const both of [false, true]) {
        if (both) await page.locator(".record-language select").selectOption(other);
        const pages = await printed(page, info.outputPath("record.pdf"));
        const text = pages.join("");
        expect(pages.length, `${name}, ${both ? "both" : "one"}: pages`).toBeLessThanOrEqual(most[Number(both)]);
        for (const sheet of pages) expect(sheet.length, `${name}: nearly empty: ${sheet}`).toBeGreaterThan(lang === "ja" ? 180 : 350);
        await page.emulateMedia({ media: "print" });
        const parts = await page.locator(":is(.record-head, .record-row) > .record-side:visible").evaluateAll((all) => all.map((e) => /** @type {HTMLElement} */ (e).innerText));
        const disclaimers = await page.locator(".record-head .disclaimer:visible").allInnerTexts();
        await page.emulateMedia({ media: null });
        expect(disclaimers.length).toBe(both ? 2 : 1);
        for (const said of disclaimers) expect(pages[0]).toContain(bare(said));
        for (const part of parts) expect(pages.some((sheet) => sheet.includes(bare(part))), `${name}: torn, or not there: ${part}`).toBe(true);
        for (const line of [lang, ...(both ? [other] : [])].flatMap((of) => penned[of])) expect(pages[0]).toContain(line);
        const cells = await page.locator(".record-side:visible [data-cell], .record-head .record-side:visible dd, .record-care").evaluateAll((all) => all.filter((e) => !e.closest("[hidden]")).map((e) => {
          const copy = /** @type {Element} */ (e.cloneNode(true));
          for (const hidden of copy.querySelectorAll("[hidden]")) hidden.remove();
          return [...copy.childNodes].map((n) => n.textContent ?? "").filter((s) => s.trim());
        }));
        expect(cells.length).toBeGreaterThan(20);
        for (const piece of cells.flat()) expect(text, `${name}: ${piece}`).toContain(bare(piece));
        expect(text).toContain(care[lang]);
        expect(text.includes(care[other])).toBe(both);
        expect(await page.locator(`.record-side[lang=${other}]:visible`).count() > 0).toBe(both);
      }
      page.once("dialog", (d) => d.accept());
    }
  });
}

test("on paper the heading of a verdict keeps what decides it on its page, wherever that ends", async ({ page, go }, info) => {
  await go("hall/ja/hall/check.html");
  await fillHall(page);
  await input(page, "purpose", "sale").check();
  await page.locator("[data-action=judge]").click();
  const title = bare(await page.locator("#verdict-title").innerText());
  const first = bare(await page.locator("[data-decides]:visible").first().innerText());
  const pages = new Set();
  for (let mm = 0; mm <= 96; mm += 8) {
    await page.locator(".record").evaluate((record, gap) => record.style.setProperty("margin-block-end", gap), `${mm}mm`);
    const sheets = await printed(page, info.outputPath("record.pdf"));
    const at = sheets.findLastIndex((sheet) => sheet.includes(title)); // the head of the record names it too
    expect(sheets[at], `${mm} mm`).toContain(first);
    pages.add(at);
  }
  expect(pages.size).toBeGreaterThan(1); // it has moved from one page to the next
});

test("a blank sheet says nothing of files, and fills its first page", async ({ page, go }, info) => {
  await go("hall/ja/hall/check.html");
  const [first] = await printed(page, info.outputPath("blank.pdf"));
  expect(first).toContain("来場者は、多いときで何人ですか。");
  expect(first).not.toContain("端末にも残しません");
});
