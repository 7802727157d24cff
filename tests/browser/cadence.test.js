// When two people meet who live in two zones: a series out of a calendar's file, invitations by mail, an answer of a calendar, and
// another time for a meeting. Each page on the way is held to axe.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { check } from "./support/looks.js";
import { calendarOf, startMail } from "./support/mail.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText, until } from "./support/wait.js";

const priya = { name: "Priya Raman", email: "priya@example.org" };
const tom = { name: "Tom Becker", email: "tom@example.org" };
const DAY = 86_400_000;
const day = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const compact = (days) => day(days).replaceAll("-", "");

/** A series of Outlook's, from tomorrow on at three in the afternoon, with one in three weeks that is left out. */
const series = () =>
  `BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
BEGIN:VEVENT
DTSTART;TZID="W. Europe Standard Time":${compact(1)}T150000
DTEND;TZID="W. Europe Standard Time":${compact(1)}T154500
RRULE:FREQ=WEEKLY;INTERVAL=1
EXDATE;TZID="W. Europe Standard Time":${compact(22)}T150000
SUMMARY:Jour fixe
UID:040000008200E00074C5B7101A82E008
SEQUENCE:0
END:VEVENT
END:VCALENDAR
`.replaceAll("\n", "\r\n");

/** The answer of somebody's calendar to the first meeting. */
const declined = (uid, sequence) =>
  `From: Somebody <somebody@example.net>
To: one-on-ones@example.org
Subject: Declined: 1:1
MIME-Version: 1.0
Content-Type: text/calendar; charset=utf-8; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
VERSION:2.0
BEGIN:VEVENT
UID:${uid}
RECURRENCE-ID;TZID=W. Europe Standard Time:${compact(1)}T150000
DTSTART;TZID=W. Europe Standard Time:${compact(1)}T150000
SEQUENCE:${sequence}
ATTENDEE;PARTSTAT=DECLINED:mailto:tom@example.org
END:VEVENT
END:VCALENDAR
`.replaceAll("\n", "\r\n");

describe("when two people meet", () => {
  let mail, server, browser, owner, manager, path;

  before(async () => {
    mail = await startMail();
    const flags = ["--smtp-url", `smtp://127.0.0.1:${mail.port}`, "--mail-from", "Fulcrum <fulcrum@example.org>"];
    server = await startServer(...flags, "--mail-replies-to", "one-on-ones@example.org");
    browser = await openBrowser();
    owner = await visitor(browser, server);
    manager = await visitor(browser, server);
    await people.firstRun(owner.page, server, priya);
    path = await people.start(owner.page, { name: tom.name });
    await people.join(manager.page, await people.invite(owner.page, path), tom);
    await manager.page.goto("/settings");
    await manager.page.getByLabel("Time zone").fill("America/New_York");
    await manager.page.getByRole("button", { name: "Save" }).first().click();
    await expectText(manager.page.locator("#toasts"), "Saved");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await mail?.stop();
  });

  const invitations = (email) =>
    mail.letters.filter((letter) => letter.includes(`<${email}>`) || letter.includes(`To: ${email}`)).map(calendarOf).filter(Boolean);

  test("a series comes out of a calendar's file, and is shown before it is saved", async () => {
    const { page } = owner;
    await page.goto(`${path}/settings`);
    await page.getByRole("link", { name: "Bring it from there" }).click();
    await check(owner, "bring a series");
    await page.getByLabel("Choose the file").setInputFiles({ name: "x.ics", mimeType: "text/calendar", buffer: Buffer.from("hello") });
    await page.getByRole("button", { name: "Show what you understand" }).click();
    await expectText(page.locator("[role=alert]"), "no calendar file");
    owner.expect(/422/);
    await page.getByLabel("Choose the file").setInputFiles({ name: "x.ics", mimeType: "text/calendar", buffer: Buffer.from(series()) });
    await page.getByRole("button", { name: "Show what you understand" }).click();
    await expectText(page.locator("main"), "at 15:00, 45 minutes, in Europe/Berlin");
    await expectText(page.locator("main"), "does not take place");
    await check(owner, "a series as understood");
    await page.getByRole("button", { name: "Meet like this" }).click();
    await page.waitForURL(`**${path}/settings*`);
    assert.equal(await page.getByLabel("First meeting").inputValue(), `${day(1)}T15:00`);
    await check(owner, "settings with a series");
  });

  test("invitations are switched on in one click, and go out", async () => {
    const { page } = manager;
    await page.goto("/settings/reminders");
    await page.getByLabel("From").fill("");
    await page.getByLabel("Until").fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await expectText(page.locator("#toasts"), "Saved");
    await page.goto("/settings/calendar");
    await page.getByRole("button", { name: "Send me invitations" }).click();
    await page.getByRole("button", { name: "Stop invitations" }).waitFor();
    await check(manager, "your calendar with invitations");
    await page.getByRole("button", { name: /^Make the address.*Your meetings/ }).click();
    await expectText(page.locator("main"), "may stand in your calendar more than once");
    await check(manager, "your calendar with both");
    await until(() => invitations(tom.email).length > 0, "an invitation came");
  });

  test("an answer is told to both, and another time is one click away", async () => {
    const [first] = invitations(tom.email);
    const uid = /UID:(\S+)/.exec(first)[1];
    const sequence = /SEQUENCE:(\d+)/.exec(first)[1];
    assert.match(server.receive(declined(uid, sequence)), /Noted: declined/);
    const { page } = owner;
    await page.goto("/");
    await expectText(page.locator("main"), "Tom can’t make it.");
    await check(owner, "home with an answer");
    await page.goto(path);
    await check(owner, "the week with an answer");
    // What was looked at has all that is folded away opened.
    await page.reload();
    await page.getByRole("link", { name: "Choose another time" }).click();
    await page.waitForURL("**/rebooking*");
    await check(owner, "another time");
    await page.reload();
    await page.locator("summary").filter({ hasText: "Another time" }).click();
    await page.getByLabel("Another time").fill(`${day(2)}T16:00`);
    await page.getByRole("button", { name: "Move it", exact: true }).click();
    await until(async () => !(await page.locator("main").innerText()).includes("can’t make it."), "the answer is to what was");
    await until(() => invitations(tom.email).some((each) => each.includes("RECURRENCE-ID") && each.includes(`T160000`)), "his calendar hears of the move");
  });

  test("each sees the meeting of the week in their own time, and the other one's", async () => {
    const { page } = manager;
    await page.goto("/");
    const week = page.getByRole("region", { name: "Your one-on-one" });
    // Clocks change on other days there, so for some weeks it is an hour later.
    await expectText(week, /at 1[01]:00/);
    await expectText(week, "For Priya this is 16:00");
    await check(manager, "home of the other zone");
  });
});
