// What pages are made of besides text, on a small site that has all of it
// (testdata/components): every part readable by ear, by keyboard, on a phone
// and on paper.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, expect } from "./fixtures.js";
import { command, root, runFolder, languages } from "./places.js";
import { broken } from "./rules.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const names = ["index", "hire", "reading", "hire/step/ask-registered", "hire/step/ask-insured"];

/** The site under test is another one than that of the other specs, opened from its folder. */
const test = base.extend(/** @type {any} */ ({
  site: async ({}, use, info) => {
    const folder = path.join(runFolder, `components-${info.parallelIndex}-${info.project.name}`);
    execFileSync(command, ["build", "--strict", "--lang", "en", "--source", path.join(root, "e2e/testdata/components"), "--destination", folder]);
    await use(pathToFileURL(folder).href + "/");
  },
}));

for (const lang of languages) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe finds nothing, ${lang}, ${scheme}`, async ({ page, go }) => {
      await page.emulateMedia({ colorScheme: scheme });
      for (const name of names) {
        await go(`${lang}/${name}.html`);
        await page.evaluate(axe); // by the debugger: the policy of the page lets no script in but its own, and lets it fetch nothing; drawings have specs of their own
        const found = await page.evaluate(() => /** @type {any} */ (window).axe.run({ exclude: [".chart"] }, { resultTypes: ["violations"], preload: false }));
        const told = found.violations.map((/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.target.join(" ")).join(", ")}`);
        expect(told, name).toEqual([]);
      }
    });
  }

  test(`nothing is wider than a phone, ${lang}`, async ({ page, go }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const name of names) {
      await go(`${lang}/${name}.html`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, name).toBeLessThanOrEqual(0);
    }
  });

  test(`words on the scale of lead times keep apart, ${lang}`, async ({ page, go }) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const name of ["index", "hire"]) {
        await go(`${lang}/${name}.html`);
        const boxes = await page.locator(".leadtime-text:visible").evaluateAll((all) => all.map((t) => t.getBoundingClientRect()).map((b) => [b.left, b.right]));
        expect(boxes.length).toBeGreaterThan(1);
        for (let i = 1; i < boxes.length; i++) expect(boxes[i][0], `${name} at ${width}`).toBeGreaterThan(boxes[i - 1][1]);
      }
    }
  });
}

test("a bar is as long as its words say", async ({ page, go }) => {
  await go("ja/hire.html");
  const bars = await page.locator(".leadtime-row").evaluateAll((rows) =>
    rows.map((row) => {
      const full = /** @type {Element} */ (row.querySelector("svg.leadtime-bar")).getBoundingClientRect().width;
      const share = (/** @type {string} */ s) => Math.round((8 * (row.querySelector(s)?.getBoundingClientRect().width ?? 0)) / full);
      return [row.querySelector(".duration")?.textContent, share(".leadtime-sure"), share(".leadtime-longer")];
    }),
  );
  expect(bars).toEqual([["1日", 1, 0], ["約2〜5日", 2, 3], ["約3日から1週間", 3, 4]]);
});

test("a link to a page of a manual says that it is a PDF, and which page", async ({ page, go }) => {
  for (const [lang, words] of [["ja", "PDF 4ページ"], ["en", "PDF page 4"]]) {
    await go(`${lang}/hire.html`);
    await expect(page.locator(".cite-pdf[href$='rules.pdf#page=4']").first()).toHaveText(words);
    expect(await broken(page, /PDF/)).toEqual({});
  }
});

test("a note leads back to each place that refers to it", async ({ page, go }) => {
  await go("ja/reading.html");
  const notes = page.locator(".footnotes");
  await expect(notes).toHaveAccessibleName("注");
  const returns = notes.locator("li").first().locator(".fn-back");
  await expect(returns).toHaveCount(2);
  for (let i = 0; i < 2; i++) {
    await expect(returns.nth(i)).toHaveAccessibleName(`注1の参照箇所 ${i + 1} に戻る`);
    const place = /** @type {string} */ (await returns.nth(i).getAttribute("href"));
    await page.locator(`${place} a`).click();
    await expect(page).toHaveURL(/#fn-1$/);
    await returns.nth(i).click();
    await expect(page.locator(place)).toBeInViewport();
  }
});

test("what scrolls by itself is reached by Tab and moved by arrows", async ({ page, go }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await go("ja/reading.html");
  for (const [selector, label] of [[".table-scroll", "利用料（1時間）"], [".code pre", "toml flows/hire.toml"]]) {
    const region = page.locator(selector);
    await expect(region).toHaveAccessibleName(label);
    await page.locator("#main").focus();
    for (let i = 0; i < 60 && !(await region.evaluate((e) => e === document.activeElement)); i++) await page.keyboard.press("Tab");
    await expect(region).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => region.evaluate((e) => e.scrollLeft)).toBeGreaterThan(0);
  }
});

test("images keep their place and have words", async ({ page, go }) => {
  await go("en/reading.html");
  const images = await page.locator(".content img").evaluateAll((all) => all.map((i) => [i.getAttribute("width"), i.getAttribute("height"), Boolean(i.getAttribute("alt"))]));
  expect(images).toEqual([["640", "360", true], ["64", "64", true]]);
  await expect(page.getByRole("figure", { name: /^Figure 1\./ })).toBeVisible();
});

test("a callout says its kind in words, also where it has a title", async ({ page, go }) => {
  await go("ja/reading.html");
  const titles = (await page.locator(".callout-title").allTextContents()).map((t) => t.trim());
  expect(titles).toEqual(["補足", "ヒント 早めの予約", "注意", "重要 避難のとき"]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a question says where it is, what comes and who acts", async ({ page, go }) => {
    await go("ja/hire/step/ask-insured.html");
    const nav = page.getByRole("navigation", { name: "現在の手順：体育館を借りる流れ" });
    await expect(nav).toContainText("手順 2／4");
    await expect(nav).toContainText("団体");
    await expect(nav.locator("dd a")).toHaveText("申請書を提出する");
    await nav.locator("summary").click();
    await expect(nav.locator('[aria-current="step"]')).toHaveText("利用する全員が保険に加入していますか。");
    await expect(nav).toContainText("回答によって、進む先は変わります。");
  });

  test("a procedure says where it stands in the larger one", async ({ page, go }) => {
    await go("en/hire.html");
    const nav = page.getByRole("navigation", { name: "Steps: From registering to using" });
    await expect(nav).toContainText("Step 2 of 3");
    await expect(nav.locator("dd a")).toHaveText("Use it");
  });
});

test("what to prepare is a list to tick on paper", async ({ page, go }) => {
  await go("ja/hire.html");
  await expect(page.locator(".prepare-name")).toHaveText(["団体の登録証", "利用申請書", "利用する人の名簿"]);
  await page.emulateMedia({ media: "print" });
  const boxes = await page.locator(".prepare-box").evaluateAll((all) => all.map((b) => [getComputedStyle(b).borderTopStyle, Math.round(b.getBoundingClientRect().width)]));
  expect(boxes).toEqual([["solid", 19], ["solid", 19], ["solid", 19]]);
  const all = await page.locator(".prepare-item").first().locator("dd").allTextContents();
  expect(all.map((t) => t.trim())).toEqual(["団体", "団体の登録を終えていますか。", "規則\u00a0p.2 PDF 4ページ"]);
});

test("paper shows the whole of a code line", async ({ page, go }) => {
  await go("en/reading.html");
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 672, height: 900 });
  const over = await page.locator(".content pre").evaluateAll((all) => all.map((p) => p.scrollWidth - p.clientWidth));
  expect(over).toEqual([0, 0]);
});
