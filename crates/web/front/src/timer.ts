/** The clock of a meeting: counts up, calmly; nothing happens at the end. */
import { onChange, refresh } from "./page";
import { pending } from "./send";

let ticking = 0;

/** Runs while a meeting is shown. Once a minute the fold follows the clock. */
export function timer(): void {
  onChange(() => {
    clearInterval(ticking);
    if (!clock()) return;
    tick();
    ticking = setInterval(tick, 1000);
  });
}

function clock(): HTMLElement | null {
  return document.querySelector<HTMLElement>("time[data-started]");
}

function tick(): void {
  const shown = clock();
  if (!shown) return;
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(shown.dataset["started"] ?? "")) / 1000));
  shown.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const beam = document.querySelector<SVGElement>(".beam[data-minutes]");
  const minutes = Number(beam?.dataset["minutes"] ?? 0);
  beam?.querySelector("rect")?.setAttribute("width", `${Math.min(100, (seconds / 60 / Math.max(1, minutes)) * 100)}%`);
  if (seconds % 60 === 0 && seconds > 0 && !document.hidden && pending() === 0) void refresh();
}
