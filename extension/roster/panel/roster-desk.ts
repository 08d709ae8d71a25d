import type { FieldKey } from '@coe-check/sdk';
import { browser } from 'wxt/browser';
import type { RosterMessage } from '../../lib/roster-messages.ts';
import type { Settings } from '../../lib/settings.ts';
import { connectRoster } from '../connect.ts';
import type { FileLook } from '../guess-columns.ts';
import type { Heard, RosterProgress, RosterStatus, Terms } from '../requests.ts';
import type { RowNote } from '../take-rows.ts';
import { Unreadable, type UnreadableCode } from '../unreadable.ts';

/** What the clerk has chosen for a file before it is taken in. */
export interface Choice {
  /** A field for each column, null for one not used, undefined for one that is still to be asked. */
  readonly fields: readonly (FieldKey | null | undefined)[];
  /** Undefined when the clerk has to say. */
  readonly order: 'MDY' | 'DMY' | undefined;
  readonly keep: 'kept' | 'memory';
  readonly days: number;
}

/** What the panel shows of the roster. */
export interface DeskState {
  readonly status: RosterStatus | undefined;
  /** A file that was dropped and is being asked about. */
  readonly file: { readonly look: FileLook; readonly choice: Choice } | undefined;
  readonly progress: RosterProgress | 'file' | undefined;
  readonly cannot: UnreadableCode | 'failed' | undefined;
  /** What the last file that was taken in left to look at. */
  readonly taken:
    | {
        readonly children: number;
        /** Rows left out, and all rows to look at; the first thousand are told one by one. */
        readonly left: number;
        readonly total: number;
        readonly notes: readonly RowNote[];
      }
    | undefined;
  readonly heard: { readonly words: string; readonly found: readonly Heard[] } | undefined;
  readonly wiped: boolean;
}

/** What the panel can do with the roster. Every act ends in a new state. */
export interface RosterDesk {
  readonly state: DeskState;
  drop(file: Blob): Promise<void>;
  choose(change: Partial<Choice>): void;
  take(): Promise<void>;
  cancel(): void;
  wipe(): Promise<void>;
  search(words: string): Promise<void>;
}

/** The panel's end of the roster: one line to the worker, and what it says. */
export function openDesk(settings: () => Settings, changed: () => void): RosterDesk {
  const line = connectRoster();
  let state: DeskState = {
    status: undefined,
    file: undefined,
    progress: undefined,
    cannot: undefined,
    taken: undefined,
    heard: undefined,
    wiped: false,
  };
  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    changed();
  };
  const terms = (): Terms => ({ packs: settings().packs, mostDays: settings().rosterMostDays });
  /** What stands here is told to all of the extension: the worker itself has no way to. */
  const publish = async (status: RosterStatus) => {
    set({ status });
    await browser.runtime.sendMessage<RosterMessage>({ type: 'roster/status', status });
  };
  const trying = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (fault) {
      set({ cannot: fault instanceof Unreadable ? fault.code : 'failed' });
    }
    set({ progress: undefined });
  };
  line.onStatus((status) => void publish(status));
  void trying(async () => publish(await line.ask('status', {}, terms())));
  return {
    get state() {
      return state;
    },
    drop: (file) =>
      trying(async () => {
        set({ progress: 'file', cannot: undefined, taken: undefined, file: undefined, wiped: false });
        const look = await line.ask('read', { file }, terms());
        const { roster, rosterDays } = settings();
        set({
          file: {
            look,
            choice: {
              fields: look.columns.map(({ field, doubt }) => field ?? (doubt.length > 0 ? undefined : null)),
              order: look.order ?? (look.inFigures ? undefined : 'MDY'),
              keep: roster === 'memory' ? 'memory' : 'kept',
              days: rosterDays,
            },
          },
        });
      }),
    choose(change) {
      if (state.file) set({ file: { ...state.file, choice: { ...state.file.choice, ...change } } });
    },
    take: () =>
      trying(async () => {
        const { file } = state;
        if (file === undefined || file.choice.order === undefined) return;
        const { fields, order, keep, days } = file.choice;
        const told = { fields: fields.map((field) => field ?? null), order, keep, days };
        set({ progress: { step: 'reading', done: 0, of: file.look.rows }, cannot: undefined });
        const { status, notes, left, total } = await line.ask('take', told, terms(), (progress) => set({ progress }));
        set({ file: undefined, taken: { children: status.children, left, total, notes }, heard: undefined });
        await publish(status);
      }),
    cancel: () => set({ file: undefined, cannot: undefined }),
    wipe: () =>
      trying(async () => {
        await publish(await line.ask('wipe', {}, terms()));
        set({ heard: undefined, taken: undefined, file: undefined, cannot: undefined, wiped: true });
      }),
    search: (words) =>
      trying(async () => {
        const found = words.trim() === '' ? [] : await line.ask('search', { words }, terms());
        set({ heard: words.trim() === '' ? undefined : { words, found } });
      }),
  };
}

/** What still keeps a file from being taken in: a column in doubt, one field twice, no name, no order of dates. */
export function openQuestions({ look, choice }: NonNullable<DeskState['file']>): {
  readonly twice: readonly FieldKey[];
  readonly noName: boolean;
  readonly ready: boolean;
} {
  const used = choice.fields.filter((field) => typeof field === 'string');
  const twice = [...new Set(used.filter((field, at) => used.indexOf(field) !== at))];
  const noName = !used.some((field) => ['firstName', 'lastName1', 'lastName2'].includes(field));
  const asked = choice.fields.includes(undefined) || (look.inFigures && choice.order === undefined);
  return { twice, noName, ready: twice.length === 0 && !noName && !asked };
}
