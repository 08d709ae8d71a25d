import type { DateOrder } from '../record/place.ts';
import type { Day } from '../record/record.ts';
import type { WrittenReading } from './written-date.ts';

/** What can speak for one reading of a date. */
export type WitnessKind =
  | 'curp'
  | 'passport'
  | 'prior'
  | 'candidate'
  | 'sibling'
  | 'siblingOrder'
  | 'siblingSpacing'
  | 'otherDate'
  | 'bornAbroad'
  | 'foreignDocument'
  | 'grade'
  | 'dots';

/** Something that speaks for one day, or for every reading in one order. */
export interface Witness {
  readonly kind: WitnessKind;
  readonly day?: Day;
  readonly order?: DateOrder;
}

/** Why a reading cannot be the birth date of a child of this COE. */
export type Limit = 'future' | 'before1900' | 'over21' | 'afterMove';

export interface Settlement {
  /** Days nothing has ruled out; first the one a key, a record or the grade names, else the form's own. */
  readonly open: readonly Day[];
  readonly settledBy: null | 'text' | 'clerk' | 'limit' | 'form' | 'curp' | 'passport' | 'prior';
  /** What speaks against the reading the form's order gives. */
  readonly speaksForOther: readonly WitnessKind[];
  readonly ruledOut: readonly { readonly day: Day; readonly because: Limit }[];
  /** The limit every reading breaks; null while one is within. */
  readonly broken: Limit | null;
}

export interface SettleWith {
  /** Order of the form's own boxes, when known. */
  readonly order?: DateOrder | undefined;
  /** The day the clerk chose for this very text. */
  readonly chosen?: Day | undefined;
  readonly witnesses?: readonly Witness[];
  readonly limit?: (day: Day) => Limit | undefined;
}

const strong: ReadonlySet<WitnessKind> = new Set<WitnessKind>(['curp', 'passport']);
/** Witnesses for one very day: the day they name is offered first. */
const telling: ReadonlySet<WitnessKind> = new Set<WitnessKind>([
  'curp',
  'passport',
  'prior',
  'candidate',
  'grade',
  'siblingSpacing',
]);

/**
 * Which readings of a birth date stay open. The clerk's choice ends the question; a reading that breaks a hard limit goes while
 * another is within; the form's order settles how the box is read, unless something speaks for another reading; then all stay
 * open and a person is asked. Without a form order a key with its own check digit or an earlier record settles.
 */
export function settle(
  readings: readonly WrittenReading[],
  { order, chosen, witnesses = [], limit }: SettleWith,
): Settlement {
  const silent = { settledBy: null, speaksForOther: [], ruledOut: [], broken: null };
  if (chosen !== undefined) return { ...silent, open: [chosen], settledBy: 'clerk' };
  const first = readings.find((reading) => reading.order === order) ?? readings[0];
  if (first === undefined) return { ...silent, open: [] };
  const limits = readings.map(({ day }) => limit?.(day));
  const within = readings.filter((_reading, index) => limits[index] === undefined);
  if (within.length === 0) return { ...silent, open: [first.day], broken: limits[readings.indexOf(first)] ?? null };
  const ruledOut = readings.flatMap(({ day }, index) => {
    const because = limits[index];
    return because === undefined ? [] : [{ day, because }];
  });
  const base = { ...silent, ruledOut };
  const [only] = within;
  if (within.length === 1 && only !== undefined) {
    return { ...base, open: [only.day], settledBy: ruledOut.length > 0 ? 'limit' : 'text' };
  }
  const byForm = within.find((reading) => reading.order === order);
  return { ...base, ...(byForm === undefined ? withoutForm(within, witnesses) : withForm(byForm, within, witnesses)) };
}

function withoutForm(
  within: readonly WrittenReading[],
  witnesses: readonly Witness[],
): Pick<Settlement, 'open' | 'settledBy'> {
  for (const kinds of [['curp', 'passport'], ['prior']] as const) {
    const said = witnesses.filter(({ kind }) => kinds.some((each) => each === kind));
    const days = within.filter((reading) => said.some((witness) => speaksFor(witness, reading)));
    const [day] = days;
    const kind = said.find((witness) => day !== undefined && speaksFor(witness, day))?.kind;
    if (days.length === 1 && day !== undefined)
      return { open: [day.day], settledBy: kind === 'passport' ? kind : kinds[0] };
  }
  return { open: within.map(({ day }) => day), settledBy: null };
}

function withForm(
  byForm: WrittenReading,
  within: readonly WrittenReading[],
  witnesses: readonly Witness[],
): Pick<Settlement, 'open' | 'settledBy' | 'speaksForOther'> {
  const others = within.filter((reading) => reading !== byForm);
  const forForm = witnesses.filter((witness) => speaksFor(witness, byForm));
  const against = witnesses.filter(
    (witness) => !forForm.includes(witness) && others.some((other) => speaksFor(witness, other)),
  );
  const speaksForOther = [...new Set(against.map(({ kind }) => kind))];
  const key = forForm.find(({ kind }) => strong.has(kind))?.kind;
  const named = others.filter((other) =>
    against.some((witness) => telling.has(witness.kind) && speaksFor(witness, other)),
  );
  const inOrder = [...named, byForm, ...others.filter((other) => !named.includes(other))];
  const all = { open: inOrder.map(({ day }) => day), settledBy: null, speaksForOther } as const;
  if (against.some(({ kind }) => strong.has(kind))) return all;
  const settled = { open: [byForm.day], speaksForOther };
  if (key === 'curp' || key === 'passport') return { ...settled, settledBy: key };
  if (forForm.some(({ kind }) => kind === 'prior')) return { ...settled, settledBy: 'prior' };
  return speaksForOther.length > 0 ? all : { ...settled, settledBy: 'form' };
}

export function speaksFor(witness: Witness, { day, order }: WrittenReading): boolean {
  return witness.day === undefined ? witness.order === order : witness.day === day;
}
