// The pictures in docs/screens: taken, and compared coarsely with those that lie there, so that a changed layout is noticed
// and another day of the week, another second or another drawing of the same letters is not. FULCRUM_SCREENS=write keeps
// what was taken instead.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../docs/screens/", import.meta.url));
const writes = process.env.FULCRUM_SCREENS === "write";
const KILOBYTES = 150;
/** How much of what is on two pictures may lie elsewhere. Another weekday makes 0.15, other screens are 0.6 apart. */
export const BOUND = 0.3;
/** Lines break alike wherever these are; Debian's Chromium brings them. */
const FONTS = { "--ui": "Liberation Sans", "--voice": "Liberation Serif" };
export const DESK = { width: 1280, height: 800, colorScheme: "light" };
export const PHONE = { width: 390, height: 844, colorScheme: "dark" };

/** A page in one look. */
export async function stand(page, { colorScheme, ...size }) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
}

export class Pictures {
  #blank;

  static async open(browser) {
    const pictures = new Pictures();
    pictures.#blank = await (await browser.newContext()).newPage();
    return pictures;
  }

  /** The page as it is now, in one look, which it is left in, is the picture of that name. */
  async check(page, name, look) {
    await stand(page, look);
    await page.evaluate((fonts) => {
      for (const [name, font] of Object.entries(fonts)) document.documentElement.style.setProperty(name, font);
    }, FONTS);
    await page.mouse.move(0, 0);
    const taken = await page.screenshot({ caret: "hide", animations: "disabled" });
    assert.ok(taken.length < KILOBYTES * 1024, `${name}.png has ${Math.ceil(taken.length / 1024)} kB`);
    if (writes) return save(name, taken);
    const apart = await this.#difference(taken, kept(name));
    assert.ok(apart < BOUND, `${name} looks otherwise (${apart.toFixed(2)}); look, then FULCRUM_SCREENS=write`);
  }

  /** How far two pictures in the folder are apart. */
  apart(one, other) {
    return this.#difference(kept(one), kept(other));
  }

  /** Both drawn 64 columns wide: how much ink lies elsewhere, as a part of the ink there is. */
  #difference(one, other) {
    return this.#blank.evaluate(async (pictures) => {
      const columns = 64;
      const [a, b] = await Promise.all(pictures.map(ink));
      if (a.length !== b.length) return 2;
      const sum = (values) => values.reduce((all, each) => all + each, 0);
      return sum(a.map((each, place) => Math.abs(each - b[place]))) / Math.max(sum(a), sum(b));

      async function ink(base64) {
        const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const rows = Math.round((columns * image.height) / image.width);
        const canvas = new OffscreenCanvas(columns, rows).getContext("2d");
        canvas.imageSmoothingQuality = "high";
        canvas.drawImage(image, 0, 0, columns, rows);
        const { data } = canvas.getImageData(0, 0, columns, rows);
        // The ground is the corner: paper by day, slate by night.
        const light = (place) => data[place] + data[place + 1] + data[place + 2];
        const ground = light(data.length - 4);
        return Array.from({ length: data.length / 4 }, (_, place) => Math.abs(light(place * 4) - ground));
      }
    }, [one, other].map((picture) => picture.toString("base64")));
  }
}

const kept = (name) => readFileSync(`${folder}${name}.png`);

function save(name, picture) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.png`, picture);
}
