import { isObject, owns } from '../context.ts';
import { pointerStep } from '../fault.ts';
import type { Rule } from '../rule.ts';
import { parseTemplate } from '../template.ts';
import { checkReference } from './check-reference.ts';
import { cureFor } from './suggest.ts';
import { type TellFile, unknownField, type World } from './world.ts';

/** What a rule shows and offers: names in braces, `with`, fixes. */
export function checkWords(rule: Rule, world: World, tell: TellFile): void {
  const { dictionary } = world;
  const named = Object.keys(rule.with ?? {});
  for (const [name, reference] of Object.entries(rule.with ?? {})) {
    const pointer = `/with${pointerStep(name)}`;
    if (owns(dictionary.fields, name))
      tell({ pointer, ofName: true, message: `"${name}" is a field already.`, cure: 'Give it another name.' });
    if (!isObject(reference)) continue;
    checkReference(reference, pointer, world, tell);
    const fact = world.facts.get(String(reference['fact']));
    if (fact?.kind === 'object' && reference['path'] === undefined) {
      tell({
        pointer,
        message: `the fact "${fact.name}" gives an object, which has no words.`,
        cure: `Add a "path" to the part to show: ${fact.properties
          ?.map((part) => `$.${part}`)
          .slice(0, 6)
          .join(', ')}.`,
      });
    }
  }
  const text = (value: unknown, pointer: string, names: readonly string[]) => {
    if (typeof value !== 'string') {
      tell({ pointer, message: 'a text is wanted here.', cure: 'Write it in quotes.' });
      return;
    }
    for (const name of parseTemplate(value).names) {
      if (names.includes(name) || owns(dictionary.fields, name)) continue;
      tell({
        pointer,
        message: `"{${name}}" is no field and no name of "with".`,
        cure: cureFor(name, [...names, ...Object.keys(dictionary.fields)]),
      });
    }
    if (/[{}]/.test(value.replace(/\{[^{}]*\}/g, '')))
      tell({ pointer, message: 'there is a brace without its other half.', cure: 'Write {name}.' });
  };
  for (const [language, value] of Object.entries(rule.says)) text(value, `/says${pointerStep(language)}`, named);
  rule.fixes?.forEach(({ each, as, settle, label, set }, i) => {
    const at = `/fixes/${i}`;
    const names = as === undefined ? named : [...named, as];
    if ((each === undefined) !== (as === undefined))
      tell({ pointer: at, message: '"each" and "as" go together.', cure: 'Write both or none.' });
    if (each !== undefined && !named.includes(each))
      tell({ pointer: `${at}/each`, message: `"${each}" is no name of "with".`, cure: cureFor(each, named) });
    if (settle !== undefined && !owns(set, settle))
      tell({
        pointer: `${at}/settle`,
        message: `the fix settles "${settle}" but does not set it.`,
        cure: 'Set it to the chosen day.',
      });
    for (const [language, value] of Object.entries(label)) text(value, `${at}/label${pointerStep(language)}`, names);
    for (const [field, value] of Object.entries(set)) {
      const pointer = `${at}/set${pointerStep(field)}`;
      if (!owns(dictionary.fields, field)) tell(unknownField(pointer, field, dictionary, true));
      text(value, pointer, names);
    }
  });
}
