import type { Severity } from '@coe-check/sdk';
import type { Reported } from '../check/reported.ts';
import { sets } from './csv.ts';
import type { Format, FormatContext } from './format.ts';

const words = {
  en: {
    record: 'record',
    line: 'line',
    fix: 'fix',
    severity: { error: 'error', warning: 'warning', info: 'info' },
    none: (records: number) => `No findings in ${count(records, 'record', 'records')}.`,
    some: (findings: number, having: number, records: number, errors: number, warnings: number, infos: number) =>
      `${count(findings, 'finding', 'findings')} in ${number(having)} of ${count(records, 'record', 'records')}: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}, ${number(infos)} info.`,
  },
  es: {
    record: 'registro',
    line: 'línea',
    fix: 'arreglo',
    severity: { error: 'error', warning: 'aviso', info: 'nota' },
    none: (records: number) => `Ningún hallazgo en ${count(records, 'registro', 'registros')}.`,
    some: (findings: number, having: number, records: number, errors: number, warnings: number, infos: number) =>
      `${count(findings, 'hallazgo', 'hallazgos')} en ${number(having)} de ${count(records, 'registro', 'registros')}: ${count(errors, 'error', 'errores')}, ${count(warnings, 'aviso', 'avisos')}, ${count(infos, 'nota', 'notas')}.`,
  },
} as const;

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** For a person: the findings under their record, what to do beneath each, a line that sums up at the end. */
export function textFormat({ lang, paint }: FormatContext): Format {
  const say = words[lang];
  const colour = { error: paint.red, warning: paint.yellow, info: paint.cyan };
  const width = Math.max(...Object.values(say.severity).map((word) => word.length));
  const indent = ' '.repeat(width + 4);
  const counts: { [severity in Severity]: number } = { error: 0, warning: 0, info: 0 };
  let having = 0;
  let last = 0;

  function heading({ number, line }: Reported): string {
    if (number === last) return '';
    const gap = last === 0 ? '' : '\n';
    last = number;
    having++;
    return `${gap}${paint.bold(`${say.record} ${number}`)} ${paint.dim(`(${say.line} ${line})`)}\n`;
  }

  return {
    begin: () => '',
    finding(reported) {
      const { rule, severity, fields, message, fixes } = reported.finding;
      counts[severity]++;
      const lines = [
        `  ${colour[severity](say.severity[severity].padEnd(width))}  ${visible(message)}`,
        ...fixes.map(
          ({ label, set }) =>
            `${indent}${paint.green(`${say.fix}:`)} ${visible(label)} ${paint.dim(`→ ${visible(sets(set))}`)}`,
        ),
        `${indent}${paint.dim(`${fields.join(', ')} · ${rule}`)}`,
      ];
      return `${heading(reported)}${lines.join('\n')}\n`;
    },
    end({ records }) {
      const { error, warning, info } = counts;
      const findings = error + warning + info;
      if (findings === 0) return `${say.none(records)}\n`;
      return `\n${say.some(findings, having, records, error, warning, info)}\n`;
    },
  };
}

/** Control characters in what was typed must not steer the terminal. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (sign) =>
    sign === '\n' || sign === '\r' || sign === '\t' ? ' ' : '\uFFFD',
  );
}
