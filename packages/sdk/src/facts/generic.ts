import { candidates } from './candidates.ts';
import type { Fact } from './fact.ts';
import { folded } from './folded.ts';
import { length } from './length.ts';
import { place } from './place.ts';
import { prior } from './prior.ts';
import { rows } from './rows.ts';
import { setting } from './setting.ts';
import { siblings } from './siblings.ts';
import { stage } from './stage.ts';
import { today } from './today.ts';

/** Facts that ask what stands in a box and around it: the least that a pack needs. One import and one line each. */
export const generic: readonly Fact[] = [
  candidates,
  folded,
  length,
  place,
  prior,
  rows,
  setting,
  siblings,
  stage,
  today,
];
