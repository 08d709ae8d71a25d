import { candidates } from './candidates.ts';
import { code } from './code.ts';
import type { Fact } from './fact.ts';
import { folded } from './folded.ts';
import { length } from './length.ts';
import { number } from './number.ts';
import { place } from './place.ts';
import { prior } from './prior.ts';
import { rows } from './rows.ts';
import { sameAs } from './same-as.ts';
import { setting } from './setting.ts';
import { siblings } from './siblings.ts';
import { stage } from './stage.ts';
import { today } from './today.ts';
import { words } from './words.ts';

/** Facts that ask what was typed and what stands around it: they need no tables. One import and one line each. */
export const generic: readonly Fact[] = [
  candidates,
  code,
  folded,
  length,
  number,
  place,
  prior,
  rows,
  sameAs,
  setting,
  siblings,
  stage,
  today,
  words,
];
