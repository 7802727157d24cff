// The demo's year as a report and as a manager: every page full of what people write, and the ways back in, in all looks.
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { LOOKS, check } from "./support/looks.js";
import { startDemo } from "./support/server.js";

/** By night on a phone, by day at a desk: access.test.js has each page in all four. */
const TWO = [LOOKS[1], LOOKS[2]];
/** Below a one-on-one; and pages that are reached from one of these. */
const TAILS = {
  Ana: [
    "", "/backlog", "/backlog/longest", "/themes", "/goals", "/growth", "/growth/document", "/trends", "/trends?over=year",
    "/updates", "/meetings", "/only-you",
  ],
  // In Ana's year nothing keeps coming back; in his it does.
  Tomás: ["", "/themes"],
  Marek: ["", "/themes", "/growth", "/trends", "/updates"],
};
const FIRST = {
  Ana: [["/goals", "main a[href*='/goals/']"], ["/meetings", "ol.sheet a"]],
  Tomás: [["/themes", "main .theme-row a"]],
  Marek: [],
};

describe("everybody can use every page of a year", () => {
  let server, browser;

  before(async () => {
    server = await startDemo();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("a link that signs in, and one for a new password", async () => {
    const stranger = await visitor(browser, server);
    for (const [at, name] of [[server.links.Ana, "sign-in link"], [server.wayBack("jonas.weber@northwind.example"), "way back"]]) {
      await stranger.page.goto(at);
      await check(stranger, name);
    }
    stranger.clean();
    await stranger.close();
  });

  for (const name of ["Ana", "Tomás", "Marek"])
    test(`all that ${name} can open`, async () => {
      const who = await visitor(browser, server);
      const { page } = who;
      await page.goto(server.links[name]);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL((url) => url.pathname === "/");
      await check(who, `${name}: home`, TWO);
      // A manager's table leads to those who report to them; a report's card to their own.
      const week = await page.locator(name === "Marek" ? "table a" : "main a[href^='/one-on-ones/0']").first().getAttribute("href");
      for (const at of [...TAILS[name].map((tail) => week + tail), "/updates?days=30", "/find?words=flaky"]) {
        await page.goto(at);
        await check(who, `${name}: ${at}`, TWO);
      }
      for (const [tail, first] of FIRST[name]) {
        await page.goto(week + tail);
        await page.goto(await page.locator(first).first().getAttribute("href"));
        await check(who, `${name}: the first of ${tail}`, TWO);
      }
      if (name !== "Marek") return who.clean();
      // The report's own prep, step by step, is in access.test.js.
      await page.goto(week);
      await page.getByRole("button", { name: /Prepare|Look again/ }).click();
      await page.waitForURL("**/prep");
      const steps = await page.locator(".step").count();
      for (let step = 0; step < steps; step += 1) {
        await page.goto(`${week}/prep`);
        await page.locator(".step").nth(step).click();
        await page.locator(".step").nth(step).and(page.locator("[aria-current=step]")).waitFor();
        await check(who, `${name}: prep, step ${step + 1}`, TWO);
      }
      who.clean();
      await who.close();
    });
});
