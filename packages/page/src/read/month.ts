// Written out: asking Intl for them takes a browser some ten milliseconds as a page loads. A test holds them to it.
const names =
  'january february march april may june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
    .split(' ')
    .map((name, at) => ({ month: (at % 12) + 1, name }));

/**
 * The month, 1 to 12, that a text in a list or box of months means; undefined when it means none.
 *
 * monthOf('04') → 4      monthOf('Sept.') → 9      monthOf('ene') → 1      monthOf('04 - April') → 4
 */
export function monthOf(text: string): number | undefined {
  const number = /^\D{0,2}(\d{1,2})(?!\d)/.exec(text)?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : undefined;
  const typed = plain(text).replace(/[^a-z]/g, '');
  return typed.length < 3
    ? undefined
    : names.find(({ name }) => name.startsWith(typed) || typed.startsWith(name))?.month;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
