import type { Paint } from '../terminal/terminal.ts';
import type { FindingsDiff, SaidFinding } from './diff-findings.ts';
import { type Changed, came, type EntriesDiff, type PackDiff, went } from './diff-packs.ts';

/** A pack's changes for a person to read: what came (+), what went (-), what changed (~). */
export function diffText(diff: PackDiff, paint: Paint): string {
  const { rules } = diff;
  const lines = [
    paint.bold(`${diff.old.name} ${diff.old.version} → ${diff.new.name} ${diff.new.version}`),
    ...chapter('Rules', paint, [
      ...rules.came.map(({ id, severity, summary }) => plus(`${id}  ${severity}  ${summary}`, paint)),
      ...rules.went.map(({ id, severity, summary }) => minus(`${id}  ${severity}  ${summary}`, paint)),
      ...rules.changed.flatMap(({ id, changes }) => [
        `  ${paint.yellow('~')} ${id}`,
        ...changes.map((one) => `      ${one.name}: ${fromTo(one)}`),
      ]),
    ]),
    ...chapter('Lists', paint, diff.lists.map(entriesLine)),
    ...chapter('Codes', paint, diff.codes.map(entriesLine)),
    ...chapter('Settings', paint, changedLines(diff.settings, paint)),
    ...chapter('Rules of the bases', paint, changedLines(diff.overrides, paint)),
    ...chapter('Conditions', paint, changedLines(diff.conditions, paint)),
    ...chapter('Procedures', paint, namesOf(diff.procedures, paint)),
    ...chapter('Fields', paint, namesOf(diff.fields, paint)),
    ...chapter('Sources', paint, namesOf(diff.sources, paint)),
    ...chapter('Known children', paint, diff.match ? ['  match.json is not the same'] : []),
  ];
  if (lines.length === 1) lines.push('Nothing differs.');
  return `${lines.join('\n')}\n`;
}

/** What changes on a file, rule by rule, with the first rows to look at. */
export function findingsText({ file, records, came: added, went: gone, changed }: FindingsDiff, paint: Paint): string {
  const rules = new Map<string, { came: SaidFinding[]; went: SaidFinding[]; changed: SaidFinding[] }>();
  const at = (rule: string) => {
    const known = rules.get(rule) ?? { came: [], went: [], changed: [] };
    rules.set(rule, known);
    return known;
  };
  for (const one of added) at(one.rule).came.push(one);
  for (const one of gone) at(one.rule).went.push(one);
  for (const { to } of changed) at(to.rule).changed.push(to);
  const lines = [
    '',
    paint.bold(`On ${file}, ${many(records, 'record')}`),
    `  ${many(added.length, 'finding')} came, ${gone.length.toLocaleString('en-US')} went, ${changed.length.toLocaleString('en-US')} changed.`,
    ...[...rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([rule, told]) => [
        `  ${rule}`,
        ...(told.came.length > 0 ? [`    ${paint.green('+')} ${rows(told.came)}`] : []),
        ...(told.went.length > 0 ? [`    ${paint.red('-')} ${rows(told.went)}`] : []),
        ...(told.changed.length > 0 ? [`    ${paint.yellow('~')} ${rows(told.changed)}`] : []),
      ]),
  ];
  return `${lines.join('\n')}\n`;
}

const most = 5;

function rows(findings: readonly SaidFinding[]): string {
  const first = findings.slice(0, most).map(({ record }) => record);
  const more = findings.length > most ? ' …' : '';
  return `${many(findings.length, 'finding')}, ${first.length === 1 ? 'record' : 'records'} ${first.join(', ')}${more}: ${findings[0]?.message ?? ''}`;
}

function many(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}

function chapter(title: string, paint: Paint, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', paint.bold(title), ...lines];
}

function plus(text: string, paint: Paint): string {
  return `  ${paint.green('+')} ${text}`;
}

function minus(text: string, paint: Paint): string {
  return `  ${paint.red('-')} ${text}`;
}

function changedLines(changes: readonly Changed[], paint: Paint): string[] {
  return changes.map((one) => {
    if (came(one)) return plus(`${one.name}: ${shown(one.to)}`, paint);
    if (went(one)) return minus(`${one.name}: ${shown(one.from)}`, paint);
    return `  ${paint.yellow('~')} ${one.name}: ${fromTo(one)}`;
  });
}

/** For parts too large to be shown on a line. */
function namesOf(changes: readonly Changed[], paint: Paint): string[] {
  return changes.map((one) => {
    if (came(one)) return plus(one.name, paint);
    return went(one) ? minus(one.name, paint) : `  ${paint.yellow('~')} ${one.name}`;
  });
}

function entriesLine({ name, in: inside, out }: EntriesDiff): string {
  const told = (entries: readonly unknown[]): string =>
    `${entries.slice(0, 20).map(shown).join(', ')}${entries.length > 20 ? ` and ${entries.length - 20} more` : ''}`;
  const parts = [...(inside.length > 0 ? [`in ${told(inside)}`] : []), ...(out.length > 0 ? [`out ${told(out)}`] : [])];
  return `  ${name}: ${parts.join('; ')}`;
}

function fromTo(one: Changed): string {
  if (came(one)) return `now ${shown(one.to)}`;
  return went(one) ? `no longer ${shown(one.from)}` : `${shown(one.from)} → ${shown(one.to)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
