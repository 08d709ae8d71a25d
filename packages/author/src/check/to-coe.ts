import { type Coe, type FieldDictionary, type FieldKey, type Row, type StudentRecord, scopeOf } from '@coe-check/sdk';

/** A COE put together from the rows of a table, and for each of its moves the row that it was read from. */
export interface Assembled {
  readonly coe: Coe;
  /** Index of the child (row) that each of `coe.rows.moves` stands in. */
  readonly movesFrom: readonly number[];
}

/**
 * One COE out of the rows that share its number, one row a child. What the COE shares is taken from the first row that
 * has it; a row that says otherwise keeps its own word, so nothing typed is lost. Different moves become rows of their own.
 *
 * @param known What is known of the COE beside its children, as in a JSON file.
 */
export function toCoe(
  records: readonly StudentRecord[],
  dictionary: FieldDictionary,
  known: Partial<Coe> = {},
): Assembled {
  const shared: { [field: FieldKey]: string } = { ...filled(known.coe), ...filled(known.family) };
  const children: StudentRecord[] = [];
  const moves: Row[] = [...(known.rows?.moves ?? [])];
  const movesFrom: number[] = moves.map((move) => move.child ?? 0);
  for (const [index, record] of records.entries()) {
    const child: { [field: FieldKey]: string } = {};
    const move: { [field: FieldKey]: string } = {};
    for (const field of Object.keys(record)) {
      const text = record[field];
      if (text === undefined || text.trim() === '') continue;
      const scope = scopeOf(field, dictionary);
      if (scope === 'moves') move[field] = text;
      else if (scope !== 'coe') child[field] = text;
      else if (!Object.hasOwn(shared, field)) shared[field] = text;
      else if (shared[field] !== text) child[field] = text;
    }
    const isNew = Object.keys(move).length > 0 && !moves.some((other) => isSame(other as StudentRecord, move));
    if (isNew && known.rows?.moves === undefined) {
      moves.push(move as Row);
      movesFrom.push(index);
    }
    const [firstMove] = moves;
    for (const [field, text] of Object.entries(move)) if (firstMove?.[field] !== text) child[field] = text;
    children.push(child);
  }
  const rows = moves.length > 0 ? { ...known.rows, moves } : (known.rows ?? {});
  return { coe: { coe: shared, children, rows }, movesFrom };
}

function isSame(a: StudentRecord, b: StudentRecord): boolean {
  const fields = Object.keys(a);
  return fields.length === Object.keys(b).length && fields.every((field) => a[field] === b[field]);
}

function filled(record: StudentRecord = {}): { [field: FieldKey]: string } {
  const entries = Object.entries(record).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== '',
  );
  return Object.fromEntries(entries);
}
