import { columnAt } from '../block.ts';
import {
  type Atom,
  type CompiledComparison,
  type CompiledModel,
  compileModel,
  type Formula,
  type MatchOptions,
} from '../compile.ts';
import type { GuardCondition, MatchModel } from '../model.ts';

/** A comparison as the live look-up weighs it: which atom is which bit, by the column of the known record they ask. */
export interface LiveComparison {
  readonly source: CompiledComparison;
  /** Columns of the known record that its atoms read. */
  readonly columns: readonly number[];
  /** Index into `columns` of those that make it missing when all are blank. */
  readonly needed: readonly number[];
  levelOf(mask: number): number;
}

/** A model cut to what the live look-up needs: no columns that only block. */
export interface LiveModel {
  readonly compiled: CompiledModel;
  readonly comparisons: readonly LiveComparison[];
  /** Indexes of the comparisons that find records: the pair first. */
  readonly find: readonly number[];
  /** From which weight a level of `each` counts alone beside a name. */
  readonly alone: number;
  /** The single column of the first comparison of `find.each`, kept beside the names. */
  readonly third: number | undefined;
  /** Columns and structure as text: an index saved for another structure is refused. */
  readonly structure: string;
}

/** Prepares a sound model with a `find` for the live index. */
export function liveModel(model: MatchModel, options?: MatchOptions): LiveModel {
  const used = new Set([
    ...model.compare.flatMap(({ columns, levels }) => [
      ...columns,
      ...levels.flatMap(({ when, tf }) => [...namesIn(when), ...(tf?.of ?? [])]),
    ]),
    ...model.guards.flatMap(({ when }) => guardColumns(when)),
  ]);
  const columns = Object.fromEntries(Object.entries(model.columns).filter(([name]) => used.has(name)));
  const compiled = compileModel({ ...model, columns }, options);
  const { find } = model;
  if (find === undefined)
    throw new TypeError('The model has no "find": it says which comparisons make a candidate while typing.');
  const named = (id: string): number => compiled.comparisons.findIndex((each) => each.id === id);
  const beside = compiled.comparisons[named(find.each[0] ?? '')]?.columns;
  return {
    compiled,
    alone: find.alone ?? Number.NEGATIVE_INFINITY,
    third: beside?.length === 1 ? beside[0] : undefined,
    comparisons: compiled.comparisons.map(liveComparison),
    find: [...find.pair, ...find.each].map(named),
    structure: JSON.stringify([
      columns,
      find,
      model.compare.map(({ columns: own }) => own.map((name) => columnAt(compiled, name))),
    ]),
  };
}

function liveComparison(source: CompiledComparison): LiveComparison {
  if (source.atoms.length > 30)
    throw new TypeError(`The comparison "${source.id}" asks ${source.atoms.length} questions; 30 fit.`);
  const columns = [
    ...new Set([
      ...source.columns,
      ...source.atoms.flatMap(rightColumns),
      ...source.levels.flatMap(({ tf }) => tf?.columns ?? []),
    ]),
  ];
  const known = new Map<number, number>();
  const levelOf = (mask: number): number => {
    let level = known.get(mask);
    if (level === undefined) {
      level = source.levels.findIndex(({ formula }) => formula === undefined || holds(formula, mask));
      known.set(mask, level);
    }
    return level;
  };
  return { source, columns, needed: source.columns.map((column) => columns.indexOf(column)), levelOf };
}

function rightColumns(atom: Atom): readonly number[] {
  if (!('column' in atom)) return [atom.right];
  return atom.op === 'blankRight' ? [atom.column] : [];
}

function holds(formula: Formula, mask: number): boolean {
  if ('atom' in formula) return (mask & (1 << formula.atom)) !== 0;
  return 'all' in formula
    ? formula.all.every((part) => holds(part, mask))
    : formula.any.some((part) => holds(part, mask));
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : [];
}

function guardColumns(when: GuardCondition): readonly string[] {
  if ('all' in when) return when.all.flatMap(guardColumns);
  if ('any' in when) return when.any.flatMap(guardColumns);
  if ('not' in when) return guardColumns(when.not);
  if ('equal' in when) return [when.equal];
  if ('differ' in when) return [when.differ];
  if ('value' in when) return [when.value];
  return 'common' in when ? [when.common] : [];
}
