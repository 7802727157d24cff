// The lives of the kinds in two browsers: merged while the other one types, suggested, tried, answered in writing.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText, until } from "./support/wait.js";

const ana = { name: "Ana Ruiz", email: "ana@example.org" };
const marek = { name: "Marek Novak", email: "marek@example.org" };

describe("the lives of the kinds", () => {
  let server, browser, hers, his, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ owner: hers, manager: his, path } = await couple(browser, server, [ana, marek]));
    await hers.page.goto(path);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("what one types into a point that the other one merges is still saved", async () => {
    await people.capture(hers.page, "The pipeline is slow");
    await people.keep(hers.page, "The pipeline is slow");
    await people.capture(his.page, "Builds take an hour");
    const words = (await people.tray(his.page, "Builds take an hour")).getByRole("textbox", { name: "Words" });
    await words.fill("Builds take an hour, and two on Mondays");
    const more = await people.tray(hers.page, "Builds take an hour");
    await more.getByText("Merge into…").click();
    await more.getByRole("combobox", { name: "Merge into" }).selectOption({ label: "The pipeline is slow" });
    await more.getByRole("button", { name: "Merge" }).click();
    const also = (page) => people.row(page, "The pipeline is slow").locator("details.also > summary");
    await expectText(also(hers.page), "also: “Builds take an hour” — Marek, today");
    await expectText(also(his.page), "also: “Builds take an hour” — you, today");
    assert.equal(await words.inputValue(), "Builds take an hour, and two on Mondays");
    await words.press("Control+Enter");
    for (const page of [hers.page, his.page]) await expectText(also(page), "and two on Mondays");
    await until(async () => (await his.page.locator("#captures .row").count()) === 0, "the row is gone");
    await also(hers.page).click();
    await hers.page.getByRole("button", { name: "Take it out again" }).click();
    await expectText(hers.page.locator("#captures"), "two on Mondays");
  });

  test("a challenge is answered, and what is agreed is tried", async () => {
    const more = await people.tray(hers.page, "The pipeline is slow");
    await more.getByRole("button", { name: "Challenge" }).click();
    const asked = people.row(his.page, "The pipeline is slow").locator(".suggest");
    await asked.getByText("What would you suggest?").click();
    await more.getByRole("textbox", { name: "Answer this challenge" }).fill("Cache the images");
    await more.getByRole("button", { name: "Suggest" }).click();
    await until(async () => (await asked.count()) === 0, "nobody is asked any more");
    await expectText(people.row(hers.page, "Cache the images"), "answers the point above");
    const steps = await people.tray(his.page, "Cache the images");
    await steps.getByRole("button", { name: "Agree on it" }).click();
    await expectText(people.row(hers.page, "Cache the images"), "by Marek");
    const trying = hers.page.getByRole("region", { name: "Agreed and being tried" });
    await trying.locator(".folded > summary").click();
    await trying.getByText("Try it", { exact: true }).click();
    await trying.getByRole("button", { name: "Start" }).click();
    await expectText(trying, "trying until");
    await hers.page.getByRole("button", { name: "Undo" }).click();
    await expectText(trying, "agreed");
  });

  test("an insight is owed until it is answered in writing", async () => {
    await people.capture(hers.page, "Why is the offsite in July?");
    await people.keep(hers.page, "Why is the offsite in July?");
    await (await people.tray(hers.page, "Why is the offsite in July?")).getByRole("button", { name: "Insight" }).click();
    const waits = hers.page.getByRole("region", { name: "Marek owes you an answer" });
    await waits.locator("summary").click();
    await expectText(waits, "Why is the offsite");
    const owed = his.page.getByRole("region", { name: "You owe Ana an answer" });
    await owed.getByText("Answer in writing").click();
    await owed.getByRole("textbox", { name: "Your answer" }).fill("Finance closes the half year in June.");
    await owed.getByRole("button", { name: "Answer", exact: true }).click();
    const written = hers.page.getByRole("region", { name: "Answered in writing" });
    await written.locator("summary").click();
    await expectText(written, "Finance closes the half year");
    await until(async () => !(await people.agenda(hers.page)).includes("Why is the offsite in July?"), "it is off the agenda");
    hers.clean();
    his.clean();
  });
});
