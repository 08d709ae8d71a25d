import {
  type CompiledModel,
  createExporter,
  exportedColumns,
  type MatchModel,
  modelSql,
  type People,
} from '@coe-check/sdk/match';
import { DuckDBInstance, LIST, VARCHAR } from '@duckdb/node-api';

/** The table of derived columns in DuckDB, ready for `modelSql`. One thread, so that one core stands against one. */
export async function duckdbOf(people: People, { threads = 1 }: { threads?: number } = {}) {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  const model: MatchModel = (people.model as CompiledModel).model;
  const columns = exportedColumns(model).flatMap(({ column, besides }) => [
    { name: column, type: 'VARCHAR' },
    ...besides.map((beside) => ({
      name: `${column}__${beside}`,
      type: beside === 'log' || beside === 'share' ? 'DOUBLE' : 'VARCHAR[]',
    })),
  ]);
  await connection.run(
    `CREATE TABLE people (id INTEGER, ${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})`,
  );
  const appender = await connection.createAppender('people');
  const rowOf = createExporter(people);
  for (let row = 0; row < people.size; row++) {
    const values = rowOf(row);
    appender.appendInteger(row);
    for (const { name, type } of columns) {
      const value = values[name];
      if (value === null || value === undefined) appender.appendNull();
      else if (type === 'DOUBLE') appender.appendDouble(value as number);
      else if (type === 'VARCHAR') appender.appendVarchar(value as string);
      else appender.appendList(value as readonly string[], LIST(VARCHAR));
    }
    appender.endRow();
  }
  appender.closeSync();
  const { pairs, weights } = modelSql(model);
  return {
    connection,
    /** Blocks and weighs everything in the database; the pairs come back only when asked for. */
    async weigh(): Promise<{ readonly pairs: number; readonly seconds: number }> {
      const start = performance.now();
      await connection.run(`CREATE OR REPLACE TABLE pairs AS ${pairs}`);
      await connection.run(`CREATE OR REPLACE TABLE weights AS ${weights}`);
      const seconds = (performance.now() - start) / 1000;
      const counted = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM weights');
      return { pairs: Number(counted.getRows()[0]?.[0]), seconds };
    },
    async rows(): Promise<readonly (readonly [a: number, b: number, weight: number])[]> {
      const read = await connection.runAndReadAll('SELECT a, b, weight FROM weights');
      return read.getRows().map(([a, b, weight]) => [Number(a), Number(b), Number(weight)] as const);
    },
    close(): void {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
