import type { At } from '../record/record.ts';
import { finish, type Steps } from '../steps.ts';
import { checkCoe } from './check-coe.ts';
import { checkRecord } from './check-record.ts';
import type { Around, Checker, CheckerOptions, CoeAround, Diagnostic } from './checker-api.ts';
import { type CheckerParts, checkerParts, type Deep } from './checker-parts.ts';
import type { CompiledRule } from './compile-rule.ts';
import { openDraft } from './draft.ts';
import { PackError, type PackFault } from './fault.ts';
import type { Finding } from './finding.ts';
import { troubleText } from './plan.ts';
import type { BuiltPack } from './rule.ts';
import type { Slots } from './slots.ts';

/** Makes the words of a finding: handed in, because words stand above rules. */
export type Speak = (parts: CheckerParts, rule: CompiledRule, slots: Slots, language: string, at?: At) => Finding;

const partsByChecker = new WeakMap<Checker, CheckerParts>();

/** What a checker is made of; undefined when it was not made here. */
export function partsOf(checker: Checker): CheckerParts | undefined {
  return partsByChecker.get(checker);
}

/**
 * A checker over packs. Throws one PackError with every fault when they cannot be used, each in a few words: `loadPacks` tells the
 * same with line and cure. Never throws on a record.
 */
export function* createCheckerWith(
  speak: Speak,
  deep: Deep,
  packs: readonly BuiltPack[],
  options: CheckerOptions,
): Steps<Checker> {
  const parts = yield* soundSteps(packs, options, deep);
  const diagnostics: Diagnostic[] = [];
  const trouble = (rule: CompiledRule, error: unknown) => {
    const message = troubleText(error);
    if (!diagnostics.some((one) => one.rule === rule.id && one.message === message))
      diagnostics.push({ rule: rule.id, message });
    if (diagnostics.length > 100) diagnostics.shift();
  };
  const byId = new Map<string, CompiledRule[]>();
  for (const rule of parts.rules) byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule]);
  const sayIn = ({ lang, tells }: Pick<Around, 'lang' | 'tells'>) => {
    const language = lang ?? options.lang ?? 'en';
    return (rule: CompiledRule, slots: Slots, at?: At) =>
      tells === undefined || tells(rule.id, rule.rule.fields) ? speak(parts, rule, slots, language, at) : undefined;
  };
  const checker: Checker = {
    rules: listed(parts),
    dictionary: parts.shared.dictionary,
    diagnostics,
    setting: (name) => parts.shared.setting(name),
    readsOf: (id) =>
      [...new Set((byId.get(id) ?? []).flatMap(({ reads }) => [...reads]))].filter((one) => !one.startsWith('#')),
    check(record, around) {
      const known = objectOr<Around>(around);
      const findings: Finding[] = [];
      const say = sayIn(known);
      const tell = (rule: CompiledRule, slots: Slots) => {
        const finding = say(rule, slots);
        if (finding !== undefined) findings.push(finding);
      };
      checkRecord(parts, record, known, tell, trouble);
      return findings;
    },
    checkCoe(coe, around) {
      const known = objectOr<CoeAround>(around);
      return checkCoe(parts, coe, known, sayIn(known), trouble);
    },
    openCoe(coe, around) {
      const known = objectOr<CoeAround>(around);
      return openDraft(parts, coe, known, sayIn(known), trouble);
    },
  };
  partsByChecker.set(checker, parts);
  return checker;
}

/** The parts of packs that have no fault. Throws PackError. */
export function soundParts(packs: readonly BuiltPack[], options: CheckerOptions, deep: Deep): CheckerParts {
  return finish(soundSteps(packs, options, deep));
}

function* soundSteps(packs: readonly BuiltPack[], options: CheckerOptions, deep: Deep): Steps<CheckerParts> {
  const faults: PackFault[] = [];
  const parts = yield* checkerParts(packs, options, deep, (file, pointer, code, about) => {
    const message = `${code}${about === undefined ? '' : `: ${JSON.stringify(about)}`}`;
    faults.push({ file, line: 0, column: 0, pointer, message, cure: '' });
  });
  if (faults.length > 0) throw new PackError(faults);
  return parts;
}

/** Each rule once, as written, in the order of findings. */
function listed({ resolved, rules }: CheckerParts): Checker['rules'] {
  const written = new Map(resolved.rules.map((one) => [one.id, one]));
  return [...new Set(rules.map(({ id }) => id))].flatMap((id) => {
    const one = written.get(id);
    return one === undefined ? [] : { ...one.rule, id, pack: { name: one.pack.name, version: one.pack.version } };
  });
}

function objectOr<T extends object>(value: T | undefined): T {
  return value !== null && typeof value === 'object' ? value : ({} as T);
}
