import { browser } from 'wxt/browser';
import type { RosterMessage, RosterReply, RosterSign } from '../lib/roster-messages.ts';
import { rosterSign } from '../lib/roster-messages.ts';
import { readSettings } from '../lib/settings.ts';
import { hasDatabase } from '../roster/database.ts';
import type { RosterStatus, Terms } from '../roster/requests.ts';
import { openVault } from '../roster/vault.ts';
import { askRoster, holdRoster, stayWhile } from './roster-host.ts';
import type { Serve } from './sender.ts';

const alarm = 'roster is over';
const day = 24 * 3600 * 1000;

/** Answers frames about the child being typed, and hears from pages of ours what stands here. */
export const serveRoster: Serve<RosterMessage> = async (message, { frame, ours }) => {
  if (message.type === 'roster/status') return ours ? told(message.status) : undefined;
  const { roster, packs, rosterMostDays } = await readSettings();
  if (frame === undefined || roster === 'off') return undefined;
  const terms: Terms = { packs, mostDays: rosterMostDays };
  const { type, ...rest } = message;
  switch (type) {
    case 'roster/look': {
      const { record, order, half, apart } = rest as Extract<RosterMessage, { type: 'roster/look' }>;
      const known = await askRoster('look', { record, order, half, apart }, terms);
      if (known === null) await told(await askRoster('status', {}, terms));
      return { known } satisfies RosterReply;
    }
    case 'roster/apart':
      return askRoster('apart', rest as Extract<RosterMessage, { type: 'roster/apart' }>, terms);
    case 'roster/together':
      return askRoster('together', rest as Extract<RosterMessage, { type: 'roster/together' }>, terms);
  }
};

/** Tells all frames whether there is a roster, and sees to it that it goes on its day. */
async function told({ state, children, until, compared }: RosterStatus): Promise<void> {
  if (state === 'kept' || state === 'memory') {
    const sign: RosterSign = { state, children, until, compared };
    await browser.storage.local.set({ [rosterSign]: sign });
    await holdRoster();
  } else await browser.storage.local.remove(rosterSign);
  stayWhile(state === 'memory');
  await (state === 'kept' ? browser.alarms.create(alarm, { when: until }) : browser.alarms.clear(alarm));
}

/** Wipes what is over and what the settings no longer allow, at every start, change of settings and at the alarm. */
export function watchRoster(): void {
  browser.runtime.onStartup.addListener(() => void begin());
  browser.runtime.onInstalled.addListener(() => void begin());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void sweepRoster();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'resolved' in changes) void sweepRoster();
  });
}

/** A roster that was in memory only went with the browser or with the version before. */
async function begin(): Promise<void> {
  const sign = await readSign();
  if (sign?.state === 'memory') await browser.storage.local.remove(rosterSign);
  await sweepRoster();
}

async function readSign(): Promise<RosterSign | undefined> {
  const { [rosterSign]: sign } = await browser.storage.local.get<{ [rosterSign]?: RosterSign }>(rosterSign);
  return sign;
}

/** Looks at the times alone; the worker is asked only when there is something to wipe. */
async function sweepRoster(): Promise<void> {
  const { roster, packs, rosterMostDays } = await readSettings();
  const terms: Terms = { packs, mostDays: rosterMostDays };
  if (roster === 'off') {
    if ((await readSign()) !== undefined) await told(await askRoster('wipe', {}, terms));
    return;
  }
  const head = (await hasDatabase()) ? await (await openVault()).head() : undefined;
  if (head === undefined) return;
  const over = Math.min(head.until, head.at + rosterMostDays * day);
  if (roster === 'memory') await told(await askRoster('wipe', {}, terms));
  else if (over <= Date.now()) await told(await askRoster('status', {}, terms));
  else await browser.alarms.create(alarm, { when: over });
}
