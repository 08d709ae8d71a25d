import type { Fact } from './fact.ts';
import { generic } from './generic.ts';
import { readings } from './readings.ts';

/** Every fact a rule may ask about besides the field keys themselves. */
export const facts: readonly Fact[] = [...generic, ...readings];
