import type { BuiltPack, Checker, RuleOverride, Words } from '@coe-check/sdk';
import { isJsonObject, type JsonObject } from '../lint/walk.ts';
import type { PackFolder } from '../packs/pack-folder.ts';
import { type BookRule, bookRules } from './book-rules.ts';

/** What a state's pack does in its own way. */
export interface StateChapter {
  readonly name: string;
  readonly title: Words;
  readonly settings: readonly StateDifference[];
  /** Rules of the pack below that are off, or hold in another way. */
  readonly overrides: readonly StateDifference[];
  readonly rules: readonly BookRule[];
}

/** One thing that differs, and the reason that `pack.json` gives for it. */
export interface StateDifference {
  readonly name: string;
  readonly value: unknown;
  readonly why: string | undefined;
  readonly source: readonly string[];
  /** The overridden rule as it holds here; undefined when it is off, or when this is a setting. */
  readonly rule: BookRule | undefined;
}

/** The chapter of one pack. `checker` has its bases too. */
export function stateChapter(pack: BuiltPack, checker: Checker, folders: readonly PackFolder[]): StateChapter {
  const reasons = reasonsOf(folders.find(({ name }) => name === pack.name));
  const differences = (values: Readonly<{ [name: string]: unknown }>) =>
    Object.entries(values).map(([name, value]): StateDifference => {
      const { why, source } = reasons(name);
      return { name, value, why, source, rule: bookRules(checker, [name])[0] };
    });
  const overrides: Readonly<{ [rule: string]: RuleOverride }> = pack.overrides;
  return {
    name: pack.name,
    title: pack.title ?? { en: pack.name, es: pack.name },
    settings: differences(pack.settings),
    overrides: differences(overrides),
    rules: bookRules(checker, Object.keys(pack.rules)),
  };
}

/** `reasons` of pack.json: documentation, so not in the built pack. */
function reasonsOf(folder: PackFolder | undefined): (name: string) => Pick<StateDifference, 'why' | 'source'> {
  const head = objectOf(JSON.parse(folder?.files.get('pack.json') ?? '{}'));
  const reasons = objectOf(head['reasons']);
  return (name) => {
    const { why, source } = objectOf(Object.hasOwn(reasons, name) ? reasons[name] : undefined);
    return {
      why: typeof why === 'string' ? why : undefined,
      source: Array.isArray(source) ? source.filter((id): id is string => typeof id === 'string') : [],
    };
  };
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
