import type { KeepChoice } from '@coe-check/page';
import { browser } from 'wxt/browser';
import { languageOf, readSettings } from '../lib/settings.ts';
import type { KeptRules, WaiversMessage } from '../lib/waivers-messages.ts';
import { localDay } from '../settings/reader-day.ts';
import { type AuditEntry, type Decision, nextEntry } from '../waivers/audit-chain.ts';
import { type Decisions, openDecisions } from '../waivers/database.ts';
import { pseudonym, veil } from '../waivers/pseudonym.ts';
import { reasonsIn } from '../waivers/reasons.ts';
import { type About, type Waiver, waiverFor } from '../waivers/waiver.ts';
import type { Serve } from './sender.ts';

/** What pages of ours are told of all decisions. */
export interface Kept {
  readonly waivers: readonly Waiver[];
  readonly entries: readonly AuditEntry[];
}

const dayLong = 24 * 3600 * 1000;
let last: Promise<unknown> = Promise.resolve();
let opened: Promise<Decisions> | undefined;

/** Keeps and looks up waivers, and writes the log. One after the other: each line of the log follows on the one before. */
export const serveWaivers: Serve<WaiversMessage> = (message, { ours, site, frame }) => {
  const work = async (): Promise<unknown> => {
    opened ??= openDecisions();
    opened.catch(() => (opened = undefined));
    const store = await opened;
    switch (message.type) {
      case 'waivers/which':
        return frame && which(store, message.about, site, frame.tabId);
      case 'waivers/keep':
        return frame && keep(store, message.about, message.choice, site, frame.tabId);
      case 'waivers/undo':
        return undo(store, message.id, ours ? undefined : site);
      case 'waivers/list':
        return ours ? ({ waivers: await store.waivers(), entries: await store.entries() } satisfies Kept) : undefined;
      case 'waivers/note': {
        const { act, about, open } = message;
        const name = about?.names[0];
        const record = name === undefined ? '' : await pseudonym(await store.key(), 'record', [name]);
        return note(store, { ...blank, act, rule: about?.rule ?? '', fields: about?.fields ?? [], record, site, open });
      }
    }
  };
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
};

const blank = { rule: '', fields: [], record: '', scope: '', reason: '', words: '', open: [] } as const;

async function which(store: Decisions, about: readonly About[], site: string, tab: number): Promise<(string | null)[]> {
  const waivers = await store.waivers();
  const rules = new Set(waivers.map(({ rule }) => rule));
  const asked = about.filter(({ rule }) => rules.has(rule));
  const key = asked.length > 0 ? await store.key() : undefined;
  const today = localDay(new Date());
  const nameless = await namelessOf(tab);
  const adopted: Waiver[] = [];
  const answers = await Promise.all(
    about.map(async (one) => {
      if (!key || !rules.has(one.rule)) return null;
      const veiled = await veil(key, one, site);
      const found = waiverFor(waivers, veiled, today);
      if (found) return found.id;
      // It was kept on this page before its record had a name: now it has one.
      const waiver = waivers.find(({ id }) => id === nameless[one.key]);
      if (!waiver || waiver.value !== veiled.value) return null;
      if (veiled.records.length > 0) adopted.push({ ...waiver, records: veiled.records });
      return waiver.id;
    }),
  );
  if (adopted.length > 0) {
    await store.write({ put: adopted });
    const gone = new Set(adopted.map(({ id }) => id));
    await keepNameless(tab, Object.fromEntries(Object.entries(nameless).filter(([, id]) => !gone.has(id))));
  }
  return answers;
}

async function keep(
  store: Decisions,
  about: About,
  choice: KeepChoice,
  site: string,
  tab: number,
): Promise<string | null> {
  const settings = await readSettings();
  const { neverWaived, waiverNeedsReason, retentionDays } = settings;
  const reasons = reasonsIn(settings, languageOf(settings));
  const reason = reasons.find(({ id }) => id === choice.reason);
  // The card asks for all this; a frame that asks for less gets nothing.
  if (neverWaived.includes(about.rule) || (waiverNeedsReason && !reason)) return null;
  const veiled = await veil(await store.key(), about, site);
  const now = new Date();
  const days = Math.min(choice.days ?? retentionDays, retentionDays);
  const waiver: Waiver = {
    ...veiled,
    id: crypto.randomUUID(),
    scope: choice.scope,
    reason: reason?.id ?? '',
    reasonText: reason?.text ?? '',
    words: choice.words.slice(0, 200),
    at: now.toISOString(),
    until: localDay(new Date(now.getTime() + days * dayLong)),
  };
  await note(store, decisionOf('kept', waiver), { put: [waiver] });
  if (waiver.scope === 'record' && waiver.records.length === 0)
    await keepNameless(tab, { ...(await namelessOf(tab)), [about.key]: waiver.id });
  return waiver.id;
}

async function undo(store: Decisions, id: string, site: string | undefined): Promise<void> {
  const waiver = (await store.waivers()).find((one) => one.id === id);
  if (!waiver || (site !== undefined && waiver.site !== site)) return;
  await note(store, decisionOf('kept no longer', waiver), { remove: [id] });
}

function decisionOf(act: 'kept' | 'kept no longer', waiver: Waiver): Decision {
  const { rule, fields, records, site, scope, reason, words } = waiver;
  return { act, rule, fields, record: records[0] ?? '', site, scope, reason, words, open: [] };
}

/** Writes a line of the log, with what it is about in the same stroke, and lets go of what is too old to be kept. */
async function note(
  store: Decisions,
  decision: Decision,
  change: { readonly put?: readonly Waiver[]; readonly remove?: readonly string[] } = {},
): Promise<void> {
  const { retentionDays } = await readSettings();
  const now = new Date();
  const oldest = new Date(now.getTime() - retentionDays * dayLong);
  const [waivers, entries] = await Promise.all([store.waivers(), store.entries()]);
  const over = waivers.filter(({ until }) => until < localDay(oldest)).map(({ id }) => id);
  const remove = [...(change.remove ?? []), ...over];
  const put = change.put ?? [];
  const entry = await nextEntry(entries.at(-1), decision, now.toISOString());
  const firstKept = [...entries, entry].find(({ at }) => at >= oldest.toISOString()) ?? entry;
  await store.write({ put, remove, append: [entry], dropBelow: firstKept.n });
  if (put.length + remove.length > 0) await tellFrames(store);
}

/** Frames learn by the change of this entry that what is waived may have changed; it holds rule ids and a number. */
async function tellFrames(store: Decisions): Promise<void> {
  const rules = [...new Set((await store.waivers()).map(({ rule }) => rule))].toSorted();
  const { keptRules } = await browser.storage.local.get<{ keptRules?: KeptRules }>('keptRules');
  const next: KeptRules = { rules, change: (keptRules?.change ?? 0) + 1 };
  await browser.storage.local.set({ keptRules: next });
}

/** By tab, in memory: waivers of records that have no name yet, by the key of their finding. */
async function namelessOf(tab: number): Promise<{ readonly [key: string]: string }> {
  const name = `nameless ${tab}`;
  const { [name]: kept } = await browser.storage.session.get<{ [name: string]: { readonly [key: string]: string } }>(
    name,
  );
  return kept ?? {};
}

function keepNameless(tab: number, waivers: { readonly [key: string]: string }): Promise<void> {
  return browser.storage.session.set({ [`nameless ${tab}`]: waivers });
}
