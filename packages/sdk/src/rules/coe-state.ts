import type { Candidate } from '../facts/fact.ts';
import { flatten, type Layers, textIn } from '../record/layers.ts';
import type { At, Coe, Day, FieldKey, Row, RowGroup, StudentRecord } from '../record/record.ts';
import { rowGroups } from '../record/scope.ts';
import { keysOf, readIn } from '../record/typed.ts';
import { rowHomes, rowLayers, rowsIn } from './check-record.ts';
import type { CoeAround } from './checker-api.ts';
import type { CheckerParts } from './checker-parts.ts';
import type { Home } from './compile-rule.ts';
import { isObject } from './context.ts';
import type { Subject } from './view.ts';

/** A COE in hand, made safe: every record is an object, every list a list. */
export interface CoeState {
  readonly coe: StudentRecord;
  readonly family: StudentRecord;
  readonly children: StudentRecord[];
  readonly rows: { readonly [group in RowGroup]: Row[] };
  prior: (StudentRecord | undefined)[];
  candidates: (readonly Candidate[] | undefined)[];
  settled: { readonly at: At; readonly field: FieldKey; readonly text: string; readonly day: Day }[];
  /** Each child with its own rows, flat, as its siblings' rules see it; and the siblings of each. Emptied when something is typed. */
  readonly flat: (StudentRecord | undefined)[];
  readonly siblings: Map<number | undefined, readonly StudentRecord[]>;
}

/** One thing rules run over: the COE, a child, a row, or a row for a child. */
export interface Unit {
  readonly at: At;
  readonly homes: readonly Home[];
  readonly layers: Layers;
  readonly subject: Subject;
}

/** What is handed in; copied where it will be typed into. */
export function coeState(coe: Coe | undefined, around: CoeAround, typed: boolean): CoeState {
  const copy = (record: unknown): StudentRecord => {
    if (record === null || typeof record !== 'object') return {};
    return typed ? copyOf(record as StudentRecord) : (record as StudentRecord);
  };
  const list = <T>(value: readonly T[] | undefined): T[] => (Array.isArray(value) ? [...value] : []);
  return {
    coe: copy(coe?.coe),
    family: copy(coe?.family),
    children: list(coe?.children).map(copy),
    rows: Object.fromEntries(
      rowGroups.map((group) => [group, rowsIn(coe?.rows, group).map(copy)]),
    ) as unknown as CoeState['rows'],
    prior: list(around.prior),
    candidates: list(around.candidates),
    settled: list(around.settled).filter((one) => isObject(one) && isObject(one.at)),
    flat: [],
    siblings: new Map(),
  };
}

function copyOf(record: StudentRecord): StudentRecord {
  try {
    return { ...record };
  } catch {
    return Object.fromEntries(keysOf(record).map((key) => [key, readIn(record, key)]));
  }
}

/** After an edit: what was laid together of the children no longer holds. */
export function forgetFlat({ flat, siblings }: CoeState): void {
  flat.length = 0;
  siblings.clear();
}

/** Rows of a group that concern a child, each with its place in the whole list; all of them for the COE. */
function rowsOf(
  state: CoeState,
  group: RowGroup,
  child: number | undefined,
): readonly { readonly row: Row; readonly index: number }[] {
  const rows = state.rows[group];
  if (rows.length === 0) return none;
  const all = rows.map((row, index) => ({ row, index }));
  return child === undefined ? all : all.filter(({ row }) => row.child === undefined || row.child === child);
}

const none: readonly never[] = [];
const ownRows: readonly RowGroup[] = ['enrollments', 'courses', 'assessments'];

