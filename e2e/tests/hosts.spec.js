// Real web servers with the settings of `build --headers --compress`, below a
// folder: what they send, and that pages work under the policy of the server.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { get } from "node:http";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { test, expect } from "@playwright/test";
import { command, root, runFolder } from "./places.js";

const at = "/a/b";

/** A port that nobody uses. @returns {Promise<number>} */
const freePort = () =>
  new Promise((found) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });

/** Builds the guide for its place on a server; returns the server's folder. */
function build() {
  chmodSync(runFolder, 0o755); // servers that root starts read as another user
  const folder = mkdtempSync(path.join(runFolder, "host-"));
  chmodSync(folder, 0o755);
  const source = path.join(folder, "source");
  for (const name of ["config.toml", "content", "flows"]) cpSync(path.join(root, name), path.join(source, name), { recursive: true });
  const config = readFileSync(path.join(root, "config.toml"), "utf8");
  writeFileSync(path.join(source, "config.toml"), `base_url = "https://example.jp${at}"\n` + config);
  execFileSync(command, ["build", "--source", source, "--headers", "--compress", "--destination", path.join(folder, "www", at)]);
  mkdirSync(path.join(folder, "tmp"));
  return folder;
}

/** @param {string} folder @param {number} port */
const nginx = (folder, port) => `daemon off; pid ${folder}/tmp/pid; error_log ${folder}/tmp/log;
events {}
http {
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path ${folder}/tmp/1; proxy_temp_path ${folder}/tmp/2; fastcgi_temp_path ${folder}/tmp/3;
  uwsgi_temp_path ${folder}/tmp/4; scgi_temp_path ${folder}/tmp/5;
  server { listen 127.0.0.1:${port}; root ${folder}/www; include ${folder}/www${at}/_nginx.conf; }
}
`;

/** @param {string} folder @param {number} port */
const apache = (folder, port) => `ServerName localhost
ServerRoot ${folder}/tmp
PidFile ${folder}/tmp/pid
ErrorLog ${folder}/tmp/log
Listen 127.0.0.1:${port}
${["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite"].map((m) => `LoadModule ${m}_module /usr/lib/apache2/modules/mod_${m}.so`).join("\n")}
<IfModule unixd_module>
User www-data
Group www-data
</IfModule>
TypesConfig /etc/mime.types
DocumentRoot ${folder}/www
<Directory ${folder}/www>
AllowOverride FileInfo
Require all granted
</Directory>
`;

const servers = [
  { name: "nginx", config: nginx, program: "/usr/sbin/nginx", args: (/** @type {string} */ f) => ["-c", f], encoding: "gzip", unpack: gunzipSync },
  { name: "Apache", config: apache, program: "/usr/sbin/apache2", args: (/** @type {string} */ f) => ["-f", f, "-DFOREGROUND"], encoding: "br", unpack: brotliDecompressSync },
];

/**
 * What a server answers, as it comes.
 * @param {string} url @param {string} encodings
 * @returns {Promise<{status: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer}>}
 */
const ask = (url, encodings) =>
  new Promise((done, fail) => {
    get(url, { headers: { "Accept-Encoding": encodings } }, (r) => {
      /** @type {Buffer[]} */
      const parts = [];
      r.on("data", (b) => parts.push(b));
      r.on("end", () => done({ status: r.statusCode ?? 0, headers: r.headers, body: Buffer.concat(parts) }));
    }).on("error", fail);
  });

for (const s of servers) {
  test(`${s.name} sends the headers, the copies and the page for wrong addresses`, async ({ page }) => {
    test.setTimeout(180_000);
    const folder = build();
    const port = await freePort();
    const config = path.join(folder, "server.conf");
    writeFileSync(config, s.config(folder, port));
    const server = spawn(s.program, s.args(config), { stdio: "ignore" });
    const site = `http://127.0.0.1:${port}${at}/`;
    try {
      await expect.poll(() => ask(site, "").then((r) => r.status, () => 0), { timeout: 30_000 }).toBe(200);
      const manifest = JSON.parse(readFileSync(path.join(folder, "www", at, ".shirube.json"), "utf8"));
      const sheet = Object.keys(manifest.files).find((f) => /^assets\/[^/]*\.css$/.test(f)) ?? "";
      const types = { "ja/join.html": "text/html", [sheet]: "text/css", "ja/join/chart.svg": "image/svg+xml", "sitemap.xml": "xml" };
      for (const [name, type] of Object.entries(types)) {
        for (const encodings of ["", "gzip, br"]) {
          const { status, headers, body } = await ask(site + name, encodings);
          expect(status, name).toBe(200);
          expect(headers["content-security-policy"], name).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/);
          expect(headers["content-security-policy"]?.includes("sha256-"), name).toBe(name.endsWith(".svg")); // no hash but of its own style
          expect(headers["x-content-type-options"], name).toBe("nosniff");
          expect(headers["referrer-policy"], name).toBe("no-referrer");
          expect(headers["content-type"], name).toContain(type);
          expect(headers["content-type"], name).toContain("charset=utf-8");
          expect(headers["cache-control"], name).toBe(name === sheet ? "public, max-age=31536000, immutable" : "no-cache");
          expect(headers["content-encoding"], name).toBe(encodings ? s.encoding : undefined);
          if (encodings) expect(headers.vary, name).toBe("Accept-Encoding");
          expect((encodings ? s.unpack(body) : body).equals(readFileSync(path.join(folder, "www", at, name))), name).toBe(true);
        }
      }
      const wrong = await ask(site + "assets/nowhere.css", "");
      expect(wrong.status).toBe(404);
      expect(wrong.headers["cache-control"] ?? "").not.toContain("immutable");
      expect(wrong.body.toString()).toContain(`href="https://example.jp${at}/ja/index.html"`);
      expect(wrong.headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors 'none'$/);
      const file = await ask(site + "ja/join/single.html", "");
      expect(file.headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; /);
      for (const name of [".htaccess", ".shirube.json", "_headers", "_nginx.conf"]) {
        expect([403, 404], name).toContain((await ask(site + name, "")).status);
      }

      /** @type {string[]} */
      const complaints = [];
      page.on("console", (m) => {
        if (!m.text().includes("status of 404")) complaints.push(m.text());
      });
      page.on("pageerror", (e) => complaints.push(e.message));
      for (const name of ["ja/join.html", "en/join/check.html", "ja/join/single.html", "ja/join/chart.svg", "nowhere.html"]) {
        await page.goto(site + name);
        if (name.endsWith("single.html")) await expect(page.locator("[data-action=judge]")).toBeVisible(); // its script runs
      }
      expect(complaints).toEqual([]);
    } finally {
      server.kill();
    }
    rmSync(folder, { recursive: true, force: true });
  });
}
