// Two nodes of Fulcrum on one PostgreSQL, behind one address: a connection comes to either of those that are there. Knows
// nothing of pages.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Door } from "./door.js";
import { serve } from "./server.js";

const postgres = process.env.FULCRUM_TEST_POSTGRES;

/** Whether there is a PostgreSQL to put nodes on. */
export const canHaveNodes = Boolean(postgres);

/** A workspace that nobody has begun yet, on two nodes. `kill` and `restart` are for both, `killOne` leaves the other. */
export async function startNodes() {
  const name = `fulcrum_browser_${randomUUID().replaceAll("-", "")}`;
  ask(`CREATE DATABASE ${name}`);
  const database = new URL(postgres);
  database.pathname = `/${name}`;
  const data = mkdtempSync(join(tmpdir(), "fulcrum-nodes-"));
  const door = await Door.open();
  const addresses = [await freeAddress(), await freeAddress()];
  door.leadTo(...addresses);
  const nodes = [];
  const flags = ["--database", database.href, "--base-url", door.url];
  // One after the other: the first one makes the tables and the key. The latest link is the one that holds.
  for (const address of addresses) nodes.push({ ...(await serve(data, ["url", "firstRun"], address, flags)), lives: true });

  const kill = async (these = nodes) => {
    for (const node of these.filter(({ lives }) => lives)) {
      node.lives = false;
      await node.kill();
    }
  };
  const restart = async () => {
    for (const node of nodes.filter(({ lives }) => !lives)) {
      await node.restart();
      node.lives = true;
    }
  };
  const killOne = (chance) => kill([nodes[Math.floor(chance() * nodes.length)]]);
  const stop = async () => {
    await door.close();
    for (const node of nodes) await (node.lives ? node.stop() : undefined);
    ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { url: door.url, firstRun: nodes[1].firstRun, door, kill, killOne, restart, stop };
}

function ask(sql) {
  execFileSync("psql", [postgres, "--quiet", "--no-psqlrc", "--command", sql], { stdio: ["ignore", "ignore", "inherit"] });
}

/** An address that nobody listens at. */
function freeAddress() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(`127.0.0.1:${port}`));
    });
  });
}
