// The pictures in docs/screens: taken again from the demo and compared coarsely, so that a changed layout is noticed and
// another day of the week, another second or another drawing of the same letters is not. FULCRUM_SCREENS=write takes them anew.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBrowser, visitor } from "./support/browser.js";
import { startDemo } from "./support/server.js";
import * as people from "./support/steps.js";

const folder = fileURLToPath(new URL("../../docs/screens/", import.meta.url));
const writes = process.env.FULCRUM_SCREENS === "write";
const KILOBYTES = 150;
/** How much of what is on two pictures may lie elsewhere. Another weekday makes 0.15, other screens are 0.6 apart. */
const BOUND = 0.3;
/** Lines break alike wherever these are; Debian's Chromium brings them. */
const FONTS = { "--ui": "Liberation Sans", "--voice": "Liberation Serif" };
const DESK = { width: 1280, height: 800, colorScheme: "light" };
const PHONE = { width: 390, height: 844, colorScheme: "dark" };

describe("the pictures show what there is", () => {
  let server, browser, blank, week;
  const as = {};

  before(async () => {
    server = await startDemo();
    browser = await openBrowser();
    blank = await (await browser.newContext()).newPage();
    for (const name of ["Ana", "Marek"]) {
      as[name] = await visitor(browser, server);
      await as[name].page.goto(server.links[name]);
      await as[name].page.getByRole("button", { name: "Sign in" }).click();
      await as[name].page.waitForURL((url) => url.pathname === "/");
    }
    await as.Ana.page.goto("/");
    week = await as.Ana.page.locator("main a[href^='/one-on-ones/0']").first().getAttribute("href");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Taken in this order: what comes later finds what was done before. */
  const pictures = [
    ["home", "Ana", DESK, (page) => page.goto("/")],
    ["manager", "Marek", DESK, (page) => page.goto("/")],
    ["one-on-one", "Ana", DESK, (page) => page.goto(week)],
    ["one-on-one-phone", "Ana", PHONE, (page) => page.goto(week)],
    ["tray", "Ana", DESK, async (page) => {
      await page.goto(week);
      await people.tray(page, "Flaky integration tests");
      await page.locator("#ag-t").evaluate((heading) => heading.scrollIntoView());
    }],
    ["palette", "Ana", DESK, async (page) => {
      await page.goto(week);
      await page.getByRole("link", { name: "Find or do anything" }).click();
      await page.getByRole("dialog").getByRole("option").first().waitFor();
    }],
    ["backlog", "Ana", DESK, (page) => page.goto(`${week}/backlog`)],
    ["goals", "Ana", DESK, (page) => page.goto(`${week}/goals`)],
    ["past-meetings", "Ana", DESK, (page) => page.goto(`${week}/meetings`)],
    ["past-meeting", "Ana", DESK, async (page) => {
      await page.goto(`${week}/meetings`);
      await page.locator("ol.sheet a").first().click();
      await page.getByRole("heading", { name: "What you talked about" }).waitFor();
    }],
    ["settings", "Ana", DESK, (page) => page.goto(`${week}/settings`)],
    ["prep", "Ana", DESK, async (page) => {
      await page.goto(week);
      await page.getByRole("button", { name: /Prepare|Look again/ }).click();
      await page.waitForURL("**/prep");
    }],
    ["prep-phone", "Ana", PHONE, (page) => page.goto(`${week}/prep`)],
    ["meeting", "Ana", DESK, async (page) => {
      await page.goto(week);
      await page.getByRole("button", { name: "Start", exact: true }).click();
      await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
      await page.locator(".row .talk[open]").waitFor();
    }],
    ["meeting-phone", "Marek", PHONE, (page) => page.goto(new URL(as.Ana.page.url()).pathname)],
    ["wrap-up", "Ana", DESK, async (page) => {
      await page.goto(`${new URL(page.url()).pathname}/wrap-up`);
      await page.getByRole("button", { name: "Wrap up" }).click();
      await page.getByRole("link", { name: "Close without sending" }).waitFor();
    }],
  ];

  for (const [name, who, look, open] of pictures)
    test(name, async () => {
      const { page } = as[who];
      const { colorScheme, ...size } = look;
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await open(page);
      await page.evaluate((fonts) => {
        for (const [name, font] of Object.entries(fonts)) document.documentElement.style.setProperty(name, font);
      }, FONTS);
      await page.evaluate(() => document.activeElement?.closest("main, .top") && document.activeElement.blur());
      await page.mouse.move(0, 0);
      const taken = await page.screenshot({ caret: "hide", animations: "disabled" });
      assert.ok(taken.length < KILOBYTES * 1024, `${name}.png has ${Math.ceil(taken.length / 1024)} kB`);
      if (writes) return save(name, taken);
      const apart = await difference(taken, readFileSync(`${folder}${name}.png`));
      assert.ok(apart < BOUND, `${name} looks otherwise (${apart.toFixed(2)}); look, then FULCRUM_SCREENS=write`);
    });

  test("two different screens are told apart", async () => {
    const desk = pictures.filter(([, , look]) => look === DESK).map(([name]) => readFileSync(`${folder}${name}.png`));
    const others = await Promise.all(desk.slice(1).map((picture, before) => difference(picture, desk[before])));
    assert.ok(Math.min(...others) > BOUND, `they are ${others.map((apart) => apart.toFixed(2))} apart`);
  });

  test("nothing was logged on the way", () => {
    for (const each of Object.values(as)) each.clean();
  });

  function save(name, picture) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}${name}.png`, picture);
  }

  /** Both drawn 64 columns wide: how much ink lies elsewhere, as a part of the ink there is. */
  function difference(one, other) {
    return blank.evaluate(async (pictures) => {
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
});
