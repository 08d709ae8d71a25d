import type { Finding } from '@coe-check/sdk';
import type { CorpusChecker } from './checker.ts';
import { holderOf, saysTheSame } from './fields.ts';
import type { Plant, Planted } from './plant.ts';
import type { Pool } from './pool.ts';
import type { Spot } from './spot.ts';

/** One planted error that was missed, or whose first fix was wrong. */
export interface Sample {
  readonly seed: string;
  readonly child: number;
  readonly wrong: Readonly<Record<string, readonly [typed: string, right: string]>>;
  readonly rule?: string;
  readonly fix?: Readonly<Record<string, string>>;
}

export interface KindMeasure {
  readonly kind: string;
  readonly catalogue: readonly string[];
  readonly least: 'info' | 'warning';
  readonly planted: number;
  readonly caught: number;
  /** Caught errors for which the first finding that offers anything offers a fix. */
  readonly fixable: number;
  readonly firstFixRight: number;
  /** Rules that caught it, commonest first. */
  readonly rules: readonly (readonly [rule: string, times: number])[];
  readonly missed: readonly Sample[];
  readonly wrongFixes: readonly Sample[];
}

export interface PlantedMeasure {
  readonly kinds: readonly KindMeasure[];
  readonly planted: number;
  readonly caught: number;
  readonly recall: number;
  readonly fixable: number;
  readonly firstFixRight: number;
  readonly fixShare: number;
}

/** Plants `count` errors of each kind and tells which are found, and whether the first fix offered is the right one. */
export function measurePlanted(
  checker: CorpusChecker,
  pool: Pool,
  plants: readonly Plant[],
  count: number,
): PlantedMeasure {
  const kinds = plants.map((plant) => measureKind(checker, plant, pool.plant(plant, count)));
  const sum = (of: (kind: KindMeasure) => number) => kinds.reduce((total, kind) => total + of(kind), 0);
  const planted = sum((kind) => kind.planted);
  const caught = sum((kind) => kind.caught);
  const fixable = sum((kind) => kind.fixable);
  const firstFixRight = sum((kind) => kind.firstFixRight);
  return {
    kinds,
    planted,
    caught,
    recall: caught / planted,
    fixable,
    firstFixRight,
    fixShare: firstFixRight / fixable,
  };
}

function measureKind(checker: CorpusChecker, plant: Plant, all: readonly Planted[]): KindMeasure {
  const rules = new Map<string, number>();
  const missed: Sample[] = [];
  const wrongFixes: Sample[] = [];
  let [caught, fixable, firstFixRight] = [0, 0, 0];
  for (const { spot } of all) {
    const found = foundIn(checker, plant, spot);
    const [first] = found;
    if (first === undefined) {
      if (missed.length < 8) missed.push(sampleOf(spot));
      continue;
    }
    caught++;
    rules.set(first.rule, (rules.get(first.rule) ?? 0) + 1);
    // A fix is judged where the clerk finds it: on the mark at a spoilt box, which is the first field of its finding.
    const offers = found.filter(
      ({ fixes, fields: [marked] }) => fixes.length > 0 && marked !== undefined && wrongOf(spot).has(marked),
    );
    const offering = offers.find((finding) => standsOnIt(spot, finding)) ?? offers[0];
    if (!offering) continue;
    fixable++;
    const tried = plant.choice ? offering.fixes : offering.fixes.slice(0, 1);
    if (tried.some(({ set }) => isRight(plant, spot, offering, set))) firstFixRight++;
    else if (wrongFixes.length < 8)
      wrongFixes.push({ ...sampleOf(spot), rule: offering.rule, fix: offering.fixes[0]?.set ?? {} });
  }
  const { kind, catalogue, least = 'warning' } = plant;
  const ranked = [...rules].sort((a, b) => b[1] - a[1]);
  return {
    kind,
    catalogue,
    least,
    planted: all.length,
    caught,
    fixable,
    firstFixRight,
    rules: ranked,
    missed,
    wrongFixes,
  };
}

/** Findings that are new on the spoilt COE, weighty enough, and name one of the spoilt fields. */
function foundIn(checker: CorpusChecker, { least }: Plant, spot: Spot): Finding[] {
  const key = ({ rule, fields, at }: Finding) => `${rule} ${fields.join()} ${JSON.stringify(at ?? {})}`;
  const before = new Set(checker.findings(spot.clean).map(key));
  const wrong = wrongOf(spot);
  return checker.findings(spot.spoilt).filter((finding) => {
    const weighty = finding.severity !== 'info' || least === 'info';
    return weighty && finding.fields.some((field) => wrong.has(field)) && !before.has(key(finding));
  });
}

/** The spoilt fields, and those they contradict. */
const wrongOf = ({ wrongs, against }: Spot) => new Set([...wrongs.map(({ field }) => field), ...against]);

/** Said of the spoilt child or of what all share, not of a brother. */
function standsOnIt({ wrongs }: Spot, { at = {}, fields }: Finding): boolean {
  return wrongs.some(
    (wrong) =>
      fields.includes(wrong.field) &&
      (at.child === undefined || wrong.at.child === undefined || wrong.at.child === at.child),
  );
}

/** A fix is right when all it sets is what stood on the clean COE, and one of it was wrong. */
function isRight(
  { nothingLeft }: Plant,
  { clean, wrongs }: Spot,
  { at = {} }: Finding,
  set: Readonly<Record<string, string>>,
): boolean {
  const fields = Object.entries(set);
  const isWrong = (field: string) => wrongs.some((wrong) => wrong.field === field);
  const isTruth = ([field, text]: [string, string]) =>
    (nothingLeft && text === '' && isWrong(field)) ||
    saysTheSame(field, text, holderOf(clean, field, at)?.[field] ?? '');
  return fields.some(([field]) => isWrong(field)) && fields.every(isTruth);
}

function sampleOf({ clean, child, wrongs, spoilt }: Spot): Sample {
  const wrong = Object.fromEntries(
    wrongs.map(({ field, at, right }) => [field, [holderOf(spoilt, field, at)?.[field] ?? '', right] as const]),
  );
  return { seed: clean.seed, child, wrong };
}
