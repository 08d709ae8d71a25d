import { fold } from '../../text/fold.ts';
import { isObject, owns } from '../context.ts';
import { pointerStep } from '../fault.ts';
import { keyOf } from '../lists.ts';
import { checkCondition } from './check-condition.ts';
import { checkProcedure } from './check-procedure.ts';
import { checkRule } from './check-rule.ts';
import { cureFor } from './suggest.ts';
import type { TellFile, World } from './world.ts';

/** What no schema can see in a pack. Pointers are into the built pack; `whole` says which rules have passed their schema. */
export function checkPack(world: World, whole: (rule: string) => boolean, tell: TellFile): void {
  const { pack, resolved } = world;
  checkFit(world, tell);
  checkFields(world, tell);
  for (const name of Object.keys(pack.lists)) checkList(name, world, tell);
  for (const [name, condition] of Object.entries(pack.conditions))
    checkCondition(condition, `/conditions${pointerStep(name)}`, world, tell);
  const cited = citedIn(world, tell);
  for (const [name, procedure] of Object.entries(pack.procedures ?? {})) {
    const at = `/procedures${pointerStep(name)}`;
    if (!whole(`${pack.name}/procedures/${name}`)) continue;
    const sourced = [procedure, ...procedure.steps, ...Object.values(procedure.rankings ?? {})];
    for (const { source } of sourced) cited(source, `${at}/source`);
    checkProcedure(name, procedure, world, (fault) => tell({ ...fault, pointer: at + fault.pointer }));
  }
  for (const [id, rule] of Object.entries(pack.rules)) {
    const at = `/rules${pointerStep(id)}`;
    cited(rule.source, `${at}/source`);
    const named = resolved.packs.flatMap((one) =>
      Object.keys(one.procedures ?? {}).map((name) => `${one.name}:${name}`),
    );
    if (rule.procedure !== undefined && !named.includes(rule.procedure)) {
      tell({
        pointer: `${at}/procedure`,
        message: `no procedure is called "${rule.procedure}".`,
        cure: cureFor(rule.procedure, named),
      });
    }
    checkRule(rule, world, whole(id), (fault) => tell({ ...fault, pointer: at + fault.pointer }));
    const twin = resolved.packs.find((other) => other !== pack && owns(other.rules, id));
    if (twin !== undefined)
      tell({
        pointer: at,
        message: `the pack "${twin.name}" has a rule "${id}" too.`,
        cure: 'A pack holds its own rules: start the id with its name.',
      });
  }
}

/** What the pack says of other packs. */
function checkFit({ pack, resolved }: World, tell: TellFile): void {
  const names = resolved.packs.map(({ name }) => name);
  pack.extends.forEach((name, i) => {
    if (!names.includes(name))
      tell({
        pointer: `/extends/${i}`,
        message: `the pack extends "${name}", which is not here.`,
        cure: `Load it too. ${cureFor(
          name,
          names.filter((one) => one !== pack.name),
        )}`,
      });
    else if (name === pack.name || resolved.packs.find((one) => one.name === name)?.extends.includes(pack.name)) {
      tell({
        pointer: `/extends/${i}`,
        message: `the pack extends itself, by way of "${name}".`,
        cure: 'Break the circle.',
      });
    }
  });
  const ids = resolved.packs.flatMap((one) => Object.keys(one.rules));
  for (const [id, override] of Object.entries(pack.overrides)) {
    const pointer = `/overrides${pointerStep(id)}`;
    if (!ids.includes(id))
      tell({ pointer, ofName: true, message: `no rule is called "${id}".`, cure: cureFor(id, ids) });
    else if (owns(pack.rules, id))
      tell({ pointer, ofName: true, message: `"${id}" is this pack's own rule.`, cure: 'Change the rule itself.' });
    else if (typeof override === 'string' && !['off', 'error', 'warning', 'info'].includes(override))
      tell({
        pointer,
        message: `${JSON.stringify(override)} is not known here.`,
        cure: 'Write "off", "error", "warning" or "info".',
      });
  }
}

function checkFields({ pack, dictionary, facts, ...world }: World, tell: TellFile): void {
  const cited = citedIn({ pack, dictionary, facts, ...world }, tell);
  for (const [key, field] of Object.entries(pack.fields)) {
    const at = `/fields${pointerStep(key)}`;
    if (facts.has(key))
      tell({
        pointer: at,
        ofName: true,
        message: `a field cannot be called "${key}": a fact is.`,
        cure: 'Give it another key.',
      });
    if (key in Object.prototype)
      tell({ pointer: at, ofName: true, message: `nothing can be called "${key}".`, cure: 'Give it another key.' });
    cited(field.source, `${at}/source`);
    if (field.codeSet !== undefined && !owns(dictionary.codeSets, field.codeSet)) {
      tell({
        pointer: `${at}/codeSet`,
        message: `no code set is called "${field.codeSet}".`,
        cure: cureFor(field.codeSet, Object.keys(dictionary.codeSets)),
      });
    }
    if (field.type === 'code' && field.codeSet === undefined)
      tell({ pointer: at, message: 'a field of type "code" names no code set.', cure: 'Add "codeSet".' });
  }
  for (const [name, set] of Object.entries(pack.codeSets)) cited(set.source, `/codeSets${pointerStep(name)}/source`);
}

function citedIn({ pack, resolved }: World, tell: TellFile): (ids: unknown, pointer: string) => void {
  const sources = new Set(resolved.family(pack).flatMap((one) => Object.keys(one.sources)));
  return (ids, pointer) => {
    if (!Array.isArray(ids)) return;
    ids.forEach((id, i) => {
      if (typeof id === 'string' && !sources.has(id))
        tell({
          pointer: `${pointer}/${i}`,
          message: `no source is called "${id}".`,
          cure: `Add it to sources.json. ${cureFor(id, sources)}`,
        });
    });
  };
}

/** Entries that are there twice, keys to remove that are not there, sources. */
function checkList(name: string, { pack, resolved, ...world }: World, tell: TellFile): void {
  const list = pack.lists[name];
  if (!isObject(list)) return;
  const at = `/lists${pointerStep(name)}`;
  citedIn({ pack, resolved, ...world }, tell)(list['source'], `${at}/source`);
  for (const part of ['entries', 'add', 'remove'] as const) {
    const seen = new Set<string>();
    (list[part] as readonly unknown[] | undefined)?.forEach((entry, i) => {
      const key = typeof entry === 'string' ? fold(entry) : JSON.stringify(entry);
      if (seen.has(key))
        tell({
          pointer: `${at}/${part}/${i}`,
          message: `${JSON.stringify(entry)} is in the list already.`,
          cure: 'Accents, case and hyphens do not count. Keep one.',
        });
      seen.add(key);
    });
  }
  if (list.entries !== undefined) return;
  const base = resolved
    .family(pack)
    .slice(1)
    .find((one) => owns(one.lists, name))?.lists[name];
  if (base === undefined)
    tell({
      pointer: at,
      message: `the list "${name}" adds to or removes from a list that no base has.`,
      cure: 'Write "entries" for a list of its own.',
    });
  const known = new Set(base?.entries?.map((entry) => fold(keyOf(entry))));
  if (base?.entries === undefined) return;
  (list.remove as readonly unknown[] | undefined)?.forEach((entry, i) => {
    const key = keyOf(entry);
    if (!known.has(fold(key)))
      tell({
        pointer: `${at}/remove/${i}`,
        message: `"${key}" is not in the list to remove it from.`,
        cure: cureFor(fold(key), known),
      });
  });
}
