import { facts } from '../../facts/index.ts';
import { finish } from '../../steps.ts';
import { checkerParts } from '../checker-parts.ts';
import { isObject } from '../context.ts';
import { pointerStep } from '../fault.ts';
import { hasPackShape, hasRuleShape, ruleShape } from '../pack-shape.ts';
import { compilePattern } from '../patterns/compile-pattern.ts';
import type { BuiltPack, Rule } from '../rule.ts';
import { checkPack } from './check-pack.ts';
import type { FileFault } from './schema-faults.ts';

export type TellPack = (pack: BuiltPack, fault: FileFault) => void;

/**
 * What is wrong with packs taken together, beyond their schemas. Parts that are not even shaped right are left out, since their
 * schema has told so; `whole` says which rules have passed theirs. At the end everything is compiled, to be sure.
 */
export function checkMeaning(
  packs: readonly BuiltPack[],
  whole: (pack: BuiltPack, rule: string) => boolean,
  tell: TellPack,
): void {
  const usable = packs.map((given) => ({ given, ...withoutBroken(given) }));
  const compileFaults: { readonly pack: string; readonly pointer: string; readonly message: string }[] = [];
  const { resolved, shared } = finish(
    checkerParts(
      usable.map(({ pack }) => pack),
      { today: '2000-01-01' },
      { facts, compilePattern },
      (pack, pointer, code, about) => {
        compileFaults.push({ pack, pointer, message: `${code}: ${JSON.stringify(about)}.` });
      },
    ),
  );
  let told = false;
  const { dictionary, facts: byName } = shared;
  for (const { given, pack, stubs } of usable) {
    const report = (fault: FileFault) => {
      if (stubs.some((id) => fault.pointer.startsWith(`/rules${pointerStep(id)}`))) return;
      told = true;
      tell(given, fault);
    };
    checkPack({ pack, resolved, facts: byName, dictionary }, (id) => !stubs.includes(id) && whole(given, id), report);
    if (told) continue;
    for (const { pack: name, pointer, message } of compileFaults)
      if (name === pack.name) report({ pointer, message, cure: 'Compare with a rule that is right.' });
  }
}

/** The pack with what cannot be looked into taken out; broken rules are stood in for, so that overrides of them still find them. */
function withoutBroken(pack: BuiltPack): { readonly pack: BuiltPack; readonly stubs: readonly string[] } {
  const stubs: string[] = [];
  const ignore = () => undefined;
  const stub = {
    fields: [''],
    severity: 'info',
    conditions: { all: [] },
    says: { en: '' },
    source: [],
    examples: [],
  } as unknown as Rule;
  const rules = Object.entries(pack.rules).map(([id, rule]) => {
    const mended = mend(rule);
    if (hasRuleShape(mended, '', ignore)) return [id, mended];
    stubs.push(id);
    return [id, stub];
  });
  const objects = (part: object, also: (value: { readonly [key: string]: unknown }) => boolean) =>
    Object.fromEntries(Object.entries(part).filter(([, value]) => isObject(value) && also(value)));
  const whole = {
    ...pack,
    rules: Object.fromEntries(rules),
    fields: objects(pack.fields, ({ label }) => isObject(label)),
    codeSets: objects(pack.codeSets, ({ codes }) => Array.isArray(codes) && codes.every(isCode)),
    lists: objects(pack.lists, (list) =>
      ['entries', 'add', 'remove'].every((key) => list[key] === undefined || Array.isArray(list[key])),
    ),
    overrides: Object.fromEntries(
      Object.entries(pack.overrides).filter(([, value]) => typeof value === 'string' || isObject(value)),
    ),
  } as unknown as BuiltPack;
  return { pack: hasPackShape(whole, ignore) ? whole : { ...whole, rules: {} }, stubs };
}

/** A rule whose lesser parts are not shaped right, without them: the rest can still be looked into. */
function mend(rule: unknown): unknown {
  if (!isObject(rule)) return rule;
  const instead: { readonly [part: string]: unknown } = {
    severity: 'info',
    says: { en: '' },
    with: undefined,
    fixes: undefined,
    source: undefined,
  };
  return Object.fromEntries(
    Object.entries({ ...instead, ...rule }).map(([part, value]) => [
      part,
      part in instead && ruleShape[part]?.(value) !== true ? instead[part] : value,
    ]),
  );
}

function isCode(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['code'] === 'string' &&
    isObject(value['meaning']) &&
    (value['accepts'] === undefined || Array.isArray(value['accepts']))
  );
}
