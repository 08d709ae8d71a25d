import { type ChildTruth, type CoeCase, copyOf, type Group, put, type Timeline, type Typed } from './case.ts';
import type { Chance } from './chance.ts';
import type { IsoDay } from './days.ts';
import { type At, holderOf, homeOf } from './fields.ts';
import { writeDay, writeText } from './written.ts';

/** A field that was spoilt, and what belongs there. */
export interface Wrong {
  readonly at: At;
  readonly field: string;
  readonly right: string;
}

/** One child of a clean COE, laid open to be spoilt. What is `given` stands on both; what is `wrong` only on the spoilt copy. */
export interface Spot {
  readonly chance: Chance;
  readonly child: number;
  readonly truth: ChildTruth;
  readonly timeline: Timeline;
  readonly state: string;
  readonly clean: CoeCase;
  readonly spoilt: CoeCase;
  readonly wrongs: Wrong[];
  /** Right fields that the spoilt ones now contradict: a finding may stand on either side. */
  readonly against: Set<string>;
  /** What is typed in a field now, '' when blank. */
  text(field: string, child?: number): string;
  /** Changes the truth: the clean COE has it too. */
  given(field: string, text: string, child?: number): void;
  /** Plants an error. */
  wrong(field: string, text: string, child?: number): void;
  /** Index of another child of the COE, undefined without one. */
  other(fits?: (child: Typed, truth: ChildTruth) => boolean): number | undefined;
  /** The earlier record of this child, on both copies. */
  givenPrior(fields: Readonly<Typed>): void;
  /** Takes the row of this group that fits as the one that `text`, `given` and `wrong` mean; false without one. */
  useRow(group: Group, fits?: (row: Typed) => boolean): boolean;
  /** A day and a text in this office's hand. */
  day(day: IsoDay): string;
  write(text: string): string;
}

export function openSpot(base: CoeCase, child: number, chance: Chance): Spot {
  // Most COEs give no occasion for a plant, so the copies are made only when one is found.
  let copies: { clean: CoeCase; spoilt: CoeCase } | undefined;
  const both = () => {
    copies ??= { clean: copyOf(base), spoilt: copyOf(base) };
    return copies;
  };
  const wrongs: Wrong[] = [];
  const against = new Set<string>();
  const rowOf: { [group in Group]?: number } = {};
  const at = (field: string, of: number): At => {
    const home = homeOf(field);
    if (home === 'coe' || home === 'family') return {};
    if (home === 'child') return { child: of };
    const index =
      rowOf[home] ??
      (copies?.spoilt ?? base).rows[home].findIndex((row) => row.child === undefined || row.child === of);
    return { child: of, row: { group: home, index } };
  };
  const set = (coe: CoeCase, field: string, text: string, of: number) => {
    const holder = holderOf(coe, field, at(field, of));
    if (!holder) throw new Error(`${base.seed} has no row for ${field}.`);
    put(holder, field, text);
  };
  const truth = base.truth[child];
  if (!truth) throw new Error(`${base.seed} has no child ${child}.`);
  return {
    chance,
    child,
    truth,
    timeline: base.timeline,
    state: base.state,
    get clean() {
      return both().clean;
    },
    get spoilt() {
      return both().spoilt;
    },
    wrongs,
    against,
    text: (field, of = child) => holderOf(copies?.spoilt ?? base, field, at(field, of))?.[field] ?? '',
    given(field, text, of = child) {
      set(both().clean, field, text, of);
      set(both().spoilt, field, text, of);
    },
    wrong(field, text, of = child) {
      const right = holderOf(both().clean, field, at(field, of))?.[field] ?? '';
      set(both().spoilt, field, text, of);
      wrongs.push({ at: at(field, of), field, right });
    },
    other: (fits = () => true) => {
      const found = base.children.findIndex((each, i) => i !== child && fits(each, base.truth[i] as ChildTruth));
      return found < 0 ? undefined : found;
    },
    givenPrior(fields) {
      for (const coe of [both().clean, both().spoilt]) coe.prior[child] = { ...priorOf(base, child), ...fields };
    },
    useRow(group, fits = () => true) {
      const index = base.rows[group].findIndex((row) => (row.child ?? child) === child && fits(row.typed));
      if (index >= 0) rowOf[group] = index;
      return index >= 0;
    },
    day: (day) => writeDay(day, base.hand),
    write: (text) => writeText(text, base.hand),
  };
}

/** The earlier record there is, or a bare one of the same child. */
function priorOf(base: CoeCase, child: number): Typed {
  const {
    firstName = '',
    middleName = '',
    lastName1 = '',
    lastName2 = '',
    sex = '',
    birthDate = '',
    birthDateVerification = '',
  } = base.children[child] ?? {};
  const bare: Typed = {};
  for (const [field, text] of Object.entries({
    firstName,
    middleName,
    lastName1,
    lastName2,
    sex,
    birthDate,
    birthDateVerification,
  }))
    put(bare, field, text);
  return base.prior[child] ?? bare;
}
