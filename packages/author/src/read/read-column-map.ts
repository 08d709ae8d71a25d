import type { FieldKey } from '@coe-check/sdk';
import type { ColumnMap } from './columns.ts';
import { didYouMean } from './did-you-mean.ts';
import { readJsonFile } from './read-json-file.ts';
import { oneLine, Unreadable } from './unreadable.ts';

/**
 * The `--map` file: `{ "column name": "fieldKey", "column to leave out": null }`.
 *
 * @param fields Keys of the dictionary.
 * @throws Unreadable when the file is not that.
 */
export function readColumnMap(path: string, fields: readonly FieldKey[]): ColumnMap {
  const map = readJsonFile(path);
  if (typeof map !== 'object' || map === null || Array.isArray(map))
    throw new Unreadable(`${path} is no column map. Write { "column name": "fieldKey" }.`);
  const faults = Object.entries(map).flatMap(([column, field]) => {
    if (field === null || (typeof field === 'string' && fields.includes(field))) return [];
    const near = typeof field === 'string' ? didYouMean(field, fields) : undefined;
    const cure =
      near === undefined ? 'Write the key of a field, or null to leave the column out' : `Did you mean "${near}"?`;
    return [`"${oneLine(column, 40)}" is mapped to ${oneLine(JSON.stringify(field), 40)}, which is no field. ${cure}`];
  });
  if (faults.length > 0) throw new Unreadable(`${path}: ${faults.join('; ')}`);
  return map as ColumnMap;
}
