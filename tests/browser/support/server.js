// Starts Fulcrum on a data folder of its own and a free port, and takes both away again. Knows nothing of pages.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const program = process.env.FULCRUM_BIN ?? join(root, process.env.CARGO_TARGET_DIR ?? "target", "debug", "fulcrum");
const START = 20_000;

/** A workspace that nobody has begun yet: its address and its first-run link. Flags of its own come behind. */
export function startServer(...flags) {
  return serve(mkdtempSync(join(tmpdir(), "fulcrum-browser-")), ["url", "firstRun"], undefined, flags);
}

/** The demo, eight people and their year: its address, and the path of each one's sign-in link by first name. */
export async function startDemo() {
  const data = mkdtempSync(join(tmpdir(), "fulcrum-browser-"));
  const people = JSON.parse(execFileSync(program, ["demo", "--json", "--data", data], { encoding: "utf8" }));
  const links = people.map(({ name, link }) => [name.split(" ")[0], new URL(link).pathname]);
  return { ...(await serve(data, ["url"])), links: Object.fromEntries(links), wayBack: (user) => wayBack(data, user) };
}

/** The path of a link with which somebody sets a new password. */
function wayBack(data, user) {
  const said = execFileSync(program, ["admin", "link", "--data", data, "--user", user], { encoding: "utf8" });
  return /\/way-back\/\S+/.exec(said)[0];
}

/** `listen` names a port where it is to be known before, `flags` are more of what `fulcrum serve` takes. */
export async function serve(data, awaited, listen = "127.0.0.1:0", flags = []) {
  let child, ended;
  const begin = (address, words) => {
    child = spawn(program, ["serve", "--data", data, "--listen", address, ...flags], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, FULCRUM_LOG: process.env.FULCRUM_LOG ?? "error" },
    });
    ended = new Promise((resolve) => child.once("exit", resolve));
    return greeting(child, words);
  };
  const end = async (signal) => {
    child.kill(signal);
    await ended;
  };
  const stop = async () => {
    await end("SIGTERM");
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const said = await begin(listen, awaited);
    const address = listen.endsWith(":0") ? new URL(said.url).host : listen;
    /** As a power cut does: whatever it was doing, it is gone. */
    const kill = () => end("SIGKILL");
    /** Back at the same address, with the same data. */
    const restart = () => begin(address, ["url"]);
    /** Takes in a letter, as a mail server hands it on. */
    const receive = (letter) => execFileSync(program, ["receive", "--data", data], { input: letter, encoding: "utf8" });
    return { ...said, stop, kill, restart, receive };
  } catch (why) {
    await stop();
    throw why;
  }
}

/** What it prints once it listens; done when all that is awaited was said. */
function greeting(child, awaited) {
  return new Promise((resolve, reject) => {
    const said = {};
    const late = setTimeout(() => reject(new Error("Fulcrum did not start in time")), START);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Fulcrum ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      said.url ??= /Fulcrum is at (\S+)/.exec(line)?.[1];
      said.firstRun ??= /Begin here: (\S+)/.exec(line)?.[1];
      if (!awaited.every((each) => said[each])) return;
      clearTimeout(late);
      resolve(said);
    });
  });
}
