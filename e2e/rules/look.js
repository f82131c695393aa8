// What can be read off the page as it is drawn at the width of the moment.
"use strict";

rules["nothing is wider than the window"] = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = all("body *").filter((e) => seen(e) && e.getBoundingClientRect().right > clientWidth + 1 && !e.closest(".chart-scroll, .table-scroll, pre"));
  return [`${scrollWidth} px of ${clientWidth}`, ...wide.slice(0, 3).map(told)];
};

rules["no words are cut off"] = () =>
  all("body *").filter((e) => {
    if (!seen(e) || e instanceof SVGElement || !e.textContent?.trim()) return false;
    const style = getComputedStyle(e);
    if (!/hidden|clip/.test(style.overflowX + style.overflowY) || style.clipPath !== "none") return false;
    return e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
  }).map(told);

rules["no words lie over others"] = () => {
  // Boxes of text, line by line, of elements that flow: two of different
  // elements must not cross by more than the leading between lines.
  const lines = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!e || !walk.currentNode.textContent?.trim() || !seen(e) || e.closest("svg, .visually-hidden, .skip, rt, sup, sub")) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    for (const box of range.getClientRects()) if (box.width > 2) lines.push({ e, box });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const found = [];
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length && lines[j].box.top < lines[i].box.bottom; j++) {
      const [a, b] = [lines[i].box, lines[j].box];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 3 && down > 0.45 * Math.min(a.height, b.height)) found.push(`${told(lines[i].e)} over ${told(lines[j].e)}`);
    }
  }
  return found;
};

rules["body text is 16 px or more with leading, nothing is below 12 px"] = () => {
  const body = getComputedStyle(document.body);
  const size = parseFloat(body.fontSize);
  const found = size >= 16 ? [] : [`body text of ${size} px`];
  for (const e of all("main p, main li, main dd, main td").filter((e) => seen(e) && ownWords(e))) {
    const style = getComputedStyle(e);
    if (parseFloat(style.fontSize) < 12) found.push(`${style.fontSize}: ${told(e)}`);
    if (/normal/.test(style.lineHeight)) found.push(`no leading: ${told(e)}`);
  }
  return found;
};

rules["the frame of a control stands out, 3:1"] = () =>
  all("button, summary, input[type=radio], input[type=checkbox], select, textarea, a.button, a.choice").filter((e) => {
    if (!seen(e) || (e instanceof HTMLInputElement && getComputedStyle(e).appearance !== "none")) return false;
    const style = getComputedStyle(e);
    const behind = ground(e.parentElement);
    const edge = parseFloat(style.borderTopWidth) > 0 ? contrast(style.borderTopColor, behind) : 0;
    const fill = channels(style.backgroundColor)[3] === 255 ? contrast(style.backgroundColor, behind) : 0;
    const words = e.matches("summary, a") ? contrast(style.color, behind) : 0; // its words and mark alone name it
    return Math.max(edge, fill, words) < 3;
  }).map(told);
