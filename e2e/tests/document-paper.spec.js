// The site on paper: every page on A4 without what only a screen has use for,
// and the whole as a PDF that is the same each time it is made.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test, expect } from "./fixtures.js";
import { command, languages, pages, root, runFolder } from "./places.js";

const a4 = { width: 672, height: 1000 }; // between the margins, in CSS px

test("every page fits A4 and leaves its navigation behind", async ({ page, go }) => {
  await page.setViewportSize(a4);
  await page.emulateMedia({ media: "print" });
  for (const name of pages()) {
    await go(name);
    const [shown, wide] = await page.evaluate(() => {
      const useless = [...document.querySelectorAll(".skip, .menu, .side, .languages, .crumbs, .toc, .pager, .footer-nav, .actions")];
      const root = document.documentElement;
      return [useless.filter((e) => e.getClientRects().length).map((e) => e.className), root.scrollWidth - root.clientWidth];
    });
    expect(shown, name).toEqual([]);
    expect(wide, name).toBeLessThanOrEqual(0);
  }
});

test("the document holds no form, and every place that it links to", async ({ page, go }) => {
  for (const lang of languages) {
    await go(`${lang}/print.html`);
    const [forms, lost, chapters] = await page.evaluate(() => [
      document.querySelectorAll(".chapter :is(input, form, button:not(.anchor))").length,
      [...document.querySelectorAll(".main a[href^='#']")].map((a) => a.getAttribute("href") ?? "").filter((href) => !document.getElementById(href.slice(1))),
      document.querySelectorAll(".chapter").length,
    ]);
    expect(forms).toBe(0);
    expect(lost).toEqual([]);
    expect(chapters).toBeGreaterThan(10);
  }
});

test("the PDFs are the same twice, named on every page, and searchable", async () => {
  test.setTimeout(900_000);
  const [first, second] = ["pdf-1", "pdf-2"].map((name) => path.join(runFolder, name));
  for (const folder of [first, second]) {
    execFileSync(command, ["build", "--pdf", "--lang", "en", "--destination", folder], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  }
  for (const lang of languages) {
    const file = path.join(first, lang, "guide.pdf");
    expect(readFileSync(file).equals(readFileSync(path.join(second, lang, "guide.pdf"))), lang).toBe(true);
    expect(readFileSync(path.join(first, lang, "join.html"), "utf8")).toContain('href="guide.pdf"');
    const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
    expect(text).toContain({ ja: "防衛産業サイバーセキュリティ基準第8", en: "Defense Industry Cybersecurity Standard" }[lang]);
  }
});
