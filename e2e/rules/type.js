// Type as the Digital Agency's design system sets it.
"use strict";

/** A length or factor of a style as a number. @param {string} s */
const px = (s) => parseFloat(s);

rules["body text is 16 to 17 px, with leading of 1.7 to 1.75 and .02 em between letters"] = () => {
  const found = [];
  for (const e of [document.body, ...all(".content > p, .content > ul > li, .content > ol > li, .content > dl > dd").filter((e) => seen(e) && !e.className)]) {
    const style = getComputedStyle(e);
    const size = px(style.fontSize);
    if (size < 16 || size > 17) found.push(`${style.fontSize}: ${told(e)}`);
    const leading = px(style.lineHeight) / size;
    if (leading < 1.695 || leading > 1.755) found.push(`leading of ${leading.toFixed(2)}: ${told(e)}`);
    if (Math.abs(px(style.letterSpacing) / size - 0.02) > 0.002) found.push(`${style.letterSpacing} between letters: ${told(e)}`);
  }
  return found;
};

rules["headings have a leading of 1.4 to 1.5"] = () =>
  all("h1, h2, h3, h4, h5, h6").filter((e) => {
    const style = getComputedStyle(e);
    const leading = px(style.lineHeight) / px(style.fontSize);
    return seen(e) && (leading < 1.395 || leading > 1.505);
  }).map(told);

rules["weights are 400 and 700"] = () => all("body, body *").filter((e) => seen(e) && ownWords(e) && !/^(400|700)$/.test(getComputedStyle(e).fontWeight)).map(told);

rules["fonts are those of the system, Noto Sans first, and none is downloaded"] = () => {
  const found = document.fonts.size === 0 ? [] : [`${document.fonts.size} fonts by @font-face`];
  const first = document.documentElement.lang.startsWith("ja") ? /^"?Noto Sans JP"?,/i : /^"?Noto Sans( JP)?"?,/i;
  return [...found, ...all("body, button, input, textarea, select").filter((e) => !first.test(getComputedStyle(e).fontFamily)).map(told)];
};
