/** The capture box and one-line fields: free for the next thought at once, while the last one is being saved. */

type Text = HTMLTextAreaElement | HTMLInputElement;

/** What is done with words on their way. */
export interface Kept {
  /** They have to wait; says why. */
  wait: (words: string) => void;
  /** They could not be taken; gives them back, and says whether they are in their field again. */
  back: (words: string) => boolean;
  /** They are saved. */
  done: () => void;
}

/** Enter sends, Shift and Enter begin a new line. */
export function capture(): void {
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !(field instanceof HTMLTextAreaElement)) return;
    const form = field.form;
    if (!form?.matches("[data-capture], .edit")) return;
    event.preventDefault();
    if (!field.value.trim()) return;
    const buttons = form.querySelectorAll<HTMLButtonElement>("button:not([type=button], .hint *)");
    // With several people to choose from, Enter sends to whom is chosen.
    if (form.matches("[data-whom]")) form.requestSubmit(form.querySelector<HTMLButtonElement>("button.primary"));
    else if (buttons.length > 1) buttons[0]?.focus();
    else form.requestSubmit();
  });
}

/** Takes the words out of the field; they stay in sight until they are saved. */
export function toss(form: HTMLFormElement, body: URLSearchParams): Kept {
  const field = form.querySelector<Text>("[name=text], [name=line]");
  const words = body.get("text") ?? body.get("line") ?? "";
  if (field) field.value = "";
  const shown = preview(form, words, body.get("vis") === "me");
  return {
    wait: (why) => {
      shown.classList.add("unsent");
      label(shown, `${why} “${short(words)}”`);
    },
    back: (why) => {
      shown.remove();
      trouble(form, why);
      // The next thought is there already: these words wait with what could not be saved.
      if (!field || field.value) return false;
      field.value = words;
      return true;
    },
    done: () => shown.remove(),
  };
}

/** A line that says it is being saved: among the captures where there are some, else below the box. */
function preview(form: HTMLFormElement, words: string, alone: boolean): HTMLElement {
  const list = form.matches("[data-capture]") ? document.getElementById("captures") : null;
  const line = document.createElement(list ? "li" : "p");
  line.dataset["keep"] = "";
  line.dir = "auto";
  if (list) {
    line.className = alone ? "row raw bare private sending" : "row raw bare sending";
    const mark = document.createElement("span");
    mark.className = "k";
    const text = document.createElement("h3");
    text.textContent = words;
    const side = document.createElement("div");
    side.className = "side";
    side.textContent = "Saving…";
    line.append(mark, text, side);
    list.append(line);
  } else {
    line.className = "unsent quiet";
    line.textContent = `Saving “${short(words)}”`;
    form.append(line);
  }
  return line;
}

function label(line: HTMLElement, words: string): void {
  const side = line.querySelector(".side");
  if (side) side.textContent = "Not saved yet";
  else line.textContent = words;
  line.title = words;
}

/** A line behind a form that says what is wrong, and stays while the page changes. */
export function trouble(form: HTMLFormElement, why: string): void {
  const line = document.createElement("p");
  line.className = "trouble";
  line.dataset["keep"] = "";
  line.textContent = why;
  form.after(line);
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58)}…` : words;
}
