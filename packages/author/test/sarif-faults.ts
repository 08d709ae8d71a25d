import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What is wrong with a SARIF log, by the schema that Microsoft ships; nothing when it is valid. */
export function sarifFaults(log: unknown): unknown[] {
  const here = createRequire(import.meta.url);
  const home = here.resolve('@microsoft/jest-sarif/package.json');
  // The schema is of draft 4, which the ajv of that package (6) still reads.
  const theirs = createRequire(home);
  const Ajv = theirs('ajv') as new (
    options: object,
  ) => {
    addMetaSchema(schema: unknown): void;
    compile(schema: unknown): { (log: unknown): boolean; errors?: unknown[] };
  };
  const ajv = new Ajv({ schemaId: 'auto', validateSchema: false, allErrors: true });
  ajv.addMetaSchema(theirs('ajv/lib/refs/json-schema-draft-04.json'));
  const schema: unknown = JSON.parse(readFileSync(theirs.resolve('./lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  const validate = ajv.compile(schema);
  return validate(log) ? [] : (validate.errors ?? []);
}
