import type { FieldDictionary } from '../record/field.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { type ConditionTree, decidingLeaves, treeOf } from '../rules/condition-tree.ts';
import type { Because } from '../rules/finding.ts';
import type { Slots } from '../rules/slots.ts';
import type { Source } from '../rules/source.ts';
import { genericLabels } from './generic-labels.ts';
import { inLanguage } from './texts.ts';
import { blankWords, valueWords } from './value-words.ts';

/** Tells what a rule saw: each fact that decided, once, with its value and a short sentence. Prepared once per language. */
export function becauseIn(
  rule: CompiledRule,
  language: string,
  dictionary: FieldDictionary,
): (slots: Slots) => Because[] {
  const tree = treeOf(rule);
  const names = new Map<Source, string>();
  const tell = (source: Source, slots: Slots): Because => {
    const value = source.read(slots);
    const own = rule.context.facts.get(source.fact)?.says;
    if (own !== undefined && source.kind !== 'field')
      return { fact: source.fact, value: plain(value), says: own(source.whole(slots), source.params, language) };
    const name = names.get(source) ?? nameOf(source, language, rule, dictionary);
    names.set(source, name);
    return { fact: source.fact, value: plain(value), says: `${name}: ${shown(source, value, slots, language)}` };
  };
  if (!isPlain(tree)) return (slots) => sourcesIn(decidingLeaves(tree, slots)).map((source) => tell(source, slots));
  // Every leaf of such a rule decides: no part has to be asked again.
  const all = sourcesIn(decidingLeaves(tree, []));
  const [only] = all;
  if (only === undefined || all.length > 1) return (slots) => all.map((source) => tell(source, slots));
  return (slots) => [tell(only, slots)];
}

/** No choice in it: `all` of some facts. */
function isPlain(tree: ConditionTree): boolean {
  return tree.kind === 'fact' || (tree.kind === 'all' && tree.parts.every(isPlain));
}

/** What the leaves look at, each once. */
function sourcesIn(leaves: ReturnType<typeof decidingLeaves>): Source[] {
  const seen: Source[] = [];
  for (const { left, right } of leaves) {
    for (const source of [left, right]) {
      if (source !== undefined && !seen.some((one) => one.slot === source.slot && one.path === source.path))
        seen.push(source);
    }
  }
  return seen;
}

function nameOf(
  { kind, fact: key, params }: Source,
  language: string,
  rule: CompiledRule,
  dictionary: FieldDictionary,
): string {
  if (kind === 'field') return labelOf(key, language, dictionary);
  const label = rule.context.facts.get(key)?.label ?? genericLabels.get(key);
  const name = label === undefined ? key : inLanguage(label as never, language);
  const { field } = params;
  return typeof field === 'string' && field !== 'today' ? `${name} (${labelOf(field, language, dictionary)})` : name;
}

function shown(source: Source, value: unknown, slots: Slots, language: string): string {
  if (source.kind === 'field') return (value as string | undefined) ?? blankWords(language);
  return valueWords(source.path?.endsWith('.length') === true ? source.before(slots) : value, language);
}

function labelOf(field: string, language: string, { fields }: FieldDictionary): string {
  const label = Object.hasOwn(fields, field) ? fields[field]?.label : undefined;
  return label === undefined ? field : inLanguage(label as never, language);
}

/** Small enough to show: a list of records becomes their number, an object nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((one) => one === null || typeof one !== 'object') ? value : value.length;
  return value === undefined || (value !== null && typeof value === 'object') ? null : value;
}
