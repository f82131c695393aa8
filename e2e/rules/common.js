// Rules that a page is held to while it is open (../tests/rules.spec.js). They
// run in the page; each returns what breaks it, in words that find the place.
"use strict";

/** @type {Record<string, () => string[]>} */
const rules = {};

/** Whether the page is a file to keep and mail: it has no way to others, and all that it needs is in it. */
const alone = document.body.matches(".page--single");

/** All elements that a selector finds. @param {string} selector @param {ParentNode} [within] */
const all = (selector, within = document) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** An element in short, by name, id, class and words. @param {Element} e */
function told(e) {
  const name = e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.getAttribute("class") ?? "").replace(/^|\s+/g, ".").replace(/\.$/, "");
  return `${name} "${(e.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 40)}"`;
}

/** Whether anything of an element is shown, be it beyond the window. @param {Element} e */
const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) && e.getClientRects().length > 0;

/** Whether an element is shown to eyes too, not to screen readers alone. @param {Element} e */
function seen(e) {
  const box = e.getBoundingClientRect();
  return shown(e) && box.width > 1 && box.height > 1;
}

/** Letters of Japanese. */
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The words that an element itself holds, not its children. @param {Element} e */
const ownWords = (e) => [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => (n.textContent ?? "").trim()).join("");

const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d", { willReadFrequently: true }));
/** @type {Map<string, number[]>} */
const read = new Map();

/** A colour of any notation as red, green, blue and alpha, 0 to 255. @param {string} colour @returns {number[]} */
function channels(colour) {
  const known = read.get(colour);
  if (known) return known;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const found = [...pen.getImageData(0, 0, 1, 1).data];
  read.set(colour, found);
  return found;
}

/** The first ground behind an element that hides what lies below. @param {Element|null} e @returns {string} */
function ground(e) {
  for (let at = e; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (channels(colour)[3] === 255) return colour;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "#000" : "#fff";
}

/** Contrast of two colours as WCAG counts it. @param {string} a @param {string} b */
function contrast(a, b) {
  const [dark, light] = [a, b].map((colour) => {
    const [r, g, bl] = channels(colour).map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  }).sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
