import type { DateOrder, FieldKey, StudentRecord } from '@coe-check/sdk';
import type { Apart } from './apart.ts';
import type { FileLook } from './guess-columns.ts';
import type { Known, Typed } from './look.ts';
import type { RowNote } from './take-rows.ts';
import type { UnreadableCode } from './unreadable.ts';

/** What stands in this browser now. Numbers and times, never a child's. */
export interface RosterStatus {
  readonly state: 'none' | 'kept' | 'memory' | 'damaged' | 'expired';
  readonly children: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** When it is wiped; 0 when it is in memory only. */
  readonly until: number;
  /** Pairs that the clerk has set apart. */
  readonly apart: number;
  /** The fields that children are compared by. */
  readonly compared: readonly FieldKey[];
}

/** How a known child is found by sound: what it was looked for, and how well it fits. */
export interface Heard {
  readonly record: StudentRecord;
  readonly weight: number;
}

/** What can be asked of the worker, by name: what is told, and what comes back. */
export interface RosterAsks {
  read: { told: { readonly file: Blob }; back: FileLook };
  take: {
    told: {
      readonly fields: readonly (FieldKey | null)[];
      readonly order: DateOrder;
      readonly keep: 'kept' | 'memory';
      readonly days: number;
    };
    back: {
      readonly status: RosterStatus;
      readonly notes: readonly RowNote[];
      readonly left: number;
      readonly total: number;
    };
  };
  status: { told: object; back: RosterStatus };
  look: { told: Typed; back: Known | null };
  apart: { told: Apart; back: RosterStatus };
  together: { told: { readonly pair: string }; back: RosterStatus };
  search: { told: { readonly words: string }; back: readonly Heard[] };
  wipe: { told: object; back: RosterStatus };
}

export type RosterAsk = keyof RosterAsks;

/** What the settings lay down for every ask. */
export interface Terms {
  /** The packs in use, base first. */
  readonly packs: readonly string[];
  /** The most days that a roster may be kept, whatever was chosen when it was taken in. */
  readonly mostDays: number;
}

/** One ask on its way to the worker. */
export interface RosterRequest<A extends RosterAsk = RosterAsk> {
  readonly id: number;
  readonly ask: A;
  readonly told: RosterAsks[A]['told'];
  readonly terms: Terms;
}

/** How far a long ask is. */
export interface RosterProgress {
  readonly step: 'reading' | 'indexing' | 'keeping';
  readonly done: number;
  readonly of: number;
}

/** What comes back for an ask, several times: how far it is, then the answer or what was wrong. */
export type RosterReply =
  | { readonly id: number; readonly progress: RosterProgress }
  | { readonly id: number; readonly back: unknown }
  | { readonly id: number; readonly unreadable: UnreadableCode; readonly detail: string }
  | { readonly id: number; readonly failed: string }
  /** Told to all pages: what stands here has changed. */
  | { readonly id: 0; readonly status: RosterStatus };
