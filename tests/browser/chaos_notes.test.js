// Random runs on a shared note while the other one writes in it too: whatever breaks, every keystroke older than a second
// is in the note afterwards, once, and nothing of the other one's is gone. FULCRUM_CHAOS_RUNS asks for more runs.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { Browser, FAULTS, FAULTS_OF_NODES, LIVES, arrive, mend, random, strike } from "./support/chaos.js";
import { canHaveNodes, startNodes } from "./support/nodes.js";
import * as notes from "./support/notes.js";
import { startServer } from "./support/server.js";
import { until } from "./support/wait.js";

const LONG = process.env.FULCRUM_CHAOS_RUNS;
const SEED = Number(process.env.FULCRUM_CHAOS_SEED ?? 1);
const OLD = 1_000;

breaks("whatever breaks while two write", startServer, FAULTS);
if (canHaveNodes) {
  const faults = LONG ? FAULTS_OF_NODES : ["kill node", "network off", "kill node"];
  breaks("whatever breaks while two write on two nodes", startNodes, faults);
}

/** Runs in which these faults have their turn. */
function breaks(name, start, faults) {
  const runs = Number(LONG ?? faults.length);
  const world = { browser: new Browser(), email: notes.ana.email };
  let desk, owner, manager, his;
  let theirs = "";

  describe(name, { timeout: 14_400_000 }, () => {
    before(async () => {
      world.server = await start();
      desk = await openBrowser();
      owner = await visitor(desk, world.server);
      manager = await visitor(desk, world.server);
      world.path = (await notes.meet(world.server, owner, manager, "What breaks?")).meeting;
      await owner.close();
      his = await notes.opened(notes.note(manager.page));
      await world.browser.open();
    });
    after(async () => {
      await world.browser.close();
      await desk?.close();
      await world.server?.stop();
    });

    test(`${runs} random runs lose nothing`, { timeout: 14_400_000 }, async () => {
      const bad = [];
      let keys = 0;
      for (let number = 0; number < runs; number += 1) {
        const result = await run(SEED * 100_000 + number, faults[number % faults.length]);
        keys += result.keys;
        if (LONG) console.log(JSON.stringify(result));
        if (result.lost || result.twice || result.theirs) bad.push(result);
      }
      console.log(`${runs} runs on a note, ${keys} keystrokes; ${bad.length} runs lost or doubled something`);
      assert.deepEqual(bad, []);
    });
  });

  async function run(seed, fault) {
    const chance = random(seed);
    const page = await arrive(world);
    const note = await notes.opened(notes.note(page));
    const state = { stop: false, typed: [] };
    await notes.write(note, `\ns${seed}:`);
    const typing = [type(page, state, chance), answer(state, seed)];
    await pause(500 + chance() * 2500);
    let broke = Date.now();
    await strike(world, page, fault, chance);
    if (LIVES.includes(fault)) {
      await pause(chance() * 2500);
      broke = Date.now();
      if (chance() < 0.7) await page.close({ runBeforeUnload: false });
    }
    state.stop = true;
    await Promise.all(typing);
    await mend(world, fault);
    return look(page, { seed, fault, broke, typed: state.typed });
  }

  /** Types a line of its own, key by key, until something breaks. */
  async function type(page, state, chance) {
    for (let words = ""; !state.stop; ) {
      const key = String.fromCodePoint(97 + Math.floor(chance() * 26));
      try {
        await page.keyboard.insertText(key);
      } catch {
        return;
      }
      if (state.stop) return;
      words += key;
      state.typed.push({ at: Date.now(), words });
      await pause(chance() * 50);
    }
  }

  /** The other one writes at the top meanwhile. */
  async function answer(state, seed) {
    await his.field.focus();
    await manager.page.keyboard.press("Control+Home");
    for (let number = 0; !state.stop; number += 1) {
      const words = `m${seed}.${number} `;
      await manager.page.keyboard.insertText(words);
      theirs += words;
      await pause(120);
    }
  }

  async function look(before, { seed, fault, broke, typed }) {
    const old = typed.filter(({ at }) => broke - at > OLD).at(-1)?.words ?? "";
    const page = await arrive(world);
    const note = await notes.opened(notes.note(page));
    const whole = `s${seed}:${old}`;
    let text = "";
    const there = async () => {
      text = await notes.words(note);
      return text.includes(whole) && (await notes.words(his)) === text;
    };
    const found = await until(there, "all of it is there", 20_000).then(() => true, () => false);
    const twice = text.split(whole).length > 2;
    const missing = theirs.split(" ").filter((words) => words && !text.includes(`${words} `));
    for (const each of [before, page]) await each.close({ runBeforeUnload: false }).catch(() => undefined);
    const result = { seed, fault, keys: typed.length, lost: !found, twice, theirs: missing.length > 0 };
    return found ? result : { ...result, whole, text: text.slice(-400), his: (await notes.words(his)).slice(-400) };
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
