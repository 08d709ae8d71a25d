import { expect, test } from 'vitest';
import { sameText } from './same-text.ts';

test.each([
  ['4/3/2012', '04/03/2012'],
  ['04-03-2012', '04/03/2012'],
  ['(956) 555-0142', '9565550142'],
  ['Núñez', 'NÚÑEZ'],
  ['García  López', 'GARCÍA LÓPEZ'],
  ['', ''],
])('%j is %j tidied', (one, other) => expect(sameText(one, other)).toBe(true));

test.each([
  ['04/03/2012', '03/04/2012'],
  ['GARCIA', 'GARZA'],
  ['Núñez', 'Nunez'],
  ['García', ''],
  ['1/23', '12/3x'],
  ['Jose', 'Jo se'],
])('%j is not %j', (one, other) => expect(sameText(one, other)).toBe(false));
