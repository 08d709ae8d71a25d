import type { StudentRecord } from '../../record/record.ts';
import { missingLevel } from '../scorer.ts';
import type { Base } from './base.ts';
import { createBest } from './best.ts';
import { boundsOf } from './bounds.ts';
import type { LiveModel } from './live-model.ts';
import { codeIn } from './rows.ts';
import { search } from './search.ts';
import { type TypedValue, typedValues } from './typed-values.ts';
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
  const isFinding = Uint8Array.from(comparisons.keys(), (at) => (find.includes(at) ? 1 : 0));
  const logShareOf = (find: number) => {
    const stock = base.stockOf(comparisons[find]?.source.columns[0] ?? 0);
    return (value: number) => stock.logShare(value);
  };
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
  const weigh = (codeAt: (column: number) => number, least: number, others: number): number => {
    let sum = compiled.priorWeight;
    let agrees = false;
    for (let at = 0; at < order.length; at++) {
      const place = order[at] as number;
      const weighing = weighings[place] as Weighing;
      const level = levelOf(weighing, codeAt);
      sum += weightOf(weighing, level, codeAt);
      if (isFinding[place] === 0) continue;
      if (level !== missingLevel && level < weighing.best.length - 1) agrees = true;
      if (at === find.length - 1 && (!agrees || sum + others <= least)) return Number.NEGATIVE_INFINITY;
    }
    return sum;
  };
  let row = 0;
  const sorted = (column: number): number => codeIn(base.rows, row, column);
  let codes: Uint32Array = new Uint32Array(0);
  const loose = (column: number): number => codes[column] as number;
  const weighId = (id: number, least: number, others: number): number => {
    const added = base.tail.get(id);
    if (added !== undefined) {
      codes = added;
      return weigh(loose, least, others);
    }
    if (base.dead[id] !== 0) return Number.NEGATIVE_INFINITY;
    row = id;
    return weigh(sorted, least, others);
  };
  const mostOfOthers = (): number => {
    let sum = 0;
    for (const [at, { silent, best }] of weighings.entries()) if (isFinding[at] === 0 && !silent) sum += Math.max(0, ...best);
    return sum;
  };
  const listed = ({ ids, weights }: { ids: readonly number[]; weights: readonly number[] }) => ids.map((id, at) => ({ id, weight: weights[at] as number }));
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
        const own = [...source.columns, ...weighing.comparison.columns, ...source.atoms.flatMap((atom) => ('column' in atom ? [atom.column] : [atom.left]))];
        if (base.revision === records && own.every((column) => values[column]?.value === typed[column]?.value && values[column]?.half === typed[column]?.half)) continue;
        weighing.set(typed);
      }
      values = typed;
      before = text;
      records = base.revision;
    },
    best(most) {
      const others = mostOfOthers();
      const best = createBest(most);
      for (const id of base.tail.keys()) best.offer(id, weighId(id, best.least, others));
      const bounds = find.map((at) => boundsOf(weighings[at] as Weighing, logShareOf(at)));
      const seconds = new Set(bounds[1]?.values.map(({ value }) => value));
      search(
        {
          pair: base.pair,
          lanes: base.lanes,
          bounds,
          others: compiled.priorWeight + others,
          secondTouched: (value) => seconds.has(value),
          weigh: (id, least) => weighId(id, least, others),
        },
        best,
      );
      return listed(best);
    },
    everyBest(most) {
      const others = mostOfOthers();
      const best = createBest(most);
      for (const id of base.tail.keys()) best.offer(id, weighId(id, best.least, others));
      for (let id = 0; id < base.count; id++) if (base.dead[id] === 0) best.offer(id, weighId(id, best.least, others));
      return listed(best);
    },
    weighed(id) {
      const added = base.tail.get(id);
      const codeAt = (column: number): number => (added === undefined ? codeIn(base.rows, id, column) : (added[column] as number));
      const levels = Uint8Array.from(weighings, (weighing) => levelOf(weighing, codeAt));
      const weights = Float64Array.from(weighings, (weighing, at) => weightOf(weighing, levels[at] as number, codeAt));
      return { levels, weights, weight: weights.reduce((sum, each) => sum + each, compiled.priorWeight) };
    },
  };
}
