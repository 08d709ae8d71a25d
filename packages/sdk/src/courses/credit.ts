import type { CourseCredit, CourseQuery } from './course.ts';
import type { Prepared } from './prepared.ts';
import { type ReadQuery, textOf } from './read-query.ts';
import type { Told } from './told.ts';
import { unitNamed } from './units.ts';

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
): CourseCredit<Told> | null {
  const written = textOf(query.creditsGranted);
  const hours = numberOf(textOf(query.clockHours));
  if (written === '' && hours === null && ofCourse === undefined) return null;
  const unit = unitOf(textOf(query.creditUnit), read.fromState, prepared);
  const to = unitOf('', read.toState, prepared);
  const value = written === '' ? (ofCourse ?? null) : numberOf(written);
  const carnegie = value === null || unit.perCarnegie === null ? null : value / unit.perCarnegie;
  const receiving = carnegie === null || to.perCarnegie === null ? null : carnegie * to.perCarnegie;
  const partial = partialOf(hours, textOf(query.clockHours), textOf(query.hoursOfFullCourse));
  return {
    sent: { value, unit: unit.unit },
    carnegie: { value: carnegie === null ? null : round(carnegie), how: howCarnegie(value, unit, written) },
    receiving: {
      value: receiving === null ? null : round(receiving),
      unit: to.unit,
      how: howReceived(receiving === null ? null : carnegie, to),
    },
    ...(partial !== undefined && { partial }),
  };
}

function howCarnegie(value: number | null, { unit, perCarnegie, source }: Unit, written: string): Told {
  const said = written.slice(0, 20);
  if (value === null)
    return written === ''
      ? { en: 'No credit was sent.', es: 'No se envió crédito.' }
      : { en: `"${said}" is no amount of credit.`, es: `"${said}" no es una cantidad de crédito.` };
  if (perCarnegie === null)
    return {
      en: `How many ${unit || 'of this unit'} make one Carnegie unit is not known here: ask the sending school.`,
      es: `Aquí no se sabe cuánto de la unidad "${unitNamed(unit).es}" hace una unidad Carnegie: pregunte a la escuela de origen.`,
    };
  const own = written === '';
  return {
    en: `${plain(value)} ÷ ${plain(perCarnegie)} ${unit} a Carnegie unit (${source})${own ? "; the value is the State's credit for the course, not the record's" : ''}.`,
    es: `${plain(value)} ÷ ${plain(perCarnegie)} ${unitNamed(unit).es} por unidad Carnegie (${source})${own ? '; el valor es el crédito del estado para el curso, no el del registro' : ''}.`,
  };
}

function howReceived(carnegie: number | null, { unit, perCarnegie, source }: Unit): Told {
  if (carnegie === null)
    return {
      en: 'It cannot be reckoned: the units of one of the two States are not known here.',
      es: 'No se puede calcular: aquí no se conocen las unidades de uno de los dos estados.',
    };
  const amount = `${plain(carnegie)} × ${plain(perCarnegie ?? 1)}`;
  return {
    en: `${amount} ${unit} a Carnegie unit (${source}). Only the receiving school grants credit.`,
    es: `${amount} ${unitNamed(unit).es} por unidad Carnegie (${source}). Solo la escuela que recibe otorga crédito.`,
  };
}

/** Which hours make a full course is the district's to say: no number is built in. */
function partialOf(hours: number | null, written: string, full: string): CourseCredit<Told>['partial'] | undefined {
  if (written === '') return undefined;
  if (hours === null) {
    const said = written.slice(0, 20);
    const how = { en: `"${said}" is no number of hours.`, es: `"${said}" no es un número de horas.` };
    return { hours: 0, share: null, how };
  }
  const whole = numberOf(full);
  if (whole === null || whole === 0)
    return {
      hours,
      share: null,
      how: {
        en: 'How many hours make the full course is set by the receiving district: give hoursOfFullCourse.',
        es: 'Cuántas horas hacen el curso entero lo fija el distrito que recibe: dé hoursOfFullCourse.',
      },
    };
  const share = Math.min(1, hours / whole);
  const ratio = `${plain(hours)} ÷ ${plain(whole)}`;
  return {
    hours,
    share: round(share),
    how: {
      en: `${ratio} hours of the full course${hours > whole ? ', at most the whole' : ''}. Credit owed = this share × the credit of the course.`,
      es: `${ratio} horas del curso entero${hours > whole ? ', a lo más el curso entero' : ''}. Crédito debido = esta parte × el crédito del curso.`,
    },
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
