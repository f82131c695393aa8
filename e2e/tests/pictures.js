// Pictures of pages: made small enough to keep beside the code, compared with
// the one that was accepted, and shown beside it in a report. A browser does
// the drawing: it reads and writes WebP, and needs no library.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./places.js";

/** The accepted pictures. */
export const kept = path.join(root, "e2e/pictures");
/** The pictures of the last run and the report on them. */
export const taken = path.join(root, "e2e/test-results/pictures");

/** The share of a picture that may differ unnoticed: what its loss and the edges of letters come to. */
export const noticed = 0.004;
/** The share from which on it is no longer the page that somebody accepted. */
export const tolerated = 0.1;

/**
 * share: of the picture, that differs; 1 for a new one. grown: its height as a
 * share of the old one's.
 * @typedef {{name: string, isNew: boolean, share: number, grown: number}} Compared
 */

/**
 * Writes a picture with a little loss, which leaves text readable and files
 * small, and compares it with an older one by blocks of 8 × 8 px, so that
 * neither that loss nor the edges of letters count.
 * @param {{now: string, before: string}} pictures as base64; before may be empty
 */
async function draw({ now, before }) {
  /** @param {string} base64 */
  const canvasOf = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas;
  };
  /** @param {OffscreenCanvas} canvas */
  const write = async (canvas) => {
    const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.4 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = "";
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return btoa(text);
  };

  const page = await canvasOf(now);
  const small = await write(page);
  if (!before) return { small, difference: "", share: 1, grown: 1 };

  const old = await canvasOf(before);
  const [width, height] = [Math.max(page.width, old.width), Math.max(page.height, old.height)];
  const both = [page, old].map((p) => {
    const canvas = new OffscreenCanvas(width, height);
    const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
    pen.drawImage(p, 0, 0);
    return { canvas, pen, data: pen.getImageData(0, 0, width, height).data };
  });
  const [a, b] = both.map((p) => p.data);
  const shown = both[0].pen;
  shown.fillStyle = "rgb(255 0 128 / .45)";
  let [differ, blocks] = [0, 0];
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      const [w, h] = [Math.min(8, width - x), Math.min(8, height - y)];
      // Means of the block, by colour: an edge that moves by a part of a pixel leaves them.
      const means = [0, 0, 0, 0];
      for (let dy = 0; dy < h; dy++) {
        for (let dx = 0; dx < w; dx++) {
          const at = ((y + dy) * width + x + dx) * 4;
          for (let c = 0; c < 4; c++) means[c] += a[at + c] - b[at + c];
        }
      }
      blocks++;
      if (means.some((m) => Math.abs(m) / (w * h) > 20)) {
        differ++;
        shown.fillRect(x, y, w, h);
      }
    }
  }
  return { small, difference: await write(both[0].canvas), share: differ / blocks, grown: page.height / old.height };
}

/**
 * Keeps a picture of the last run and tells how far it is from the accepted one.
 * @param {import("@playwright/test").Page} tool any page, to draw with
 * @param {string} name @param {Buffer} png
 * @returns {Promise<Compared>}
 */
export async function compare(tool, name, png) {
  mkdirSync(taken, { recursive: true });
  const file = path.join(kept, `${name}.webp`);
  const before = existsSync(file) ? readFileSync(file) : null;
  const drawn = await tool.evaluate(draw, { now: png.toString("base64"), before: before?.toString("base64") ?? "" });
  const write = (/** @type {string} */ kind, /** @type {Buffer} */ bytes) => writeFileSync(path.join(taken, `${name}.${kind}.webp`), bytes);
  write("new", Buffer.from(drawn.small, "base64"));
  if (before) write("old", before);
  if (drawn.difference) write("difference", Buffer.from(drawn.difference, "base64"));
  const compared = { name, isNew: !before, share: drawn.share, grown: drawn.grown };
  writeFileSync(path.join(taken, `${name}.json`), JSON.stringify(compared));
  return compared;
}

/** What the last run found, the most different first. @returns {Compared[]} */
export function results() {
  if (!existsSync(taken)) return [];
  const found = readdirSync(taken).filter((f) => f.endsWith(".json")).map((f) => JSON.parse(readFileSync(path.join(taken, f), "utf8")));
  return found.sort((a, b) => b.share - a.share || a.name.localeCompare(b.name));
}

/** Accepted pictures of pages that there are no longer. */
export const gone = () => (existsSync(kept) ? readdirSync(kept) : []).filter((f) => f.endsWith(".webp") && !existsSync(path.join(taken, f.replace(/webp$/, "json"))));

/** Writes the report: each changed picture as accepted, as it is, and what differs. */
export function report() {
  const all = results();
  const changed = all.filter((r) => r.share > noticed);
  const row = (/** @type {Compared} */ r) => {
    const picture = (/** @type {string} */ kind) => (kind === "new" || !r.isNew ? `<a href="${r.name}.${kind}.webp"><img src="${r.name}.${kind}.webp" alt="${kind}" loading="lazy"></a>` : "–");
    const far = r.isNew ? "new" : `${(r.share * 100).toFixed(1)}% differ`;
    return `<tr id="${r.name}"><th scope="row">${r.name}<br>${far}</th><td>${picture("old")}</td><td>${picture("new")}</td><td>${picture("difference")}</td></tr>`;
  };
  writeFileSync(path.join(taken, "index.html"), `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pictures of pages</title>
<style>body{font:16px/1.5 sans-serif;margin:1rem}td{vertical-align:top;width:28%}img{width:100%;border:1px solid #767676}th{text-align:start;vertical-align:top}table{width:100%;table-layout:fixed}</style>
<h1>Pictures of pages</h1>
<p>${all.length} pictures, ${changed.length} changed${gone().length ? `, ${gone().length} of pages that are gone` : ""}. To accept what you see: <code>cd e2e && npm run accept</code>, followed by <code>-- NAME …</code> for some of them (a name or its beginning).</p>
<table><thead><tr><th scope="col">page</th><th scope="col">accepted</th><th scope="col">now</th><th scope="col">difference</th></tr></thead>
<tbody>${changed.map(row).join("\n")}</tbody></table>
</html>
`);
  return changed;
}
