import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { LintFault } from './lint-fault.ts';
import type { FileKind, PackText } from './pack-text.ts';
import { isJsonObject } from './walk.ts';

/** `$schema` is what gives a rule author completion and hints in the editor: it has to be there and lead somewhere. */
export function lintSchemas(texts: readonly PackText[]): LintFault[] {
  return texts.flatMap(({ file, disk, kind, path, value, at }) => {
    if (kind === 'other' || !isJsonObject(value)) return [];
    const wanted = `${'../'.repeat(path.split('/').length)}schema/${kind}.json`;
    const given = value['$schema'];
    const fault = faultOf(given, kind, disk);
    return fault === undefined ? [] : [{ ...fault, file, ...at('/$schema'), cure: `Write "$schema": "${wanted}".` }];
  });
}

function faultOf(given: unknown, kind: FileKind, disk: string): Pick<LintFault, 'severity' | 'message'> | undefined {
  if (given === undefined)
    return { severity: 'warning', message: 'the file names no $schema, so an editor cannot help with it.' };
  if (typeof given !== 'string') return undefined; // the schema itself says so
  if (basename(given) !== `${kind}.json`)
    return { severity: 'error', message: `the $schema "${given}" is not that of a ${kind}.` };
  if (/^https?:/.test(given) || existsSync(resolve(dirname(disk), given))) return undefined;
  return { severity: 'warning', message: `the $schema "${given}" leads to no file, so an editor cannot help.` };
}
