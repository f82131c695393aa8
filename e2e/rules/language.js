// In which language a page is, and the ways to its twins.
"use strict";

/** Two words of Latin letters or more, one of them small: a passage, not a name or a sign (DSG, PDF, ver. 1.0). */
const english = /\b[A-Za-z][a-z]+,? (?:[A-Za-z]+,? )*[A-Za-z]*[a-z]\b/;

rules["words of another language are marked"] = () => {
  if (document.documentElement.lang.startsWith("ja")) {
    return all("body, body *").filter((e) => !e.matches("script, style, code, kbd, samp, pre") && english.test(ownWords(e)) && !/^en/.test(e.closest("[lang]")?.getAttribute("lang") ?? "")).map(told);
  }
  if (!document.documentElement.lang.startsWith("en")) return [];
  const unmarked = all("body, body *").filter((e) => !e.matches("script, style") && japanese.test(ownWords(e)) && !/^ja/.test(e.closest("[lang]")?.getAttribute("lang") ?? ""));
  const names = all("[aria-label], [title], [alt]").filter((e) => ["aria-label", "title", "alt"].some((n) => japanese.test(e.getAttribute(n) ?? "")));
  // The name of the language links is in each of the languages.
  return [...unmarked, ...names.filter((e) => !/^ja/.test(e.closest("[lang]")?.getAttribute("lang") ?? "") && !e.matches(".languages"))].map(told);
};

rules["a link leads to the same page in each other language, named in that language"] = () => {
  if (alone || document.body.matches(".page--404")) return [];
  const links = /** @type {HTMLAnchorElement[]} */ (all(".languages a"));
  const here = document.documentElement.lang;
  const found = [];
  const topic = location.pathname.split(`/${here}/`).at(-1);
  for (const [lang, name] of [["ja", "日本語"], ["en", "English"]]) {
    const link = links.find((a) => a.hreflang === lang);
    if (!link) found.push(`no link to ${lang}`);
    else if (!link.textContent?.includes(name) || link.lang !== lang) found.push(`not in its own language: ${told(link)}`);
    else if (lang !== here && link.pathname.split(`/${lang}/`).at(-1) !== topic && !/\/index\.html$/.test(location.pathname)) found.push(`another topic: ${link.pathname}`);
  }
  if (links.some((a) => /[\u{1f1e6}-\u{1f1ff}]/u.test(a.textContent ?? ""))) found.push("a flag");
  return found;
};

rules["no page leads on by itself"] = () => all("meta[http-equiv=refresh]").map((e) => `leads on: ${e.getAttribute("content")}`);

rules["twins name each other in the head, where addresses are known"] = () => {
  const twins = /** @type {HTMLLinkElement[]} */ (all("link[rel=alternate][hreflang]", document.head));
  const canonical = document.head.querySelector("link[rel=canonical]");
  if (!twins.length) return canonical && !alone ? ["no twin"] : []; // built without an address
  const own = twins.find((t) => t.hreflang === document.documentElement.lang);
  const names = twins.map((t) => t.hreflang).sort().join(" ");
  return own && names.startsWith("en ja") ? [] : [`twins are ${names}`];
};

/** A date as the interface writes it: 2024年3月（令和6年3月）, March 2024. */
const date = /\d{4}年\d{1,2}月|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/;

rules["dates are marked with their value"] = () => [
  ...all("body *").filter((e) => !e.matches("script, style, code, pre, title") && date.test(ownWords(e)) && !e.closest("time, cite, svg, .toc, .contents")).map((e) => `not marked: ${told(e)}`),
  ...all("time").filter((e) => !/^\d{4}-\d{2}(-\d{2})?$/.test(e.getAttribute("datetime") ?? "")).map((e) => `no value: ${told(e)}`),
  ...all("time").filter((e) => document.documentElement.lang.startsWith("ja") && /^\d{4}年\d{1,2}月/.test(e.textContent ?? "") && !/（(令和|平成|昭和)/.test(e.textContent ?? "")).map((e) => `no era: ${told(e)}`),
];
