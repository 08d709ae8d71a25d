import type { StudentRecord } from '../../record/record.ts';
import { missingLevel } from '../scorer.ts';
import type { Base } from './base.ts';
import { type Best, createBest } from './best.ts';
import { createBounds } from './bounds.ts';
import type { LiveModel } from './live-model.ts';
import { codeIn } from './rows.ts';
import { search } from './search.ts';
import { type TypedValue, typedValues } from './typed-values.ts';
import { createWaiting } from './waiting.ts';
import { createRowWeigher, type Finds } from './weigh-row.ts';
import { createWeighing, levelOf, type Weighing } from './weighing.ts';

/** What is typed, against one base. */
export interface Query {
  readonly values: readonly TypedValue[];
  type(record: StudentRecord, half: string | undefined): void;
  best(most: number): readonly { readonly id: number; readonly weight: number }[];
  everyBest(most: number): readonly { readonly id: number; readonly weight: number }[];
  weighed(id: number): { readonly levels: Uint8Array; readonly weights: Float64Array; readonly weight: number };
}

/** Looks up in a base. Only comparisons whose values changed are weighed afresh. */
export function createQuery(live: LiveModel, base: Base): Query {
  const { compiled, comparisons, find } = live;
  const weighings = comparisons.map((comparison) => createWeighing(comparison, compiled, base.stocks, base.finders));
  // Those that find come first: they settle most records.
  const order = [...find, ...[...comparisons.keys()].filter((at) => !find.includes(at))];
  const bounds = find.map((at) => {
    const stock = base.stockOf(comparisons[at]?.source.columns[0] ?? 0);
    return createBounds(weighings[at] as Weighing, (value) => stock.logShare(value));
  });
  let values: readonly TypedValue[] = [];
  let before = '';
  /** Frequencies change with the records, so a new record makes the weights new. */
  let records = -1;

  const weightOf = (weighing: Weighing, level: number, codeAt: (column: number) => number): number => {
    if (level === missingLevel) return 0;
    if (weighing.byFrequency[level] === 0) return weighing.best[level] as number;
    let logs = 0;
    for (const column of weighing.comparison.source.levels[level]?.tf?.columns ?? []) {
      const code = codeAt(column);
      if (code !== 0) logs += base.stockOf(column).logShare(code);
    }
    return weighing.weightOf(level, logs);
  };
  /** Agreeing in both names, or in one of the others that is not half typed, makes a record a candidate. */
  const findsOf = (place: number): Finds => {
    const at = find.indexOf(place);
    if (at === -1) return undefined;
    return at < 2 ? 'pair' : idle().has(at) ? undefined : 'each';
  };
  const weigh = (codeAt: (column: number) => number): number => {
    let sum = compiled.priorWeight;
    let agrees = false;
    const names: boolean[] = [];
    for (const place of order) {
      const weighing = weighings[place] as Weighing;
      const level = levelOf(weighing, codeAt);
      sum += weightOf(weighing, level, codeAt);
      const agreeing = level < weighing.best.length - 1;
      if (level === missingLevel) continue;
      const finds = findsOf(place);
      if (finds === 'each') agrees ||= agreeing && (weighing.best[level] as number) >= alone();
      if (finds === 'pair') names.push(agreeing);
    }
    return agrees || (names.length > 0 && names.every(Boolean)) ? sum : Number.NEGATIVE_INFINITY;
  };
  const tailInto = (best: Best) => {
    for (const [id, codes] of base.tail)
      best.offer(
        id,
        weigh((column) => codes[column] as number),
      );
  };
  /** log shares by value, as long as no record came or went. */
  let shares = new Map<number, Float64Array>();
  const logsOf = (column: number): Float64Array => {
    const stock = base.stockOf(column);
    const dictionary = base.stocks.indexOf(stock);
    const known =
      shares.get(dictionary) ?? Float64Array.from({ length: stock.size }, (_, code) => stock.logShare(code));
    shares.set(dictionary, known);
    return known;
  };
  const rowWeigher = createRowWeigher(
    base.rows,
    order.map((at) => weighings[at] as Weighing),
    find.length,
    logsOf,
    compiled.priorWeight,
  );
  const mostOfOthers = (): number => {
    let sum = 0;
    for (const [at, { silent, best }] of weighings.entries())
      if (!find.includes(at) && !silent) sum += Math.max(0, ...best);
    return sum;
  };
  const speaks = (at: number): boolean => (weighings[find[at] as number] as Weighing).silent === false;
  const alone = (): number => (speaks(0) || speaks(1) ? live.alone : Number.NEGATIVE_INFINITY);
  /** Of two names typed neither makes a candidate alone; a date half typed fits too many beside a name. */
  const idle = (): ReadonlySet<number> => {
    if (!speaks(0) && !speaks(1)) return new Set();
    const names = speaks(0) && speaks(1) ? [0, 1] : [];
    return new Set([
      ...names,
      ...[...find.keys()].filter(
        (at) => at > 1 && comparisons[find[at] as number]?.columns.some((column) => values[column]?.half === true),
      ),
    ]);
  };
  const anchorsOf = (at: number): ReadonlySet<number> =>
    new Set(
      (comparisons[find[at] as number]?.source.columns ?? []).flatMap((column) =>
        values[column]?.half === false && values[column].value !== ''
          ? [base.stockOf(column).find(values[column].value)]
          : [],
      ),
    );
  const thirdWeights = (): Float64Array | undefined => {
    const look = bounds[2];
    if (live.third === undefined || look === undefined || weighings[find[2] as number]?.silent !== false)
      return undefined;
    const { values: known, most, otherwise } = look(new Set());
    const weights = new Float64Array(base.stockOf(live.third).size).fill(otherwise);
    for (const value of known) weights[value] = most[value] as number;
    return weights;
  };
  /** What came out best last is likely among the best again: what they weigh now shuts out most others at once. */
  let latest: readonly number[] = [];
  const listed = ({ ids, weights }: { ids: readonly number[]; weights: readonly number[] }) =>
    ids.map((id, at) => ({ id, weight: weights[at] as number }));
  return {
    get values() {
      return values;
    },
    type(record, half) {
      const typed = typedValues(compiled, record, half);
      const text = JSON.stringify(typed);
      if (text === before && base.revision === records) return;
      for (const weighing of weighings) {
        const { source } = weighing.comparison;
        const own = [
          ...source.columns,
          ...weighing.comparison.columns,
          ...source.atoms.flatMap((atom) => ('column' in atom ? [atom.column] : [atom.left])),
        ];
        if (
          base.revision === records &&
          own.every(
            (column) => values[column]?.value === typed[column]?.value && values[column]?.half === typed[column]?.half,
          )
        )
          continue;
        weighing.set(typed);
      }
      if (base.revision !== records) shares = new Map();
      values = typed;
      before = text;
      records = base.revision;
    },
    best(most) {
      const others = mostOfOthers();
      const best = createBest(most);
      tailInto(best);
      rowWeigher.prepare(order.map(findsOf), alone());
      const weigh = (id: number, least: number): number =>
        base.gone > 0 && base.isDead(id) ? Number.NEGATIVE_INFINITY : rowWeigher.weigh(id, least, others);
      for (const id of latest) best.offer(id, weigh(id, best.least));
      search(
        {
          anchorsOf,
          thirdWeights: thirdWeights(),
          idle: idle(),
          alone: alone(),
          paired: speaks(0) && speaks(1),
          pair: base.pair,
          lanes: base.lanes,
          boundsOf: (at, gone) => (bounds[at] as (typeof bounds)[number])(gone),
          others: compiled.priorWeight + others,
          waiting: createWaiting(base.rows, weigh, best),
        },
        best,
      );
      latest = best.ids.filter((id) => id < base.count);
      return listed(best);
    },
    everyBest(most) {
      const best = createBest(most);
      tailInto(best);
      let id = 0;
      const codeAt = (column: number): number => codeIn(base.rows, id, column);
      for (; id < base.count; id++) if (!base.isDead(id)) best.offer(id, weigh(codeAt));
      return listed(best);
    },
    weighed(id) {
      const added = base.tail.get(id);
      const codeAt = (column: number): number =>
        added === undefined ? codeIn(base.rows, id, column) : (added[column] as number);
      const levels = Uint8Array.from(weighings, (weighing) => levelOf(weighing, codeAt));
      const weights = Float64Array.from(weighings, (weighing, at) => weightOf(weighing, levels[at] as number, codeAt));
      return { levels, weights, weight: weights.reduce((sum, each) => sum + each, compiled.priorWeight) };
    },
  };
}
