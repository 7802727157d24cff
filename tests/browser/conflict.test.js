// Two people save the same field: both texts are shown, and one click keeps either or both; with a script and without.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { LOOKS, STRAINED, holds } from "./support/looks.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText, until } from "./support/wait.js";

describe("the same field from two places", () => {
  let server, browser, ana, other, plain, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ana = await visitor(browser, server);
    await people.firstRun(ana.page, server, { name: "Ana Ruiz", email: "ana@example.org" });
    path = await people.start(ana.page, { name: "Marek Novak" });
    // The same person in another browser, which shows nothing live while it is rested.
    other = await visitor(browser, server);
    await people.signIn(other.page, "ana@example.org");
    plain = await visitor(browser, server, { javaScriptEnabled: false });
    await people.signIn(plain.page, "ana@example.org");
    for (const each of [ana, other, plain]) each.expect(/status of 409/);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Both have the words before them; the other saves first. */
  async function clash(words, theirs, mine, { page } = ana) {
    await people.capture(other.page, words);
    await page.goto(path);
    const field = () => page.locator(".row.point").filter({ has: page.locator("h3", { hasText: words }) }).getByRole("textbox", { name: "Words" });
    await page.locator(".row.point").filter({ has: page.locator("h3", { hasText: words }) }).locator("details.more > summary").click();
    await field().fill(mine);
    const there = await people.tray(other.page, words);
    await there.getByRole("textbox", { name: "Words" }).fill(theirs);
    await there.getByRole("button", { name: "Save" }).click();
    await expectText(people.row(other.page, theirs), theirs);
    const form = page.locator("form.edit").filter({ has: page.locator("textarea") }).filter({ visible: true }).first();
    await form.getByRole("button", { name: "Save" }).click();
    return form;
  }
  const headlines = async () => {
    await other.page.goto(path);
    return other.page.locator("#captures h3").allInnerTexts();
  };

  for (const [button, wanted] of [
    ["Keep mine", "Mine 1"],
    ["Keep theirs", "Theirs 1"],
    ["Keep both", "Mine 1\n\nTheirs 1"],
  ])
    test(`${button.toLowerCase()} with one click`, async () => {
      await other.page.goto(path);
      const mark = button.split(" ")[1];
      const form = await clash(`Begun for ${mark}`, `Theirs 1 ${mark}`, `Mine 1 ${mark}`);
      const choice = form.getByRole("group");
      await expectText(choice, `Theirs 1 ${mark}`);
      if (mark === "both") for (const look of [...LOOKS, ...STRAINED]) await holds(ana.page, "both texts", look);
      await choice.getByRole("button", { name: button }).click();
      const all = wanted.split("\n\n").map((each) => `${each} ${mark}`);
      await until(async () => (await headlines()).some((words) => all.every((each) => words.includes(each))), `${wanted} is saved`);
      const found = (await headlines()).find((words) => all.every((each) => words.includes(each)));
      assert.equal(found.replace(/\s+/g, " "), all.join(" "));
      await ana.page.goto(path);
      assert.equal(await ana.page.locator("#outbox").count(), 0, "and nothing is left over");
    });

  for (const [button, wanted] of [["Keep mine", ["Mine"]], ["Keep what is there", ["Theirs"]], ["Keep both", ["Mine", "Theirs"]]])
    test(`${button.toLowerCase()} without a script`, async () => {
      await other.page.goto(path);
      const mark = `plain ${button.split(" ").at(-1)}`;
      await clash(`Begun for ${mark}`, `Theirs 2 ${mark}`, `Mine 2 ${mark}`, plain);
      await expectText(plain.page.locator("main"), "It changed in the meantime");
      await expectText(plain.page.locator("main"), `Mine 2 ${mark}`);
      await expectText(plain.page.locator("main"), `Theirs 2 ${mark}`);
      await plain.page.locator("main").getByText(button, { exact: true }).click();
      await plain.page.waitForURL((url) => url.pathname === path);
      const found = (await headlines()).find((words) => words.includes(`2 ${mark}`));
      assert.equal(found.replace(/\s+/g, " "), wanted.map((each) => `${each} 2 ${mark}`).join(" "));
    });

  test("a private note that was changed elsewhere, in the same place", async () => {
    const note = ({ page }) => page.locator("#own-note textarea");
    const state = ({ page }) => page.locator("#own-note .state");
    for (const each of [ana, other]) {
      await each.page.goto(path);
      await note(each).evaluate((field) => (field.closest("details").open = true));
    }
    await note(other).fill("What was saved there");
    await expectText(state(other), "Saved");
    await note(ana).fill("What is written here");
    const choice = ana.page.locator("#own-note").getByRole("group");
    await expectText(choice, "What was saved there");
    await choice.getByRole("button", { name: "Keep both" }).click();
    await expectText(state(ana), "Saved");
    await other.page.goto(path);
    assert.equal(await note(other).inputValue(), "What is written here\n\nWhat was saved there");
  });

  test("the pages stayed quiet", () => {
    ana.clean();
    other.clean();
  });
});
