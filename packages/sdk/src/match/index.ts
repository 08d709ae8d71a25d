/**
 * The same child, entered twice: known records that may be the one being typed (`buildIndex`), and pairs of a file (`matchPeople`). Weights are
 * bits, log2 of the odds; a model is data (`readModel`), the same in both. Nothing here throws on what a record holds: `readModel` answers with
 * faults, `openIndex` with a refusal. Only a number the index has not, and a model without `find`, throw.
 *
 * const index = buildIndex(model, roster, { lists: nameTables((name) => pack.lists[name]?.entries) });
 * const lookup = index.lookup();
 * lookup.type({ lastName1: 'Garc' }, 'lastName1');
 * lookup.best()  → [{ id: 41, weight: -9.2 }, …]
 *
 * @packageDocumentation
 */
export { type Blocking, type BlockReport, createBlocking, everyPair } from './block.ts';
export { type Cluster, type ClusterOptions, clusters, type Edge } from './clusters.ts';
export { type CompiledModel, compileModel, type MatchLists, type MatchOptions } from './compile.ts';
export { conditionSql, type Dialect, duckdbDialect, missingSql, quoted } from './condition-sql.ts';
export { isDateClass } from './date-classes.ts';
export { derive } from './derive.ts';
export { createExporter, type ExportedRow } from './exported.ts';
export { jaroWinkler } from './jaro-winkler.ts';
export type { Judgement } from './judge.ts';
export { createLinker, type Linker, probabilityOf, type Reason, type WeighedPair } from './link.ts';
export { buildIndex, type LiveCandidate, type LiveIndex, type LiveLookup, openIndex } from './live/live-index.ts';
export type { Refusal } from './live/saved-index.ts';
export type { SoundAlike } from './live/sound-alike.ts';
export {
  findPairs,
  type MatchedPair,
  type MatchPeopleOptions,
  type MatchReport,
  matchPeople,
  pairKey,
} from './match-people.ts';
export type {
  Call,
  Column,
  Comparison,
  Condition,
  DateClass,
  Derivation,
  Frequency,
  Guard,
  GuardCondition,
  Level,
  MatchModel,
  Operand,
  Part,
} from './model.ts';
export { dateClasses } from './model.ts';
export { nameTables } from './name-tables.ts';
export { type Operator, type OperatorName, operator, operatorNames } from './operators.ts';
export { createPeople, type People } from './people.ts';
export { type ModelFault, type ReadModel, readModel } from './read-model.ts';
export { createScorer, type Scorer } from './scorer.ts';
export { expectedShares, logShare } from './shares.ts';
export { type ExportedColumn, exportedColumns, type ModelSql, modelSql } from './sql.ts';
export { type Session, type Trained, type TrainOptions, train } from './train.ts';
