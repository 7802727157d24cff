// Hocuspocus with its SQLite extension, for `bin/bench live`: prints its port, serves until it is killed.
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const database = process.argv[2];
const server = new Server({ address: "127.0.0.1", port: 0, quiet: true, extensions: [new SQLite({ database })] });
await server.listen();
console.log(`http://127.0.0.1:${server.address.port}`);
