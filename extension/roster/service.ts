import type { BuiltPack, FieldKey } from '@coe-check/sdk';
import { type Decisions, keptDecisions, passingDecisions } from './apart.ts';
import { buildChildren, type Children, inMemory, keep, mostChildren, openKept } from './children.ts';
import { guessColumns } from './guess-columns.ts';
import { createLook } from './look.ts';
import { openTable } from './open-table.ts';
import { comparedBy, type RosterPacks, rosterPacks } from './packs.ts';
import type { RosterAsk, RosterAsks, RosterProgress, RosterStatus, Terms } from './requests.ts';
import type { RosterTable } from './roster-table.ts';
import { Damaged } from './seal.ts';
import { createSearch } from './search.ts';
import { type RowNote, takeRows } from './take-rows.ts';
import { Unreadable } from './unreadable.ts';
import { openVault, type Vault } from './vault.ts';

/** What the service stands on: packs by name, the clock, and whom to tell. */
export interface ServiceOptions {
  /** The built packs of these names. */
  packs(names: readonly string[]): readonly BuiltPack[];
  /** Milliseconds since 1970. */
  now(): number;
  /** What stands here has changed. */
  changed(status: RosterStatus): void;
}

export interface Service {
  /** Answers one ask after the other. Rejects with Unreadable for what the clerk can mend. */
  ask<A extends RosterAsk>(
    ask: A,
    told: RosterAsks[A]['told'],
    terms: Terms,
    progress: (progress: RosterProgress) => void,
  ): Promise<RosterAsks[A]['back']>;
}

interface Held {
  readonly children: Children;
  readonly decisions: Decisions;
  readonly look: ReturnType<typeof createLook>;
  readonly search: ReturnType<typeof createSearch>;
  readonly compared: readonly FieldKey[];
  /** The packs it was opened with. */
  readonly packs: string;
}

const day = 24 * 3600 * 1000;
/** Notes that are told one by one; the others are counted. */
const mostNotes = 1000;

/** The roster of this browser: taken in, kept, looked among, forgotten. One service serves all windows, so nothing collides. */
export function createService(options: ServiceOptions): Service {
  let vault: Promise<Vault> | undefined;
  let held: Held | undefined;
  let damaged = false;
  let expired = false;
  /** The file that the clerk has dropped and not yet taken in. */
  let table: RosterTable | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const store = () => {
    vault ??= openVault().then(async (opened) => {
      await opened.tidy();
      return opened;
    });
    vault.catch(() => (vault = undefined));
    return vault;
  };
  const hold = async (children: Children, packs: RosterPacks, { packs: names }: Terms): Promise<Held> => {
    const decisions = children.until === undefined ? passingDecisions() : await keptDecisions(options.now());
    held = {
      children,
      decisions,
      look: createLook(children, packs, decisions),
      search: createSearch(children),
      compared: comparedBy(packs.model),
      packs: names.join(' '),
    };
    damaged = expired = false;
    return held;
  };
  /** The roster, opened when it is not; undefined when there is none, it is too old, or it cannot be opened. */
  const here = async (terms: Terms): Promise<Held | undefined> => {
    if (held !== undefined && isOver(held.children, terms)) await expire();
    if (held !== undefined && (held.packs === terms.packs.join(' ') || held.children.until === undefined)) return held;
    const opened = await store();
    const head = await opened.head();
    if (head === undefined || damaged) return undefined;
    if (isOver(head, terms)) {
      await expire();
      return undefined;
    }
    try {
      const packs = rosterPacks(options.packs(terms.packs));
      return await hold(await openKept(opened, head, packs), packs, terms);
    } catch (fault) {
      if (!(fault instanceof Damaged)) throw fault;
      damaged = true;
      return undefined;
    }
  };
  const isOver = ({ at, until }: Pick<Children, 'at' | 'until'>, { mostDays }: Terms): boolean =>
    until !== undefined && Math.min(until, at + mostDays * day) <= options.now();
  const expire = async () => {
    await (await store()).wipe();
    held = undefined;
    expired = true;
    options.changed(await status());
  };
  const status = async (terms?: Terms): Promise<RosterStatus> => {
    const open = terms === undefined ? held : await here(terms);
    if (open !== undefined) {
      const { size, at, until } = open.children;
      const state = until === undefined ? 'memory' : 'kept';
      const { decisions, compared } = open;
      return { state, children: size, at, until: until ?? 0, apart: await decisions.count(), compared };
    }
    const state = damaged ? 'damaged' : expired ? 'expired' : 'none';
    return { state, children: 0, at: 0, until: 0, apart: 0, compared: [] };
  };
  const changed = async (terms?: Terms): Promise<RosterStatus> => {
    const now = await status(terms);
    options.changed(now);
    return now;
  };

  const answers: {
    [A in RosterAsk]: (
      told: RosterAsks[A]['told'],
      terms: Terms,
      progress: (progress: RosterProgress) => void,
    ) => Promise<RosterAsks[A]['back']>;
  } = {
    async read({ file }, terms) {
      table = undefined;
      const packs = rosterPacks(options.packs(terms.packs));
      const opened = await openTable(file);
      const look = guessColumns(opened, packs);
      table = opened;
      return look;
    },
    async take({ fields, order, keep: where, days }, terms, progress) {
      if (table === undefined) throw new Unreadable('noFile');
      if (!fields.some((field) => field === 'firstName' || field === 'lastName1' || field === 'lastName2'))
        throw new Unreadable('needsName');
      const packs = rosterPacks(options.packs(terms.packs));
      const notes: RowNote[] = [];
      let left = 0;
      let total = 0;
      const records = takeRows(table, {
        fields,
        order,
        dictionary: packs.dictionary,
        note(note) {
          total++;
          if (note.left) left++;
          if (notes.length < mostNotes) notes.push(note);
        },
        progress: (done) => progress({ step: 'reading', done, of: 0 }),
      });
      const used = fields.filter((field) => field !== null);
      const built = buildChildren(records, used, packs);
      if (built.size === 0) throw new Unreadable('noChildren');
      if (built.size === mostChildren) throw new Unreadable('tooLarge');
      progress({ step: 'indexing', done: 1, of: 1 });
      const at = options.now();
      const opened = await store();
      if (where === 'memory') {
        await opened.wipe('all');
        await hold(inMemory(built, packs, at), packs, terms);
      } else {
        const head = await keep(built, opened, { at, until: at + Math.min(days, terms.mostDays) * day }, (done, of) =>
          progress({ step: 'keeping', done, of }),
        );
        await hold(await openKept(opened, head, packs), packs, terms);
      }
      table = undefined;
      return { status: await changed(terms), notes, left, total };
    },
    status: (_, terms) => status(terms),
    async look(typed, terms) {
      try {
        return (await (await here(terms))?.look(typed)) ?? null;
      } catch (fault) {
        if (!(fault instanceof Damaged)) throw fault;
        damaged = true;
        held = undefined;
        await changed();
        return null;
      }
    },
    async apart(apart, terms) {
      await (await here(terms))?.decisions.keep(apart);
      return changed(terms);
    },
    async together({ pair }, terms) {
      await (await here(terms))?.decisions.drop(pair);
      return changed(terms);
    },
    async search({ words }, terms) {
      return (await (await here(terms))?.search(words)) ?? [];
    },
    async wipe() {
      await (await store()).wipe('all');
      held = table = undefined;
      damaged = expired = false;
      return changed();
    },
  };
  return {
    ask(ask, told, terms, progress) {
      const done = last.then(() => answers[ask](told, terms, progress));
      last = done.catch(() => undefined);
      return done;
    },
  };
}
