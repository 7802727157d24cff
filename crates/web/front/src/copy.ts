/** Copies what is in sight anyway: a link, or a whole recap. */
import { notice } from "./commands";
import { say } from "./page";

/** Listens to copy buttons. */
export function copy(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
    if (button) void take(button);
  });
}

async function take(button: HTMLElement): Promise<void> {
  const field = button.closest(".link-box")?.querySelector<HTMLInputElement>("[data-copied]");
  try {
    await navigator.clipboard.writeText(button.dataset["copy"] ?? "");
    button.textContent = "Copied";
    say("Copied");
  } catch {
    // Without a clipboard (plain http) the link is selected, ready for the usual keys.
    field?.select();
    if (field) say("The link is selected. Copy it with the usual keys.");
    else notice("This browser copies only over https. Download it instead.");
  }
}
