// A line between browsers and servers that can be cut as a router does it: what is under way ends, and nobody answers until
// it is mended. Behind it may be several nodes: each connection comes to one of those that are there.
import { connect, createServer } from "node:net";

export class Door {
  #server = createServer((socket) => this.#pass(socket));
  #wires = new Set();
  #cut = false;
  /** While upgrades wait, those that do; else nothing. */
  #upgrades;
  #to;

  /** One in front of some addresses, `host:port`; they may be known later. */
  static async open(...to) {
    const door = new Door();
    door.#to = to;
    await new Promise((resolve) => door.#server.listen(0, "127.0.0.1", resolve));
    return door;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  leadTo(...to) {
    this.#to = to;
  }

  cut() {
    this.#cut = true;
    for (const wire of this.#wires) wire.destroy();
  }

  mend() {
    this.#cut = false;
  }

  /** From now on whoever asks for a WebSocket waits, as on a slow line; answers how to let them through. */
  holdUpgrades() {
    const held = (this.#upgrades = []);
    return () => {
      this.#upgrades = undefined;
      for (const go of held) go();
    };
  }

  async close() {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(socket) {
    this.#keep(socket);
    if (this.#cut) return socket.destroy();
    this.#reach(socket, [...this.#to].sort(() => Math.random() - 0.5));
  }

  /** The first of some nodes that answers; with none of them the line is dead. */
  #reach(socket, [address, ...others]) {
    if (!address || socket.destroyed) return socket.destroy();
    const [host, port] = address.split(":");
    const wire = connect(Number(port), host);
    this.#keep(wire);
    const refused = () => this.#reach(socket, others);
    wire.once("error", refused);
    wire.once("connect", () => {
      wire.off("error", refused);
      socket.on("data", (bytes) => this.#forward(socket, wire, bytes));
      socket.on("end", () => wire.end());
      wire.pipe(socket);
      socket.once("close", () => wire.destroy());
      wire.once("close", () => socket.destroy());
    });
  }

  #forward(socket, wire, bytes) {
    if (!this.#upgrades || !/^upgrade: websocket/im.test(bytes)) return wire.write(bytes);
    socket.pause();
    this.#upgrades.push(() => {
      wire.write(bytes);
      socket.resume();
    });
  }

  #keep(wire) {
    this.#wires.add(wire);
    wire.setNoDelay(true);
    wire.on("error", () => undefined);
    wire.once("close", () => this.#wires.delete(wire));
  }
}
