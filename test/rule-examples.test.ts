import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createChecker } from '@coe-check/sdk';
import { courseLookUp } from '@coe-check/sdk/courses';
import { loadPacks } from '@coe-check/sdk/packs';
import { describe, expect, test } from 'vitest';
import { runExamples } from '../packages/author/src/packs/run-examples.ts';
import { courseTables } from './courses/course-files.ts';

/** Every example of every rule, as `coe test rules` runs them, but from the source. A state's pack comes after its base. */
const root = fileURLToPath(new URL('..', import.meta.url));
/** The rules over courses ask the course tables, as they lie in rules/courses. */
const courses = courseLookUp(courseTables());
const silent = { at() {}, done() {} };

const folder = (name: string) => ({
  files: globSync(`rules/${name}/**/*.json`, { cwd: root }).map((path) => ({
    path,
    text: readFileSync(root + path, 'utf8'),
  })),
});

const names = globSync('rules/!(schema)/pack.json', { cwd: root }).map((path) => path.split(/[\\/]/)[1] ?? '');
const states = names.filter((name) => name !== 'us').sort();
const packs = loadPacks(['us', ...states].map(folder));
const bases = packs.slice(0, 1);

describe.each(packs.map((pack) => [pack.name, pack.extends.length === 0 ? [pack] : [...bases, pack]] as const))(
  '%s',
  (_name, own) => {
    test('every example holds', () => {
      const results = runExamples(own, silent);
      const failures = results.flatMap(({ rule, when, failure }) =>
        failure === undefined ? [] : [`rules/${rule}.json, "${when}": ${failure}`],
      );
      expect(results.length).toBeGreaterThan(0);
      expect(failures).toEqual([]);
    });

    test('every message and label is whole, in English and in Spanish', () => {
      const checker = createChecker(own, { today: '2026-11-23', courses });
      const faults: string[] = [];
      for (const [id, { examples }] of Object.entries(own.at(-1)?.rules ?? {})) {
        for (const { when, record, finds, place, siblings, rows, prior, candidates, settled, settings } of examples) {
          if (!finds) continue;
          const said = ['en', 'es'].map((lang) => {
            const around = { lang, place, siblings, rows, prior, candidates, settled, settings };
            const known = Object.fromEntries(Object.entries(around).filter(([, value]) => value !== undefined));
            const found = checker.check(record, known).find(({ rule }) => rule === id);
            return found === undefined ? [] : [found.message, ...found.fixes.map(({ label }) => label)];
          });
          for (const text of said.flat()) {
            if (/[{}]|undefined|\(blank\)|\(en blanco\)/.test(text))
              faults.push(`rules/${id}.json, "${when}": ${text}`);
          }
          if (said[0]?.[0] === said[1]?.[0])
            faults.push(`rules/${id}.json, "${when}": says the same in both languages.`);
        }
      }
      expect(faults).toEqual([]);
    });
  },
);
