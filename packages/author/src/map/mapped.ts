/** One control of a document, as `coe map --format json` prints it. */
export interface Mapped {
  /** Counts every input, select and textarea of the document in order. */
  readonly index: number;
  readonly tag: string;
  readonly id: string;
  readonly name: string;
  /** null = not mapped, or too doubtful to use. */
  readonly field: string | null;
  /** Child number from 1; null for what the family shares. */
  readonly record: number | null;
  readonly part: 'month' | 'day' | 'year' | null;
  readonly confidence: number;
  /** Address of the frame, for controls that are not in the page's own document. */
  readonly frame?: string;
}
