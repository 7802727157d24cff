/** Prints the page that says so. Its button shows where this runs; without it, the browser's own menu prints. */

/** Listens to print buttons. */
export function print(): void {
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-print]")) window.print();
  });
}
