// How large text is on paper, read from the PDF that Chromium prints.
import { inflateSync } from "node:zlib";

/** @param {Buffer} pdf @returns {string[]} the drawing commands of each page, in the order of the file */
function pageCommands(pdf) {
  const all = pdf.toString("latin1");
  return [...all.matchAll(/(?<!end)stream\r?\n/g)].flatMap((m) => {
    const start = m.index + m[0].length;
    const about = all.slice(all.lastIndexOf(" obj", m.index), m.index);
    if (!about.includes("/FlateDecode") || about.includes("/Subtype")) return []; // a font or picture
    const text = inflateSync(pdf.subarray(start, all.indexOf("endstream", start))).toString("latin1");
    return /^BT$/m.test(text) ? [text] : [];
  });
}

/**
 * The sizes of text on each page, in pt.
 * @param {Buffer} pdf
 * @returns {Set<number>[]}
 */
export function typeSizes(pdf) {
  return pageCommands(pdf).map((commands) => {
    /** @type {Set<number>} */ const sizes = new Set();
    /** @type {number[]} */ const kept = [];
    let [scale, size] = [1, 0];
    for (const line of commands.split("\n")) {
      const words = line.trim().split(/\s+/);
      const [a, b, c, d] = words.map(Number);
      switch (words.at(-1)) {
        case "q": kept.push(scale); break;
        case "Q": scale = kept.pop() ?? 1; break;
        case "cm": scale *= Math.sqrt(Math.abs(a * d - b * c)); break;
        case "Tf": size = Number(words[1]); break;
        case "Tj": case "TJ": sizes.add(Math.round(size * scale * 100) / 100); break;
      }
    }
    return sizes;
  });
}
