import type { Field, FieldKey } from '@coe-check/sdk';
import { type ColumnMap, type Columns, createColumns as createColumnsOf, type Synonyms } from '@coe-check/sdk/tables';
import { didYouMean } from './did-you-mean.ts';

export type { ColumnMap, Columns } from '@coe-check/sdk/tables';

/** The columns of a table, unknown ones with the name that was perhaps meant. */
export function createColumns(
  fields: Readonly<{ [key: FieldKey]: Field }>,
  synonyms?: Synonyms,
  map?: ColumnMap,
): Columns {
  return createColumnsOf(fields, synonyms, map, didYouMean);
}
