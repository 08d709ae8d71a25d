/** One thing a rule author should put right. */
export interface LintFault {
  readonly severity: 'error' | 'warning';
  /** As the person sees it from where the command runs. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to do about it. */
  readonly cure: string;
}

/** `rules/tx/names/suffix.json:9:16  no operator is called "inLst". Did you mean "inList"?` */
export function lintLine({ severity, file, line, column, message, cure }: LintFault): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return `${place}  ${severity === 'warning' ? 'warning: ' : ''}${message}${cure === '' ? '' : ` ${cure}`}`;
}
