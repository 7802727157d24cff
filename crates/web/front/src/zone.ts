/** Fills in the browser's own time zone where nobody said one. */
import { onChange } from "./page";

/** Looks at fields of zones. */
export function zone(): void {
  onChange(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>("input[name=zone]"))
      if (!field.value) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  });
}
