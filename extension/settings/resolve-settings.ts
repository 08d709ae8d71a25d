import type { BuiltPack, Severity } from '@coe-check/sdk';
import type { Choices, Settings, SettingsFault } from '../lib/settings.ts';
import { choiceKeys, defaults, readChoices } from './choices.ts';
import { forPages, type ImportedPack, type ListedPack, withBases } from './pack-list.ts';
import type { PinnedPack, Policy } from './policy.ts';

const silentBy: { readonly [quiet in Choices['quiet']]: readonly Severity[] } = {
  all: [],
  noNotes: ['info'],
  errors: ['info', 'warning'],
};

/**
 * Policy over what the clerk chose over the defaults. A locked choice without a value stays at its default. Packs that are
 * not there, not for this engine, or not the bytes that the policy has fixed are left out and told.
 */
export function resolveSettings(
  policy: Policy,
  stored: unknown,
  bundled: readonly ListedPack[],
  imported: readonly ImportedPack[],
): Settings {
  const faults: SettingsFault[] = [...policy.faults];
  const chosen = readChoices(stored).values;
  const values: { [key: string]: unknown } = {};
  for (const key of choiceKeys)
    values[key] = policy.choices[key] ?? (policy.locked.includes(key) ? undefined : chosen[key]) ?? defaults[key];
  const choices = values as unknown as Choices;

  const sound = soundPacks(policy.pinned, bundled, imported, faults);
  const wanted = withBases(choices.packs, sound);
  for (const about of choices.packs) {
    const isTold = faults.some((fault) => fault.about === about);
    if (!wanted.includes(about) && !isTold) faults.push({ about, why: 'faultMissing' });
  }
  const packs = wanted.length > 0 ? wanted : withBases(defaults.packs, bundled);
  const ours = sound.filter((pack): pack is ImportedPack => 'text' in pack && packs.includes(pack.name));
  return {
    ...choices,
    packs,
    rosterDays: Math.min(choices.rosterDays, choices.rosterMostDays),
    silent: silentBy[choices.quiet],
    imported: Object.fromEntries(ours.map(({ name, text }) => [name, forPages(JSON.parse(text) as BuiltPack)])),
    locked: policy.locked,
    office: policy.office,
    faults,
  };
}

/** One pack a name: what came in takes the place of the bundled one. */
function soundPacks(
  pinned: readonly PinnedPack[],
  bundled: readonly ListedPack[],
  imported: readonly ImportedPack[],
  faults: SettingsFault[],
): readonly ListedPack[] {
  const engine = bundled[0]?.engine;
  const fits = (pack: ListedPack) => pinned.every(({ name, sha256 }) => name !== pack.name || sha256 === pack.sha256);
  const names = new Set([...bundled, ...imported].map(({ name }) => name));
  for (const { name } of pinned) if (!names.has(name)) faults.push({ about: name, why: 'faultMissing' });
  return [...names].flatMap((name) => {
    const offered = [...imported, ...bundled].filter((pack) => pack.name === name);
    const running = offered.filter((pack) => pack.engine === engine);
    const pack = running.find(fits);
    if (pack === undefined) faults.push({ about: name, why: running.length > 0 ? 'faultHash' : 'faultEngine' });
    else if (running.length < offered.length) faults.push({ about: name, why: 'faultEngine' });
    return pack ?? [];
  });
}
