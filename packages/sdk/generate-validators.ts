/**
 * Writes src/rules/generated/validate.js: what ajv makes of rules/schema/*.json, as plain functions without ajv and without
 * `new Function`. Run it after a schema was changed; a test holds the file to the schemas.
 *
 *   node packages/sdk/generate-validators.ts           writes
 *   node packages/sdk/generate-validators.ts --check   exits 1 when the file is not what the schemas give
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const schemas = fileURLToPath(new URL('../../rules/schema/', import.meta.url));
const target = fileURLToPath(new URL('src/rules/generated/validate.js', import.meta.url));

/** Export name to schema file. `condition` is the file of a named condition. */
const kinds = {
  condition: 'condition.json',
  rule: 'rule.json',
  pack: 'pack.json',
  fields: 'fields.json',
  list: 'list.json',
  sources: 'sources.json',
  cheatSheet: 'cheat-sheet.json',
  procedure: 'procedure.json',
  locale: 'locale.json',
};

/** The generated module as it should be now. */
export async function generateValidators(): Promise<string> {
  const ajv = new Ajv.default({
    strict: true,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    verbose: true,
    ownProperties: true,
    code: { source: true, esm: true, lines: true },
  });
  for (const file of Object.values(kinds))
    ajv.addSchema(lean(JSON.parse(readFileSync(schemas + file, 'utf8'))) as object);
  const code = standaloneCode.default(ajv, kinds);
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    legalComments: 'none',
  });
  const [bundled] = outputFiles;
  if (bundled === undefined) throw new Error('esbuild gave nothing');
  return `// Generated from rules/schema by packages/sdk/generate-validators.ts. Do not edit.\n${bundled.text}`;
}

const forEditors: ReadonlySet<string> = new Set([
  'title',
  'description',
  'examples',
  'default',
  'defaultSnippets',
  'markdownEnumDescriptions',
]);

/**
 * A schema without what only editors read. Its levels of conditions (JSON Schema cannot count depth, so level 2 has level 3 in
 * it, and so on) become one that has itself in it: how deep conditions go is checked where they are compiled.
 */
function lean(schema: unknown, within = ''): unknown {
  if (Array.isArray(schema)) return schema.map((part) => lean(part));
  if (schema === null || typeof schema !== 'object') return schema;
  const names = within === 'properties' || within === 'definitions' || within === 'patternProperties';
  const kept = Object.entries(schema).filter(([key]) => (names ? !/^level[3-9]$/.test(key) : !forEditors.has(key)));
  return Object.fromEntries(
    kept.map(([key, part]) => [
      key,
      key === '$ref' && !names ? String(part).replace(/level[3-9]$/, 'level2') : lean(part, names ? '' : key),
    ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = await generateValidators();
  if (!process.argv.includes('--check')) writeFileSync(target, fresh);
  else if (readFileSync(target, 'utf8') !== fresh) {
    console.error(
      'packages/sdk/src/rules/generated/validate.js is older than rules/schema. Run: node packages/sdk/generate-validators.ts',
    );
    process.exitCode = 1;
  }
}
