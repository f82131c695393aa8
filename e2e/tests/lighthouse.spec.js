// Lighthouse gives 100 to accessibility, best practices and search on every
// template but 404; none of these depends on time. Speed is told by
// `npm run lighthouse`, and not gated.
import { test, expect } from "./fixtures.js";
import { prepare } from "./lighthouse.js";
import { templates } from "./places.js";

const gated = ["accessibility", "best-practices", "seo"];

test("Lighthouse gives 100 to every template", async () => {
  test.setTimeout(1_200_000); // some ten seconds a page, more where others work beside it
  const { look, end } = await prepare();
  /** @type {Record<string, string[]>} */
  const short = {};
  try {
    for (const [template, [name]] of Object.entries(templates())) {
      if (template === "404") continue;
      const found = await look(name, gated);
      expect(Object.keys(found.categories)).toEqual(gated);
      const lost = Object.values(found.categories).filter((c) => c.score !== 1).flatMap((c) => [
        `${c.id}: ${Math.round((c.score ?? 0) * 100)}`,
        ...c.auditRefs.filter((a) => a.weight > 0 && (found.audits[a.id].score ?? 1) < 1).map((a) => `${a.id}: ${found.audits[a.id].title}`),
      ]);
      if (lost.length) short[name] = lost;
    }
  } finally {
    end();
  }
  expect(short).toEqual({});
});
