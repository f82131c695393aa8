// Room for a finger or an unsteady hand.
"use strict";

/** Where one can hit what a target is for: its own box or that of its label. @param {Element} e */
function reach(e) {
  const own = e.getBoundingClientRect();
  const label = e instanceof HTMLInputElement ? e.labels?.[0]?.getBoundingClientRect() : undefined;
  if (!label) return own;
  const [left, top] = [Math.min(own.left, label.left), Math.min(own.top, label.top)];
  return new DOMRect(left, top, Math.max(own.right, label.right) - left, Math.max(own.bottom, label.bottom) - top);
}

/** A link within a line of text, which WCAG 2.5.8 exempts. @param {Element} e */
function inText(e) {
  if (!getComputedStyle(e).display.startsWith("inline") || getComputedStyle(e).display === "inline-flex") return false;
  let block = e.parentElement;
  while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
  const around = (block?.textContent ?? "").replace(e.textContent ?? "", "").replace(/[\s、。・,.:：()（）]/g, "");
  return around.length > 0;
}

const targets = () => all("a[href], button, summary, select, textarea, input:not([type=hidden])").filter((e) => seen(e) && !(e instanceof SVGElement) && !e.matches(".skip"));

rules["targets are 24 px or more, or far enough apart"] = () =>
  targets().filter((e) => {
    if (inText(e)) return false;
    const box = reach(e);
    if (box.width >= 24 && box.height >= 24) return false;
    // A circle of 24 px around the middle may meet no other target.
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return targets().some((other) => {
      if (other === e) return false;
      const b = reach(other);
      const [dx, dy] = [Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)];
      return Math.hypot(dx, dy) < 12;
    });
  }).map(told);

rules["controls are 44 px or more"] = () =>
  all("button, summary, input[type=radio], input[type=checkbox]:not(:disabled), select, a.button, a.choice, .languages a, .nav-list a, .pager a, .chart-links a, .brand").filter((e) => {
    if (!seen(e)) return false;
    const box = reach(e);
    return box.height < 43.5 || (box.width < 43.5 && !e.matches(".nav-list a"));
  }).map((e) => `${Math.round(reach(e).width)}×${Math.round(reach(e).height)} ${told(e)}`);
