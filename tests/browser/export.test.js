// Leaving with everything and coming back with it, as a person does: two downloads, and one file chosen elsewhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";

describe("leave at any time", () => {
  const servers = [];
  let browser, here, there;

  before(async () => {
    browser = await openBrowser();
    for (const name of ["here", "there"]) {
      const server = await startServer();
      servers.push(server);
      const owner = await visitor(browser, server, { acceptDownloads: true });
      await people.firstRun(owner.page, server, { name: "Ana Ruiz", email: `ana@${name}.example` });
      if (name === "here") here = owner;
      else there = owner;
    }
    await people.start(here.page, { name: "Marek Novak" });
    await people.capture(here.page, "staging deploy took 50 min again");
  });
  after(async () => {
    await browser?.close();
    for (const server of servers) await server.stop();
  });

  /** Presses a link and answers where its file is. */
  async function taken(name) {
    const [download] = await Promise.all([
      here.page.waitForEvent("download"),
      here.page.getByRole("link", { name }).click(),
    ]);
    return { path: await download.path(), name: download.suggestedFilename() };
  }

  test("what is taken along here is the same there", async () => {
    await here.page.goto("/settings");
    const zip = await taken(/^Markdown/);
    assert.match(zip.name, /^fulcrum-\d{4}-\d\d-\d\d\.zip$/);
    assert.equal(readFileSync(zip.path).subarray(0, 2).toString(), "PK");
    const json = await taken(/^JSON/);
    assert.match(json.name, /^fulcrum-\d{4}-\d\d-\d\d\.json$/);

    await there.page.goto("/settings");
    await there.page.getByRole("link", { name: "Bring an export" }).click();
    await there.page.getByLabel("The JSON file").setInputFiles(json.path);
    await there.page.getByRole("button", { name: "Bring it" }).click();
    await there.page.getByText("Your export is in").waitFor();
    await there.page.getByRole("link", { name: "Marek" }).first().click();
    await there.page.getByText("staging deploy took 50 min again").first().waitFor();

    await there.page.goto("/settings/import");
    await there.page.getByLabel("The JSON file").setInputFiles(json.path);
    await there.page.getByRole("button", { name: "Bring it" }).click();
    await there.page.getByText("is here already").waitFor();
  });
});
