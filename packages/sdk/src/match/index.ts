export { type Blocking, type BlockReport, createBlocking, everyPair } from './block.ts';
export { type Cluster, type ClusterOptions, clusters, type Edge } from './clusters.ts';
export { type CompiledModel, compileModel, type MatchLists, type MatchOptions } from './compile.ts';
export { isDateClass } from './date-classes.ts';
export { derive } from './derive.ts';
export { createExporter, type ExportedRow } from './exported.ts';
export { jaroWinkler } from './jaro-winkler.ts';
export type { Judgement } from './judge.ts';
export { createLinker, type Linker, probabilityOf, type Reason, type WeighedPair } from './link.ts';
export { buildIndex, type LiveCandidate, type LiveIndex, type LiveLookup, openIndex } from './live/live-index.ts';
export type { Refusal } from './live/saved-index.ts';
export { type MatchedPair, type MatchPeopleOptions, type MatchReport, matchPeople, pairKey } from './match-people.ts';
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
export { type ExportedColumn, exportedColumns, type ModelSql, modelSql } from './sql.ts';
export { type Session, type Trained, type TrainOptions, train } from './train.ts';
