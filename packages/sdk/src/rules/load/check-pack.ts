import type { FieldDictionary } from '../../record/field.ts';
import { fold } from '../../text/fold.ts';
import { isObject, owns } from '../context.ts';
import { pointerStep } from '../fault.ts';
import { keyOf } from '../lists.ts';
import type { BuiltPack } from '../rule.ts';
import { checkRule } from './check-rule.ts';
import { cureFor } from './suggest.ts';
import type { FileFault } from './schema-faults.ts';

type Tell = (fault: FileFault) => void;

/** What a schema cannot see in a pack, and compiling does not ask. Pointers are into the built pack. */
export function checkPack(pack: BuiltPack, family: readonly BuiltPack[], dictionary: FieldDictionary, sound: (rule: string) => boolean, tell: Tell): void {
  const sources = new Set(family.flatMap((one) => Object.keys(one.sources)));
  const cited = (ids: unknown, pointer: string) => {
    if (!Array.isArray(ids)) return;
    ids.forEach((id, i) => {
      if (typeof id === 'string' && !sources.has(id)) tell({ pointer: `${pointer}/${i}`, message: `no source is called "${id}".`, cure: `Add it to sources.json. ${cureFor(id, sources)}` });
    });
  };
  for (const [key, field] of Object.entries(pack.fields)) {
    const at = `/fields${pointerStep(key)}`;
    if (!isObject(field)) continue;
    cited(field.source, `${at}/source`);
    if (field.codeSet !== undefined && !owns(dictionary.codeSets, field.codeSet)) {
      tell({ pointer: `${at}/codeSet`, message: `no code set is called "${field.codeSet}".`, cure: cureFor(field.codeSet, Object.keys(dictionary.codeSets)) });
    }
    if (field.type === 'code' && field.codeSet === undefined) tell({ pointer: at, message: 'a field of type "code" names no code set.', cure: 'Add "codeSet".' });
  }
  for (const [name, set] of Object.entries(pack.codeSets)) if (isObject(set)) cited(set.source, `/codeSets${pointerStep(name)}/source`);
  for (const [name, list] of Object.entries(pack.lists)) {
    cited((list as { readonly source?: unknown }).source, `/lists${pointerStep(name)}/source`);
    checkList(name, pack, family, tell);
  }
  for (const [id, rule] of Object.entries(pack.rules)) {
    const at = `/rules${pointerStep(id)}`;
    cited(rule.source, `${at}/source`);
    if (sound(id)) checkRule(rule, dictionary, (fault) => tell({ ...fault, pointer: at + fault.pointer }));
  }
}

/** Entries that are there twice, and keys to remove that are not there. */
function checkList(name: string, pack: BuiltPack, family: readonly BuiltPack[], tell: Tell): void {
  const list = pack.lists[name];
  if (list === undefined) return;
  for (const part of ['entries', 'add', 'remove'] as const) {
    const seen = new Set<string>();
    const entries: unknown = list[part];
    if (!Array.isArray(entries)) continue;
    entries.forEach((entry, i) => {
      const key = typeof entry === 'string' ? fold(entry) : JSON.stringify(entry);
      if (seen.has(key)) tell({ pointer: `/lists${pointerStep(name)}/${part}/${i}`, message: `${JSON.stringify(entry)} is in the list already.`, cure: 'Accents, case and hyphens do not count. Keep one.' });
      seen.add(key);
    });
  }
  const base = family.slice(1).find((one) => owns(one.lists, name))?.lists[name];
  if (base?.entries === undefined || list.remove === undefined) return;
  const known = new Set(base.entries.map((entry) => fold(keyOf(entry))));
  list.remove.forEach((entry, i) => {
    const key = keyOf(entry);
    if (!known.has(fold(key))) tell({ pointer: `/lists${pointerStep(name)}/remove/${i}`, message: `"${key}" is not in the list to remove it from.`, cure: cureFor(fold(key), known) });
  });
}
