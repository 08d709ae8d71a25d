import type { Choices, WaiverReason } from '../lib/settings.ts';

/** What a stranger's value means for a choice; undefined when it is not one of its values. */
type Read<Value> = (value: unknown) => Value | undefined;

interface Choice<Value> {
  readonly default: Value;
  readonly read: Read<Value>;
}

/**
 * Every choice there is, with what it is unless somebody decides otherwise and what counts as a value of it. Policy,
 * storage and the administrators' page all go by this table; public/managed_schema.json says the same to Chrome.
 */
export const choices: { readonly [Key in keyof Choices]: Choice<Choices[Key]> } = {
  language: { default: 'auto', read: oneOf('auto', 'en', 'es') },
  packs: { default: ['us'], read: listOf(packName, { min: 1, max: 12 }) },
  dateOrder: { default: 'auto', read: oneOf('auto', 'MDY', 'DMY', 'YMD') },
  quiet: { default: 'all', read: oneOf('all', 'noNotes', 'errors') },
  retentionDays: { default: 365, read: whole(1, 3650) },
  waiverReasons: { default: [], read: listOf(waiverReason, { max: 20 }) },
  waiverNeedsReason: { default: true, read: yesOrNo },
  neverWaived: { default: [], read: listOf(ruleId, { max: 500 }) },
  roster: { default: 'kept', read: oneOf('kept', 'memory', 'off') },
  rosterDays: { default: 30, read: whole(1, 365) },
  rosterMostDays: { default: 365, read: whole(1, 365) },
  submitBlocks: { default: false, read: yesOrNo },
  auditExport: { default: true, read: yesOrNo },
  counts: { default: true, read: yesOrNo },
  sites: { default: [], read: listOf(sitePattern, { max: 100 }) },
};

export const choiceKeys = Object.keys(choices) as (keyof Choices)[];

/** Every choice at its default. */
export const defaults = Object.fromEntries(choiceKeys.map((key) => [key, choices[key].default])) as unknown as Choices;

/**
 * The sound choices of a stranger's object, and the keys whose value is none. Own keys only; nothing is mended.
 *
 * readChoices({ language: 'es', quiet: 'loud' })  → { values: { language: 'es' }, unsound: ['quiet'] }
 */
export function readChoices(from: unknown): { readonly values: Partial<Choices>; readonly unsound: string[] } {
  const given = typeof from === 'object' && from !== null ? (from as { readonly [key: string]: unknown }) : {};
  const values: { [key: string]: unknown } = {};
  const unsound: string[] = [];
  for (const key of choiceKeys) {
    if (!Object.hasOwn(given, key) || given[key] === undefined) continue;
    const value = choices[key].read(given[key]);
    if (value === undefined) unsound.push(key);
    else values[key] = value;
  }
  return { values: values as Partial<Choices>, unsound };
}

/** A pack's name: what a folder and a file may be called. Nothing that every object has already. */
export function packName(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value) && !(value in {}) ? value : undefined;
}

/** The id of a rule: a pack's name and a path below it. No typed text looks like one. */
export function ruleId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*){1,4}$/.test(value) ? value : undefined;
}

/** `https://coe.example.org/*`, or the same with `*.` before the host; a page's own address is taken for its site. */
export function sitePattern(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = /^(https?):\/\/((?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d+)?(?:\/.*)?$/i.exec(value.trim());
  return parts ? `${parts[1]}://${parts[2]}/*`.toLowerCase() : undefined;
}

function waiverReason(value: unknown): WaiverReason | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, en, es } = value as { readonly [key: string]: unknown };
  const short = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '' && text.length <= 120;
  return typeof id === 'string' && /^[a-zA-Z0-9-]{1,40}$/.test(id) && short(en) && short(es)
    ? { id, en: en.trim(), es: es.trim() }
    : undefined;
}

function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function oneOf<T extends string>(...allowed: readonly T[]): Read<T> {
  return (value) => allowed.find((each) => each === value);
}

function whole(min: number, max: number): Read<number> {
  return (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max ? Number(value) : undefined;
}

/** A list all of whose entries are sound: one bad entry makes the whole list no value, so that nothing is half applied. */
function listOf<T>(
  read: Read<T>,
  { min = 0, max }: { readonly min?: number; readonly max: number },
): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) return undefined;
    const entries = value.flatMap((each) => read(each) ?? []);
    return entries.length === value.length ? entries : undefined;
  };
}
