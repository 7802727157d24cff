/** Starts every behaviour. The page is whole without any of them. */
import { capture } from "./capture";
import { commands } from "./commands";
import { copy } from "./copy";
import { drag } from "./drag";
import { drafts } from "./drafts";
import { find } from "./find";
import { foreshow } from "./foreshow";
import { hint } from "./hint";
import { keys } from "./keys";
import { live } from "./live";
import { menus } from "./menus";
import { notes } from "./notes";
import { offline } from "./offline";
import { outbox } from "./outbox";
import { prep } from "./prep";
import { press } from "./press";
import { print } from "./print";
import { talk } from "./talk";
import { texts } from "./texts";
import { theme } from "./theme";
import { ticks } from "./ticks";
import { timer } from "./timer";
import { toast } from "./toast";
import { tray } from "./tray";
import { updates } from "./updates";
import { visit } from "./visit";
import { whom } from "./whom";
import { zone } from "./zone";

document.documentElement.classList.add("js");
for (const start of [
  theme, press, whom, menus, commands, capture, hint, notes, texts, talk, prep, keys, drag, ticks, timer, toast, updates, visit, copy, zone,
  find, print, live, drafts, foreshow, tray, outbox, offline,
])
  start();
