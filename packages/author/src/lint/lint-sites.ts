import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile } from '@coe-check/page';
import { parse } from 'jsonc-parser';
import { createLocator } from '../packs/locate.ts';
import type { PackFolder } from '../packs/pack-folder.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import type { LintFault } from './lint-fault.ts';
import { isJsonObject } from './walk.ts';

/** The faults of the site profiles beside the packs of a folder (`sites/*.json`): what they are, and fields nobody knows. */
export function lintSites(dir: string, folders: readonly PackFolder[]): LintFault[] {
  const folder = join(dir, 'sites');
  if (!existsSync(folder)) return [];
  const known = folders.flatMap(({ files }) => fieldsIn(parse(files.get('fields.json') ?? '{}')));
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => lintSite(join(folder, name), name, known));
}

function lintSite(file: string, name: string, known: readonly string[]): LintFault[] {
  const text = readFileSync(file, 'utf8');
  const value: unknown = parse(text);
  const at = createLocator(text);
  const fault = (pointer: string, message: string, cure: string): LintFault => ({
    severity: 'error',
    file,
    ...at(pointer),
    message,
    cure,
  });
  const shape = readProfile(value).faults.map((each) =>
    fault(pointerOf(each), `${each}.`, 'See rules/schema/site.json.'),
  );
  if (!isJsonObject(value)) return shape;
  const isNamed = value['name'] === name.slice(0, -'.json'.length);
  return [
    ...shape,
    ...(isNamed ? [] : [fault('/name', `the profile is not called as its file.`, `Write "${name.slice(0, -5)}".`)]),
    ...fieldsOf(value).flatMap(({ field, pointer }) => {
      if (known.length === 0 || known.includes(field)) return [];
      const near = didYouMean(field, known);
      return [fault(pointer, `no field is called "${field}".`, near === undefined ? '' : `Did you mean "${near}"?`)];
    }),
  ];
}

/** Where a fault of `readProfile` lies: `fields[3].tag is …` is at `/fields/3/tag`. */
function pointerOf(fault: string): string {
  return `/${(fault.split(' ')[0] ?? '').replace(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`;
}

function fieldsIn(value: unknown): string[] {
  return isJsonObject(value) && isJsonObject(value['fields']) ? Object.keys(value['fields']) : [];
}

function fieldsOf(value: { readonly [name: string]: unknown }): { field: string; pointer: string }[] {
  const entries: readonly unknown[] = Array.isArray(value['fields']) ? value['fields'] : [];
  return entries.flatMap((entry, n) =>
    isJsonObject(entry) && typeof entry['field'] === 'string'
      ? [{ field: entry['field'], pointer: `/fields/${n}/field` }]
      : [],
  );
}
