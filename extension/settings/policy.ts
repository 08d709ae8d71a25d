import type { Choices, SettingsFault } from '../lib/settings.ts';
import { choiceKeys, packName, readChoices } from './choices.ts';

/** A pack that the office has fixed: only the very bytes with this SHA-256 are used. With `text` the policy brings them. */
export interface PinnedPack {
  readonly name: string;
  readonly sha256: string;
  readonly text?: string;
}

/** What an office decides for its clerks. Every choice given here is decided; `locked` leaves others at their default. */
export interface Policy {
  readonly choices: Partial<Choices>;
  readonly locked: readonly (keyof Choices)[];
  readonly pinned: readonly PinnedPack[];
  readonly office: string;
  readonly faults: readonly SettingsFault[];
}

/** Keys that only a policy has, beside the choices. */
export const policyKeys = ['locked', 'pinnedPacks', 'office'] as const;

/** Reads a managed storage area. What is damaged counts as absent and is told. */
export function readPolicy(managed: unknown): Policy {
  const given = typeof managed === 'object' && managed !== null ? (managed as { readonly [key: string]: unknown }) : {};
  const { values, unsound } = readChoices(given);
  const faults: SettingsFault[] = unsound.map((about) => ({ about, why: 'faultValue' }));
  const read = <T>(key: (typeof policyKeys)[number], reader: (value: unknown) => T | undefined, otherwise: T): T => {
    if (given[key] === undefined) return otherwise;
    const value = reader(given[key]);
    if (value === undefined) faults.push({ about: key, why: 'faultValue' });
    return value ?? otherwise;
  };
  const named = read('locked', listedKeys, []);
  const known: readonly string[] = [...choiceKeys, ...policyKeys];
  for (const about of Object.keys(given)) if (!known.includes(about)) faults.push({ about, why: 'faultUnknown' });
  return {
    choices: values,
    // Sites are named for the clerk's convenience: only the lock forbids others.
    locked: choiceKeys.filter((key) => named.includes(key) || (key in values && key !== 'sites')),
    pinned: read('pinnedPacks', pinnedPacks, []),
    office: read('office', officeName, ''),
    faults,
  };
}

function listedKeys(value: unknown): readonly (keyof Choices)[] | undefined {
  if (!Array.isArray(value) || !value.every((each) => choiceKeys.includes(each))) return undefined;
  return value;
}

function officeName(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 200 ? value.trim() : undefined;
}

function pinnedPacks(value: unknown): readonly PinnedPack[] | undefined {
  if (!Array.isArray(value) || value.length > 12) return undefined;
  const packs = value.flatMap((each) => pinnedPack(each) ?? []);
  return packs.length === value.length ? packs : undefined;
}

function pinnedPack(value: unknown): PinnedPack | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, sha256, text } = value as { readonly [key: string]: unknown };
  const called = packName(name);
  if (called === undefined || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/i.test(sha256)) return undefined;
  if (text !== undefined && typeof text !== 'string') return undefined;
  return { name: called, sha256: sha256.toLowerCase(), ...(text !== undefined && { text }) };
}
