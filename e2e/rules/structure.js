// What a page is made of: names, headings, landmarks, tables, forms.
"use strict";

rules["one h1, and headings in order"] = () => {
  const levels = all("h1, h2, h3, h4, h5, h6").filter(shown);
  const found = levels.filter((h) => h.tagName === "H1").length === 1 ? [] : ["not one h1"];
  levels.forEach((h, i) => {
    if (!h.textContent?.trim()) found.push(`empty: ${told(h)}`);
    if (i > 0 && Number(h.tagName[1]) > Number(levels[i - 1].tagName[1]) + 1) found.push(`${told(h)} below ${told(levels[i - 1])}`);
  });
  if (levels[0] && levels[0].tagName !== "H1") found.push(`begins with ${told(levels[0])}`);
  return found;
};

rules["landmarks are there once, or are named apart"] = () => {
  const found = [];
  if (all("main").length !== 1) found.push("not one main");
  const whole = !document.body.matches(".page--404");
  for (const name of ["body > header", "body > footer"]) if (whole && all(name).length !== 1) found.push(`not one ${name}`);
  /** @type {Map<string, Element>} */
  const names = new Map();
  for (const e of all("nav, aside, section[aria-label], section[aria-labelledby], [role=region]").filter(shown)) {
    const by = (e.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const name = `${e.tagName} ${(e.getAttribute("aria-label") ?? by).trim()}`;
    if (name.endsWith(" ")) found.push(`no name: ${told(e)}`);
    if (names.has(name)) found.push(`twice "${name}"`);
    names.set(name, e);
  }
  return found;
};

rules["the skip link comes first"] = () => {
  if (document.body.matches(".page--404")) return [];
  const first = document.querySelector("a[href], button, input, summary, [tabindex]");
  return first?.matches("a.skip[href='#main']") && document.querySelector("main#main[tabindex='-1']") ? [] : ["no skip link to main"];
};

rules["two ways to every page: navigation and site map"] = () => {
  if (alone || document.body.matches(".page--404")) return [];
  const links = /** @type {HTMLAnchorElement[]} */ (all("nav a[href]"));
  return links.some((a) => /\/sitemap\.html$/.test(a.pathname)) && all("header nav a").length > 3 ? [] : ["no navigation with the site map"];
};

rules["ids are unique, and what names one finds it"] = () => {
  const ids = all("[id]").map((e) => e.id);
  const found = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice #${id}`);
  for (const name of ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"]) {
    for (const e of all(`[${name}]`)) {
      for (const id of (e.getAttribute(name) ?? "").split(/\s+/)) if (!ids.includes(id)) found.push(`${name}="${id}" of ${told(e)}`);
    }
  }
  return found;
};

rules["tables have a caption and heads with a scope"] = () =>
  all("table").flatMap((t) => {
    const table = /** @type {HTMLTableElement} */ (t);
    const found = [];
    if (!table.caption?.textContent?.trim()) found.push(`no caption: ${told(table)}`);
    if (!table.querySelector("th")) found.push(`no head: ${told(table)}`);
    for (const th of all("th", table)) if (!/^(row|col)/.test(th.getAttribute("scope") ?? "")) found.push(`no scope: ${told(th)}`);
    return found;
  });

rules["what scrolls by itself can be reached by keyboard and has a name"] = () =>
  all("body *").filter((e) => {
    if (!shown(e) || e instanceof SVGElement || !/auto|scroll/.test(getComputedStyle(e).overflowX + getComputedStyle(e).overflowY)) return false;
    if (e.scrollWidth <= e.clientWidth + 1 && e.scrollHeight <= e.clientHeight + 1) return false;
    const reached = e.tabIndex >= 0 || e.querySelector("a[href], button");
    return !(reached && (e.hasAttribute("aria-label") || e.hasAttribute("aria-labelledby")));
  }).map(told);

rules["radios stand in a fieldset with a legend, every field has a label"] = () => [
  ...all("input[type=radio]").filter((e) => !e.closest("fieldset")?.querySelector(":scope > legend")?.textContent?.trim()).map((e) => `no legend: ${told(e)} ${e.id}`),
  ...all("input:not([type=hidden]), select, textarea").filter((e) => ![.../** @type {HTMLInputElement} */ (e).labels ?? []].some((l) => l.textContent?.trim()) && !e.hasAttribute("aria-label") && !e.hasAttribute("aria-labelledby")).map((e) => `no label: ${told(e)}`),
  ...all("fieldset.question").filter((e) => !e.getAttribute("aria-describedby")).map((e) => `no hint: ${told(e)}`),
];

rules["drawings have a name or are hidden from those who listen"] = () => [
  ...all("svg:not([aria-hidden=true])").filter((e) => !e.parentElement?.closest("svg") && !(e.getAttribute("aria-labelledby") || e.getAttribute("aria-label"))).map(told),
  ...all("img:not([alt])").map(told),
];

rules["nothing is asked twice"] = () => {
  const asked = all("fieldset > legend").map((e) => (e.textContent ?? "").replace(/\s+/g, " ").trim());
  return asked.filter((words, i) => asked.indexOf(words) !== i);
};
