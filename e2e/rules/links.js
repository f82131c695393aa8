// Links: seen as such, and of words that make sense alone.
"use strict";

/** Whether a link's words have a line below them that can be seen. @param {Element} a */
function underlined(a) {
  return [a, ...all("*", a)].some((e) => {
    const style = getComputedStyle(e);
    return style.textDecorationLine.includes("underline") && channels(style.textDecorationColor)[3] > 127;
  });
}

rules["links are underlined"] = () => all("a[href]").filter((a) => seen(a) && !(a instanceof SVGElement && !a.querySelector("text")) && !underlined(a)).map(told);

rules["visited links differ"] = () => {
  const found = [];
  for (const sheet of document.styleSheets) {
    try {
      const text = [...sheet.cssRules].map((r) => r.cssText).join("");
      if (text.includes(":visited")) return [];
    } catch {
      return []; // from a file a sheet cannot be read
    }
    found.push("no rule for visited links");
  }
  return found;
};

rules["the words of a link make sense alone"] = () =>
  all("a[href]").filter((a) => {
    const words = ((a.getAttribute("aria-label") ?? a.textContent ?? "").trim()).replace(/\s+/g, " ");
    return !words || /^(こちら|ここ|詳細|詳しくは|もっと見る|続き|リンク|クリック|here|click here|more|read more|link|this|details)[.。]?$/i.test(words) || /こちら$/.test(words);
  }).map(told);

rules["links with the same words lead to the same place"] = () => {
  /** @type {Map<string, string>} */
  const led = new Map();
  return /** @type {HTMLAnchorElement[]} */ (all("main p a[href], main li a[href], main td a[href]")).filter((a) => {
    // Where a list or step around them says of what they speak.
    if (a.closest("svg, .step, .choices, .verdict-list, .sitemap, .contents-sections") || a.matches("[aria-label]")) return false;
    const chapter = a.closest(".chapter")?.getAttribute("aria-labelledby"); // of the whole guide in one page
    const words = `${(a.textContent ?? "").trim()} ${a.closest("[lang]")?.getAttribute("lang")} ${chapter}`;
    const to = a.href;
    const before = led.get(words);
    led.set(words, before ?? to);
    return before !== undefined && before !== to;
  }).map(told);
};

rules["a link to a PDF says so"] = () => /** @type {HTMLAnchorElement[]} */ (all("a[href]")).filter((a) => /\.pdf($|[#?])/i.test(String(a.href)) && !/PDF/.test(a.textContent ?? "")).map(told);

rules["a link to a page of a PDF names the page in words"] = () =>
  /** @type {HTMLAnchorElement[]} */ (all("a[href]")).filter((a) => {
    const page = /\.pdf#(?:.*&)?page=(\d+)/i.exec(String(a.href))?.[1];
    // The page of the file, or the one that is printed on it, beside the link.
    return page !== undefined && !new RegExp(`(^|\\D)${page}(\\D|$)`).test(a.textContent ?? "");
  }).map(told);

rules["no link opens a new tab"] = () => all("a[target], area[target]").map(told);
