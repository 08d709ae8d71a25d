import { candidates } from './candidates.ts';
import { code } from './code.ts';
import type { Fact } from './fact.ts';
import { folded } from './folded.ts';
import { length } from './length.ts';
import { number } from './number.ts';
import { place } from './place.ts';
import { prior } from './prior.ts';
import { reportingState } from './reporting-state.ts';
import { rows } from './rows.ts';
import { sameAs } from './same-as.ts';
import { setting } from './setting.ts';
import { siblings } from './siblings.ts';
import { stage } from './stage.ts';
import { today } from './today.ts';
import { words } from './words.ts';

/** Every fact a rule may ask about besides the field keys themselves. One import and one line each. */
export const facts: readonly Fact[] = [
  candidates,
  code,
  folded,
  length,
  number,
  place,
  prior,
  reportingState,
  rows,
  sameAs,
  setting,
  siblings,
  stage,
  today,
  words,
];
