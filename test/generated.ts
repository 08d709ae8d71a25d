import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the repository that is made, not written: where it lies, and what makes its whole text. */
export interface Generated {
  file: string;
  make: () => string | Promise<string>;
}

/**
 * Every generated file that is committed. A generator is imported when it is asked.
 */
export const generated: Generated[] = [
  {
    file: 'packages/sdk/src/rules/generated/validate.js',
    make: async () => (await import('../packages/sdk/generate-validators.ts')).generateValidators(),
  },
  { file: 'rules/docs/cheat-sheet.html', make: () => printed('cheat-sheet') },
  { file: 'rules/docs/rule-book.html', make: () => printed('rule-book') },
  {
    file: 'rules/courses/title-weights.json',
    make: async () => (await import('./courses/learn-weights.ts')).titleWeightsFile(),
  },
];

/** The sheet for the wall and the rule book, each in both languages. */
async function printed(what: 'cheat-sheet' | 'rule-book'): Promise<string> {
  const { readEdition } = await import('../packages/author/src/docs/read-edition.ts');
  const { bookPage, sheetPage } = await import('../packages/author/src/docs/make-docs.ts');
  const edition = readEdition(`${root}rules`);
  return what === 'cheat-sheet' ? sheetPage(edition, ['en', 'es'], false) : bookPage(edition, ['en', 'es']);
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** `npm run generate` makes them all afresh; the repository test holds what is committed to the same bytes. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, make } of generated) {
    const text = await make();
    if (text === readIfThere(file)) continue;
    writeFileSync(root + file, text);
    console.log(`made afresh: ${file}`);
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(root + file, 'utf8');
  } catch {
    return undefined;
  }
}
