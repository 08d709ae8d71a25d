import { type BuiltPack, type Checker, createChecker, type Field, type FieldKey, type Words } from '@coe-check/sdk';
import { lazyCourses } from '../course/lazy-courses.ts';
import { loadFolders } from '../packs/find-packs.ts';
import type { PackFolder } from '../packs/pack-folder.ts';
import { exampleToday } from '../packs/run-examples.ts';
import { type BookRule, bookRules } from './book-rules.ts';
import { type CheatSheet, mergeSheets } from './cheat-sheet.ts';
import type { Language } from './docs-words.ts';
import { type PrintedProcedure, proceduresOf } from './procedure-html.ts';
import { sheetsOf } from './read-sheets.ts';
import { type StateChapter, stateChapter } from './state-chapter.ts';
import { type RuleWords, ruleWords } from './translations.ts';

/** Everything that sheet and book print. */
export interface Edition {
  /** `us 0.1.0, tx 0.1.0` */
  readonly packs: string;
  readonly title: Words;
  readonly sheet: CheatSheet;
  readonly rules: readonly BookRule[];
  readonly states: readonly StateChapter[];
  readonly procedures: readonly PrintedProcedure[];
  readonly fields: Readonly<{ [key: FieldKey]: Field }>;
  readonly sources: BuiltPack['sources'];
  readonly words: Readonly<{ [language in Language]: ReadonlyMap<string, RuleWords> }>;
}

/**
 * What is to be printed of these packs. One pack is printed as it holds, its bases with it. Of several, the national one is
 * printed whole, and of each that builds on it what is different there.
 *
 * @param asked The packs to print.
 * @param folders The same with their bases, bases first.
 * @throws PackError when a pack has faults.
 */
export function editionOf(asked: readonly PackFolder[], folders: readonly PackFolder[]): Edition {
  const packs = loadFolders(folders);
  const names = new Set(asked.map(({ name }) => name));
  const whole = names.size === 1 ? packs : packs.filter((pack) => pack.extends.length === 0);
  const rest = packs.filter((pack) => names.has(pack.name) && !whole.includes(pack));
  const printed = folders.filter(({ name }) => whole.some((pack) => pack.name === name));
  const last = whole.at(-1);
  const checker = checkerOf(whole);
  return {
    packs: [...whole, ...rest].map(({ name, version }) => `${name} ${version}`).join(', '),
    title: last?.title ?? { en: last?.name ?? '', es: last?.name ?? '' },
    sheet: mergeSheets(sheetsOf(printed)),
    rules: bookRules(
      checker,
      checker.rules.map(({ id }) => id),
    ),
    states: rest.map((pack) => stateChapter(pack, checkerOf(withBases(pack, packs)), folders)),
    procedures: proceduresOf(packs),
    fields: Object.assign({}, ...packs.map((pack) => pack.fields)),
    sources: Object.assign({}, ...packs.map((pack) => pack.sources)),
    words: { en: ruleWords(folders, 'en'), es: ruleWords(folders, 'es') },
  };
}

function checkerOf(packs: readonly BuiltPack[]): Checker {
  return createChecker(packs, { today: exampleToday, courses: lazyCourses() });
}

function withBases(pack: BuiltPack, packs: readonly BuiltPack[]): BuiltPack[] {
  const bases = packs.filter(({ name }) => pack.extends.includes(name));
  return [...new Set([...bases.flatMap((base) => withBases(base, packs)), pack])];
}
