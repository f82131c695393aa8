// Flowcharts as readers get them, on every page that has one, in both
// languages: text inside its shape whatever the font, a route instead of the
// drawing on a phone, the same procedure in drawing and list, and ways through
// it for those who read by keyboard, by ear, in other colours and on paper.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test, expect } from "./fixtures.js";
import { typeSizes } from "./paper.js";
import { chartsFolder, hallFolder, pages, siteFolder } from "./places.js";

/** Pages with a drawing, of all three sites; read when a test runs, after the build. */
const withChart = () => [...pages(), "charts/ja/event.html", "charts/en/event.html", "charts/ja/stall.html", "charts/ja/event/check.html", "hall/ja/hall.html", "hall/en/hall.html"].filter((p) => {
  const [, below = "", name = p] = /^(charts|hall)\/(.*)/.exec(p) ?? [];
  const file = path.join({ charts: chartsFolder, hall: hallFolder }[below] ?? siteFolder, name);
  return /^(ja|en)\//.test(name) && /<svg class="?chart"? id/.test(readFileSync(file, "utf8"));
});

/** The language of a page. @param {string} name */
const language = (name) => (/** @type {RegExpExecArray} */ (/^(?:charts\/|hall\/)?(..)/.exec(name)))[1];

// Fonts that differ from the one that widths were planned for: Latin letters
// half as wide as Japanese ones, narrow ones, and wide ones.
const fonts = [
  ["Noto Sans CJK JP"],
  ["IPAGothic"],
  ["Liberation Sans", "TakaoPGothic"],
  ["DejaVu Sans", "VL Gothic"],
];

/** Fails where a font is not installed: Chromium would take another one. @param {string[]} names */
function needFonts(names) {
  for (const name of names) {
    const found = spawnSync("fc-list", [name], { encoding: "utf8" }).stdout;
    if (!found) {
      throw new Error(`The font ${name} is not installed: apt-get install fontconfig fonts-noto-cjk fonts-ipafont-gothic fonts-takao-gothic fonts-vlgothic fonts-liberation fonts-dejavu-core`);
    }
  }
}

