import type { BuiltPack, Field, FieldKey } from '@coe-check/sdk';
import type { MatchModel } from '@coe-check/sdk/match';
import { synonymsOf } from '@coe-check/sdk/tables';
import { type ColumnMap, type Columns, createColumns } from '../read/columns.ts';
import { fieldsOfModel } from './match-model.ts';

/** Columns of a table of persons, and the one that says who a row is. */
export interface PersonColumns extends Columns {
  /** The field that rows are called by: a field of the model, or one of its own. Undefined while no column is it. */
  idField(): FieldKey | undefined;
  /** What each column met so far was taken for, in the order met; undefined for those that are not compared. */
  taken(): readonly { readonly column: string; readonly field: FieldKey | undefined }[];
}

/** No field is called so: a column of ids that the model does not compare. */
const idOnly = '#id';

/**
 * Which field of the model a column is: by `--map`, by its name, by label or synonym of the packs. Columns that the model does not
 * compare are left out.
 */
export function personColumns(
  model: MatchModel,
  packs: readonly BuiltPack[],
  { map = {}, id }: { map?: ColumnMap | undefined; id?: string | undefined } = {},
): PersonColumns {
  const wanted = fieldsOfModel(model);
  const names = createColumns(fieldsKnown(model, packs), synonymsOf(packs), map);
  const taken = new Map<string, FieldKey | undefined>();
  let idField: FieldKey | undefined;
  const fieldOf = (column: string): FieldKey | undefined => {
    if (taken.has(column)) return taken.get(column);
    const named = names.fieldOf(column);
    let field = named !== undefined && wanted.includes(named) ? named : undefined;
    if (id !== undefined && column.trim() === id.trim()) {
      field ??= idOnly;
      idField ??= field;
    }
    taken.set(column, field);
    return field;
  };
  return {
    ...names,
    fieldOf,
    known: () => new Set([...taken.values()].filter((field) => field !== undefined && field !== idOnly) as FieldKey[]),
    idField: () => idField,
    taken: () => [...taken].map(([column, field]) => ({ column, field: field === idOnly ? undefined : field })),
  };
}

/** The packs' dictionary, and a plain field for each that only the model knows. */
export function fieldsKnown(model: MatchModel, packs: readonly BuiltPack[]): Readonly<{ [key: FieldKey]: Field }> {
  const fields: { [key: FieldKey]: Field } = Object.assign({}, ...packs.map((pack) => pack.fields));
  for (const key of fieldsOfModel(model))
    fields[key] ??= { label: { en: key, es: key }, group: 'child', type: 'text', source: [] };
  return fields;
}
