// Waits for something to become true, with a sentence for when it does not. Knows no page.
import assert from "node:assert/strict";

const PATIENCE = 15_000;

/** Asks again until the answer is yes; `what` says what was hoped for, or is asked for it at the end. */
export async function until(ask, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`In ${patience / 1000} s it did not come to be that ${typeof what === "function" ? what() : what}`);
}

/** Waits until an element is there and holds some words. */
export async function expectText(locator, words) {
  let last = "";
  const holds = async () => {
    if ((await locator.count()) === 0) return false;
    last = await locator.first().innerText();
    return words instanceof RegExp ? words.test(last) : last.includes(words);
  };
  await until(holds, () => `“${words}” stands there; it says “${last}”`);
}

/** Waits until two lists are the same. */
export async function expectList(ask, wanted) {
  let last;
  const same = async () => {
    last = await ask();
    return JSON.stringify(last) === JSON.stringify(wanted);
  };
  await until(same, "the list is right").catch(() => assert.deepEqual(last, wanted));
}
