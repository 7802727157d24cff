// From the first-run link to a one-on-one that both use, and what was brought along, with the keyboard alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { startServer } from "./support/server.js";
import { PASSWORD, saved } from "./support/steps.js";
import { expectText } from "./support/wait.js";

const running = new URL("../../crates/document/tests/documents/priya-tom-1-1.md", import.meta.url);
/** More stops than any page has between two things that one wants after each other. */
const STOPS = 60;

describe("beginning by keyboard alone", () => {
  let server, browser, priya, tom, path, link;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    priya = await visitor(browser, server);
    tom = await visitor(browser, server);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Presses Tab until what has this name, seen or spoken, has the focus; the focus is always in sight. */
  async function tabTo({ page }, name) {
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const at = document.activeElement;
        const { width, height } = at.getBoundingClientRect();
        const names = [at.getAttribute("aria-label"), at.textContent, ...[...(at.labels ?? [])].map((label) => label.innerText)];
        return { names: names.map((each) => each?.trim() ?? ""), seen: width > 0 && height > 0 };
      });
      assert.ok(at.seen, `the focus is on something out of sight before “${name}”`);
      if (at.names.some((each) => each.startsWith(name))) return;
    }
    assert.fail(`no Tab leads to “${name}”`);
  }

  async function type(who, name, words) {
    await tabTo(who, name);
    await who.page.keyboard.press("Control+a");
    await who.page.keyboard.type(words);
  }

  async function press(who, name) {
    await tabTo(who, name);
    await who.page.keyboard.press("Enter");
  }

  async function account(who, name, email) {
    await type(who, "Your name", name);
    await type(who, "E-mail", email);
    await type(who, "Choose a password", PASSWORD);
    await type(who, "Time zone", "Europe/Berlin");
  }

  test("the workspace and a one-on-one", async () => {
    await priya.page.goto(server.firstRun);
    await type(priya, "What is this workspace called?", "Lever Works");
    await account(priya, "Priya Raman", "priya@example.org");
    await press(priya, "Begin");
    await priya.page.waitForURL("**/one-on-ones/new");
    await type(priya, "Who do you meet?", "Tom Becker");
    await tabTo(priya, "Report and manager");
    await priya.page.keyboard.press("ArrowRight");
    await priya.page.keyboard.press("ArrowLeft");
    await press(priya, "Start");
    await priya.page.waitForURL(/\/one-on-ones\/[0-9a-f-]{36}$/);
    path = new URL(priya.page.url()).pathname;
  });

  test("the running document comes along", async () => {
    await priya.page.goto(`${path}/import`);
    await tabTo(priya, "Paste it here");
    await priya.page.keyboard.insertText(readFileSync(running, "utf8"));
    await press(priya, "Show what you understand");
    await priya.page.getByRole("button", { name: "Save it all" }).waitFor();
    await press(priya, "Save it all");
    await priya.page.waitForURL(`**${path}/meetings*`);
  });

  test("the other one is invited and joins", async () => {
    await priya.page.goto(`${path}/settings`);
    await press(priya, "Make the invitation link");
    link = await priya.page.locator("[data-copied]").inputValue();
    await tom.page.goto(link);
    await account(tom, "Tom Becker", "tom@example.org");
    await press(tom, "Accept");
    await tom.page.waitForURL(`**${path}`);
  });

  test("both jot something down, post an update and answer it", async () => {
    await tom.page.keyboard.press("c");
    await tom.page.keyboard.type("What the board said");
    await tom.page.keyboard.press("Enter");
    await saved(tom.page, "What the board said");
    await tom.page.goto(`${path}/updates`);
    await type(tom, "What should Priya know", "The offer is out");
    await press(tom, "Post update");
    await expectText(tom.page.locator(".posted"), "The offer is out");
    await priya.page.goto(`${path}/updates`);
    await tabTo(priya, "Reply");
    await priya.page.keyboard.press("Enter");
    await tabTo(priya, "Reply");
    await priya.page.keyboard.type("Thank you");
    await priya.page.keyboard.press("Enter");
    await expectText(priya.page.locator(".posted"), "Thank you");
  });

  test("everything leaves again", async () => {
    await priya.page.goto("/settings");
    await tabTo(priya, "JSON");
    const [download] = await Promise.all([priya.page.waitForEvent("download"), priya.page.keyboard.press("Enter")]);
    assert.match(download.suggestedFilename(), /^fulcrum-.*\.json$/);
    priya.clean();
    tom.clean();
  });
});
