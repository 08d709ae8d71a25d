import { browser } from 'wxt/browser';
import type { CountedFinding, CountedTurn, Counts, CountsMessage } from '../lib/counts-messages.ts';
import { readSettings } from '../lib/settings.ts';
import { addCounts, mondayOf } from '../settings/add-counts.ts';
import type { Serve } from './sender.ts';

/** So many findings are remembered, in memory, as counted already: a postback that loads the page anew counts nothing twice. */
const remembered = 2000;
let last: Promise<unknown> = Promise.resolve();

/** Adds to the counts of this week: rule ids and numbers, nothing else. One after the other, as each reads what it writes. */
export const serveCounts: Serve<CountsMessage> = (message, { frame }) => {
  if (!frame) return Promise.resolve(undefined);
  for (const turn of message.turns) last = last.then(() => add(turn, frame.tabId)).catch(() => undefined);
  return last;
};

async function add({ caught, mended }: CountedTurn, tab: number): Promise<void> {
  const { counts: wanted, retentionDays } = await readSettings();
  if (!wanted) return;
  const { counted = [] } = await browser.storage.session.get<{ counted?: readonly string[] }>('counted');
  const name = ({ key }: CountedFinding) => `${tab} ${key}`;
  const fresh = caught.filter((each) => !counted.includes(name(each)));
  const gone = new Set(mended.map(name));
  const next = [...counted.filter((each) => !gone.has(each)), ...fresh.map(name)].slice(-remembered);
  await browser.storage.session.set({ counted: next });
  const { counts } = await browser.storage.local.get<{ counts?: Counts }>('counts');
  const today = new Date();
  const changed = addCounts(counts ?? {}, mondayOf(today), fresh.map(ruleOf), mended.map(ruleOf));
  const oldest = mondayOf(new Date(today.getTime() - retentionDays * 86_400_000));
  await browser.storage.local.set({
    counts: Object.fromEntries(Object.entries(changed).filter(([monday]) => monday >= oldest)),
  });
}

function ruleOf({ rule }: CountedFinding): string {
  return rule;
}