/** Everything rules run over in a COE, in the order of findings. */
export function unitsOf(parts: CheckerParts, state: CoeState, around: CoeAround): Unit[] {
  const shared = [state.coe, state.family];
  const moves = state.rows.moves;
  const unit = (at: At, homes: readonly Home[], layers: Layers): Unit => ({
    at,
    homes,
    layers,
    subject: subjectOf(parts, state, around, at, layers),
  });
  const units: Unit[] = [
    unit({}, ['coe', ...(moves.length === 0 ? (['moves'] as const) : [])], { records: [...shared, moves[0]] }),
  ];
  moves.forEach((row, index) => {
    units.push(unit({ row: { group: 'moves', index } }, ['moves'], rowLayers(parts, shared, 'moves', row)));
  });
  for (const group of ownRows) {
    state.rows[group].forEach((row, index) => {
      if (row.child === undefined)
        units.push(unit({ row: { group, index } }, [group], rowLayers(parts, [...shared, moves[0]], group, row)));
    });
  }
  state.children.forEach((record, child) => {
    const firsts = (except?: RowGroup) =>
      ownRows.map((group) => (group === except ? undefined : rowsOf(state, group, child)[0]?.row));
    const bare = ownRows.filter((group) => rowsOf(state, group, child).length === 0).flatMap(rowHomes);
    units.push(
      unit({ child }, ['child', ...bare, ...(moves.length === 0 ? (['moves/child'] as const) : [])], {
        records: [...shared, moves[0], ...firsts(), record],
      }),
    );
    moves.forEach((row, index) => {
      units.push(
        unit(
          { child, row: { group: 'moves', index } },
          ['moves/child'],
          rowLayers(parts, [...shared, ...firsts(), record], 'moves', row),
        ),
      );
    });
    for (const group of ownRows) {
      for (const { row, index } of rowsOf(state, group, child)) {
        const homes: Home[] = row.child === undefined ? [`${group}/child`] : rowHomes(group);
        units.push(
          unit(
            { child, row: { group, index } },
            homes,
            rowLayers(parts, [...shared, moves[0], ...firsts(group), record], group, row),
          ),
        );
      }
    }
  });
  const { homes } = parts;
  return units.filter((one) => one.homes.some((home) => homes.has(home)));
}

function subjectOf(parts: CheckerParts, state: CoeState, around: CoeAround, at: At, layers: Layers): Subject {
  const { child } = at;
  const text = (field: FieldKey) => textIn(layers, field);
  return {
    text,
    get siblings() {
      return siblingsOf(state, child);
    },
    rows: (group) => rowsOf(state, group, child).map(({ row }) => row),
    get prior() {
      return child === undefined ? undefined : state.prior[child];
    },
    get candidates() {
      const known = child === undefined ? undefined : state.candidates[child];
      return Array.isArray(known) ? known : [];
    },
    settled(field) {
      const typed = text(field);
      return state.settled.findLast((one) => one.field === field && one.text === typed && concerns(one.at, at))?.day;
    },
    place: around.place === undefined ? parts.place : { ...parts.place, ...around.place },
    stage: around.stage ?? parts.options.stage ?? 'submit',
    settings: isObject(around.settings) ? around.settings : undefined,
  };
}

/** The other children, or all of them for the COE itself. */
function siblingsOf(state: CoeState, child: number | undefined): readonly StudentRecord[] {
  const known = state.siblings.get(child);
  if (known !== undefined) return known;
  const others: StudentRecord[] = [];
  state.children.forEach((record, i) => {
    if (i === child) return;
    const flat =
      state.flat[i] ??
      flatten([...ownRows.map((group) => rowsOf(state, group, i)[0]?.row as StudentRecord | undefined), record]);
    state.flat[i] = flat;
    others.push(flat);
  });
  state.siblings.set(child, others);
  return others;
}

/** A day settled for a child or a row is nobody else's; one settled for the COE is everybody's. */
function concerns(settled: At, at: At): boolean {
  if (settled.child !== undefined && settled.child !== at.child) return false;
  if (settled.row === undefined || at.row === undefined) return true;
  return settled.row.group !== at.row.group || settled.row.index === at.row.index;
}
