// A week of captures prepared by the keyboard alone, counted press by press; left and resumed; seen by the other one.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText, until } from "./support/wait.js";

const ana = { name: "Ana Ruiz", email: "ana@example.org" };
const marek = { name: "Marek Novak", email: "marek@example.org" };
/** Words of the week, and what is done with each: the kind to give it, to drop it, to say it more sharply. */
const WEEK = [
  ["Staging deploys take 50 minutes", "1"],
  ["Quarantine flaky tests nightly", "2"],
  ["I would like to lead the cache rewrite", "3"],
  ["Why did search move to the fourth quarter", "4"],
  ["How did the incident review land", "5"],
  ["printer on floor two", "d"],
  ["on-call notes are thin", "e"],
  ["Two build systems, nobody owns either", "1"],
  ["lunch was good", "d"],
  ["A talk at the guild in June", "3"],
  ["Who decides about the second designer", "4"],
  ["The new tests caught a real bug", ""],
];
/** "No more than 40 key presses beyond the words typed." */
const MOST = 40;

describe("prep", () => {
  let server, browser, owner, page, path, other;
  let presses = 0;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ owner, manager: other, path } = await couple(browser, server, [ana, marek]));
    page = owner.page;
    await page.goto(path);
    for (const [words] of WEEK) await people.capture(page, words);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function press(key) {
    presses += 1;
    await page.keyboard.press(key);
  }

  /** The capture being sorted. */
  const card = () => page.locator("[data-card] blockquote .voice");

  async function sort(words, does) {
    await expectText(card(), words);
    await until(() => page.evaluate(() => document.activeElement?.matches("[data-card]")), "the card has the focus");
    if (does === "d") return press("d");
    if (does === "e") {
      await press("e");
      await page.keyboard.type(", and it shows at night");
    } else if (does) await press(does);
    return press("Enter");
  }

  test("twelve captures take forty presses at the most", async () => {
    await page.getByRole("button", { name: "Prepare" }).focus();
    await press("Enter");
    await page.waitForURL("**/prep");
    for (const [words, does] of WEEK) await sort(words, does);
    await expectText(page.locator(".prep"), "All sorted");
    for (const step of ["Carried over", "Due", "Themes", "Missing", "Order"]) {
      await press("Enter");
      await expectText(page.locator(".step[aria-current=step]"), step);
    }
    const order = await people.agenda(page);
    assert.equal(order.length, 10);
    assert.ok(order.includes("on-call notes are thin, and it shows at night"), order.join("; "));
    await press("Enter");
    await page.waitForURL((url) => url.pathname === path);
    await expectText(page.locator("#main"), "You’re prepared");
    console.log(`    ${presses} presses for ${WEEK.length} captures`);
    assert.ok(presses <= MOST, `${presses} presses`);
  });

  test("the other one sees that, and the first words of what was sharpened", async () => {
    await other.page.goto(path);
    await expectText(other.page.locator("#main"), "Ana is prepared");
    const tray = await people.tray(other.page, "on-call notes are thin, and it shows");
    await expectText(tray, "as first jotted: “on-call notes are thin”");
  });

  test("a capture without a kind says what it sounds like; nothing is chosen, one key accepts, undo brings it back", async () => {
    const words = "Nobody knows who owns the build and it keeps failing";
    await page.goto(path);
    await people.capture(page, words);
    await page.goto(`${path}/prep`);
    await page.getByRole("button", { name: /Sort/ }).click();
    await expectText(card(), words);
    await expectText(page.locator(".sounds"), "Sounds like a challenge");
    assert.equal(await page.locator(".refine input[name=kind]:checked").count(), 0, "nothing is chosen beforehand");
    await page.locator("[data-card]").focus();
    await page.keyboard.press("1");
    await until(async () => !(await page.locator(".sounds").isVisible()), "it is said no more");
    await page.keyboard.press("Enter");
    await expectText(page.locator("#toasts"), "Kept “Nobody knows who owns");
    await page.keyboard.press("Control+z");
    await expectText(card(), words);
    assert.equal(await page.locator(".sounds").count(), 0, "it has a kind now");
    await page.keyboard.press("Enter");
    await expectText(page.locator(".prep"), "All sorted");
    await page.goto(path);
    await people.capture(page, "Released 2.4 yesterday, all green");
    await page.goto(`${path}/prep`);
    await expectText(page.locator(".sounds"), "Sounds like a status");
    await page.locator("[data-card]").focus();
    await page.keyboard.press("u");
    await expectText(page.locator("#toasts"), "Posted as an update");
    await page.goto(path);
    owner.clean();
  });

  test("prep left on one device goes on at the same place on another", async () => {
    await people.capture(page, "first of two");
    await people.capture(page, "second of two");
    await page.goto(`${path}/prep`);
    await page.getByRole("button", { name: /Sort/ }).click();
    await expectText(card(), "first of two");
    await page.getByRole("textbox", { name: /Say it so/ }).fill("first of two, half typed");
    await page.getByRole("button", { name: /Skip/ }).click();
    await expectText(card(), "second of two");
    const phone = await visitor(browser, server, { viewport: { width: 390, height: 800 }, storageState: await page.context().storageState() });
    await phone.page.goto(`${path}/prep`);
    await expectText(phone.page.locator("[data-card] blockquote .voice"), "second of two");
    await phone.page.getByRole("link", { name: "See them as a list" }).click();
    await expectText(phone.page.locator("#captures"), "first of two, half typed");
    phone.clean();
    await phone.close();
  });

  test("what sounds like a point on the agenda is merged with one key, and both texts stay", async () => {
    await page.goto(path);
    await people.capture(page, "two build systems again, and nobody owns either");
    await page.goto(`${path}/prep`);
    const asks = page.locator(".note").filter({ hasText: "Sounds like" });
    for (let tries = 0; tries < 4 && (await asks.count()) === 0; tries += 1) {
      const now = await card().innerText();
      await page.keyboard.press("ArrowRight");
      await until(async () => (await card().count()) === 0 || (await card().innerText()) !== now, "the next one is there");
    }
    await expectText(asks, "Two build systems, nobody owns either");
    await page.keyboard.press("m");
    await until(async () => (await page.getByText("Sounds like").count()) === 0, "it is merged");
    await page.goto(path);
    await expectText(page.locator(".also summary"), "two build systems again");
  });

  test("somebody else's capture arrives while one sorts, and what is half typed stays", async () => {
    await page.goto(`${path}/prep`);
    await page.getByRole("button", { name: /Sort/ }).click();
    const field = page.getByRole("textbox", { name: /Say it so/ });
    await field.fill("half a thought");
    await people.capture(other.page, "from across");
    await expectText(page.locator(".label").first(), /of 3|of \d+/);
    assert.equal(await field.inputValue(), "half a thought");
    owner.clean();
    other.clean();
  });

  test("the other one prepares: what they owe, what they bring", async () => {
    await other.page.goto(path);
    await other.page.getByRole("button", { name: "Prepare" }).click();
    await expectText(other.page.locator(".step[aria-current=step]"), "You owe");
    await other.page.getByRole("button", { name: /Next/ }).click();
    await other.page.getByRole("textbox", { name: "Add a point" }).fill("Guild talk");
    await other.page.keyboard.press("Enter");
    await other.page.getByRole("button", { name: "I’m prepared" }).click();
    await other.page.waitForURL((url) => url.pathname === path);
    await expectText(other.page.locator("#main"), "You’re both prepared");
    other.clean();
  });
});
