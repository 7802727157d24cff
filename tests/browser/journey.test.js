// The whole journey of two people: first run, bringing what was, a week, a meeting, and what carries over.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import * as notes from "./support/notes.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectList, expectText, until } from "./support/wait.js";

const documents = new URL("../../crates/document/tests/documents/", import.meta.url);
const running = readFileSync(new URL("priya-tom-1-1.md", documents), "utf8");
const priya = { name: "Priya Raman", email: "priya@example.org" };
const tom = { name: "Tom Becker", email: "tom@example.org" };

describe("two people and their one-on-one", () => {
  let server, browser, owner, manager, path, left;
  const tests = "Flaky tests cost us a day a week";
  const path1 = "I would like to present at the guild";
  const budget = "What happens to the budget after June?";

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    owner = await visitor(browser, server);
    manager = await visitor(browser, server);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("the first run makes a workspace and starts a one-on-one", async () => {
    await people.firstRun(owner.page, server, priya);
    path = await people.start(owner.page, { name: tom.name });
    await expectText(owner.page.getByRole("heading", { level: 1 }), "This is your meeting, Priya");
  });

  test("the running document is understood before it is saved, and no line is lost", async () => {
    const { page } = owner;
    await page.getByRole("link", { name: "Bring your document" }).click();
    await page.getByLabel("Paste it here").fill(running);
    await page.getByRole("button", { name: "Show what you understand" }).click();
    const sum = await page.locator("main .head p").innerText();
    const [, meetings, placed, lines] = /^(\d+) meetings.* (\d+) of (\d+) lines/.exec(sum) ?? [];
    assert.equal(placed, lines, sum);
    assert.equal(Number(lines), running.split("\n").filter((line) => line.trim()).length);
    const skipped = await page.locator("section:has(> .sec > h2:text-is('Skipped')) li").count();
    await page.getByRole("button", { name: "Save it all" }).click();
    await page.waitForURL(`**${path}/meetings*`);
    assert.equal(await page.locator("ol.sheet > li").count(), Number(meetings) + skipped);
  });

  test("the link invites the other one, who joins from another browser", async () => {
    const link = await people.invite(owner.page, path);
    await people.join(manager.page, link, tom);
    assert.equal(new URL(manager.page.url()).pathname, path);
    await expectText(manager.page.locator("main .head"), "Priya sets the agenda, you add to it.");
    const again = await visitor(browser, server);
    await again.page.goto(link);
    await expectText(again.page.getByRole("heading", { level: 1 }), "This link no longer works");
    await again.page.goto(server.firstRun);
    await expectText(again.page.getByRole("heading", { level: 1 }), "This workspace is set up already");
    await again.close();
  });

  test("both capture; each sees the shared ones at once, and nobody the private one", async () => {
    await owner.page.goto(path);
    for (const words of [tests, path1]) await people.capture(owner.page, words);
    await people.capture(owner.page, "Am I paid enough?", { alone: true });
    await people.capture(manager.page, budget);
    await expectText(owner.page.locator("#captures"), budget);
    await expectText(manager.page.locator("#captures"), path1);
    await expectText(people.row(owner.page, "Am I paid enough?"), "Only you");
    await manager.page.reload();
    assert.ok(!(await manager.page.content()).includes("paid enough"));
  });

  test("the owner keeps and orders, by keyboard and by hand; the manager cannot", async () => {
    const { page } = owner;
    const earlier = await people.agenda(page);
    for (const words of [tests, path1, budget]) await people.keep(page, words);
    await expectList(() => people.agenda(page), [...earlier, tests, path1, budget]);
    await people.row(page, tests).focus();
    await page.keyboard.press("Shift+J");
    await expectList(() => people.agenda(page), [...earlier, path1, tests, budget]);
    await expectText(page.locator("#say"), `Moved to ${earlier.length + 2} of ${earlier.length + 3}`);
    await page.keyboard.press("Shift+K");
    await expectList(() => people.agenda(page), [...earlier, tests, path1, budget]);
    await people.drag(page, budget, tests);
    await expectList(() => people.agenda(page), [...earlier, budget, tests, path1]);
    await page.reload();
    await expectList(() => people.agenda(page), [...earlier, budget, tests, path1]);
    await expectList(() => people.agenda(manager.page), [...earlier, budget, tests, path1]);
    assert.equal(await manager.page.locator(".grip, [data-do=up], [data-do=keep]").count(), 0);
  });

  test("minutes move the fold", async () => {
    const { page } = owner;
    const before = (await people.agenda(page, "above the fold")).length;
    const first = (await people.agenda(page))[0];
    const more = await people.tray(page, first);
    await more.getByRole("spinbutton", { name: "Minutes" }).fill("44");
    await more.getByRole("button", { name: "Set" }).click();
    await until(async () => (await people.agenda(page, "above the fold")).length === 1, "one point fits");
    assert.ok(before > 1);
    await expectText(page.getByRole("separator"), "44 of 45 minutes");
    await (await people.tray(page, first)).getByRole("spinbutton", { name: "Minutes" }).fill("");
    await (await people.tray(page, first)).getByRole("button", { name: "Set" }).click();
    await until(async () => (await people.agenda(page, "above the fold")).length === before, "all fit again");
  });

  test("a drop is undone from its notice", async () => {
    const { page } = owner;
    const whole = await people.agenda(page);
    await (await people.tray(page, path1)).getByRole("button", { name: "Drop" }).click();
    await expectList(() => people.agenda(page), whole.filter((words) => words !== path1));
    await page.locator("#toasts").getByRole("button", { name: "Undo" }).click();
    await expectList(() => people.agenda(page), whole);
  });

  test("the meeting is live for both: ticks, notes and actions", async () => {
    await owner.page.getByRole("button", { name: "Start", exact: true }).click();
    await owner.page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
    await expectText(manager.page.locator("main"), "Going on now");
    await manager.page.getByRole("link", { name: "Back to the meeting" }).click();
    for (const { page } of [owner, manager]) {
      const talk = people.row(page, tests).locator("details.talk");
      // What one of them opens comes to the other one as well, now and then just when they open it themselves.
      await until(async () => {
        if (await talk.locator("form[data-text]").isVisible()) return true;
        await talk.locator("> summary").click();
        return false;
      }, "the point is open");
    }
    const id = `note-${await people.row(owner.page, tests).getAttribute("data-point")}`;
    const [hers, his] = await Promise.all([owner, manager].map(({ page }) => notes.opened(notes.note(page, id))));
    await notes.write(hers, "First the three slowest.\n");
    await expectText(hers.state, "Saved");
    await notes.holds(his, "First the three slowest.");
    await notes.write(his, "Then a budget for them.");
    await expectText(his.state, "Saved");
    await notes.holds(hers, "Then a budget for them.");
    await people.agree(manager.page, "@tom Friday: ask about the budget", "ask about the budget");
    const promise = owner.page.locator(".deed").filter({ hasText: "ask about the budget" });
    await expectText(promise, "Tom");
    await expectText(promise, /due /);
    await manager.page.getByRole("checkbox", { name: `Discussed: ${tests}` }).click();
    await expectText(owner.page.locator("[data-list=discussed]"), tests);
  });

  test("wrapping up tells both, and what was not reached is on the next agenda", async () => {
    const { page } = owner;
    left = await people.agenda(page);
    assert.ok(!left.includes(tests) && left.includes(path1));
    await page.getByRole("link", { name: "Wrap up" }).click();
    await page.getByRole("button", { name: "Wrap up" }).click();
    await expectText(page.getByRole("heading", { level: 1 }), /That’s \d+ minutes?/);
    await expectText(manager.page.getByRole("heading", { level: 1 }), /That’s \d+ minutes?/);
    assert.equal(await manager.page.locator("details.talk, .row [data-note]").count(), 0, "nothing of the meeting's page is left over");
    await page.getByText("What you talked about, with your notes").click();
    await expectText(page.locator("#facts"), "Then a budget for them.");
    await people.promise(page, "@priya Monday: draft the talk", "draft the talk");
    await expectText(manager.page.locator("main"), "draft the talk");
  });

  test("what carries over is kept, dropped or given its own meeting, each at once and with undo", async () => {
    const { page } = owner;
    const line = (page, words) => page.locator(".row").filter({ has: page.locator("h3", { hasText: words }) });
    const fate = (words) => line(page, words).locator("details.pick");
    await fate(path1).locator("summary").click();
    await fate(path1).getByRole("button", { name: "Drop" }).click();
    await expectText(fate(path1).locator("summary"), "Dropped");
    await page.locator("#toasts").getByRole("button", { name: "Undo" }).click();
    await expectText(fate(path1).locator("summary"), "Keep for next time");
    await fate(path1).locator("summary").click();
    await fate(path1).getByRole("button", { name: "Give it that meeting" }).click();
    await expectText(line(page, path1), "has its own meeting");
    await expectText(line(manager.page, path1), "has its own meeting");
  });

  test("each says for themselves what it moved; the recap is written together and sent by its owner", async () => {
    const [hers, his] = [owner.page, manager.page];
    await hers.getByRole("button", { name: "A lot" }).click();
    await until(async () => (await hers.getByRole("button", { name: "A lot" }).getAttribute("aria-pressed")) === "true", "it is hers");
    await his.reload();
    assert.equal(await his.getByRole("button", { name: "A lot" }).getAttribute("aria-pressed"), "false");
    const recap = (page) => page.getByRole("textbox", { name: /^Recap/ });
    assert.match(await recap(hers).inputValue(), /^You talked through “Flaky tests cost us a day a week”/);
    await recap(hers).fill("The three slowest first, then a budget.");
    await expectText(hers.locator("#recap .state"), "Saved");
    await until(async () => (await recap(his).inputValue()).startsWith("The three slowest"), "Tom reads it");
    assert.equal(await his.getByRole("button", { name: "Send recap to both" }).count(), 0);
    await hers.getByRole("button", { name: "Send recap to both" }).click();
    await expectText(hers.locator("main"), "You sent the recap on");
    await expectText(his.locator("main"), "Priya sent the recap on");
    await his.goto("/");
    await his.getByRole("link", { name: "Priya sent the recap" }).click();
    await expectText(his.getByRole("heading", { level: 1 }), /That’s \d+ minutes?/);
    await his.goto(path);
  });

  test("the week shows what carried over, and the meeting beside the series", async () => {
    const { page } = owner;
    await page.getByRole("link", { name: "Back to this week" }).click();
    await expectList(() => people.agenda(page), left.filter((words) => words !== path1));
    const own = page.locator("section").filter({ hasText: "Meetings of their own" });
    await expectText(own, path1);
    await own.getByRole("button", { name: "Call off" }).click();
    await expectList(() => people.agenda(page), left);
    await expectText(people.row(page, path1), "carried once");
    await expectText(page.locator("aside"), "ask about the budget");
  });

  test("nothing was logged, stopped by the policy, or asked of another host", () => {
    owner.clean();
    manager.clean();
  });
});
