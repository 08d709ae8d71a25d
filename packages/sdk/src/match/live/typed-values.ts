import type { DateOrder } from '../../record/place.ts';
import type { StudentRecord } from '../../record/record.ts';
import { typedIn } from '../../record/typed.ts';
import { fold } from '../../text/fold.ts';
import type { CompiledModel } from '../compile.ts';
import { derive, isNames } from '../derive.ts';

/** A column's value of the record being typed. */
export interface TypedValue {
  /** '' when blank. */
  readonly value: string;
  /** Still being typed: it stands for every value that begins so. Dates may have `?` for digits not typed yet. */
  readonly half: boolean;
}

/**
 * The values of a half-filled form, by column. `half` is the box the clerk is in: its last word may go on.
 *
 * { lastName1: 'García Lo' }, half 'lastName1'  → surname1 GARCIA, surname2 LO (half)
 */
export function typedValues(
  { columns, using }: CompiledModel,
  record: StudentRecord,
  half: string | undefined,
): readonly TypedValue[] {
  const last =
    half === undefined
      ? ''
      : (fold(typedIn(record, half) ?? '')
          .split(' ')
          .at(-1) ?? '');
  return columns.map(({ column }): TypedValue => {
    const value = derive(column, record, using);
    if (half === undefined || !column.of.includes(half) || column.part !== undefined) return { value, half: false };
    if (column.as === 'day')
      return value === '' || /\D\d{1,3}$/.test((typedIn(record, half) ?? '').trim())
        ? halfDay(typedIn(record, half) ?? '', using.dateOrder)
        : { value, half: false };
    if (isNames(column))
      return { value, half: value !== '' && last !== '' && (value === last || value.endsWith(last)) };
    return { value, half: value !== '' };
  });
}

/** What a date half typed can still become: `04/0` month first is `????040?`. */
function halfDay(text: string, order: DateOrder): TypedValue {
  const parts = text.trim().split(/\D+/);
  const [first = ''] = parts;
  if (!/^\d/.test(text.trim()) || parts.some((part) => part.length > 4)) return { value: '', half: false };
  const orders = first.length > 2 ? 'YMD' : order;
  const known: { [part: string]: string } = { Y: '????', M: '??', D: '??' };
  for (const [index, part] of parts.entries()) {
    const name = orders[index];
    if (name === undefined || part === '') continue;
    const closed = index < parts.length - 1;
    const width = name === 'Y' ? 4 : 2;
    if (part.length > width || (closed && name === 'Y' && part.length < 4)) return { value: '', half: false };
    known[name] = closed ? part.padStart(width, '0') : part.padEnd(width, '?');
  }
  const value = `${known.Y}${known.M}${known.D}`;
  return value === '????????' ? { value: '', half: false } : { value, half: true };
}
