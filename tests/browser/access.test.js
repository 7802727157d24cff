// Every page, in light and dark, narrow and wide, at 320 px and with words twice as large: nothing that axe finds wrong,
// nothing that sticks out, nothing logged.
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { STRAINED, check, holds } from "./support/looks.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";

const documents = new URL("../../crates/document/tests/documents/", import.meta.url);
const running = readFileSync(new URL("priya-tom-1-1.md", documents), "utf8");
const priya = { name: "Priya Raman", email: "priya@example.org" };
const tom = { name: "Tom Becker", email: "tom@example.org" };
describe("everybody can use every page", () => {
  let server, browser, owner, page, path, meeting, past, link;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    owner = await visitor(browser, server);
    page = owner.page;
    await people.firstRun(page, server, priya);
    // The longest day there is: one that was shorter hid for weeks that it stuck out.
    path = await people.start(page, { name: tom.name, days: 7 - ((new Date().getUTCDay() + 4) % 7) });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const [tail, name] of [["", "week"], ["/backlog", "backlog"], ["/meetings", "list of meetings"], ["/goals", "list of goals"], ["/themes", "list of themes"], ["/only-you", "page of one’s own"]]) {
    test(`a ${name} with nothing in it`, async () => {
      await page.goto(path + tail);
      await check(owner, `empty ${name}`);
    });
  }

  test("the way in: sign-in, first run, privacy, a page that is not there", async () => {
    const stranger = await visitor(browser, server);
    stranger.expect(/404/);
    for (const at of ["/sign-in", server.firstRun, "/privacy", "/not-there"]) {
      await stranger.page.goto(at);
      await check(stranger, at === server.firstRun ? "used first run" : at);
    }
    stranger.clean();
    await stranger.close();
    const fresh = await startServer();
    const newcomer = await visitor(browser, fresh);
    await newcomer.page.goto(fresh.firstRun);
    await check(newcomer, "first run");
    await newcomer.close();
    await fresh.stop();
  });

  test("bringing a document", async () => {
    await page.goto(`${path}/import`);
    await check(owner, "import");
    await page.getByLabel("Paste it here").fill(running);
    await page.getByRole("button", { name: "Show what you understand" }).click();
    await page.getByRole("button", { name: "Save it all" }).waitFor();
    await check(owner, "understood");
    await page.getByRole("button", { name: "Save it all" }).click();
    await page.waitForURL(`**${path}/meetings*`);
    await check(owner, "past meetings");
    past = await page.locator("ol.sheet a").first().getAttribute("href");
    await page.goto(past);
    await check(owner, "a past meeting");
  });

  test("the invitation, for the one who makes it and the one who gets it", async () => {
    link = await people.invite(page, path);
    await check(owner, "settings with a link");
    const invited = await visitor(browser, server);
    await invited.page.goto(link);
    await check(invited, "invitation");
    await people.join(invited.page, link, tom);
    await people.capture(invited.page, "What the board said about next year");
    await check(invited, "the manager's week");
    invited.clean();
    await invited.close();
  });

  test("a full week, the backlog and its settings", async () => {
    await page.goto(path);
    for (const words of ["A challenge of some length that does not fit into one line on a phone", "A second one"]) {
      await people.capture(page, words);
      await people.keep(page, words);
    }
    await people.capture(page, "For my eyes alone", { alone: true });
    await people.capture(page, "Not sorted yet");
    await check(owner, "full week");
    for (const tail of ["/backlog", "/action-items", "/settings"]) {
      await page.goto(path + tail);
      await check(owner, tail);
    }
  });

  test("goals, one of them, and what only one person sees", async () => {
    await page.goto(`${path}/goals`);
    await page.getByLabel("A new goal").fill("Run the on-call week alone");
    await page.getByRole("button", { name: "Set goal" }).click();
    await page.getByRole("link", { name: "Run the on-call week alone" }).click();
    for (const [words, button] of [["Shadowed a week", "It’s reached"], ["A week with somebody beside me", "Plan it"]]) {
      await page.getByLabel("A checkpoint", { exact: true }).fill(words);
      await page.locator(".step-line").getByRole("button", { name: button }).click();
      await page.getByRole("checkbox", { name: `Reached: ${words}` }).waitFor();
    }
    await check(owner, "a goal");
    await page.goto(`${path}/goals`);
    await check(owner, "goals");
    await page.goto(path);
    await page.locator("aside .own > summary").click();
    await page.getByLabel(/^Private note about your one-on-one/).fill("Ask her how she knew.");
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.goto(`${path}/only-you`);
    await page.getByText("Ask her how she knew.").waitFor();
    await check(owner, "only you");
  });

  test("every step of prep", async () => {
    await page.goto(path);
    await page.getByRole("button", { name: /Prepare/ }).click();
    await page.waitForURL("**/prep");
    await page.getByRole("radio", { name: "Challenge" }).check({ force: true });
    await check(owner, "prep: sorting");
    await page.goto(`${path}/prep/list`);
    await check(owner, "prep: the list");
    for (const step of ["Carried over", "Due", "Themes", "Missing", "Order"]) {
      await page.goto(`${path}/prep`);
      await page.getByRole("button", { name: new RegExp(step) }).first().click();
      await page.locator(".step[aria-current=step]").filter({ hasText: step }).waitFor();
      await check(owner, `prep: ${step}`);
    }
  });

  test("the meeting and its wrap-up", async () => {
    await page.goto(path);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
    meeting = new URL(page.url()).pathname;
    await people.agree(page, "@tom Friday: write to the board", "write to the board");
    await page.getByRole("checkbox", { name: "Discussed: A second one" }).click();
    await page.locator("[data-list=discussed] .row").waitFor();
    await page.locator("li[data-now] .cm-content").click();
    await page.keyboard.type("Too big for today: he asks around first.");
    await check(owner, "meeting");
    await page.goto(`${meeting}/wrap-up`);
    await check(owner, "wrap-up");
    await page.getByRole("button", { name: "Wrap up" }).click();
    await page.getByRole("link", { name: "Close without sending" }).waitFor();
    await check(owner, "wrapped up");
    await page.goto(`${meeting}/wrap-up`);
    await check(owner, "wrap-up, looked at later");
  });

  test("what was noted under a point, and the next meeting with it", async () => {
    await page.goto(path);
    await page.getByRole("link", { name: "1 note" }).first().click();
    await page.getByRole("heading", { name: "What was noted" }).waitFor();
    await check(owner, "what was noted");
    await page.goto(path);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.locator(".noted").first().waitFor();
    await check(owner, "meeting with what was noted before");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForURL((url) => url.pathname === path);
  });

  test("a meeting of its own", async () => {
    await page.goto(path);
    const words = "A challenge of some length";
    await (await people.tray(page, words)).getByText("Its own meeting").click();
    await people.row(page, words).getByRole("button", { name: "Give it that meeting" }).click();
    const planned = page.locator(".owns");
    await planned.waitFor();
    await check(owner, "week with a meeting of its own");
    await page.reload();
    await planned.getByRole("button", { name: "Start" }).click();
    await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
    await check(owner, "focus meeting");
    await page.goto(`${new URL(page.url()).pathname}/wrap-up`);
    await page.getByRole("button", { name: "Wrap up" }).click();
    await page.getByRole("link", { name: "Close without sending" }).waitFor();
    await check(owner, "focus meeting, wrapped up");
  });

  test("what opens over a page: the palette, help, one’s own menu, a toast", async () => {
    await page.goto(path);
    await page.getByRole("link", { name: "Find or do anything" }).click();
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await check(owner, "palette");
    await page.getByRole("combobox", { name: "Find or do anything" }).fill("board");
    await page.getByRole("dialog").getByRole("option", { name: /board/ }).first().waitFor();
    await check(owner, "palette with what was found");
    await page.goto("/find?words=board");
    await check(owner, "find");
    await page.goto(path);
    await page.getByRole("button", { name: "Keyboard help" }).click();
    await check(owner, "help");
    await page.goto(path);
    await (await people.tray(page, "Not sorted yet")).getByRole("button", { name: "Drop" }).click();
    await page.locator(".toast").waitFor();
    for (const look of STRAINED) await holds(page, "toast", look);
    await page.goto(path);
    await page.locator(".me > summary").click();
    await check(owner, "own menu");
  });

  test("updates, the digest, and whose agenda it is", async () => {
    await page.goto(`${path}/updates`);
    await check(owner, "empty updates");
    await page.reload();
    await page.getByLabel("What should Tom know").fill(`Release 4.2 is out. ${"It went without any trouble at all. ".repeat(12)}`);
    await page.getByRole("button", { name: "Post update" }).click();
    await page.locator(".posted").waitFor();
    await check(owner, "updates");
    await page.goto("/updates?days=14");
    await check(owner, "digest");
    await page.goto(path);
    await check(owner, "a week with questions");
    await page.goto(`${path}/meetings`);
    await check(owner, "past meetings with shares");
  });

  test("home, a new one-on-one, one's own settings, administration", async () => {
    await page.goto("/");
    await check(owner, "home with one person");
    // With a second person the box asks for whom, and whoever is reported to sees them in a table.
    for (const name of ["Ana Ruiz", "Jonas Weber"]) {
      await page.goto("/one-on-ones/new");
      await page.getByRole("radio", { name: /Theirs/ }).check({ force: true });
      await people.start(page, { name });
    }
    await page.goto("/");
    await page.getByRole("table").waitFor();
    for (const at of ["/", "/one-on-ones/new", "/settings", "/settings/import", "/admin"]) {
      await page.goto(at);
      await check(owner, at);
    }
    owner.clean();
  });
});
