/** A page does not move under a finger: what comes while something is pressed is shown when it is let go of. Else the
 * button would be gone from where it was pressed, and the press with it. */

/** The click comes a moment after a finger is lifted. */
const CLICK = 50;
/** Whoever drags or selects for longer sees the page change meanwhile. */
const LONGEST = 2_000;

let pressed: Element | undefined;
let letGo = 0;
let waiting: (() => void)[] = [];

/** Resolves when nothing is pressed, in the order asked. What answers `form` itself need not wait for a press in it: that
 * one is meant for what it becomes. */
export function still(form?: Element): Promise<void> {
  if (!pressed || (form?.contains(pressed) && waiting.length === 0)) return Promise.resolve();
  return new Promise((resolve) => waiting.push(resolve));
}

function release(): void {
  pressed = undefined;
  const all = waiting;
  waiting = [];
  for (const go of all) go();
}

function soon(after: number): void {
  clearTimeout(letGo);
  letGo = setTimeout(release, after);
}

/** Listens to what is pressed. */
export function press(): void {
  const down = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || !(event.target instanceof Element)) return;
    pressed = event.target;
    soon(LONGEST);
  };
  document.addEventListener("pointerdown", down, { capture: true });
  for (const up of ["pointerup", "pointercancel", "contextmenu"])
    document.addEventListener(up, () => pressed && soon(CLICK), { capture: true });
}
