// Clients that are not ours write in a note beside the browser: the public y-websocket provider, and an older Yjs that
// speaks the bare protocol.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import * as Older from "yjs-older";
import { openBrowser, visitor } from "./support/browser.js";
import * as notes from "./support/notes.js";
import { startServer } from "./support/server.js";
import { until } from "./support/wait.js";


describe("a note among other clients", () => {
  let server, browser, owner, manager, path, meeting, hers;
  const open = [];

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    owner = await visitor(browser, server);
    manager = await visitor(browser, server);
    ({ path, meeting } = await notes.meet(server, owner, manager, "What do scripts say?"));
    hers = await notes.opened(notes.note(owner.page));
  });
  after(async () => {
    for (const each of open) each();
    await browser?.close();
    await server?.stop();
  });

  /** A socket that shows the cookies of somebody, as a browser does. */
  async function socketOf(who) {
    const cookies = await who.context.cookies(server.url);
    const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
    return class extends WebSocket {
      constructor(address, protocols) {
        super(address, protocols, { headers });
      }
    };
  }

  const place = () => `meeting.${meeting.split("/").at(-1)}`;
  const folder = () => `${server.url.replace("http", "ws")}${path}/notes`;

  async function provider(who, name) {
    const doc = new Y.Doc();
    const options = { WebSocketPolyfill: await socketOf(who), disableBc: true };
    const client = new WebsocketProvider(folder(), place(), doc, options);
    client.awareness.setLocalStateField("user", { name, side: "other" });
    open.push(() => {
      client.destroy();
      // The sign of who is there ticks as long as its document lives.
      doc.destroy();
    });
    await until(() => client.synced, "the provider is in step");
    return { doc, client, text: doc.getText("text") };
  }

  test("two public providers and a browser write the same text", async () => {
    const [one, two] = [await provider(owner, "Ana’s script"), await provider(manager, "Marek’s script")];
    one.text.insert(0, "From a script of Ana. ");
    await until(() => two.text.toString().includes("From a script of Ana."), "Marek’s script reads it");
    await notes.holds(hers, "From a script of Ana.");
    await notes.write(hers, "From the browser 🎉. ");
    await until(() => one.text.toString() === two.text.toString() && one.text.toString().includes("browser 🎉"), "both read it");
    two.text.delete(0, "From a script".length);
    await until(async () => (await notes.words(hers)) === two.text.toString(), "what is deleted is gone everywhere");
  });

  test("who else is there is told, and their caret is shown by name", async () => {
    const { doc, client, text } = await provider(manager, "Marek elsewhere");
    const at = Y.createRelativePositionFromTypeIndex(text, 2);
    client.awareness.setLocalStateField("cursor", { anchor: at, head: at });
    await until(async () => (await hers.field.locator(".caret > i").allTextContents()).includes("Marek elsewhere"), "his caret");
    await hers.field.focus();
    await owner.page.keyboard.press("Control+End");
    const names = () => [...client.awareness.getStates()].filter(([id]) => id !== doc.clientID).map(([, { user }]) => user?.name);
    await until(() => names().includes("Ana"), "the script knows that Ana is there");
    client.destroy();
    await until(async () => (await hers.field.locator(".caret").count()) === 0, "his caret leaves with him", 40_000);
  });

  test("a script that was away brings what it wrote, and hears what it missed", async () => {
    const { client, text } = await provider(manager, "Marek’s train");
    client.disconnect();
    text.insert(text.length, " Written in a tunnel.");
    await notes.write(hers, " Written meanwhile.");
    client.connect();
    await notes.holds(hers, "Written in a tunnel.");
    await until(() => text.toString().includes("Written meanwhile."), "the train hears it");
    await until(async () => (await notes.words(hers)) === text.toString(), "both are the same");
  });

  test("an older Yjs speaks the bare protocol, and is told what is on disk", async () => {
    const doc = new Older.Doc();
    const text = doc.getText("text");
    const Socket = await socketOf(manager);
    const socket = new Socket(`${folder()}/${place()}?acknowledge`);
    socket.binaryType = "arraybuffer";
    open.push(() => socket.close());
    const said = { synced: false, acknowledged: 0, sent: 0 };
    const send = (step, bytes) => {
      const encoder = createEncoder();
      writeVarUint(encoder, 0);
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, bytes);
      socket.send(toUint8Array(encoder));
      if (step > 0) said.sent += 1;
    };
    socket.on("open", () => send(0, Older.encodeStateVector(doc)));
    socket.on("message", (data) => {
      const decoder = createDecoder(new Uint8Array(data));
      const type = readVarUint(decoder);
      if (type === 9) said.acknowledged = readVarUint(decoder);
      if (type !== 0) return;
      const step = readVarUint(decoder);
      const bytes = readVarUint8Array(decoder);
      if (step === 0) return send(1, Older.encodeStateAsUpdate(doc, bytes));
      Older.applyUpdate(doc, bytes, "server");
      said.synced ||= step === 1;
    });
    doc.on("update", (update, origin) => origin !== "server" && send(2, update));
    await until(() => said.synced, "it is in step");
    assert.equal(text.toString(), await notes.words(hers));
    text.insert(text.length, " By an older one: 日本語 👩‍👩‍👧.");
    await notes.holds(hers, "By an older one: 日本語 👩‍👩‍👧.");
    await until(() => said.acknowledged === said.sent, () => `all is acknowledged: ${JSON.stringify(said)}`);
    await notes.write(hers, " Heard.");
    await until(() => text.toString().endsWith("Heard."), "it hears the browser");
  });
});
