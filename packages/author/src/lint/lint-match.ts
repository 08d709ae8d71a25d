import type { FieldKey } from '@coe-check/sdk';
import { readModel } from '@coe-check/sdk/match';
import { foldersWithBases } from '../packs/find-packs.ts';
import type { PackFolder } from '../packs/pack-folder.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import type { LintFault } from './lint-fault.ts';
import { type PackText, packTexts } from './pack-text.ts';
import { isJsonObject } from './walk.ts';

/** Faults of packs' match.json: what keeps a model from being used, and lists and fields that no pack has. */
export function lintMatch(own: readonly PackText[], families: ReadonlyMap<string, readonly PackText[]>): LintFault[] {
  const all = [...families.values()].flat();
  const fields = all.flatMap(({ kind, value }) => (kind === 'fields' ? keysOf(memberOf(value, 'fields')) : []));
  const lists = all.flatMap(({ kind, name }) => (kind === 'list' ? [name] : []));
  return own.flatMap(({ kind, file, value, at }) => {
    if (kind !== 'match' || value === undefined) return [];
    const { faults } = readModel(value);
    const told = faults.map(
      ({ pointer, message, cure }): LintFault => ({ severity: 'error', file, ...at(pointer), message, cure }),
    );
    return [
      ...told,
      ...unknownNames(fieldsIn(value), fields, 'no field of the dictionary is called', 'warning', file, at),
      ...unknownNames(listsIn(value), lists, 'no pack has a list called', 'error', file, at),
    ];
  });
}

/** The same for packs that nobody has read yet. */
export function matchFaults(folders: readonly PackFolder[]): LintFault[] {
  const families = new Map(foldersWithBases(folders).map((folder) => [folder.name, packTexts(folder)]));
  return lintMatch(
    folders.flatMap((folder) => families.get(folder.name) ?? []),
    families,
  );
}

type Named = readonly { readonly name: string; readonly pointer: string }[];

function unknownNames(
  named: Named,
  known: readonly string[],
  says: string,
  severity: LintFault['severity'],
  file: string,
  at: PackText['at'],
): LintFault[] {
  return named.flatMap(({ name, pointer }): LintFault[] => {
    if (known.includes(name)) return [];
    const near = didYouMean(name, known);
    const cure = near === undefined ? 'Name one that is there, or add it.' : `Did you mean "${near}"?`;
    return [{ severity, file, ...at(pointer), message: `${says} "${name}".`, cure }];
  });
}

/** Fields that columns are derived from. A model of another table of persons may name fields that no dictionary knows. */
function fieldsIn(model: unknown): Named {
  return Object.entries(memberOf(model, 'columns')).flatMap(([column, { of = [] }]) =>
    textsIn(of).map((name, at) => ({ name, pointer: `/columns/${escaped(column)}/of/${at}` })),
  );
}

function listsIn(model: unknown): Named {
  return Object.entries(memberOf(model, 'lists')).flatMap(([use, addresses]) =>
    textsIn(addresses).map((address, at) => ({
      name: address.slice(address.indexOf(':') + 1),
      pointer: `/lists/${escaped(use)}/${at}`,
    })),
  );
}

function memberOf(value: unknown, name: string): Readonly<{ [name: string]: Readonly<{ [name: string]: unknown }> }> {
  const member = isJsonObject(value) ? value[name] : undefined;
  return (isJsonObject(member) ? member : {}) as ReturnType<typeof memberOf>;
}

const keysOf = (value: object): readonly FieldKey[] => Object.keys(value);
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
