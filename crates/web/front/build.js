// Bundles the script and the style sheet into ../dist under hashed names. It never asks the network for anything.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = fileURLToPath(new URL("../dist", import.meta.url));
const watch = process.argv.includes("--watch");

const clean = {
  name: "clean",
  setup(build) {
    build.onStart(() => {
      rmSync(dist, { recursive: true, force: true });
      mkdirSync(dist, { recursive: true });
      cpSync(`${here}favicon.svg`, `${dist}/favicon.svg`);
    });
  },
};

const options = {
  absWorkingDir: here,
  entryPoints: [
    { in: "src/app.ts", out: "app" },
    { in: "css/app.css", out: "app" },
  ],
  outdir: dist,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  splitting: true,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  plugins: [clean],
  // The style sheet is written for the browsers that have nesting, layers and light-dark(); lowering it would double it.
  supported: { nesting: true, "inset-property": true, "color-functions": true },
};

if (watch) {
  const context = await esbuild.context(options);
  await context.watch();
} else {
  await esbuild.build(options);
}
