// Random runs: whatever breaks, every keystroke older than a second is there or offered, and nothing arrives twice. Ten of
// them here; FULCRUM_CHAOS_RUNS asks for more, FULCRUM_CHAOS_SEED for others.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Browser, FAULTS, run } from "./support/chaos.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";

const RUNS = Number(process.env.FULCRUM_CHAOS_RUNS ?? 10);
const SEED = Number(process.env.FULCRUM_CHAOS_SEED ?? 1);
/** A one-on-one of its own for so many runs, so that its page does not grow without end. */
const TOGETHER = 10;

describe("whatever breaks", { timeout: 3_600_000 }, () => {
  const world = { browser: new Browser(), email: "ana@example.org" };

  before(async () => {
    world.server = await startServer();
    await world.browser.open();
    const page = await world.browser.context.newPage();
    await page.goto(world.server.firstRun);
    await page.getByLabel("What is this workspace called?").fill("Lever Works");
    await people.account(page, { name: "Ana Ruiz", email: world.email });
    await page.getByRole("button", { name: "Begin" }).click();
    await page.waitForURL("**/one-on-ones/new");
    await page.close();
  });
  after(async () => {
    await world.browser.close();
    await world.server?.stop();
  });

  test(`${RUNS} random runs lose nothing and send nothing twice`, { timeout: 3_600_000 }, async () => {
    const results = [];
    for (let number = 0; number < RUNS; number += 1) {
      if (number % TOGETHER === 0) await begin(world, `Marek ${number}`);
      // Each fault has its turn in the short version.
      world.faults = RUNS <= 2 * FAULTS.length ? [FAULTS[number % FAULTS.length]] : undefined;
      const result = await run(world, SEED * 100_000 + number);
      results.push(result);
      if (process.env.FULCRUM_CHAOS_RUNS) console.log(JSON.stringify(result));
    }
    const bad = results.filter(({ lost, twice, unsent }) => lost.length + twice.length + unsent.length > 0);
    const keys = results.reduce((sum, { keys }) => sum + keys, 0);
    const sent = results.reduce((sum, { sent }) => sum + sent, 0);
    console.log(`${results.length} runs, ${keys} keystrokes, ${sent} thoughts sent; ${bad.length} runs lost or doubled something`);
    assert.deepEqual(bad, []);
  });
});

async function begin(world, name) {
  const page = await world.browser.context.newPage();
  await page.goto(`${world.server.url}/one-on-ones/new`);
  if (new URL(page.url()).pathname === "/sign-in") {
    await page.getByLabel("E-mail").fill(world.email);
    await page.getByLabel("Password", { exact: true }).fill(people.PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/one-on-ones/new");
  }
  world.path = await people.start(page, { name });
  await people.capture(page, "Something to begin with");
  await page.close();
}
