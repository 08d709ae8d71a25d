import type { BuiltPack } from '@coe-check/sdk';

/** The lists of several packs by bare name; a later pack's own list wins over one below it. */
export function listsOf(packs: readonly BuiltPack[]): BuiltPack['lists'] {
  return Object.assign(
    {},
    ...packs.map(({ lists }) => Object.fromEntries(Object.entries(lists).filter(([, list]) => list.entries))),
  );
}
