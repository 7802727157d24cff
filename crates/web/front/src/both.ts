/** A save that came too late, wherever: both texts in sight, and one click keeps mine, theirs or both. Saves nothing. */
import { make, press } from "./dom";
import { parse, say } from "./page";

/** What the server has, as its answer to a save that came too late says. */
export interface Current {
  version: string;
  words: Record<string, string>;
}

/** Reads that out of the answer; nothing when it was refused for another reason. */
export function current(html: string): Current | undefined {
  const page = parse(html);
  const version = page.querySelector<HTMLElement>("[data-version-now]")?.dataset["versionNow"];
  if (version === undefined) return undefined;
  const words: Current["words"] = {};
  for (const each of page.querySelectorAll<HTMLDataElement>("data[data-now]")) words[each.dataset["now"] ?? ""] = each.value;
  return { version, words };
}

/** One text under another, or behind it where there is one line alone. */
export function joined(mine: string, theirs: string, line = false): string {
  return [mine, theirs].filter((text) => text.trim()).join(line ? " " : "\n\n");
}

/**
 * Shows theirs under the form, whose fields hold mine, and asks. `own`: only the same person writes there, on another
 * page. What is chosen is done at once.
 */
export function ask(form: HTMLFormElement, theirs: string, own: boolean, done: (chosen: "mine" | "theirs" | "both") => void): void {
  form.querySelector(":scope > .both")?.remove();
  const lead = own
    ? "You changed the same place somewhere else. What you write here is above; this is what was saved:"
    : "It was changed in the meantime. Yours is above; this is what is there now:";
  const bar = make("div", { class: "bar" });
  const box = make("div", { class: "both", role: "group", "data-keep": "" }, make("p", {}, lead), make("pre", { dir: "auto" }, theirs), bar);
  const names = [["mine", own ? "Keep what is here" : "Keep mine"], ["theirs", own ? "Keep what was saved" : "Keep theirs"], ["both", "Keep both"]] as const;
  for (const [chosen, words] of names)
    bar.append(
      press(words, () => {
        box.remove();
        done(chosen);
      }),
    );
  form.append(box);
  say(`${own ? "You changed the same place somewhere else" : "It was changed in the meantime"}. Choose which text to keep.`);
}
