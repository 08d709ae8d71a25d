/** What cannot be read of a roster file: a code the panel has words for, and what it is about. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: UnreadableCode;
  readonly detail: string;

  constructor(code: UnreadableCode, detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

export type UnreadableCode =
  | 'oldExcel'
  | 'otherFile'
  | 'emptyFile'
  | 'noWorkbook'
  | 'tooLarge'
  | 'needsName'
  | 'noChildren'
  | 'noModel'
  | 'noFile';
