import type { Counts } from '../lib/counts-messages.ts';
import type { AuditEntry } from './audit-chain.ts';

/** How often one rule spoke, and how often what it doubted was kept as typed. */
export interface WaivedRate {
  readonly rule: string;
  readonly caught: number;
  readonly mended: number;
  readonly kept: number;
  /** `kept` of `caught`, 0 to 1; undefined while nothing was counted. */
  readonly rate: number | undefined;
}

/** For the author of the rules: what is kept most often comes first. A rule that everybody waives asks the wrong thing. */
export function waivedRates(entries: readonly AuditEntry[], counts: Counts): WaivedRate[] {
  const byRule = new Map<string, { caught: number; mended: number; kept: number }>();
  const of = (rule: string) => {
    const known = byRule.get(rule) ?? { caught: 0, mended: 0, kept: 0 };
    byRule.set(rule, known);
    return known;
  };
  for (const week of Object.values(counts)) {
    for (const [rule, [caught, mended]] of Object.entries(week)) {
      of(rule).caught += caught;
      of(rule).mended += mended;
    }
  }
  for (const { act, rule } of entries) {
    if (act === 'kept') of(rule).kept += 1;
    if (act === 'kept no longer') of(rule).kept -= 1;
  }
  return [...byRule]
    .map(([rule, { caught, mended, kept }]) => ({
      rule,
      caught,
      mended,
      kept: Math.max(0, kept),
      rate: caught === 0 ? undefined : Math.min(1, Math.max(0, kept) / caught),
    }))
    .toSorted((a, b) => b.kept - a.kept || (b.rate ?? 0) - (a.rate ?? 0) || (a.rule < b.rule ? -1 : 1));
}
