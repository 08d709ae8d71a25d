import { isRealDay, partsOf, toDay } from '../dates/calendar.ts';
import { likelyMeant } from '../dates/likely-meant.ts';
import { readGrade } from '../dates/school-grade.ts';
import { type Settlement, settle, speaksFor, type Witness, type WitnessKind } from '../dates/settle.ts';
import { type WrittenDate, writtenDate } from '../dates/written-date.ts';
import type { DateOrder } from '../record/place.ts';
import type { Day, FieldKey } from '../record/record.ts';
import { birthDateLimit, birthDateWitnesses, keysAndRecords } from './birth-date-witnesses.ts';
import { datesRead } from './date-reads.ts';
import { dateText, keptByText } from './date-text.ts';
import type { Fact, FactView } from './fact.ts';

/** What a written date can mean, what speaks for each reading, and what is still open. */
export interface DateView extends WrittenDate, Omit<Settlement, 'open'> {
  readonly text: string;
  readonly readings: readonly (WrittenDate['readings'][number] & {
    readonly because: readonly ('form' | WitnessKind)[];
  })[];
  /** Every day nothing has ruled out. */
  readonly open: readonly Day[];
  /** The only open day, else null. */
  readonly day: Day | null;
  /** Month and day of it, `MM-DD`. */
  readonly monthDay: string | null;
  /** The text has readings, but none in the order of the form's own boxes. */
  readonly againstForm: boolean;
  /** There are readings and every one lies after today. */
  readonly future: boolean;
  /** The only open day with day and month exchanged, where that is a day; else null. */
  readonly exchanged: Day | null;
  /** Keys and records that give exactly that exchanged day. */
  readonly exchangedIn: readonly WitnessKind[];
  /** Days that may have been meant, when the year as typed cannot be a child's. */
  readonly offers: readonly Day[];
}

/** What a written date can mean. Nobody can tell 4 March from 3 April by looking harder, so every reading is kept. */
export const date: Fact<{ field: FieldKey; orders?: readonly DateOrder[] }, DateView | undefined> = {
  name: 'date',
  label: { en: 'date', es: 'fecha' },
  kind: 'object',
  properties: [
    'text',
    'form',
    'readings',
    'open',
    'day',
    'monthDay',
    'year',
    'yearDigits',
    'impossible',
    'partial',
    'dotted',
    'settledBy',
    'speaksForOther',
    'ruledOut',
    'broken',
    'againstForm',
    'future',
    'exchanged',
    'exchangedIn',
    'offers',
    'otherCalendars',
  ],
  params: { field: { type: 'field', required: true }, orders: { type: 'any' } },
  reads: ({ field }) => datesRead(field),
  derive({ field, orders }, view) {
    const text = view.text(field);
    if (text === '') return undefined;
    const chosen = view.settled(field);
    if (field === 'birthDate' || orders !== undefined || chosen !== undefined)
      return readDay(text, field, orders, chosen, view);
    // Any other date is settled by its text and the form alone.
    const { today, dateOrder = '' } = view.place;
    return otherDays(today, dateOrder + text, () => ({ view: readDay(text, field, orders, chosen, view) })).view;
  },
};

const otherDays = keptByText<{ readonly view: DateView | undefined }>();

function readDay(
  text: string,
  field: FieldKey,
  orders: readonly DateOrder[] | undefined,
  chosen: Day | undefined,
  view: FactView,
): DateView | undefined {
  const { today, dateOrder } = view.place;
  const birth = field === 'birthDate';
  const years = birth ? 'child' : 'any';
  const written =
    orders === undefined ? dateText(text, view.place, years) : writtenDate(text, orders, { today, years });
  if (written.form === 'blank' || written.form === 'mask') return undefined;
  const witnesses = birth && written.readings.length > 1 ? birthDateWitnesses(written, view) : [];
  const limit = birth ? birthDateLimit(view) : undefined;
  const settled = settle(written.readings, {
    order: dateOrder,
    chosen,
    witnesses,
    ...(limit === undefined ? {} : { limit }),
  });
  return describe(text, written, settled, witnesses, view, birth);
}

function describe(
  text: string,
  written: WrittenDate,
  settled: Settlement,
  witnesses: readonly Witness[],
  view: FactView,
  birth: boolean,
): DateView {
  const { today, dateOrder } = view.place;
  const { readings } = written;
  const [only] = settled.open;
  const day = settled.open.length === 1 && only !== undefined ? only : null;
  const exchanged = day === null ? null : exchange(day);
  return {
    ...written,
    ...settled,
    text,
    day,
    exchanged,
    monthDay: day === null ? null : day.slice(-5),
    readings: readings.map((reading) => ({
      ...reading,
      because: [
        ...(reading.order === dateOrder ? ['form' as const] : []),
        ...witnesses.filter((witness) => speaksFor(witness, reading)).map(({ kind }) => kind),
      ],
    })),
    againstForm:
      dateOrder !== undefined && !readings.some(({ order }) => order === dateOrder) && figuresTurned(written),
    future: readings.length > 0 && readings.every((reading) => reading.day.length > 10 || reading.day > today),
    exchangedIn: !birth || exchanged === null ? [] : inRecords(exchanged, view),
    offers:
      birth && settled.broken !== null && settled.broken !== 'afterMove'
        ? likelyMeant(
            { ...written, readings: readings.filter((reading) => reading.day === day) },
            { today, age: ageByGrade(view) },
          )
        : [],
  };
}

/** Figures in the other order than the form's: a year first is never that, nor a day that equals its month. */
function figuresTurned({ form, readings: [first] }: WrittenDate): boolean {
  if ((form !== 'numbers' && form !== 'compact') || first === undefined || first.order === 'YMD') return false;
  return first.day.slice(-5, -3) !== first.day.slice(-2);
}

function exchange(day: Day): Day | null {
  const parts = partsOf(day);
  if (parts === undefined || parts.month === parts.day || !isRealDay(parts.year, parts.day, parts.month)) return null;
  return toDay(parts.year, parts.day, parts.month);
}

/** The usual age in the typed grade, a little older in the course of the year. */
function ageByGrade(view: FactView): number | undefined {
  return (readGrade(view.text('coeGrade')) ?? readGrade(view.text('gradeLevel')))?.usualAge ?? undefined;
}

function inRecords(exchanged: Day, view: FactView): readonly WitnessKind[] {
  return keysAndRecords([{ day: exchanged, order: 'words' }], view).map(({ kind }) => kind);
}
