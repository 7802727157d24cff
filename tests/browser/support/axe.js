// What axe finds wrong on a page as it is now. Asserts nothing.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Each violation in a line, with the elements. */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  });
}

/** The same in light and dark, narrow and wide. */
export async function inAllLooks(page) {
  const found = [];
  const size = page.viewportSize();
  for (const width of [390, 1280])
    for (const colorScheme of ["light", "dark"]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page)).map((each) => `${width} ${colorScheme}: ${each}`));
    }
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: null });
  return found;
}
