import type { Day } from './record.ts';

export type DateOrder = 'MDY' | 'DMY' | 'YMD';

/** What is fixed around a record and handed in: the sdk reads no clock and knows no form by itself. */
export interface Place {
  readonly today: Day;
  /** How the form's own date boxes are read. It settles the box, not how the family said the date. */
  readonly dateOrder?: DateOrder | undefined;
  /** Two-letter code of the state whose form this is. */
  readonly state?: string | undefined;
  /** Name of the form or system, as a site profile gives it. */
  readonly form?: string | undefined;
}
