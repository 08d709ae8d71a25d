import type { BuiltPack } from '@coe-check/sdk';
import type { Language, Settings } from '../lib/settings.ts';
import { loadPacks } from '../settings/load-packs.ts';

/** What rules and fields are called in the packs in use. */
export interface RuleWords {
  summaryOf(rule: string): string;
  labelOf(field: string): string;
}

export async function ruleWords({ packs, imported }: Settings, lang: Language): Promise<RuleWords> {
  const bundled = await loadPacks(packs.filter((name) => imported[name] === undefined));
  const all: readonly BuiltPack[] = packs.flatMap(
    (name) => imported[name] ?? bundled.find((pack) => pack.name === name) ?? [],
  );
  return {
    summaryOf(rule) {
      const pack = all.find(({ rules }) => Object.hasOwn(rules, rule));
      const { summary, says } = pack?.rules[rule] ?? {};
      // Summaries are written for authors, in English; the sentence for the clerk is in both languages, here without its values.
      return (lang === 'en' ? summary : says?.[lang]?.replace(/\{[^}]*\}/g, '…')) ?? rule;
    },
    labelOf(field) {
      const pack = all.findLast(({ fields }) => Object.hasOwn(fields, field));
      return pack?.fields[field]?.label[lang] ?? field;
    },
  };
}
