// What people do, as steps that the journeys share, by roles and names. Asserts only that each step arrived.
import assert from "node:assert/strict";
import { expectText, until } from "./wait.js";

export const PASSWORD = "a lever long enough";

/** The first user makes the workspace. */
export async function firstRun(page, server, person) {
  await page.goto(server.firstRun);
  await page.getByLabel("What is this workspace called?").fill("Lever Works");
  await account(page, person);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.waitForURL("**/one-on-ones/new");
}

/** Name, address and password of somebody new. */
export async function account(page, person) {
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Choose a password").fill(PASSWORD);
  await page.getByLabel("Time zone").fill("Europe/Berlin");
}

/** Signs in with the password. */
export async function signIn(page, email) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname === "/");
}

/** Starts a one-on-one and answers its path. */
export async function start(page, { name, minutes = 45, days = 2 }) {
  await page.getByLabel("Who do you meet?").fill(name);
  await page.getByLabel("First meeting").fill(inDays(days));
  await page.getByLabel("Minutes").fill(String(minutes));
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/one-on-ones\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Ten o'clock in some days, as a field of date and time holds it. */
function inDays(days) {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.toISOString().slice(0, 10)}T10:00`;
}

/** Makes the invitation link and answers it. */
export async function invite(page, path) {
  await page.goto(`${path}/settings`);
  await page.getByRole("button", { name: "Make the invitation link" }).click();
  return page.locator("[data-copied]").inputValue();
}

/** Accepts an invitation as somebody new. */
export async function join(page, link, person) {
  await page.goto(link);
  await account(page, person);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.waitForURL(/\/one-on-ones\/[0-9a-f-]{36}$/);
}

/** Jots something down; alone when only its author is to see it. */
export async function capture(page, words, { alone = false } = {}) {
  const box = page.getByRole("form", { name: "Capture a thought" });
  await box.getByRole("radio", { name: alone ? "Only me" : /Shared/ }).check({ force: true });
  await box.getByRole("textbox").fill(words);
  await box.getByRole("textbox").press("Enter");
  await saved(page, words);
}

/** Until the words stand on the page and are saved. */
export async function saved(page, words) {
  await page.locator(".row:not(.sending)").filter({ hasText: words }).first().waitFor();
  await until(async () => (await page.locator(".sending, .unsent").count()) === 0, "everything is saved");
}

/** The row of a point or capture, by its own words: those of others stand in the choices of its tray. */
export function row(page, words) {
  return page.locator(".row.point").filter({ has: page.locator("h3").filter({ hasText: words }) });
}

/** Opens the tray of a row. */
export async function tray(page, words) {
  const more = row(page, words).locator("details.more");
  if (!(await more.evaluate((details) => details.open))) await more.locator("> summary").click();
  return more.locator(".tray");
}

/** The words of the agenda, in order; of one part of it where given. */
export function agenda(page, part = "") {
  const list = part ? `[data-list=agenda][data-part="${part}"]` : "[data-list=agenda]";
  return page.locator(`${list} > .row.point h3`).allInnerTexts();
}

/** Keeps a capture on the agenda. */
export async function keep(page, words) {
  await row(page, words).getByRole("button", { name: "Keep on the agenda" }).click();
  await until(async () => (await agenda(page)).includes(words), `“${words}” is on the agenda`);
}

/** Adds an action in one line to the meeting. */
export async function agree(page, line, words) {
  const field = page.getByRole("textbox", { name: "Action item from this meeting" });
  await field.fill(line);
  await field.press("Enter");
  await expectText(page.locator(".deed").filter({ hasText: words }), words);
}

/** Adds an action where the line for it is folded away. */
export async function promise(page, line, words) {
  await page.getByText("Add one", { exact: true }).click();
  const field = page.getByRole("textbox", { name: "Action item from this meeting" });
  await field.fill(line);
  await field.press("Enter");
  await expectText(page.locator(".plainlist").filter({ hasText: words }), words);
}

/** Drags by the grip to the place before another row, as a hand does; a grip that slipped is taken once more. */
export async function drag(page, words, onto) {
  const isThere = async () => {
    const order = await agenda(page);
    return order.indexOf(words) === order.indexOf(onto) - 1;
  };
  await grab(page, words, onto, isThere).catch(() => grab(page, words, onto, isThere));
}

async function grab(page, words, onto, isThere) {
  const target = row(page, onto);
  const grip = row(page, words).locator(".grip");
  await grip.hover();
  // The library comes when a hand comes near, and leaves its mark on the lists it has taken on.
  const ready = (row) => Object.keys(row.parentElement).some((name) => name.startsWith("Sortable"));
  await until(() => target.evaluate(ready), "rows can be dragged");
  const [from, to] = [await grip.boundingBox(), await target.boundingBox()];
  assert.ok(from && to, "both rows are in sight");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 12 });
  // A hand lets go when it sees the row where it wants it.
  let wobble = 0;
  const moved = async () => {
    wobble = 1 - wobble;
    await page.mouse.move(to.x + 40, to.y + 3 + wobble);
    return isThere();
  };
  try {
    await until(moved, "the row makes room", 5_000);
  } finally {
    await page.mouse.up();
  }
}
