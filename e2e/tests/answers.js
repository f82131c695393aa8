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

/** Removes all answers, and says yes to the question before that. @param {import("@playwright/test").Page} page */
export const clearAll = (page) => Promise.all([page.waitForEvent("dialog").then((d) => d.accept()), page.locator("form.check [data-action=clear]").click()]);

/** Judges, saves the record to a file, and tells what the verdict names as not met. @param {import("@playwright/test").Page} page @param {string} to */
export async function keepRecord(page, to) {
  await page.locator("[data-action=judge]").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".record [data-action=save]").click()]);
  await download.saveAs(to);
  return page.locator("li[data-not-met]:visible").evaluateAll((all) => all.map((e) => e.getAttribute("data-not-met") ?? ""));
}

/** Chooses a file on the page of a plan as a reader does. @param {import("@playwright/test").Page} page @param {string} file */
export async function openRecord(page, file) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator(".plan-record button").click()]);
  await chooser.setFiles(file);
}
