import { expect, test } from 'vitest';
import { isBlankMask } from './is-blank-mask.ts';

test.each([
  '',
  '   ',
  '__/__/____',
  '  /  /    ',
  '(   )   -    ',
  '___-__-____',
  'MM/DD/YYYY',
  'dd/mm/aaaa',
  'mm-dd-yy',
])('%j is a mask nobody has typed into', (text) => expect(isBlankMask(text)).toBe(true));

test.each(['04/__/____', '-', '--', '.', '?', '0', 'X', 'Ñ', 'MMDD', '(9  )   -    '])('%j was typed', (text) =>
  expect(isBlankMask(text)).toBe(false),
);
