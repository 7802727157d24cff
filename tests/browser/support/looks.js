// Looks at a page in every way it may be seen: nothing that axe finds wrong, nothing that sticks out. Goes nowhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const LOOKS = [
  { width: 390, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
];
/** Words twice as large, and the narrowest screen there is. */
export const STRAINED = [
  { width: 1280, colorScheme: "light", text: "200%" },
  { width: 320, colorScheme: "light" },
];
/** What axe says of colours: most of its time, and all that is another matter in the dark. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const ALL = {};
const OF_COLOURS = { runOnly: COLOURS };
const BUT_COLOURS = { rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) };

/** A page as it is now, in all its looks or in some; then with all that is folded away opened. */
export async function check({ page }, name, looks = LOOKS) {
  const lit = looks.filter(({ colorScheme }) => colorScheme === "light").map(({ width }) => width);
  for (const look of looks) await holds(page, name, look, look.colorScheme === "dark" && lit.includes(look.width) ? OF_COLOURS : ALL);
  for (const look of STRAINED) await holds(page, name, look, BUT_COLOURS);
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  const [large, narrow] = STRAINED;
  await holds(page, `${name}, opened`, large, BUT_COLOURS);
  await holds(page, `${name}, opened`, narrow);
}

/** The page in one look. */
export async function holds(page, name, { width, colorScheme, text = "" }, rules = ALL) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
  const where = `${name}, ${colorScheme}, ${width} px ${text}`;
  await fits(page, where);
  await violations(page, where, rules);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function violations(page, name, rules) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async (rules) => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], ...rules });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }, rules);
  assert.deepEqual(found, [], name);
}

async function fits(page, name) {
  const out = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    // What scrolls by itself may be as wide as it likes inside.
    const scrolls = (each) => each && each !== document.body && (getComputedStyle(each).overflowX !== "visible" || scrolls(each.parentElement));
    const wide = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > clientWidth + 1 && !scrolls(each.parentElement));
    return [`${scrollWidth - clientWidth} px`, ...wide.slice(0, 4).map((each) => each.outerHTML.slice(0, 120))];
  });
  assert.deepEqual(out, [], `${name}: something sticks out`);
}
