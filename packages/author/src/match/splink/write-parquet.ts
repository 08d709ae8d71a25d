import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { asUnreadable } from '../../read/input.ts';
import { Unreadable } from '../../read/unreadable.ts';
import type { TableColumn, TableValue } from './table.ts';

const types = { text: 'VARCHAR', list: 'VARCHAR[]', number: 'DOUBLE' } as const;

/**
 * Writes rows as Parquet, through DuckDB.
 *
 * @throws Unreadable where DuckDB is not installed, with how to get it, or when the file cannot be written.
 */
export async function writeParquet(
  path: string,
  columns: readonly TableColumn[],
  rows: Iterable<readonly TableValue[]>,
): Promise<void> {
  const { DuckDBInstance, LIST, VARCHAR } = await duckdb();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const named = columns.map(({ name, type }) => `"${name.replaceAll('"', '""')}" ${types[type]}`);
    await connection.run(`CREATE TABLE persons (${named.join(', ')})`);
    const appender = await connection.createAppender('persons');
    for (const row of rows) {
      for (const [at, { type }] of columns.entries()) {
        const value = row[at] ?? null;
        if (value === null) appender.appendNull();
        else if (type === 'number') appender.appendDouble(Number(value));
        else if (type === 'list') appender.appendList(Array.isArray(value) ? value : [value], LIST(VARCHAR));
        else appender.appendVarchar(String(value));
      }
      appender.endRow();
    }
    appender.closeSync();
    mkdirSync(dirname(path), { recursive: true });
    await connection.run(`COPY persons TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
    chmodSync(path, 0o600);
  } catch (fault) {
    throw (fault as NodeJS.ErrnoException).syscall === undefined ? fault : asUnreadable(path, fault);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** DuckDB is 70 MB that only this needs, so whoever writes Parquet installs it. */
async function duckdb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw fault;
    throw new Unreadable(
      'Parquet is written through DuckDB, which is not installed. Run: npm install @duckdb/node-api   or take CSV: --format csv',
    );
  }
}
