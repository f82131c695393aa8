// The page of a plan, as a reader uses it: by keyboard, from a first day and
// back from a last one, saved as a calendar file, printed, and on paper alone.
import { readFileSync } from "node:fs";
import { test, expect } from "./fixtures.js";

/** What the table says, row by row, without labels of narrow screens. @param {import("@playwright/test").Page} page */
const table = (page) =>
  page.locator(".plan-table tbody tr:visible").evaluateAll((rows) =>
    rows.map((r) => [r.querySelector("th")?.firstChild, r.querySelector(".duration"), r.querySelector("[data-begin]"), r.querySelector("[data-end]")].map((e) => (e?.textContent ?? "").trim())),
  );

test("from the day that one begins, in Japanese, by keyboard", async ({ page, go }) => {
  await go("ja/index.html");
  await page.getByRole("link", { name: "日付を入れて計画を立てる" }).first().click();
  await expect(page.locator(".no-script")).toBeHidden();
  await page.locator("#plan-first").focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("#plan-day")).toBeFocused();
  await page.locator("#plan-day").fill("2026-12-01");
  expect(await table(page)).toEqual([
    ["DSGを利用できるか社内で検討する", "記載なし", "2026年12月1日（火）", "早くとも2026年12月1日（火）"],
    ["加入する（企業のみ）", "約3〜4か月", "早くとも2026年12月1日（火）", "早くとも2027年3月1日（月）頃〜2027年4月1日（木）頃"],
    ["情報セキュリティ特約条項付契約を締結する", "記載なし", "早くとも2027年3月1日（月）頃〜2027年4月1日（木）頃", "早くとも2027年3月1日（月）頃〜2027年4月1日（木）頃"],
    ["利用を始める（企業の利用者・職員の利用者）", "約1〜2週間", "早くとも2027年3月1日（月）頃〜2027年4月1日（木）頃", "早くとも2027年3月8日（月）頃〜2027年4月15日（木）頃"],
  ]);
  await expect(page.locator(".plan-result")).toHaveText("すべての手順が終わるのは、早くとも2027年3月8日（月）頃〜2027年4月15日（木）頃の見込みです。");
  await expect(page.locator(".plan-table time").first()).toHaveAttribute("datetime", "2026-12-01");
  await expect(page.locator("[data-past], [data-beyond]").filter({ visible: true })).toHaveCount(0);
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("");
});

test("back from the day of use, in English", async ({ page, go }) => {
  await go("en/overview/plan.html");
  await page.getByLabel(/by which we want to be done/).check();
  await page.locator("#plan-day").fill("2027-06-01");
  expect((await table(page)).map((r) => r.slice(2))).toEqual([
    ["before about Mon, 18 January 2027 (if it goes quickly: about Thu, 25 February 2027)", "before about Mon, 18 January 2027 (if it goes quickly: about Thu, 25 February 2027)"],
    ["before about Mon, 18 January 2027 (if it goes quickly: about Thu, 25 February 2027)", "before about Tue, 18 May 2027 (if it goes quickly: about Tue, 25 May 2027)"],
    ["before about Tue, 18 May 2027 (if it goes quickly: about Tue, 25 May 2027)", "by about Tue, 18 May 2027 (if it goes quickly: about Tue, 25 May 2027)"],
    ["by about Tue, 18 May 2027 (if it goes quickly: about Tue, 25 May 2027)", "by Tue, 1 June 2027"],
  ]);
  await expect(page.locator(".plan-result")).toHaveText("The first step has to begin before about Mon, 18 January 2027 (if it goes quickly: about Thu, 25 February 2027).");
  await page.locator("#plan-day").fill("2020-06-01");
  await expect(page.locator("[data-past]")).toBeVisible();
  await expect(page.locator("[data-beyond]")).toContainText("from 2026 to 2027");
  await page.locator("[data-action=clear]").click();
  await expect(page.locator("[data-past], [data-beyond], .plan-picture").filter({ visible: true })).toHaveCount(0);
  await expect(page.locator("[data-action=save]")).toBeDisabled();
  expect((await table(page)).flatMap((r) => r.slice(2)).join("")).toBe("");
});

