// A web server for the built site as a careful host runs one: below a folder
// of its own, with the pages' policy and long-lived caching as headers,
// compressed on request.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Where a site is on its server, unless told otherwise; anything that leaves it is not found. */
export const subfolder = "/a/b/c/";

/** What a header may say and a <meta> may not, added to the policy of DESIGN.md. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".pdf": "application/pdf",
};

/**
 * Serves a folder; with compress every text that the browser takes so as gzip.
 * Gives the address of the site, with a slash at its end, and an end.
 * @param {string} folder
 * @param {{compress?: boolean, port?: number, below?: string}} [how]
 */
export async function serve(folder, { compress = false, port = 0, below = subfolder } = {}) {
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    if (name === "/favicon.ico") return void response.writeHead(204).end(); // asked for by a drawing on its own
    const file = name.startsWith(below) ? name.slice(below.length).replace(/(^|\/)$/, "$1index.html") : "";
    try {
      await answer(200, file);
    } catch {
      await answer(404, "404.html");
    }

    /** @param {number} status @param {string} file */
    async function answer(status, file) {
      const body = await readFile(path.join(folder, path.normalize(file)));
      const type = types[path.extname(file)] ?? "application/octet-stream";
      /** @type {Record<string, string>} */
      const headers = { "Content-Type": type, "X-Content-Type-Options": "nosniff" };
      // As `build --headers` asks hosts to: a name with a hash is kept for good.
      headers["Cache-Control"] = /\.[0-9a-f]{8}\.\w+$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache";
      // A page with a style of its own (404) carries a policy of its own.
      if (type.startsWith("text/html") && body.includes("style-src 'self'")) headers["Content-Security-Policy"] = policy;
      const packed = compress && /text|svg|xml/.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
      if (packed) headers["Content-Encoding"] = "gzip";
      const sent = packed ? gzipSync(body, { level: 9 }) : body;
      response.writeHead(status, { ...headers, "Content-Length": sent.length });
      response.end(request.method === "HEAD" ? undefined : sent);
    }
  });
  await new Promise((ready) => server.listen(port, "127.0.0.1", () => ready(undefined)));
  const at = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${at.port}${below}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
