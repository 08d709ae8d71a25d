import type { BuiltPack } from '@coe-check/sdk';
import type { LintFault } from '../lint/lint-fault.ts';
import { type PackText, packTexts } from '../lint/pack-text.ts';
import { isJsonObject, walk } from '../lint/walk.ts';
import type { PackFolder } from '../packs/pack-folder.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import type { CheatSheet } from './cheat-sheet.ts';

/** The cheat sheets of pack folders, bases first. Their shape is the loader's to check. */
export function sheetsOf(folders: readonly PackFolder[]): CheatSheet[] {
  return folders
    .flatMap(packTexts)
    .flatMap(({ kind, value }) => (kind === 'cheat-sheet' && isJsonObject(value) ? [value as CheatSheet] : []));
}

/** `names/boxes/hyphen` */
function entriesOf({ pages = [] }: CheatSheet): string[] {
  return pages.flatMap((page) =>
    page.sections.flatMap((section) => section.entries.map((entry) => `${page.id}/${section.id}/${entry.id}`)),
  );
}

/** Rules, fields, sources and entries that a cheat sheet names and that no pack has, each with its place. */
export function sheetFaults(folders: readonly PackFolder[], packs: readonly BuiltPack[]): LintFault[] {
  const known = {
    rule: packs.flatMap(({ rules }) => Object.keys(rules)),
    field: packs.flatMap(({ fields }) => Object.keys(fields)),
    source: packs.flatMap(({ sources }) => Object.keys(sources)),
    entry: sheetsOf(folders).flatMap(entriesOf),
  };
  return folders
    .flatMap(packTexts)
    .filter(({ kind }) => kind === 'cheat-sheet')
    .flatMap((text) =>
      namesIn(text).flatMap(({ what, name, pointer }): LintFault[] => {
        if (known[what].includes(name)) return [];
        const near = didYouMean(name, known[what]);
        const cure = near === undefined ? `Name a ${what} of the packs.` : `Did you mean "${near}"?`;
        return [
          { severity: 'error', file: text.file, ...text.at(pointer), message: `no ${what} is called "${name}".`, cure },
        ];
      }),
    );
}

interface Named {
  readonly what: 'rule' | 'field' | 'source' | 'entry';
  readonly name: string;
  readonly pointer: string;
}

function namesIn({ value }: PackText): Named[] {
  return [...walk(value)].flatMap(({ pointer, value: part }): Named[] => {
    const name = String(part);
    if (/\/rules\/\d+$/.test(pointer)) return [{ what: 'rule', name, pointer }];
    if (/^\/remove\/\d+$/.test(pointer)) return [{ what: 'entry', name, pointer }];
    if (/\/source\/\d+$/.test(pointer)) return [{ what: 'source', name, pointer }];
    const field = /\/(?:wrong|right)\/([^/]+)$/.exec(pointer)?.[1];
    return field === undefined ? [] : [{ what: 'field', name: field, pointer }];
  });
}