test("back from a last day, in Japanese, a limit is said once", async ({ page, go }) => {
  await go("ja/overview/plan.html");
  await page.locator("#plan-last").check();
  await page.locator("#plan-day").fill("2027-06-01");
  expect((await table(page)).map((r) => r.slice(2))).toEqual([
    ["2027年1月18日（月）頃より前（短い場合は2027年2月25日（木）頃）", "2027年1月18日（月）頃より前（短い場合は2027年2月25日（木）頃）"],
    ["2027年1月18日（月）頃より前（短い場合は2027年2月25日（木）頃）", "2027年5月18日（火）頃より前（短い場合は2027年5月25日（火）頃）"],
    ["2027年5月18日（火）頃より前（短い場合は2027年5月25日（火）頃）", "2027年5月18日（火）頃まで（短い場合は2027年5月25日（火）頃）"],
    ["2027年5月18日（火）頃まで（短い場合は2027年5月25日（火）頃）", "2027年6月1日（火）まで"],
  ]);
  await expect(page.locator(".plan-result")).toHaveText("最初の手順には、2027年1月18日（月）頃より前（短い場合は2027年2月25日（木）頃）に着手する必要があります。");
  await go("hall/ja/hall/plan.html");
  await page.locator("#plan-last").check();
  await page.locator("#plan-day").fill("2027-06-01");
  await expect(page.locator(".plan-result")).toHaveText(/^最初の手順には、\d+年\d+月\d+日（[月火水木金]）頃まで（短い場合は[^（]+（[月火水木金]）頃）に着手する必要があります。$/);
  await expect(page.getByText("市民会館が係員を手配する（2週間）")).toBeVisible();
  expect(await page.locator("body").innerText()).not.toMatch(/[ぁ-ん一-龠] ?\([ぁ-ん一-龠約0-9]/);
});

test("while a year is typed, and beside the years that are counted, there is no plan", async ({ page, go }) => {
  await go("ja/join/plan.html");
  const day = page.locator("#plan-day");
  const wrong = page.locator("#plan-day-range");
  await day.fill("2026-12-01");
  const good = await page.locator(".plan-result").textContent();
  expect(good).toContain("2027年");
  for (const odd of ["0001-12-01", "0099-12-01", "0202-12-01", "1999-12-31", "2200-01-01", "9999-12-31"]) {
    await day.fill(odd);
    expect([await page.locator(".plan-result").textContent(), (await table(page)).flatMap((r) => r.slice(2)).join("")], odd).toEqual(["", ""]);
    await expect(page.locator(".plan-picture")).toBeHidden();
    await expect(page.locator("[data-action=save]")).toBeDisabled();
  }
  await expect(wrong).toBeHidden(); // it may still be typed
  await day.blur();
  await expect(page.getByRole("alert").filter({ has: wrong })).toHaveText("日付は、2000年から2199年までの日を入れてください。");
  await day.fill("2026-12-01");
  await expect(wrong).toBeHidden();
  expect(await page.locator(".plan-result").textContent()).toBe(good);
});

test("who has entered something is asked before it is lost, and only then", async ({ page, go }) => {
  for (const [name, question] of [["hall/ja/hall/plan.html", "このページを離れると、入れた日付や選択は消えます。離れてもよろしいですか。"], ["en/overview/plan.html", "If you leave this page, the dates and ticks on it are lost. Leave it?"]]) {
    await go(name);
    /** Whether the browser would ask before the page goes. */
    const asks = () => page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
    expect(await asks()).toBe(false);
    await page.locator("#plan-day").fill("2026-12-01");
    expect(await asks()).toBe(true);
    await page.locator("#plan-day").fill("");
    expect(await asks()).toBe(false);
    const box = page.locator("[name=before]").first();
    if (await box.count()) {
      await box.check();
      expect(await asks()).toBe(true);
      await page.locator("[data-action=clear]").click();
      expect(await asks()).toBe(false);
    }
    await page.locator("#plan-day").fill("2026-12-01");
    const here = page.url();
    const [asked] = await Promise.all([page.waitForEvent("dialog").then(async (d) => [d.type(), d.message(), await d.dismiss()]), page.locator(".kicker a").click()]);
    expect(asked.slice(0, 2)).toEqual(["confirm", question]);
    expect([page.url(), await page.locator("#plan-day").inputValue()]).toEqual([here, "2026-12-01"]);
    await Promise.all([page.waitForURL((url) => String(url) !== here), page.waitForEvent("dialog").then((d) => d.accept()), page.locator(".kicker a").click()]);
  }
});

test("no date is torn, and the plan is no wider than the text", async ({ page, go }) => {
  for (const name of ["ja/overview/plan.html", "en/overview/plan.html", "hall/ja/hall/plan.html", "hall/en/hall/plan.html"]) {
    await go(name);
    for (const box of await page.locator("[name=before]").all()) await box.check();
    for (const [mode, day] of [["first", "2026-09-30"], ["first", "2027-09-29"], ["last", "2027-12-30"]]) {
      await page.locator(`#plan-${mode}`).check();
      await page.locator("#plan-day").fill(day);
      for (const width of [320, 360, 768, 1280, 0]) {
        await page.emulateMedia({ media: width ? "screen" : "print" });
        await page.setViewportSize({ width: width || 672, height: 900 }); // A4 without its margins
        const found = await page.evaluate(() => {
          const right = document.querySelector("#dates")?.getBoundingClientRect().right ?? 0;
          const over = Array.from(document.querySelectorAll(".plan-table tr, .plan-table td, .plan-date, .plan-picture"), (e) => ({ text: e.textContent, by: e.getBoundingClientRect().right - right })).filter((e) => e.by > 1);
          const torn = Array.from(document.querySelectorAll(".plan-date, #method + ul time"), (e) => [e.getClientRects().length, e.textContent]).filter(([n]) => Number(n) > 1);
          const met = Array.from(document.querySelectorAll(".plan-table tbody tr"), (r) => {
            const cells = Array.from(r.querySelectorAll("th, td"), (e) => ({ text: e.textContent, by: e.scrollWidth - e.clientWidth })).filter((e) => e.by > 1);
            return cells;
          }).flat();
          return { over, torn, met, sideways: document.documentElement.scrollWidth - window.innerWidth > 0 };
        });
        expect(found, `${name}, ${mode} ${day}, ${width || "paper"}`).toEqual({ over: [], torn: [], met: [], sideways: false });
      }
    }
  }
});

test("the table and the words of the picture fit at every width", async ({ page, go }) => {
  for (const lang of ["ja", "en"]) {
    await go(`${lang}/overview/plan.html`);
    for (const mode of ["first", "last"]) {
      await page.locator(`#plan-${mode}`).check();
      for (const day of ["2027-01-15", "2027-12-28"]) {
        await page.locator("#plan-day").fill(day);
        for (const width of [320, 360, 768, 1024, 1280, 1920]) {
          await page.setViewportSize({ width, height: 800 });
          const [over, met] = await page.evaluate(() => {
            const frame = document.querySelector(".table-scroll:has(.plan-table)");
            const words = Array.from(document.querySelectorAll(".plan-picture .leadtime-text"), (e) => e.getBoundingClientRect()).filter((r) => r.width);
            return [(frame?.scrollWidth ?? 0) - (frame?.clientWidth ?? 0), words.some((r, i) => i && r.left < words[i - 1].right + 4)];
          });
          expect([over, met], `${lang}, ${mode} ${day}, ${width} px`).toEqual([0, false]);
        }
      }
    }
  }
});

test("what has to be put in order first is reckoned in, and the picture has every row", async ({ page, go }) => {
  await go("hall/ja/hall/plan.html");
  await page.locator("#plan-day").fill("2026-11-30");
  const without = await table(page);
  expect(without.map((r) => r[0])).toEqual(["利用を申請する", "申請を審査する"]);
  expect(without[0][2]).toBe("2026年11月30日（月）");
  await page.getByLabel(/係員を手配する/).check();
  await page.getByLabel(/保険に申し込む/).check();
  const all = await table(page);
  expect(all.map((r) => r[2])).toEqual(["2026年11月30日（月）", "2026年11月30日（月）", "2026年12月14日（月）頃", "2026年12月17日（木）頃"]);
  const bars = page.locator(".plan-picture [data-bar]:visible");
  await expect(bars).toHaveCount(4);
  for (const bar of await bars.all()) {
    const box = await bar.locator(".leadtime-sure").boundingBox();
    const row = await bar.locator("svg").boundingBox();
    expect(box && row && box.width >= 2 && box.x >= row.x - 1 && box.x + box.width <= row.x + row.width + 1).toBe(true);
  }
});

test("the plan is saved as a calendar file", async ({ page, go }) => {
  await go("ja/overview/plan.html");
  await page.locator("#plan-day").fill("2026-12-01");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-action=save]").click()]);
  expect(download.suggestedFilename()).toBe("overview-plan.ics");
  const text = readFileSync(/** @type {string} */ (await download.path()), "utf8").replaceAll("\r\n ", "");
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  expect(text).toContain("SUMMARY:加入する（企業のみ）\r\n");
  expect(text).toContain("DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20270402\r\n");
  expect(text).toContain("所要期間 約3〜4か月。日付は目安です。");
});

