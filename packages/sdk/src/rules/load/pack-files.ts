import type { PackFault } from '../fault.ts';
import { type ReadJson, readJson } from './read-json.ts';

/** A file of a pack: where it lies, as people will be told, and what is in it. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** What a file is, by its path in the pack. */
export type FileKind =
  | { readonly kind: 'pack' | 'fields' | 'sources' | 'labels' | 'match' | 'cheatSheet' }
  /** The name of a locale is its language. */
  | { readonly kind: 'list' | 'condition' | 'rule' | 'procedure' | 'locale'; readonly name: string };

/** A file read and told apart. */
export interface SourceFile {
  readonly path: string;
  readonly is: FileKind;
  readonly json: ReadJson;
}

/** Far above any real file; what is larger is not read. */
const largest = 8_000_000;

/** The files of one pack, read. Faults: no pack.json, JSON that is none, files in no known place. */
export function readPackFiles(
  files: readonly PackFile[],
  fault: (fault: PackFault) => void,
): { readonly root: string; readonly sources: readonly SourceFile[] } {
  const paths = files.map(({ path }) => path.replaceAll('\\', '/'));
  const home = paths
    .filter((path) => path === 'pack.json' || path.endsWith('/pack.json'))
    .sort((a, b) => a.length - b.length)[0];
  const root = home?.slice(0, -'pack.json'.length) ?? '';
  const tell = (file: string, message: string, cure: string) =>
    fault({ file, line: 1, column: 1, pointer: '', message, cure });
  if (home === undefined) {
    tell('pack.json', 'the pack has no pack.json.', 'Add one with its name, version, engine and title.');
    return { root, sources: [] };
  }
  const sources = files.flatMap(({ text }, i): SourceFile[] => {
    const path = paths[i] as string;
    if (!path.endsWith('.json') || !path.startsWith(root)) return [];
    const is = kindOf(path.slice(root.length, -'.json'.length));
    if (is === undefined) {
      tell(
        path,
        'this file lies where no part of a pack lies.',
        'A rule is topic/rule.json; lists are in lists/, named conditions in conditions/, procedures in procedures/.',
      );
      return [];
    }
    if (text.length > largest) {
      tell(path, `the file is larger than ${largest / 1_000_000} MB.`, 'Split it.');
      return [];
    }
    const json = readJson(text);
    for (const { line, column, message, cure } of json.faults)
      fault({ file: path, line, column, pointer: '', message, cure });
    return json.value === undefined ? [] : [{ path, is, json }];
  });
  return { root, sources };
}

const word = /^[a-z0-9][a-z0-9-]*$/;

function kindOf(path: string): FileKind | undefined {
  const steps = path.split('/');
  const [first = '', second = ''] = steps;
  if (steps.length === 1) {
    if (first === 'pack' || first === 'fields' || first === 'sources' || first === 'labels' || first === 'match')
      return { kind: first };
    return first === 'cheat-sheet' ? { kind: 'cheatSheet' } : undefined;
  }
  if (first === 'locales') return steps.length === 2 ? { kind: 'locale', name: second } : undefined;
  if (steps.length !== 2 || !word.test(second)) return undefined;
  if (first === 'lists') return { kind: 'list', name: second };
  if (first === 'conditions') return { kind: 'condition', name: second };
  if (first === 'procedures') return { kind: 'procedure', name: second };
  return word.test(first) ? { kind: 'rule', name: path } : undefined;
}
