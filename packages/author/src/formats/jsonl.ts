import type { Format } from './format.ts';

/** One finding a line, as DESIGN.md section 7 fixes it. */
export function jsonlFormat(): Format {
  return {
    begin: () => '',
    finding({ number, finding: { rule, severity, fields, message, because, fixes } }) {
      const offered = fixes.map(({ label, set }) => ({ label, set }));
      return `${JSON.stringify({ record: number, rule, severity, fields, message, because, fixes: offered })}\n`;
    },
    end: () => '',
  };
}