for (const [lang, open, by, wanted] of [["ja", "この日より前に着手：加入する（企業のみ）", "着手の期限：利用を始める（企業の利用者・職員の利用者）", "終えたい日：加入から利用までの流れ"], ["en", "Begin before this day: Join (companies only)", "Last day to begin: Start using (company users and staff users)", "Wanted by this day: From joining to using"]]) {
  test(`counted back, the calendar file has the days to begin by and the day that is wanted, ${lang}`, async ({ page, go }) => {
    await go(`${lang}/overview/plan.html`);
    await page.locator("#plan-last").check();
    await page.locator("#plan-day").fill("2027-06-06"); // a Sunday
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-action=save]").click()]);
    const text = readFileSync(/** @type {string} */ (await download.path()), "utf8").replaceAll("\r\n ", "");
    const events = text.split("BEGIN:VEVENT").slice(1).map((e) => Object.fromEntries(e.trim().split("\r\n").map((line) => line.split(/:(.*)/s))));
    expect(events).toHaveLength(5);
    expect([events[1].SUMMARY, events[3].SUMMARY, events[4].SUMMARY]).toEqual([open, by, wanted]);
    expect(events.map((e) => e["DTSTART;VALUE=DATE"])).toEqual(["20270121", "20270121", "20270521", "20270521", "20270606"]);
    expect(events.map((e) => e["DTEND;VALUE=DATE"])).toEqual(["20270122", "20270122", "20270522", "20270522", "20270607"]);
    expect(new Set(events.map((e) => e.UID)).size).toBe(5);
    expect(events[4].DESCRIPTION.replaceAll("\\", "")).toBe(await page.locator(".plan-result").textContent());
  });
}

