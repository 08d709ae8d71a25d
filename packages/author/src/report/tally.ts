import type { FieldKey, Severity } from '@coe-check/sdk';

/** Counts by name. */
export type Counts = Map<string, number>;
export type SeverityCounts = { [severity in Severity]: number };

/** How many days lay between two dates, for one pair of fields: days to rows. */
export type Delays = Map<number, number>;

/** Findings that have one thing in common: a rule, a field, a project, a week. */
export interface Slice extends SeverityCounts {
  /** Rows of the file in this slice; for a rule or field, rows with such a finding. */
  rows: number;
}

/** A finding with its child's name: only kept when names are asked for. */
export interface NamedFinding {
  readonly number: number;
  readonly child: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

/** What a file, or a share of it, comes to. Plain data: shares are counted apart and added up. */
export interface Tally {
  rows: number;
  /** Rows with at least one finding. */
  flagged: number;
  readonly findings: SeverityCounts;
  readonly rules: Map<string, Slice>;
  readonly fields: Map<FieldKey, Slice>;
  readonly projects: Map<string, Slice>;
  /** By the Monday of the week. */
  readonly weeks: Map<string, Slice>;
  readonly delays: Map<string, Delays>;
  readonly forms: Counts;
  readonly customs: Counts;
  /** Children known in the roster. */
  known: number;
  waived: number;
  readonly absent: Set<FieldKey>;
  readonly named: NamedFinding[];
}

export function emptyTally(): Tally {
  return {
    rows: 0,
    flagged: 0,
    findings: { error: 0, warning: 0, info: 0 },
    rules: new Map(),
    fields: new Map(),
    projects: new Map(),
    weeks: new Map(),
    delays: new Map(),
    forms: new Map(),
    customs: new Map(),
    known: 0,
    waived: 0,
    absent: new Set(),
    named: [],
  };
}

/** Adds what another share of the same file came to. */
export function addTally(into: Tally, other: Tally): void {
  into.rows += other.rows;
  into.flagged += other.flagged;
  into.known += other.known;
  into.waived += other.waived;
  addSeverities(into.findings, other.findings);
  for (const what of ['rules', 'fields', 'projects', 'weeks'] as const) {
    for (const [name, slice] of other[what]) {
      const own = sliceOf(into[what], name);
      own.rows += slice.rows;
      addSeverities(own, slice);
    }
  }
  for (const [pair, delays] of other.delays) {
    const own = delaysOf(into, pair);
    for (const [days, rows] of delays) count(own, days, rows);
  }
  for (const what of ['forms', 'customs'] as const)
    for (const [name, rows] of other[what]) count(into[what], name, rows);
  for (const field of other.absent) into.absent.add(field);
  into.named.push(...other.named);
}

export function sliceOf(slices: Map<string, Slice>, name: string): Slice {
  let slice = slices.get(name);
  if (slice === undefined) {
    slice = { rows: 0, error: 0, warning: 0, info: 0 };
    slices.set(name, slice);
  }
  return slice;
}

export function delaysOf({ delays }: Tally, pair: string): Delays {
  let own = delays.get(pair);
  if (own === undefined) {
    own = new Map();
    delays.set(pair, own);
  }
  return own;
}

export function count<K>(counts: Map<K, number>, name: K, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

function addSeverities(into: SeverityCounts, other: SeverityCounts): void {
  into.error += other.error;
  into.warning += other.warning;
  into.info += other.info;
}
