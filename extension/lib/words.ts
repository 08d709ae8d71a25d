import { wordsIn } from '@coe-check/page';
import type { Language } from './settings.ts';
import { countsWords } from './words/counts.ts';
import { coursesWords } from './words/courses.ts';
import { decisionsWords } from './words/decisions.ts';
import { generalWords } from './words/general.ts';
import { mapperWords } from './words/mapper.ts';
import { optionsWords } from './words/options.ts';
import { packWords } from './words/packs.ts';
import { panelWords } from './words/panel.ts';
import { policyWords } from './words/policy.ts';
import { popupWords } from './words/popup.ts';
import { rosterWords } from './words/roster.ts';
import { sheetWords } from './words/sheet.ts';
import { welcomeWords } from './words/welcome.ts';

/**
 * The tables of our own pages, one file a topic in `words/`, each with the same keys in both languages. A script that runs in
 * the clerk's pages takes `wordsIn(table, lang)` of its own topic instead, so that it carries no other.
 */
const topics = [
  generalWords,
  mapperWords,
  popupWords,
  panelWords,
  sheetWords,
  decisionsWords,
  optionsWords,
  packWords,
  countsWords,
  coursesWords,
  rosterWords,
  welcomeWords,
  policyWords,
] as const;

type Tables = (typeof topics)[number];
export type WordKey = Tables extends infer Table
  ? Table extends { en: infer English }
    ? keyof English
    : never
  : never;

const tables = {
  en: Object.assign({}, ...topics.map(({ en }) => en)) as { readonly [key in WordKey]: string },
  es: Object.assign({}, ...topics.map(({ es }) => es)) as { readonly [key in WordKey]: string },
};

export const wordKeys = Object.keys(tables.en) as WordKey[];

export type Say = ReturnType<typeof words>;

/** The sentence of this key in the clerk's language, with `{name}` filled in. */
export function words(language: Language) {
  return wordsIn<WordKey>(tables, language);
}
