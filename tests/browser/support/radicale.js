// A real calendar server, Radicale, on a folder of its own and a free port, and somebody's calendar program beside it. Knows no
// page of ours.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./wait.js";

export const PASSWORD = "app-password-there";

/** A running one; `ana` has an account there. */
export async function startRadicale() {
  const folder = mkdtempSync(join(tmpdir(), "fulcrum-radicale-"));
  const port = await freePort();
  writeFileSync(join(folder, "users"), `ana:${PASSWORD}\n`);
  writeFileSync(
    join(folder, "config"),
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${folder}/users\nhtpasswd_encryption = plain\n` +
      `delay = 0\n[storage]\nfilesystem_folder = ${folder}/collections\n[logging]\nlevel = critical\n`,
  );
  const child = spawn("radicale", ["--config", join(folder, "config")], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = `http://127.0.0.1:${port}`;
  await until(() => fetch(url).then(() => true, () => false), "Radicale is up");
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop, calendar: (name) => calendar(`${url}/ana/${name}/`, name) };
}

/** A calendar made there, as a calendar program sees it. */
async function calendar(url, name) {
  const ask = (method, tail = "", body, headers = {}) => {
    const authorization = `Basic ${Buffer.from(`ana:${PASSWORD}`).toString("base64")}`;
    return fetch(url + tail, { method, body, headers: { authorization, ...headers } });
  };
  const made = await ask(
    "MKCALENDAR",
    "",
    `<?xml version="1.0"?><c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop><d:displayname>${name}</d:displayname></d:prop></d:set></c:mkcalendar>`,
  );
  if (made.status !== 201) throw new Error(`no calendar was made: ${made.status}`);
  const names = async () => {
    const answer = await ask("PROPFIND", "", `<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>`, { depth: "1" });
    const hrefs = [...(await answer.text()).matchAll(/<href>([^<]*)<\/href>/g)].map(([, href]) => href.split("/").pop());
    return hrefs.filter((each) => each !== "").sort();
  };
  return {
    names,
    text: async (tail) => (await (await ask("GET", tail)).text()).replaceAll("\r\n ", ""),
    put: async (tail, text) => {
      const answer = await ask("PUT", tail, text.replace(/\r?\n/g, "\r\n"), { "content-type": "text/calendar" });
      if (!answer.ok) throw new Error(`not taken: ${answer.status}`);
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
