import { fold } from './fold.ts';

type Step = readonly [pattern: RegExp, by: string];

const beforeX: readonly Step[] = [
  [/PH/g, 'F'],
  [/CH|SH/g, '1'],
  [/H/g, ''],
  [/^PS/, 'S'],
  [/QU(?=[EI])/g, 'K'],
  [/Q/g, 'K'],
  [/SC(?=[EI])/g, 'S'],
  [/C(?=[EI])/g, 'S'],
  [/C/g, 'K'],
  [/Z/g, 'S'],
];

const afterX: readonly Step[] = [
  [/X/g, 'S'],
  [/GU(?=[EI])/g, '2'],
  [/G(?=[EI])/g, 'J'],
  [/2/g, 'G'],
  [/LL/g, 'Y'],
  [/^I(?=[AEOU])/, 'Y'],
  [/^Y(?=[^AEIOU])/, 'I'],
  [/(?<=[AEIOU])Y$/, 'I'],
  [/Y(?=[^AEIOU])/g, 'I'],
  [/V/g, 'B'],
  [/W/g, 'U'],
  [/M(?=[BP])/g, 'N'],
  [/(.)\1+/g, '$1'],
];

const soundedX = /^X(?=[AEIOU])|(?<=[AEIOU])X(?=[AEIOU])/g;

/**
 * How a Spanish name sounds, for finding one spelling under another: b as v, c and z as s, j as g or x, ll as y, silent h.
 * Vowels are kept, so Juan and Juana stay apart. The first letter counts like any other. One key; two where an x can sound as
 * j (México) or as s (Xóchitl).
 *
 * spanishSound('Ximénez')  → ['JIMENES', 'SIMENES']
 * spanishSound('Chávez')   → ['1ABES']
 */
export function spanishSound(text: string): readonly [string] | readonly [string, string] {
  const heardAsW = text.normalize('NFC').replace(/g[üÜ](?=[eéií])/gi, 'GW');
  const letters = steps(beforeX, fold(heardAsW).replace(/[^A-Z]/g, ''));
  const asJ = steps(afterX, letters.replace(soundedX, 'J'));
  const asS = steps(afterX, letters);
  return asJ === asS ? [asJ] : [asJ, asS];
}

/** Whether two names can sound alike: any key of one is a key of the other. */
export function soundAlike(a: string, b: string): boolean {
  const one = spanishSound(a);
  const other = spanishSound(b);
  return one.some((key) => key !== '' && other.some((also) => also === key));
}

function steps(all: readonly Step[], text: string): string {
  let now = text;
  for (const [pattern, by] of all) now = now.replace(pattern, by);
  return now;
}
