import type { BuiltPack } from '@coe-check/sdk';
import { PackError, readBuiltPack } from '@coe-check/sdk/packs';
import { packName } from './choices.ts';
import { type ImportedPack, sha256Of } from './pack-list.ts';

/** A state's pack has a few kilobytes, the national one 0.8 MB; all of local storage has 10 MB. */
export const largestPack = 2_000_000;

export type PackFaultKey = 'packTooLarge' | 'packFaults' | 'packNameTaken';

export type Imported =
  | { readonly pack: ImportedPack }
  | { readonly fault: PackFaultKey; readonly details: readonly string[] };

/**
 * A pack's file, checked as `coe lint` checks its sources: shapes, references, patterns that run in linear time, no name
 * that reaches an object's prototype. `bases` are the packs it may build on. Nothing of it is ever run; nothing is thrown.
 */
export async function importPack(text: string, bases: readonly BuiltPack[], today: string): Promise<Imported> {
  if (text.length > largestPack) return { fault: 'packTooLarge', details: [] };
  let pack: BuiltPack;
  try {
    pack = readBuiltPack(text, bases);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return {
      fault: 'packFaults',
      details: error.faults.map(({ pointer, message, cure }) => `${pointer} ${message} ${cure}`.trim()),
    };
  }
  if (packName(pack.name) === undefined) return { fault: 'packNameTaken', details: [pack.name] };
  const { name, version, engine, extends: needs } = pack;
  const title = pack.title ?? { en: name, es: name };
  return { pack: { name, version, engine, title, extends: needs, sha256: await sha256Of(text), text, added: today } };
}
