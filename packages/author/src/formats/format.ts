import type { Checker } from '@coe-check/sdk';
import type { Reported } from '../check/reported.ts';
import type { Paint } from '../terminal/terminal.ts';
import { csvFormat } from './csv.ts';
import { jsonlFormat } from './jsonl.ts';
import { sarifFormat } from './sarif.ts';
import { textFormat } from './text.ts';

/** How findings are written: each as it comes, so that the file's size does not matter. */
export interface Format {
  begin(): string;
  finding(reported: Reported): string;
  end(ended: Ended): string;
}

/** How a check went. */
export interface Ended {
  readonly records: number;
  readonly exit: 0 | 1 | 2;
  /** What could not be read, one line each. */
  readonly faults: readonly string[];
}

export interface FormatContext {
  readonly file: string;
  readonly rules: Checker['rules'];
  readonly lang: 'en' | 'es';
  readonly paint: Paint;
  readonly version: string;
}

export const formats = { text: textFormat, jsonl: jsonlFormat, csv: csvFormat, sarif: sarifFormat } as const;
