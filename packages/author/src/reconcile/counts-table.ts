import type { CountRow } from './counts.ts';
import type { Reconciliation } from './reconciliation.ts';

const words = {
  en: {
    head: [
      'district',
      'in the program',
      'flagged',
      'in both',
      'not flagged',
      'not in the school system',
      'flagged, no longer active',
      'flagged, not in the program',
    ],
    all: 'all',
    linked: (byNumber: string, byName: string) => `Linked: ${byNumber} by number, ${byName} by names and birth date.`,
    corrections: (fields: string, doubts: string) =>
      `To correct in the school system: ${fields} values. To look at: ${doubts}.`,
  },
  es: {
    head: [
      'distrito',
      'en el programa',
      'marcados',
      'en ambos',
      'sin marca',
      'fuera del sistema escolar',
      'marcados, ya no activos',
      'marcados, fuera del programa',
    ],
    all: 'todos',
    linked: (byNumber: string, byName: string) =>
      `Enlazados: ${byNumber} por número, ${byName} por nombres y fecha de nacimiento.`,
    corrections: (fields: string, doubts: string) =>
      `Por corregir en el sistema escolar: ${fields} valores. Por revisar: ${doubts}.`,
  },
} as const;

/** The counts of both systems for a terminal; the last row is all of them. */
export function countsTable(
  rows: readonly CountRow[],
  { linked, corrections, doubts }: Reconciliation,
  lang: 'en' | 'es',
): string {
  const { head, all, ...say } = words[lang];
  const lines = rows.map(({ name, mep, sis, standings: one }, at) => [
    at === rows.length - 1 ? all : name,
    ...[mep, sis, one.both, one.notFlagged, one.notInSchoolSystem, one.flaggedNotActive, one.flaggedNotInProgram].map(
      number,
    ),
  ]);
  const table: readonly (readonly string[])[] = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const text = table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...text,
    '',
    say.linked(number(linked.byNumber), number(linked.byName)),
    say.corrections(number(corrections.length), number(doubts.length)),
    '',
  ].join('\n');
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
