// Runs the browser tests, two files at a time, and ends with one line that counts them. Tests nothing itself.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const here = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((name) => name.endsWith(".test.js") && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
  .map((name) => here + name);

let passed = 0;
let failed = 0;
let whole = true;
const began = Date.now();
const tests = run({ files, concurrency: 2, timeout: 600_000 });
tests.on("test:pass", (event) => {
  if (isTest(event)) passed += 1;
});
tests.on("test:fail", (event) => {
  // A file that ended or hung as a whole has failed, whatever became of its tests.
  whole = false;
  if (isTest(event)) failed += 1;
});
tests.on("end", () => {
  // The report is written first.
  setImmediate(() => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`\nbrowser tests: ${passed} passed, ${failed} failed (${seconds} s)`);
    process.exitCode = whole && passed > 0 ? 0 : 1;
  });
});
tests.compose(spec).pipe(process.stdout, { end: false });

/** A file and a group of tests report as well, but count as nothing. */
function isTest(event) {
  return event.details?.type !== "suite" && !files.includes(event.name) && !event.skip;
}
