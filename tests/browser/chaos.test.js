// Random runs: whatever breaks, every keystroke older than a second is there or offered, and nothing arrives twice. A few of
// them here; FULCRUM_CHAOS_RUNS asks for more of each kind, FULCRUM_CHAOS_SEED for others.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Browser, FAULTS, FAULTS_OF_NODES, run } from "./support/chaos.js";
import { canHaveNodes, startNodes } from "./support/nodes.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";

const LONG = process.env.FULCRUM_CHAOS_RUNS;
const SEED = Number(process.env.FULCRUM_CHAOS_SEED ?? 1);
/** A one-on-one of its own for so many runs, so that its page does not grow without end. */
const TOGETHER = 10;

breaks("whatever breaks", startServer, LONG ? FAULTS : [...FAULTS, ...FAULTS.slice(0, 3)]);
if (canHaveNodes) breaks("whatever breaks on two nodes", startNodes, LONG ? FAULTS_OF_NODES : ["kill node", "sign out", "kill node"]);

/** Runs in which these faults have their turn. */
function breaks(name, start, faults) {
  const runs = Number(LONG ?? faults.length);
  const world = { browser: new Browser(), email: "ana@example.org" };

  describe(name, { timeout: 14_400_000 }, () => {
    before(async () => {
      world.server = await start();
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

    test(`${runs} random runs lose nothing and send nothing twice`, { timeout: 14_400_000 }, async () => {
      const results = [];
      for (let number = 0; number < runs; number += 1) {
        if (number % TOGETHER === 0) await begin(world, `Marek ${number}`);
        world.fault = faults[number % faults.length];
        const result = await run(world, SEED * 100_000 + number);
        results.push(result);
        if (LONG) console.log(JSON.stringify(result));
      }
      const bad = results.filter(({ lost, twice, unsent }) => lost.length + twice.length + unsent.length > 0);
      const keys = results.reduce((sum, { keys }) => sum + keys, 0);
      const sent = results.reduce((sum, { sent }) => sum + sent, 0);
      console.log(`${results.length} runs, ${keys} keystrokes, ${sent} thoughts sent; ${bad.length} runs lost or doubled something`);
      assert.deepEqual(bad, []);
    });
  });
}

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
