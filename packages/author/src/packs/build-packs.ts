import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPack } from '@coe-check/sdk';

/** The files of built packs: name to contents. The same packs give the same bytes. */
export function builtFiles(packs: readonly BuiltPack[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const pack of packs) {
    const json = JSON.stringify(pack);
    files.set(`${pack.name}.json`, `${json}\n`);
    files.set(`${pack.name}.js`, `export default ${asScript(json)};\n`);
    files.set(`${pack.name}.d.ts`, declaration(pack.name));
    files.set(`${pack.name}.global.js`, plainScript(pack.name, JSON.stringify(forPages(pack))));
  }
  const index = packs.map((pack) => indexEntry(pack, files));
  files.set('index.json', `${JSON.stringify({ format: 1, packs: index }, null, 2)}\n`);
  return files;
}

/**
 * JSON as the text of a script, whatever page it stands in. Parsed from a string: that takes a browser half the time of an
 * object in the script, and a key named `__proto__` stays a key.
 */
function asScript(json: string): string {
  const text = json
    .replace(/[\\']/g, '\\$&')
    .replaceAll('</', '<\\/')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `JSON.parse('${text}')`;
}

/** Adds a pack to `coeCheckPacks` of a page. It is parsed when it is first asked for, so that the script itself takes next to nothing. */
function plainScript(name: string, json: string): string {
  return `{
  let pack;
  Object.defineProperty((globalThis.coeCheckPacks ??= {}), ${JSON.stringify(name)}, {
    configurable: true,
    enumerable: true,
    get: () => (pack ??= ${asScript(json)}),
  });
}
`;
}

/** What a page needs of a pack: examples are for authors and tests, and a sixth of its bytes. */
function forPages(pack: BuiltPack): BuiltPack {
  const rules = Object.entries(pack.rules).map(
    ([id, { $schema, ...rule }]) => [id, { ...rule, examples: [] }] as const,
  );
  const procedures = Object.entries(pack.procedures ?? {}).map(
    ([name, { $schema, ...procedure }]) => [name, { ...procedure, examples: [] }] as const,
  );
  return {
    ...pack,
    rules: Object.fromEntries(rules),
    ...(procedures.length === 0 ? {} : { procedures: Object.fromEntries(procedures) }),
  };
}

function declaration(name: string): string {
  return `/** The rule pack "${name}": hand it to createChecker of @coe-check/sdk. Its type is BuiltPack there. */\ndeclare const pack: any;\nexport default pack;\n`;
}

function indexEntry(
  { name, version, engine, title, extends: bases, rules }: BuiltPack,
  files: ReadonlyMap<string, string>,
): object {
  const made = ['json', 'js', 'global.js'].map((ending) => `${name}.${ending}`);
  const sums = Object.fromEntries(
    made.map((file) => [
      file,
      createHash('sha256')
        .update(files.get(file) ?? '')
        .digest('hex'),
    ]),
  );
  return { name, version, engine, title, extends: bases, rules: Object.keys(rules).length, sha256: sums };
}

/** Writes the files into a folder and takes away what an earlier build left there. */
export function writeBuilt(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (/\.(?:json|js|d\.ts)$/.test(name) && !files.has(name)) rmSync(join(folder, name));
  }
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
