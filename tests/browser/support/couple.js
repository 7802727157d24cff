// Two people and their one-on-one, as most tests begin: each in a browser of their own. Asserts only that they arrived.
import { visitor } from "./browser.js";
import * as people from "./steps.js";

/** The one who owns it comes first. */
export async function couple(browser, server, [one, other], { minutes } = {}) {
  const owner = await visitor(browser, server);
  await people.firstRun(owner.page, server, one);
  const path = await people.start(owner.page, { name: other.name, minutes });
  const link = await people.invite(owner.page, path);
  const manager = await visitor(browser, server);
  await people.join(manager.page, link, other);
  return { owner, manager, path };
}
