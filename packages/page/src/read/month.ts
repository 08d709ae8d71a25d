const names = ['en', 'es'].flatMap((language) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    month: month + 1,
    name: plain(name.format(Date.UTC(2001, month, 1))),
  }));
});

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
