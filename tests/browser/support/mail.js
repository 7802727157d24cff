// A mail server on this machine that takes every letter and keeps it, and reads the calendar in one. Knows no page.
import { createServer } from "node:net";

/** Starts it; `letters` grows as they come. */
export async function startMail() {
  const letters = [];
  const server = createServer((socket) => {
    let data = null;
    let rest = "";
    const say = (line) => socket.write(`${line}\r\n`);
    socket.setEncoding("utf8");
    socket.on("error", () => {});
    socket.on("data", (more) => {
      const lines = (rest + more).split("\r\n");
      rest = lines.pop();
      for (const line of lines) {
        if (data !== null && line !== ".") {
          data.push(line.replace(/^\./, ""));
        } else if (data !== null) {
          letters.push(data.join("\r\n"));
          data = null;
          say("250 kept");
        } else if (line === "DATA") {
          data = [];
          say("354 go on");
        } else {
          say(line === "QUIT" ? "221 bye" : "250 yes");
        }
      }
    });
    say("220 here");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: server.address().port, letters, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** The calendar of a letter as one text, its lines unfolded; nothing when there is none. */
export function calendarOf(letter) {
  const part = letter.split(/\r\n--/).find((each) => /content-type: text\/calendar/i.test(each));
  if (!part) return "";
  const [head, ...body] = part.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  const way = /content-transfer-encoding: (\S+)/i.exec(head)?.[1].toLowerCase();
  const quoted = () => text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  const plain = way === "base64" ? Buffer.from(text, "base64").toString() : way === "quoted-printable" ? quoted() : text;
  return plain.replace(/\r\n[ \t]/g, "");
}
