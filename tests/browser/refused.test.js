// Words that the server will not take: they are seen, copied and let go, and disturb nobody meanwhile.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { LOOKS, STRAINED, holds } from "./support/looks.js";
import * as notes from "./support/notes.js";
import { DESK, Pictures } from "./support/pictures.js";
import { startServer } from "./support/server.js";
import { expectText, until } from "./support/wait.js";

const GONE = 4404;
const FULL = 4422;
const BUSY = 1013;

describe("words in a note that the server will not take", () => {
  let server, browser, owner, manager, note, path;
  /** What is said to whoever opens a note; nothing while the server answers for itself. */
  let refusal;
  let tries = 0;
  const lines = new Set();

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    owner = await visitor(browser, server);
    manager = await visitor(browser, server);
    await owner.context.routeWebSocket(/\/notes\//, (line) => {
      tries += 1;
      if (refusal) return line.close({ code: refusal });
      line.connectToServer();
      lines.add(line);
    });
    await owner.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    path = (await notes.meet(server, owner, manager, "What we decided")).meeting;
    note = await notes.opened(notes.note(owner.page));
    await notes.write(note, "Decided. ");
    await expectText(note.state, "Saved");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function refuse(code) {
    refusal = code;
    for (const line of lines) await line.close({ code });
    lines.clear();
  }
  const sign = () => owner.page.locator("#outbox");
  const button = (name) => sign().getByRole("button", { name });
  const unsigned = () => until(async () => (await sign().count()) === 0, "nothing waits");
  async function open() {
    await sign().waitFor();
    if (!(await sign().evaluate((details) => details.open))) await sign().locator("summary").click();
  }
  async function again() {
    await owner.page.goto(path);
    note = await notes.opened(notes.note(owner.page));
  }

  test("a note that is gone: its words are in the tray, and can be copied", async () => {
    await refuse(GONE);
    await expectText(note.state, "This note is not here any more.");
    await notes.write(note, "Typed in vain, twice over.");
    await expectText(note.state, "Not saved: this note is not here any more.");
    await expectText(sign().locator("summary"), "1 not saved");
    await open();
    await expectText(sign().locator("li"), "Typed in vain, twice over.");
    await button("Copy").click();
    await expectText(button("Copied"), "Copied");
    assert.equal(await owner.page.evaluate(() => navigator.clipboard.readText()), "Typed in vain, twice over.");
  });

  test("the tray reads well, however it is looked at", async () => {
    for (const look of [...LOOKS, ...STRAINED]) await holds(owner.page, "words refused", look);
    await (await Pictures.open(browser)).check(owner.page, "refused", DESK);
  });

  test("they are there on the next page and are not sent for ever", async () => {
    await owner.page.goto("/");
    await open();
    await expectText(sign().locator("li"), "Typed in vain, twice over.");
    const before = tries;
    await button("Try again").click();
    await until(() => tries > before, "it is tried once more");
    await expectText(sign().locator("li"), "Typed in vain, twice over.");
    assert.equal(tries, before + 1);
  });

  test("let go of, they come back by Undo, and do not come back otherwise", async () => {
    await open();
    await button("Discard").click();
    await unsigned();
    await owner.page.locator("#toasts").getByRole("button", { name: "Undo" }).click();
    await open();
    await expectText(sign().locator("li"), "Typed in vain, twice over.");
    await button("Discard").click();
    await unsigned();
    refusal = undefined;
    await again();
    await notes.write(note, "And on. ");
    await expectText(note.state, "Saved");
    assert.equal(await notes.words(note), "Decided. And on. ");
  });

  test("what is more than a note holds is not sent again until some of it is taken out", async () => {
    await refuse(BUSY);
    await notes.write(note, "Too much.");
    refusal = FULL;
    await expectText(note.state, "Not saved: this is more than a note holds.");
    await open();
    await expectText(sign().locator("li"), "Too much.");
    const before = tries;
    refusal = undefined;
    await notes.write(note, " Even more.");
    await expectText(sign().locator("li"), "Too much. Even more.");
    assert.equal(tries, before, "it would only disturb the other one");
    await button("Discard").click();
    await unsigned();
    await until(async () => (await notes.words(note)) === "Decided. And on. ", "they are out of the note");
    await expectText(note.state, "Saved");
    await owner.page.locator("#toasts").getByRole("button", { name: "Undo" }).click();
    await notes.equal(note, await notes.opened(notes.note(manager.page)));
    assert.equal(await notes.words(note), "Decided. And on. Too much. Even more.");
    await expectText(note.state, "Saved");
    await unsigned();
  });

  test("nothing was logged on the way", () => owner.clean());
});
