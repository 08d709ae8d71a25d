import type { Finding } from '@coe-check/sdk';
import type { CoeCase } from './case.ts';
import type { CorpusChecker } from './checker.ts';
import { generateCoes } from './generate.ts';

/** One false alarm, told so that a person can judge it. */
export interface Alarm {
  readonly seed: string;
  readonly culture: string;
  readonly oddities: readonly string[];
  readonly at: Finding['at'];
  readonly message: string;
  /** What is typed in the fields the finding names. */
  readonly typed: Readonly<Record<string, string>>;
}

export interface NoisyRule {
  readonly rule: string;
  readonly severity: Finding['severity'];
  /** Children that carry it; all children of a COE where it is about what they share. */
  readonly children: number;
  readonly alarms: readonly Alarm[];
}

export interface CleanMeasure {
  readonly coes: number;
  readonly children: number;
  /** Children with a warning or an error. */
  readonly flagged: number;
  readonly share: number;
  /** Children with an info, whatever else. */
  readonly hinted: number;
  /** Children who would be asked about their birth date if the clerk had not answered already. */
  readonly askedByDesign: number;
  readonly byCulture: Readonly<Record<string, { children: number; flagged: number }>>;
  readonly noisy: readonly NoisyRule[];
  readonly hints: readonly NoisyRule[];
}

/** Checks clean COEs until `wanted` children are seen. */
export function measureClean(checker: CorpusChecker, seed: string | number, wanted: number): CleanMeasure {
  const rules = new Map<string, { rule: string; severity: Finding['severity']; children: number; alarms: Alarm[] }>();
  const byCulture: Record<string, { children: number; flagged: number }> = {};
  let [coes, children, flagged, hinted, askedByDesign] = [0, 0, 0, 0, 0];
  for (const coe of generateCoes(seed)) {
    if (children >= wanted) break;
    const findings = checker.findings(coe);
    const touched = { alarm: new Set<number>(), hint: new Set<number>() };
    coes++;
    children += coe.children.length;
    askedByDesign += coe.settled.length;
    for (const finding of findings) {
      const whose = finding.at?.child === undefined ? coe.children.map((_, child) => child) : [finding.at.child];
      for (const child of whose) touched[finding.severity === 'info' ? 'hint' : 'alarm'].add(child);
      const key = `${finding.severity} ${finding.rule}`;
      const one = rules.get(key) ?? { rule: finding.rule, severity: finding.severity, children: 0, alarms: [] };
      one.children += whose.length;
      if (one.alarms.length < 12) one.alarms.push(alarmOf(coe, finding));
      rules.set(key, one);
    }
    const culture = byCulture[coe.household.culture] ?? { children: 0, flagged: 0 };
    byCulture[coe.household.culture] = culture;
    culture.children += coe.children.length;
    culture.flagged += touched.alarm.size;
    flagged += touched.alarm.size;
    hinted += touched.hint.size;
  }
  const sorted = [...rules.values()].sort((a, b) => b.children - a.children);
  return {
    coes,
    children,
    flagged,
    share: flagged / children,
    hinted,
    askedByDesign,
    byCulture,
    noisy: sorted.filter(({ severity }) => severity !== 'info'),
    hints: sorted.filter(({ severity }) => severity === 'info'),
  };
}

function alarmOf(coe: CoeCase, { at, fields, message }: Finding): Alarm {
  const { culture, oddities } = coe.household;
  const row = at?.row && coe.rows[at.row.group][at.row.index]?.typed;
  const all = { ...coe.coe, ...coe.family, ...coe.rows.moves[0]?.typed, ...coe.children[at?.child ?? 0], ...row };
  const typed = Object.fromEntries(fields.map((field) => [field, all[field] ?? '']));
  return { seed: coe.seed, culture, oddities, at, message, typed };
}
