import { packTexts } from '../lint/pack-text.ts';
import { isJsonObject } from '../lint/walk.ts';
import type { PackFolder } from '../packs/pack-folder.ts';

/** What a rule is called and why it is there, in another language than the rule file's English. */
export interface RuleWords {
  readonly summary?: string;
  readonly why?: string;
}

/**
 * The words of rules in one language, from `locales/LANGUAGE.json` of the packs: `{ "rules": { "us/names/nickname":
 * { "summary": "…", "why": "…" } } }`. The later pack wins.
 */
export function ruleWords(folders: readonly PackFolder[], language: string): ReadonlyMap<string, RuleWords> {
  const found = new Map<string, RuleWords>();
  for (const { path, value } of folders.flatMap(packTexts)) {
    if (path !== `locales/${language}.json` || !isJsonObject(value) || !isJsonObject(value['rules'])) continue;
    for (const [id, words] of Object.entries(value['rules'])) {
      if (isJsonObject(words)) found.set(id, { ...found.get(id), ...wordsOf(words) });
    }
  }
  return found;
}

function wordsOf({ summary, why }: Readonly<{ [name: string]: unknown }>): RuleWords {
  return { ...(typeof summary === 'string' && { summary }), ...(typeof why === 'string' && { why }) };
}
