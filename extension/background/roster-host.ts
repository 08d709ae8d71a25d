import { browser } from 'wxt/browser';
import { connectRoster, type RosterLine } from '../roster/connect.ts';
import type { RosterAsk, RosterAsks, Terms } from '../roster/requests.ts';

/** From the background to the page that holds its line to the worker. */
export interface ToRosterHost {
  readonly type: 'rosterHost';
  readonly ask: RosterAsk;
  readonly told: RosterAsks[RosterAsk]['told'];
  readonly terms: Terms;
}

let line: RosterLine | undefined;

/**
 * Asks the worker that holds the roster. A background that is a page connects itself; a service worker may not, so a hidden page
 * does it, and is made when it is not there.
 */
export async function askRoster<A extends RosterAsk>(
  ask: A,
  told: RosterAsks[A]['told'],
  terms: Terms,
): Promise<RosterAsks[A]['back']> {
  await holdRoster();
  if (line !== undefined) return line.ask(ask, told, terms);
  const message: ToRosterHost = { type: 'rosterHost', ask, told, terms };
  return browser.runtime.sendMessage(message);
}

/** Keeps the worker alive while no window of ours is open. */
export async function holdRoster(): Promise<void> {
  if (typeof SharedWorker !== 'undefined') line ??= connectRoster();
  else if ((await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length === 0) await hidden();
}

let making: Promise<void> | undefined;

/** There may be one hidden page, so those who want it at once wait for the same. */
function hidden(): Promise<void> {
  making ??= browser.offscreen
    .createDocument({
      url: '/roster-host.html',
      reasons: ['WORKERS'],
      justification: 'Looks among the known children that the clerk has loaded, in a worker, on this computer.',
    })
    .finally(() => (making = undefined));
  return making;
}

/** How often a page in the background is told to stay (ms): the browser ends it after 30 seconds without a call. */
const often = 8_000;
let staying: ReturnType<typeof setInterval> | undefined;

/** What is in memory only would go with a background page that the browser ends for being idle. */
export function stayWhile(inMemory: boolean): void {
  if (typeof SharedWorker === 'undefined') return;
  clearInterval(staying);
  staying = inMemory ? setInterval(() => void browser.runtime.getPlatformInfo(), often) : undefined;
}
