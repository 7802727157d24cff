/** Ticks a whole group of boxes, or none of it. Its buttons show where this runs. */

/** Listens to the buttons of groups. */
export function ticks(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-ticks]");
    if (!button) return;
    const boxes = button.closest("fieldset")?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [];
    for (const box of boxes) box.checked = button.dataset["ticks"] === "all";
  });
}
