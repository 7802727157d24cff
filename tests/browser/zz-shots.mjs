import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
const people = JSON.parse(readFileSync("/tmp/demo-b.json"));
const base = "http://127.0.0.1:8140";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const only = process.argv.slice(2);
for (const [who, email] of [["ana","ana.kovac"],["marek","marek.dvorak"]]) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const link = people.find(p => p.email.startsWith(email)).link.replace("http://127.0.0.1:8017", base);
  await page.goto(link); 
  const b = await page.locator("form button[type=submit], form button").first(); if (page.url().includes("sign-in")) await b.click();
  await page.waitForLoadState();
  const shot = async (name, url) => { if (only.length && !only.includes(name)) return; const r = await page.goto(base + url); await page.waitForTimeout(250); await page.screenshot({ path: `/tmp/demo-shots/${who}-${name}.png`, fullPage: true }); console.log(who, name, r.status(), url); };
  await shot("home", "/");
  const links = await page.goto(base+"/").then(() => page.locator("a[href^='/one-on-ones/']").evaluateAll(all => all.map(a => [a.textContent.trim(), a.getAttribute("href")])));
  const bond = who === "ana" ? links[0][1].split("/")[2] : (links.find(([t]) => t.startsWith("Ana")) ?? links[0])[1].split("/")[2];
  const at = `/one-on-ones/${bond}`;
  for (const [name, url] of [["week",""],["meetings","/meetings"],["goals","/goals"],["updates","/updates"],["prep","/prep"],["preplist","/prep/list"],["onlyyou","/only-you"],["ownership","/ownership"],["questions","/questions"],["actions","/action-items"],["export","/export"],["backlog","/backlog"]]) await shot(name, at + url);
  await shot("allupdates", "/updates");
  await page.goto(base + at + "/meetings");
  const meetings = await page.locator(`a[href^='${at}/meetings/']`).evaluateAll(all => [...new Set(all.map(a => a.getAttribute("href")))]);
  for (const k of [0, 1, 2, 7]) if (meetings[k]) await shot("meeting" + k, meetings[k]);
  await page.goto(base + at + "/goals");
  const goals = await page.locator(`a[href^='${at}/goals/']`).evaluateAll(all => [...new Set(all.map(a => a.getAttribute("href").split("#")[0].split("?")[0]))]);
  if (goals[0]) await shot("goal0", goals[0]);
  await page.goto(base + at);
  console.log(JSON.stringify([...new Set(links.map(l => l[1]))].slice(0, 40)));
}
await browser.close();
