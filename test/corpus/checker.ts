import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Checker, type Coe, type CoeAround, createChecker, type Finding } from '@coe-check/sdk';
import { loadPacks } from '@coe-check/sdk/packs';
import type { CoeCase } from './case.ts';
import { today } from './generate.ts';

const rules = fileURLToPath(new URL('../../rules/', import.meta.url));

function packFiles(name: string) {
  return {
    files: globSync('**/*.json', { cwd: rules + name }).map((path) => ({
      path: `rules/${name}/${path}`,
      text: readFileSync(`${rules}${name}/${path}`, 'utf8'),
    })),
  };
}

/** Checks COEs of the corpus with the packs as their files stand now. */
export interface CorpusChecker {
  /** The checker of a state: the us pack, and the state's own where there is one. */
  of(state: string): Checker;
  /** All findings at submission, on a month-first form. */
  findings(coe: CoeCase): Finding[];
}

/** `packs` limits what is loaded, e.g. ['us']: without it a state's pack joins for the COEs of that state. */
export function corpusChecker(packs?: readonly string[]): CorpusChecker {
  const checkers = new Map<string, Checker>();
  const make = (names: readonly string[]) =>
    createChecker(loadPacks(names.map(packFiles)), { today, dateOrder: 'MDY' });
  const of = (state: string) => {
    const own = state.toLowerCase();
    const names = packs ?? (existsSync(`${rules}${own}/pack.json`) ? ['us', own] : ['us']);
    const key = names.join('+');
    const checker = checkers.get(key) ?? make(names);
    checkers.set(key, checker);
    return checker;
  };
  return { of, findings: (coe) => of(coe.state).checkCoe(coeOf(coe), aroundOf(coe)) };
}

/** The COE as the checker takes it. */
export function coeOf({ coe, family, children, rows }: CoeCase): Coe {
  // A row's `child` is a number among texts, which an index signature cannot say.
  const flat = (group: keyof CoeCase['rows']) =>
    rows[group].map(({ child, typed }) =>
      child === undefined ? typed : { ...typed, child },
    ) as unknown as NonNullable<NonNullable<Coe['rows']>[typeof group]>;
  return {
    coe,
    family,
    children,
    rows: {
      moves: flat('moves'),
      enrollments: flat('enrollments'),
      courses: flat('courses'),
      assessments: flat('assessments'),
    },
  };
}

/** What is known around it: the place, the earlier records, what the clerk has already answered. */
export function aroundOf({ state, prior, settled }: CoeCase): CoeAround {
  return { place: { state }, stage: 'submit', prior, settled };
}