test("on a phone every date is read without moving the table sideways", async ({ page, go }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const name of ["ja/overview/plan.html", "en/overview/plan.html", "hall/en/hall/plan.html"]) {
    await go(name);
    await page.locator("label:has(#plan-last)").click();
    await page.locator("#plan-day").fill("2027-06-01");
    const scroll = page.locator(".table-scroll");
    expect(await scroll.evaluate((e) => e.scrollWidth - e.clientWidth), name).toBeLessThanOrEqual(0);
    await expect(scroll.getByRole("row")).not.toHaveCount(0);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the page is a table to fill in by hand, with how to count", async ({ page, go }) => {
    await go("ja/overview/plan.html");
    await expect(page.locator("form :visible")).toHaveCount(0);
    await expect(page.locator(".no-script")).toBeVisible();
    expect((await table(page)).map((r) => r[1])).toEqual(["記載なし", "約3〜4か月", "記載なし", "約1〜2週間"]);
    await expect(page.getByText("「営業日」は、休みを除いて数えます。")).toBeVisible();
    await expect(page.locator(".plan-picture")).toBeHidden();
    await expect(page.locator(".privacy")).toBeHidden(); // nothing can be entered
    await go("hall/ja/hall/plan.html");
    for (const media of /** @type {const} */ (["screen", "print"])) {
      await page.emulateMedia({ media });
      for (const cell of await page.locator(".plan-when").all()) {
        const box = await cell.boundingBox();
        expect(box?.width, `room to write on, ${media}`).toBeGreaterThan(150);
        expect(await cell.evaluate((e) => getComputedStyle(e).borderBlockEndStyle)).toBe("solid");
      }
    }
    await expect(page.getByText("このページを印刷して")).toBeHidden(); // it is printed
    await expect(page.locator('.plan-table [data-row="q-operator"] th')).toContainText("市民会館が係員を手配する 市民会館 （まだ整っていない場合）");
  });
});
