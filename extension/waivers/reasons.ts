import { wordsIn } from '@coe-check/page';
import type { Language, Settings } from '../lib/settings.ts';
import { reasonWords } from '../lib/words/reasons.ts';

/** The reasons for keeping what a rule doubts, in the clerk's language: the office's own list, else ours. */
export function reasonsIn(
  { waiverReasons }: Pick<Settings, 'waiverReasons'>,
  lang: Language,
): { id: string; text: string }[] {
  if (waiverReasons.length > 0) return waiverReasons.map((each) => ({ id: each.id, text: each[lang] }));
  const say = wordsIn(reasonWords, lang);
  return (Object.keys(reasonWords.en) as (keyof typeof reasonWords.en)[]).map((id) => ({ id, text: say(id) }));
}
