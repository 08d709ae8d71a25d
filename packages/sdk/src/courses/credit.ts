import type { CourseCredit, CourseQuery } from './course.ts';
import type { Prepared } from './prepared.ts';
import { type ReadQuery, textOf } from './read-query.ts';

interface Unit {
  readonly unit: string;
  readonly perCarnegie: number | null;
  readonly source: string;
}

/** Credit sent, in Carnegie units and in the receiving State's unit, each with how it was reckoned. Null: nothing to reckon. */
export function reckonCredit(
  query: CourseQuery,
  read: ReadQuery,
  ofCourse: number | undefined,
  prepared: Prepared,
): CourseCredit | null {
  const written = textOf(query.creditsGranted);
  const hours = numberOf(textOf(query.clockHours));
  if (written === '' && hours === null && ofCourse === undefined) return null;
  const unit = unitOf(textOf(query.creditUnit), read.fromState, prepared);
  const to = unitOf('', read.toState, prepared);
  const value = written === '' ? (ofCourse ?? null) : numberOf(written);
  const carnegie = value === null || unit.perCarnegie === null ? null : value / unit.perCarnegie;
  const how =
    value === null
      ? written === ''
        ? 'No credit was sent.'
        : `"${written.slice(0, 20)}" is no amount of credit.`
      : unit.perCarnegie === null
        ? `How many ${unit.unit || 'of this unit'} make one Carnegie unit is not known here: ask the sending school.`
        : `${plain(value)} ÷ ${plain(unit.perCarnegie)} ${unit.unit} a Carnegie unit (${unit.source})${written === '' ? "; the value is the State's credit for the course, not the record's" : ''}.`;
  const receiving = carnegie === null || to.perCarnegie === null ? null : carnegie * to.perCarnegie;
  const received =
    receiving === null
      ? 'It cannot be reckoned: the units of one of the two States are not known here.'
      : `${plain(round(carnegie ?? 0))} × ${plain(to.perCarnegie ?? 1)} ${to.unit} a Carnegie unit (${to.source}). Only the receiving school grants credit.`;
  const partial = partialOf(hours, textOf(query.clockHours), textOf(query.hoursOfFullCourse));
  return {
    sent: { value, unit: unit.unit },
    carnegie: { value: carnegie === null ? null : round(carnegie), how },
    receiving: { value: receiving === null ? null : round(receiving), unit: to.unit, how: received },
    ...(partial !== undefined && { partial }),
  };
}

/** Which hours make a full course is the district's to say: no number is built in. */
function partialOf(hours: number | null, written: string, full: string): CourseCredit['partial'] | undefined {
  if (written === '') return undefined;
  if (hours === null) return { hours: 0, share: null, how: `"${written.slice(0, 20)}" is no number of hours.` };
  const whole = numberOf(full);
  if (whole === null || whole === 0)
    return {
      hours,
      share: null,
      how: 'How many hours make the full course is set by the receiving district: give hoursOfFullCourse.',
    };
  const share = Math.min(1, hours / whole);
  return {
    hours,
    share: round(share),
    how: `${plain(hours)} ÷ ${plain(whole)} hours of the full course${hours > whole ? ', at most the whole' : ''}. Credit owed = this share × the credit of the course.`,
  };
}

function unitOf(written: string, state: string | null, { tables }: Prepared): Unit {
  const known = tables.systems[state ?? '']?.credit;
  if (/^carnegie( units?)?$/i.test(written)) return { unit: 'Carnegie units', perCarnegie: 1, source: 'CS3' };
  if (written !== '' && written.toLowerCase() !== known?.unit) {
    const other = Object.values(tables.systems).find(
      ({ state: one, name, credit }) =>
        credit !== undefined &&
        [`${one} ${credit.unit}`, `${name} ${credit.unit}`].some(
          (words) => words.toLowerCase() === written.toLowerCase(),
        ),
    );
    return other?.credit ?? { unit: written.slice(0, 30), perCarnegie: null, source: '' };
  }
  return (
    known ?? {
      unit: state === 'SCED' ? 'Carnegie units' : 'credits',
      perCarnegie: state === 'SCED' ? 1 : null,
      source: state === 'SCED' ? 'CS3' : '',
    }
  );
}

/** A number as written, 0 or more, with at most one decimal comma; null for anything else. */
function numberOf(text: string): number | null {
  const plainNumber = text.replace(',', '.');
  return /^\d{1,6}(\.\d{1,4})?$/.test(plainNumber) ? Number(plainNumber) : null;
}

/** Rounded at the end only, to thousandths. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function plain(value: number): string {
  return String(round(value));
}
