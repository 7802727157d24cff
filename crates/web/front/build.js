// Bundles the script and the style sheet into ../dist under hashed names. It never asks the network for anything.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
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

/** The service worker is a file of its own at the root, and knows the names of all others. */
const worker = {
  name: "worker",
  setup(build) {
    build.onEnd(async ({ metafile }) => {
      const names = Object.keys(metafile?.outputs ?? {}).map((path) => `/assets/${path.split("/").pop()}`);
      await esbuild.build({
        ...plain,
        entryPoints: [{ in: "src/sw.ts", out: "sw" }],
        format: "iife",
        define: { ASSETS: JSON.stringify([...names, "/assets/favicon.svg"]) },
      });
    });
  },
};

/** Packed once, as tightly as it goes: a server that packs at every request can only do it hastily. */
const packed = {
  name: "packed",
  setup(build) {
    build.onEnd(() => {
      for (const name of readdirSync(dist).filter((name) => /\.(js|css)$/.test(name)))
        writeFileSync(`${dist}/${name}.br`, brotliCompressSync(readFileSync(`${dist}/${name}`)));
    });
  },
};

const plain = {
  absWorkingDir: here,
  outdir: dist,
  bundle: true,
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

const options = {
  ...plain,
  entryPoints: [
    { in: "src/app.ts", out: "app" },
    { in: "css/app.css", out: "app" },
  ],
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  splitting: true,
  metafile: true,
  format: "esm",
  plugins: [clean, worker, packed],
  // The style sheet is written for the browsers that have nesting, layers and light-dark(); lowering it would double it.
  supported: { nesting: true, "inset-property": true, "color-functions": true },
};

if (watch) {
  const context = await esbuild.context(options);
  await context.watch();
} else {
  await esbuild.build(options);
}
