// What a page must not carry, whatever it shows.
"use strict";

rules["no style attribute, inline script, handler or data: address"] = () => [
  ...all("[style]").map((e) => `style: ${told(e)}`),
  ...(alone ? [] : all("script:not([src])")).filter((e) => e.getAttribute("type") !== "application/json").map((e) => `script: ${told(e)}`),
  ...all("*").flatMap((e) => [...e.attributes].filter((a) => /^on/i.test(a.name) || !alone && /^\s*(data|javascript|blob):/i.test(a.value)).map((a) => `${a.name}: ${told(e)}`)),
  ...(alone || document.body.matches(".page--404") ? [] : all("style").map((e) => `style: ${told(e)}`)),
];

rules["the policy comes first in the head, and no address is given away"] = () => {
  const first = document.head.firstElementChild;
  const found = [];
  const policy = first?.getAttribute("content") ?? "";
  if (first?.getAttribute("http-equiv") !== "Content-Security-Policy" || !policy.startsWith("default-src 'none'")) found.push("no policy, or not first");
  if (/unsafe|\*|https?:/.test(policy) || !policy.includes("base-uri 'none'") || !policy.includes("form-action 'none'")) found.push(`a weak policy: ${policy}`);
  if (document.querySelector("meta[name=referrer]")?.getAttribute("content") !== "no-referrer") found.push("a referrer is sent");
  return found;
};

rules["nothing is loaded but by a relative address below the site"] = () =>
  all(alone ? "script[src], img, iframe, object, embed, video, audio" : "link[rel=stylesheet], link[rel=icon], script[src], img, source, use, image, iframe, object, embed, video, audio").filter((e) => {
    const to = e.getAttribute("href") ?? e.getAttribute("src") ?? e.getAttribute("data") ?? "";
    return !to || /^([a-z]+:|\/)/i.test(to) || e.matches("iframe, object, embed");
  }).map(told);

rules["the page has its style"] = () => {
  const main = document.querySelector("main");
  const body = getComputedStyle(document.body);
  return main && parseFloat(body.lineHeight) / parseFloat(body.fontSize) >= 1.5 && body.marginTop === "0px" ? [] : ["no style came"];
};
