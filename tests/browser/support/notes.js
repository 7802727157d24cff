// Shared notes as two people write them: their editors, what stands in them, what they say of themselves.
import * as people from "./steps.js";
import { until } from "./wait.js";

export const ana = { name: "Ana Ruiz", email: "ana@example.org" };
export const marek = { name: "Marek Novak", email: "marek@example.org" };

/** Two people in a meeting with points on its agenda. Answers the paths of their one-on-one and of the meeting. */
export async function meet(server, owner, manager, ...points) {
  await people.firstRun(owner.page, server, ana);
  const path = await people.start(owner.page, { name: marek.name });
  await people.join(manager.page, await people.invite(owner.page, path), marek);
  await owner.page.goto(path);
  for (const point of points) {
    await people.capture(owner.page, point);
    await people.keep(owner.page, point);
  }
  await owner.page.getByRole("button", { name: "Start", exact: true }).click();
  await owner.page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  const meeting = new URL(owner.page.url()).pathname;
  await manager.page.goto(meeting);
  return { path, meeting };
}

/** The editor of a note; it comes when the note is seen. */
export function note(page, id = "note-meeting") {
  const form = page.locator(`form#${id}`);
  return { page, form, field: form.locator(".cm-content"), state: form.getByRole("status") };
}

/** Waits until a note can be written together. */
export async function opened(note) {
  await note.field.waitFor();
  return note;
}

/** The words in an editor as they are kept: of a long note only what is near is on the screen. */
export function words({ field }) {
  return field.evaluate((content) => content.cmTile.root.view.state.doc.toString());
}

/** Writes at the end of a note, as hands do. */
export async function write({ page, field }, text, { delay = 0 } = {}) {
  await field.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text, { delay });
}

/** Waits until a note holds some words. */
export async function holds(note, text) {
  let last = "";
  const there = async () => {
    last = await words(note).catch(() => "");
    return last.includes(text);
  };
  await until(there, () => `the note holds “${text}”; it holds “${last}”`);
}

/** Waits until two notes say the same, and answers what. */
export async function equal(one, other) {
  let both = [];
  const same = async () => {
    both = [await words(one), await words(other)];
    return both[0] === both[1];
  };
  await until(same, () => `both notes are the same: ${JSON.stringify(both)}`);
  return both[0];
}