/** Adds a rule as the reader's own stylesheet would. @param {import("@playwright/test").Page} page @param {string} css */
async function addRule(page, css) {
  await page.evaluate((rule) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/**
 * Looks at each line of text in a chart. Its box is that of the ink: across
 * from its first glyph to its last, up and down as far as they are drawn.
 * Gives what leaves its shape, and for each node how much of the box the text
 * takes: its area (lines of 20 px, a row of marks of 20 px, its further lines of 16) as a share of the
 * largest area of the same proportions that the padding of 14 and 9 px leaves
 * in a box, or that touches the border of a diamond.
 */
function lookAtText() {
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  /** @type {string[]} */ const outside = [];
  /** @type {number[]} */ const fills = [];
  /** @type {string[]} */ const spaces = [];

  /** The box of the ink of each line of a text. @param {SVGTextElement} text */
  const lines = (text) => {
    const style = getComputedStyle(text);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const found = [];
    let at = 0;
    for (const part of text.childNodes) {
      const all = part.textContent ?? "";
      const words = all.trim();
      const first = at + all.indexOf(words);
      at += all.length;
      if (!words) continue;
      const a = text.getStartPositionOfChar(first);
      const z = text.getEndPositionOfChar(first + words.length - 1);
      const ink = pen.measureText(words);
      found.push({ words, base: a.y, left: a.x, right: z.x, top: a.y - ink.actualBoundingBoxAscent, bottom: a.y + ink.actualBoundingBoxDescent });
      const tail = at - (first + words.length);
      if (tail > 0 && text.getEndPositionOfChar(at - 1).x - z.x > 0.5) spaces.push(words);
    }
    return found;
  };

  for (const svg of document.querySelectorAll(".chart-scroll > svg.chart")) {
    for (const node of svg.querySelectorAll(".node")) {
      const shape = /** @type {SVGGeometryElement} */ (node.querySelector(":scope > :is(path, rect, circle)"));
      const box = shape.getBBox();
      const bar = node.matches(".predefined") ? 8 : 0;
      let widest = 0;
      let height = 0;
      const marks = new Set(); // baselines of their lines
      for (const text of /** @type {NodeListOf<SVGTextElement>} */ (node.querySelectorAll("text"))) {
        const marked = Boolean(text.closest(".mark"));
        let row = 0;
        const sign = /** @type {SVGGraphicsElement|null} */ (node.querySelector(":scope > .sign"))?.getBBox();
        for (const line of lines(text)) {
          if (sign && !marked && line.left < sign.x + sign.width + 2) outside.push(`${node.getAttribute("data-step")}: ${line.words} on its sign`);
          row = Math.max(row, line.right - line.left + (marked ? 16 : 0));
          if (marked) marks.add(line.base);
          else height += 20;
          for (const [x, y] of [[line.left, line.top], [line.right, line.top], [line.left, line.bottom], [line.right, line.bottom]]) {
            const inBars = x >= box.x + bar && x <= box.x + box.width - bar;
            if (!inBars || !shape.isPointInFill(new DOMPoint(x, y))) outside.push(`${node.getAttribute("data-step")}: ${line.words}`);
          }
        }
        widest = Math.max(widest, row);
      }
      for (const sign of /** @type {NodeListOf<SVGGraphicsElement>} */ (node.querySelectorAll(":scope > .sign"))) {
        const { x, y, width, height: high } = sign.getBBox();
        for (const at of [[x, y], [x + width, y], [x, y + high], [x + width, y + high]]) {
          if (!shape.isPointInFill(new DOMPoint(at[0], at[1]))) outside.push(`${node.getAttribute("data-step")}: its sign`);
        }
        widest += width;
      }
      if (marks.size) height += 4 + 16 * marks.size;
      const fill = node.matches(".decision")
        ? (widest / box.width + height / box.height) ** 2
        : (widest * height) / ((box.width - 28 - 2 * bar) * (box.height - 18 - (node.matches(".document") ? 10 : 0)));
      fills.push(fill);
    }
    for (const label of svg.querySelectorAll(".label")) {
      const rect = /** @type {SVGGraphicsElement} */ (label.querySelector(".label-bg")).getBBox();
      for (const line of lines(/** @type {SVGTextElement} */ (label.querySelector("text")))) {
        const inside = line.left >= rect.x && line.right <= rect.x + rect.width && line.top >= rect.y && line.bottom <= rect.y + rect.height;
        if (!inside) outside.push("answer: " + line.words);
      }
    }
  }
  fills.sort((a, b) => a - b);
  return { outside, spaces, median: fills[fills.length >> 1] };
}

for (const names of fonts) {
  test(`text fits its shape in ${names.join(" and ")}`, async ({ page, go }) => {
    needFonts(names);
    for (const name of withChart()) {
      await go(name);
      const family = names.map((n) => `"${n}"`).join(", ");
      await addRule(page, `.chart, .chart text { font-family: ${family} !important; }`);
      const { outside, spaces, median } = await page.evaluate(lookAtText);
      expect(outside, name).toEqual([]);
      expect(spaces, `${name}: lines with a space at the end`).toEqual([]);
      expect(median, `${name}: part of the median box that text takes`).toBeGreaterThanOrEqual(0.6);
      // The current step of a self-check must not need more room.
      await page.evaluate(() => document.querySelectorAll(".chart .node").forEach((n) => n.classList.add("is-current")));
      expect((await page.evaluate(lookAtText)).outside, `${name}, current step`).toEqual([]);
    }
  });
}

test("text of drawings is never small", async ({ page, go }) => {
  for (const name of withChart()) {
    await go(name);
    const small = await page.locator(".chart-scroll > svg.chart").evaluateAll((all) =>
      all.flatMap((svg) => {
        const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute("width"));
        return [...svg.querySelectorAll("text")].filter((t) => parseFloat(getComputedStyle(t).fontSize) * scale < (t.closest(".mark") ? 12 : 14)).map((t) => t.textContent);
      }),
    );
    expect(small, name).toEqual([]);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a narrow place shows a route instead of the drawing", async ({ page, go }) => {
    for (const name of withChart()) {
      await go(name);
      for (const width of [320, 360, 640]) {
        await page.setViewportSize({ width, height: 800 });
        for (const figure of await page.locator(".chart-figure").all()) {
          await expect(figure.locator(".chart-scroll"), `${name} at ${width}`).toBeHidden();
          await expect(figure.locator(".chart-text"), `${name} at ${width}`).toBeVisible();
        }
        const [small, over] = await page.evaluate(() => {
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = [];
          while (walk.nextNode()) {
            const e = walk.currentNode.parentElement;
            if (!e?.closest(".chart-text") || !walk.currentNode.textContent?.trim() || !e.getClientRects().length) continue;
            if (parseFloat(getComputedStyle(e).fontSize) < 14) found.push(walk.currentNode.textContent);
          }
          return [found, document.documentElement.scrollWidth - document.documentElement.clientWidth];
        });
        expect(small, `${name} at ${width}: text below 14 px`).toEqual([]);
        expect(over, `${name} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test("a wide place shows the drawing in its own size", async ({ page, go }) => {
    for (const name of withChart()) {
      await go(name);
      for (const width of [768, 1024, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const svg of await page.locator(".chart-scroll > svg.chart").all()) {
          await expect(svg, `${name} at ${width}`).toBeVisible();
          const box = await svg.boundingBox();
          expect(box?.width, `${name} at ${width}`).toBeCloseTo(Number(await svg.getAttribute("width")), 0);
        }
      }
    }
  });

  test("Tab goes through the boxes in the order of the list", async ({ page, go }) => {
    for (const name of withChart()) {
      await go(name);
      for (const scroll of await page.locator(".chart-scroll").all()) {
        await scroll.focus();
        const way = await scroll.evaluate((region) => ({
          list: [...(region.closest(".chart-figure") ?? document).querySelectorAll(".chart-text .step")].map((s) => s.getAttribute("data-step")),
          stops: region.querySelectorAll("svg.chart[id] a").length,
        }));
        const met = [];
        for (let i = 0; i < way.stops; i++) {
          await page.keyboard.press("Tab");
          const stop = await page.evaluate(() => {
            const e = document.activeElement;
            const style = e ? getComputedStyle(e) : null;
            return { step: e?.getAttribute("data-step"), inside: Boolean(e?.closest("svg.chart")), ring: style?.outlineStyle !== "none" && parseFloat(style?.outlineWidth ?? "0") >= 2 };
          });
          expect(stop.inside, `${name}: stop ${i + 1}`).toBe(true);
          expect(stop.ring, `${name}: ring at stop ${i + 1}`).toBe(true);
          if (stop.step) met.push(stop.step);
        }
        expect(met, name).toEqual(way.list);
      }
    }
  });
});

test("drawing and list are the same procedure", async ({ page, go }) => {
  for (const name of withChart()) {
    await go(name);
    const [drawing, list] = await page.evaluate(() => {
      /** @param {Element|null|undefined} e */
      const words = (e) => (e?.textContent ?? "").replace(/\s+/g, "");
      const steps = [...document.querySelectorAll(".chart-text .step")];
      const id = (/** @type {Element} */ e) => e.getAttribute("data-step") ?? "";
      /** @type {string[]} */ const drawn = [];
      for (const svg of document.querySelectorAll(".chart-scroll > svg.chart[id]")) {
        for (const n of svg.querySelectorAll(".node")) drawn.push(`${n.getAttribute("href")} ${words(n.querySelector(":scope > text"))}`);
        const lines = new Set(Array.from(svg.querySelectorAll(".edge"), (e) => `${e.getAttribute("data-from")} ${e.getAttribute("data-to")}`));
        for (const line of lines) { // two answers may lead to one step
          const [from, to] = line.split(" ");
          const answers = [...svg.querySelectorAll(`.label[data-from="${from}"][data-to="${to}"]`)];
          if (!answers.length) drawn.push(`${from} > ${to}`);
          for (const a of answers) drawn.push(`${from} ${words(a)} ${a.getAttribute("href")}`);
        }
      }
      /** @type {string[]} */ const told = [];
      const byAnchor = new Map(steps.map((s) => ["#" + s.id, id(s)]));
      steps.forEach((s, i) => {
        const other = s.matches(".step--procedure") ? s.querySelector(".step-more a") : null; // its box leads there
        told.push(`${other?.getAttribute("href") ?? "#" + s.id} ${words(s.querySelector(".step-title"))}`);
        const branches = [...s.querySelectorAll(".branch")];
        for (const b of branches) told.push(`${id(s)} ${words(b.querySelector(".branch-answer"))} ${b.querySelector("a")?.getAttribute("href")}`);
        if (branches.length || s.matches(".step--outcome")) return;
        const next = s.querySelector(".step-next a")?.getAttribute("href");
        if (next) told.push(`${id(s)} > ${byAnchor.get(next)}`);
        else if (!s.querySelector(".step-next") && steps[i + 1]?.parentElement === s.parentElement) told.push(`${id(s)} > ${id(steps[i + 1])}`);
      });
      return [drawn.sort(), told.sort()];
    });
    expect(drawing.length, name).toBeGreaterThan(3);
    expect(drawing, name).toEqual(list);
  }
});

test.describe("in a narrow place", () => {
  for (const width of [320, 360, 640]) {
    test(`the list of steps is a chart, ${width} px wide`, async ({ page, go }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const name of withChart()) {
        await go(name);
        const faults = await page.locator(".chart-text .steps").evaluateAll((lists) => {
          /** @type {string[]} */ const found = [];
          /** Whether a point is inside of a box whose sides may be cut or round. @param {Element} box @param {number} x @param {number} y */
          const inside = (box, x, y) => {
            const r = box.getBoundingClientRect();
            const [dx, dy, half] = [Math.min(x - r.left, r.right - x), Math.min(y - r.top, r.bottom - y), r.height / 2];
            if (dx < 0 || dy < 0) return false;
            if (box.parentElement?.matches(".step--decision")) return x - r.left >= 49; // beside the diamond
            if (box.parentElement?.matches(".step--procedure")) return dx > 10;
            if (box.parentElement?.matches(".step--document")) return r.bottom - y >= 14;
            const round = Math.min(parseFloat(getComputedStyle(box).borderTopLeftRadius), half);
            return dx >= round || dy >= round || Math.hypot(round - dx, round - dy) <= round;
          };
          const drawn = (/** @type {Element} */ e, /** @type {string} */ part) => getComputedStyle(e, part).content !== "none";
          for (const list of lists) {
            const items = [...list.children];
            for (const box of list.querySelectorAll(".step-box, .way:not(.way--on) > .branch-to")) {
              const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              while (words.nextNode()) {
                if (!words.currentNode.textContent?.trim() || words.currentNode.parentElement?.closest(".visually-hidden")) continue;
                range.selectNodeContents(words.currentNode);
                for (const line of range.getClientRects()) {
                  const trim = line.height / 6; // above and below the ink
                  for (const [x, y] of [[line.left, line.top + trim], [line.right - 1, line.top + trim], [line.left, line.bottom - trim], [line.right - 1, line.bottom - trim]]) {
                    if (!inside(box, x, y)) found.push(`outside of its box: ${words.currentNode.textContent}`);
                  }
                }
              }
              if (box.getBoundingClientRect().height < 44) found.push(`low: ${box.textContent}`);
            }
            const boxes = [...list.querySelectorAll(".step-box, .branch-answer, .way:not(.way--on) > .branch-to, .step-phase")].map((e) => /** @type {const} */ ([e.textContent, e.getBoundingClientRect()]));
            boxes.forEach(([text, a], i) => {
              for (const [other, b] of boxes.slice(i + 1)) {
                if (a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5) found.push(`${text} lies on ${other}`);
              }
            });
            items.forEach((item, i) => {
              const before = items.slice(0, i).reverse().find((e) => e.matches(".step"));
              const led = item.matches(".step") && Boolean(before?.matches(".step--on"));
              if (item.matches(".step") && (drawn(item, "::after") !== led || drawn(item, "::before") !== led)) found.push(`arrow into ${item.getAttribute("data-step")}: ${!led}`);
            });
            for (const to of list.querySelectorAll(".way:not(.way--on) > .branch-to")) {
              if (!drawn(to, "::before") || !drawn(to, "::after")) found.push(`no line to ${to.textContent}`);
              const icon = to.querySelector(".icon");
              if (!to.closest(".way--end") && !icon?.getClientRects().length) found.push(`no mark before ${to.textContent}`);
            }
            for (const box of list.querySelectorAll("[class*=end--] :is(.step-title, .branch-to)")) {
              if (!box.querySelector(".icon")?.getClientRects().length) found.push(`no mark of the verdict: ${box.textContent}`);
            }
            for (const back of list.querySelectorAll(".way--back")) {
              const from = back.closest(".step");
              const to = document.getElementById(back.querySelector("a")?.hash.slice(1) ?? "");
              if (!from || !to || items.indexOf(to) > items.indexOf(from)) found.push(`not back: ${back.textContent}`);
              if (!back.querySelector(".visually-hidden")) found.push(`says nothing of going back: ${back.textContent}`);
            }
          }
          return found;
        });
        expect(faults, name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0);
      }
    });
  }

  test("each kind of step has a shape of its own, in forced colours, too", async ({ page, go }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const forcedColors of /** @type {const} */ (["none", "active"])) {
      await page.emulateMedia({ forcedColors });
      await go("charts/ja/event.html");
      const shapes = await page.evaluate(() => ["terminal", "process", "document", "procedure", "decision"].map((kind) => {
        const box = /** @type {Element} */ (document.querySelector(`.steps .step--${kind} > .step-box`));
        const [style, cut] = [getComputedStyle(box), getComputedStyle(box, "::before")];
        const drawn = kind === "decision" ? cut : style; // the diamond, or the box itself
        const line = cut.clipPath !== "none" ? cut.backgroundColor : drawn.borderTopColor;
        const seen = cut.clipPath !== "none" ? line !== getComputedStyle(box, "::after").backgroundColor : line !== drawn.backgroundColor && parseFloat(drawn.borderTopWidth) >= 1;
        return { kind, shape: [style.borderTopLeftRadius, style.borderTopStyle, cut.clipPath, cut.transform, cut.content === "none" ? "" : cut.borderLeftStyle].join(), seen };
      }));
      expect(new Set(shapes.map((s) => s.shape)).size).toBe(5);
      expect(shapes.filter((s) => !s.seen)).toEqual([]);
      // A question is a square on its corner, as high as wide, on the line that runs through it.
      const diamond = await page.locator(".steps .step--decision > .step-box").first().evaluate((box) => {
        const cut = getComputedStyle(box, "::before");
        const middle = parseFloat(cut.insetInlineStart) + parseFloat(cut.width) / 2;
        const line = getComputedStyle(box, "::after");
        return { turn: cut.transform.match(/[-.\d]+/g)?.slice(0, 2).map((n) => Number(n).toFixed(3)), square: cut.width === cut.height, off: middle - parseFloat(line.insetInlineStart) - parseFloat(line.borderLeftWidth) / 2 };
      });
      expect(diamond).toEqual({ turn: ["0.707", "0.707"], square: true, off: 0 });
    }
  });
});

test("lines that lead in and out are bold; keys go on from an answer", async ({ page, go }) => {
  await go("ja/join.html");
  await page.locator(".chart-scroll .node[data-step=ask-equipment]").hover();
  const width = (/** @type {string} */ s) => page.locator(s).first().evaluate((e) => parseFloat(getComputedStyle(e).strokeWidth));
  const plain = await width(".chart .edge:not(.is-in, .is-out)");
  expect(await width(".chart .edge.is-in")).toBeGreaterThan(plain);
  expect(await width(".chart .edge.is-out")).toBeGreaterThan(plain);
  await page.locator(".chart .label").first().focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-step"))).toBe("ask-facility");
});

test("boxes and answers are large enough for a finger", async ({ page, go }) => {
  for (const name of withChart()) {
    await go(name);
    const small = await page.locator(".chart-scroll > svg.chart a").evaluateAll((all) => {
      // What a finger meets 21 px up, down, left and right of the middle.
      const reach = (/** @type {Element} */ a, /** @type {number} */ dx, /** @type {number} */ dy) => {
        a.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        const box = a.getBoundingClientRect();
        const met = document.elementFromPoint(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
        return Boolean(met && a.contains(met));
      };
      return all.filter((a) => {
        const box = a.getBoundingClientRect();
        if (a.matches(".node")) return box.width < 44 || box.height < 44;
        return [[-21, 0], [21, 0], [0, -21], [0, 21]].some(([dx, dy]) => !reach(a, dx, dy));
      }).map((a) => a.getAttribute("aria-label"));
    });
    expect(small, name).toEqual([]);
  }
});

test("ids are unique, the drawing is named and described, words of another language are marked", async ({ page, go }) => {
  for (const name of withChart()) {
    await go(name);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    });
    expect(twice, name).toEqual([]);
    const svg = page.locator("svg.chart[id]").first();
    await expect(svg).toHaveRole("group");
    await expect(svg).toHaveAccessibleName(/.../);
    await expect(svg).toHaveAccessibleDescription(/\d/);
    await expect(svg).toHaveAttribute("lang", language(name));
    if (language(name) !== "en") continue;
    const unmarked = await page.locator(".chart-figure").evaluateAll((figures) =>
      figures.flatMap((f) => [...f.querySelectorAll("*")]).filter((e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && /[\u3040-\u30ff\u4e00-\u9fff]/.test(n.textContent ?? "")) && e.closest("[lang]")?.getAttribute("lang") !== "ja").map((e) => e.textContent),
    );
    expect(unmarked, name).toEqual([]);
  }
});

for (const media of /** @type {const} */ ([
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
  { colorScheme: "dark", forcedColors: "active" },
])) {
  test(`lines stand out from their ground: ${media.colorScheme}, forced colours ${media.forcedColors}`, async ({ page, go }) => {
    await page.emulateMedia(media);
    for (const name of withChart()) {
      await go(name);
      // Half of the boxes and lines as on the way of a self-check.
      await page.evaluate(() => {
        document.querySelectorAll(".chart .node:nth-of-type(2n)").forEach((n) => n.classList.add("is-current"));
        document.querySelectorAll(".chart .edge:nth-of-type(2n)").forEach((n) => n.classList.add("is-passed"));
      });
      const weak = await page.locator(".chart-scroll").evaluateAll((all) => {
        const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d", { willReadFrequently: true }));
        /** @param {string} colour as any notation of CSS */
        const luminance = (colour) => {
          pen.clearRect(0, 0, 1, 1);
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        /** @param {string} a @param {string} b */
        const contrast = (a, b) => {
          const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
          return (light + 0.05) / (dark + 0.05);
        };
        return all.flatMap((region) => {
          const ground = getComputedStyle(region).backgroundColor;
          /** @type {string[]} */ const found = [];
          /** @param {Element} e @param {string} a @param {string} b @param {number} least */
          const hold = (e, a, b, least) => {
            const c = contrast(a, b);
            if (c < least) found.push(`${e.closest("[class]")?.getAttribute("class")}: ${a} on ${b} is ${c.toFixed(2)}`);
          };
          for (const e of region.querySelectorAll(".edge > path:first-child, .node > :is(path, rect, circle):first-child")) hold(e, getComputedStyle(e).stroke, ground, 3);
          for (const e of region.querySelectorAll(".tip")) hold(e, getComputedStyle(e).fill, ground, 3);
          for (const t of region.querySelectorAll(".node text, .label text")) {
            const shape = t.closest(".node")?.firstElementChild;
            hold(t, getComputedStyle(t).fill, shape ? getComputedStyle(shape).fill : ground, 4.5);
          }
          return found;
        });
      });
      expect(weak, name).toEqual([]);
    }
  });
}

test("on paper each piece of a drawing stands on one page of A4, its text 8 pt or larger", async ({ page, go }) => {
  await page.emulateMedia({ media: "print" });
  for (const name of withChart().filter((p) => !p.endsWith("/check.html"))) { // a sheet is printed without
    await go(name);
    for (const figure of await page.locator(".chart-figure").all()) {
      const wide = await figure.evaluate((e) => e.classList.contains("chart-figure--wide"));
      await page.setViewportSize(wide ? { width: 1001, height: 642 } : { width: 672, height: 1005 }); // what A4 leaves between its margins
      const printed = figure.locator(":is(.chart-scroll, .chart-print):visible");
      const cut = await figure.locator(".chart-print").count();
      await expect(printed, name).toHaveCount(cut || 1);
      for (const [n, piece] of (await printed.all()).entries()) {
        await expect(piece).toHaveCSS("break-inside", "avoid");
        const box = await piece.locator("svg").boundingBox();
        const room = cut ? (n > 0 ? [255, 170] : [208, 155])[Number(wide)] : 208;
        expect(box?.height, name).toBeLessThanOrEqual(room * (96 / 25.4) + 1);
        expect(box?.width, name).toBeLessThanOrEqual(wide ? 1001 : 672);
        const least = await piece.locator("svg").evaluate((svg) => {
          const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute("width"));
          return Math.min(...[...svg.querySelectorAll("text")].map((t) => parseFloat(getComputedStyle(t).fontSize) * scale * 0.75));
        });
        expect(least, `${name}: smallest text in pt`).toBeGreaterThanOrEqual(8);
        // No box is cut through by the edge of its piece.
        const outside = await piece.locator("svg").evaluate((svg) => {
          const sheet = svg.getBoundingClientRect();
          return [...svg.querySelectorAll(".node, .label")].filter((e) => {
            const r = e.getBoundingClientRect();
            return r.top < sheet.top || r.bottom > sheet.bottom || r.left < sheet.left || r.right > sheet.right;
          }).map((e) => e.textContent);
        });
        expect(outside, name).toEqual([]);
      }
    }
  }
});

for (const name of ["charts/ja/event.html", "charts/en/event.html"]) {
  test(`${name} prints its wide drawing legibly, with the lines that go back and the names of its lanes`, async ({ page, go }) => {
    await go(name);
    const sizes = typeSizes(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    expect(Math.min(...sizes.flatMap((s) => [...s]))).toBeGreaterThanOrEqual(8);
    await page.emulateMedia({ media: "print" });
    const sheets = page.locator(".chart-print");
    expect(await sheets.count()).toBeGreaterThan(1);
    const backs = await sheets.locator(".back > path:first-child").evaluateAll((all) => all.map((p) => p.getClientRects().length));
    expect(backs.length).toBeGreaterThan(0);
    expect(backs, "drawn pieces of each line that goes back").not.toContain(0);
    const lanes = await page.locator(".chart-scroll > svg .lane text").allTextContents();
    const told = await sheets.locator(".mark-actor, .lane").allTextContents();
    const plain = (/** @type {string[]} */ all) => [...new Set(all.map((t) => t.replace(/\s/g, "")))].sort();
    expect(plain(told)).toEqual(plain(lanes));
  });
}

test("a chart that is printed on its side has no text below 8 pt", async ({ page, go }) => {
  for (const name of ["hall/ja/hall.html", "hall/en/hall.html"]) {
    await go(name);
    await expect(page.locator(".chart-figure--wide")).toHaveCount(1);
    const sizes = typeSizes(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    expect(Math.min(...sizes.flatMap((s) => [...s])), name).toBeGreaterThanOrEqual(8);
  }
});

for (const name of ["ja/join.html", "en/join.html"]) {
  test(`${name} prints with no text below 8 pt, its long drawing on two pages`, async ({ page, go }) => {
    await go(name);
    await expect(page.locator(".chart-print")).toHaveCount(2);
    for (const piece of await page.locator(".chart-print").all()) await expect(piece).toBeHidden();
    const sizes = typeSizes(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes.flatMap((s) => [...s]))).toBeGreaterThanOrEqual(8);
    // The number in the connector, 11 px, ends one page and begins another.
    expect(sizes.filter((s) => s.has(8.25))).toHaveLength(2);
  });
}

test("a saved drawing stands alone, in colour, and asks for nothing", async ({ page: guide, site, go }) => {
  await go("ja/join.html");
  const address = await guide.locator(".chart-download").getAttribute("href");
  /** @type {string[]} */
  const asked = [];
  const page = await guide.context().newPage(); // the guide's own may still ask for its icon
  page.on("request", (r) => asked.push(r.url()));
  const file = new URL(address ?? "", site + "ja/join.html").href;
  await page.goto(file);
  expect(asked.filter((url) => url !== file && !url.endsWith("/favicon.ico"))).toEqual([]);
  const look = await page.evaluate(() => {
    const style = (/** @type {string} */ s) => getComputedStyle(/** @type {Element} */ (document.querySelector(s)));
    return {
      root: document.documentElement.tagName,
      title: document.title,
      ready: style(".verdict-ready > rect").fill,
      question: style(".decision > path").stroke,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    };
  });
  expect(look.root).toBe("svg");
  expect(look.title).not.toBe("");
  expect(look.ground).toBe("rgb(255, 255, 255)");
  expect(look.ready).not.toBe(look.ground);
  expect(look.question).toBe("rgb(0, 23, 193)");
});

test("outcomes differ without colour", async ({ page, go }) => {
  for (const name of ["ja/join.html", "hall/en/hall.html"]) {
    await go(name);
    for (const media of /** @type {const} */ (["screen", "print"])) {
      await page.emulateMedia({ media });
      const signs = await page.locator(".chart-figure").evaluate((figure) => {
        const seen = [...figure.querySelectorAll("svg.chart .node[class*=verdict-]")].filter((n) => n.getClientRects().length && n.closest("svg")?.getAttribute("width") !== "16");
        /** A sign as drawn, wherever it stands. @param {Element} n */
        const drawn = (n) => n.querySelector(".sign")?.getAttribute("d")?.replace(/^M[-.\d ]+m/, "");
        return seen.map((n) => [/verdict-[-\w]+/.exec(n.getAttribute("class") ?? "")?.[0], drawn(n)]);
      });
      const kinds = new Map(/** @type {[string, string][]} */ (signs));
      expect([...kinds.keys()].sort(), name).toEqual(["verdict-not-ready", "verdict-ready"]);
      expect(new Set(kinds.values()).size, name).toBe(2);
      for (const [verdict, sign] of signs) expect(sign, name).toBe(kinds.get(verdict ?? ""));
      for (const verdict of kinds.keys()) await expect(page.locator(`.legend .legend-${verdict.replace("verdict", "sign")} path`)).toBeVisible();
      await expect(page.locator(".legend .legend-sign-unknown")).toHaveCount(0);
    }
    await page.emulateMedia({ media: null });
  }
});

test("a legend has the marks of the form that is shown, and no other", async ({ page, go }) => {
  for (const name of ["charts/ja/event.html", "charts/en/event.html"]) {
    await go(name);
    const marks = (/** @type {string} */ mark) => page.locator(`.legend .legend-${mark}`);
    for (const [width, citation] of /** @type {const} */ ([[1280, true], [360, false]])) {
      await page.setViewportSize({ width, height: 800 });
      await expect(marks("mark-citation"), `${name} at ${width}`).toBeVisible({ visible: citation });
      await expect(marks("mark-actor"), `${name} at ${width}`).toBeHidden(); // of sheets of paper
      await expect(marks("decision").locator(":visible > path")).toHaveCount(1);
    }
    await page.emulateMedia({ media: "print" });
    await expect(marks("mark-actor")).toBeVisible();
    await expect(marks("mark-citation")).toBeVisible();
    await page.emulateMedia({ media: null });
  }
});

test("in a narrow place, too, the way of the answers runs past those not given, to its box", async ({ page, go }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  /** Which lines are on the way: bold, and of another colour; by step or answer. */
  const bold = () => page.evaluate(() => {
    const look = (/** @type {Element|null} */ e, /** @type {string} */ part) => {
      const s = e && getComputedStyle(e, part);
      return s && s.content !== "none" && parseFloat(s.borderLeftWidth) === 4 ? s.borderLeftColor : "";
    };
    const way = getComputedStyle(/** @type {Element} */ (document.querySelector(".step--decision > .step-box")), "::before").borderTopColor;
    const found = [];
    for (const step of document.querySelectorAll(".steps > *")) {
      const name = step.getAttribute("data-step") ?? "phase";
      if (look(step, "::before") === way) found.push(`into ${name}`);
      if (step.querySelector(":scope > .branches") && look(step.querySelector(".step-box"), "::after") === way) found.push(`out of ${name}`);
      for (const branch of step.querySelectorAll(".way")) {
        const to = branch.getAttribute("data-to");
        if (look(branch, "::before") === way) found.push(`past ${to}`);
        const turn = branch.matches(".way--on") ? null : branch.querySelector(":scope > .branch-to");
        if (look(turn, "::before") === way) found.push(`turn to ${to}`);
      }
    }
    return found;
  });
  await go("charts/ja/event/check.html");
  expect(await bold()).toEqual([]);
  await page.locator("input[name=consent][value=met]").check();
  const asked = ["into consult", "into explain", "into ask-consent", "out of ask-consent"];
  const led = [...asked, "past no-consent", "past explain", "past fill-in", "into phase", "into fill-in", "into stalls", "into ask-insured"];
  expect(await bold()).toEqual(led);
  await page.locator("input[name=insured][value=not-met]").check();
  expect(await bold()).toEqual([...led, "out of ask-insured", "turn to no-insurance"]);
  await page.locator("input[name=consent][value=not-met]").check();
  expect(await bold()).toEqual([...asked, "turn to no-consent"]);
});

test("the way of the answers is drawn in another colour and width", async ({ page, go }) => {
  await go("en/join/check.html");
  await page.locator("input[type=radio][value=met]").first().check();
  const look = (/** @type {string} */ s) => page.locator(s).first().evaluate((e) => [getComputedStyle(e).stroke, parseFloat(getComputedStyle(e).strokeWidth)]);
  const [plain, thin] = await look(".chart .edge:not(.is-passed)");
  const [passed, bold] = await look(".chart .edge.is-passed");
  expect(passed).not.toBe(plain);
  expect(bold).toBeGreaterThan(Number(thin));
  const [, current] = await look(".chart .node.is-current");
  expect(current).toBeGreaterThan(Number(bold));
});
