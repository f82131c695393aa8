// The example's questions answered, for tests of its record.

/** Inputs by name and value: answers to all questions of the example, with figures, of a group that lacks an operator. */
const hall = [
  ["audience", "resident"], ["purpose", "stage"], ["equipment.piano", "met"], ["equipment.lights", "met"], ["operator", "not-met"], ["common:insurance", "practice"],
];
const typed = { people: "250", day: "2027-05-01", fee: "0" };

/** @param {import("@playwright/test").Page} page @param {string} name @param {string} value */
export const input = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`);

/** @param {import("@playwright/test").Page} page */
export async function fillHall(page) {
  for (const [name, value] of hall) await input(page, name, value).check();
  for (const [name, figure] of Object.entries(typed)) {
    await page.locator(`#q-${name} [data-figure]`).fill(figure);
    await page.locator(`#q-${name} [data-figure]`).blur();
  }
}
