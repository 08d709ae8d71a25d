import { PackError, type PackFault, pointerStep } from './fault.ts';
import * as schemas from './generated/validate.js';
import { type Assembled, buildPack, placed } from './load/build-pack.ts';
import { checkMeaning } from './load/check-meaning.ts';
import { isDeeperThan } from './load/depth.ts';
import { localeFaults } from './load/locale.ts';
import { type PackFile, readPackFiles, type SourceFile } from './load/pack-files.ts';
import { readJson } from './load/read-json.ts';
import { type FileFault, schemaFaults } from './load/schema-faults.ts';
import { hasPackShape, packName } from './pack-shape.ts';
import type { BuiltPack } from './rule.ts';

export { listsOfFacts } from '../facts/name-boxes.ts';
export { faultLine, PackError, type PackFault } from './fault.ts';
export { type FactDoc, factDocs } from './load/fact-docs.ts';
export { operatorDocs } from './load/operator-docs.ts';
export type { PackFile } from './load/pack-files.ts';
export { patternWords } from './load/pattern-words.ts';
export { type JsonFault, type Place, type ReadJson, readJson } from './load/read-json.ts';
export { cureFor, suggestion } from './load/suggest.ts';
export { decorators, type Operator, operators } from './operators.ts';
export { compilePattern } from './patterns/compile-pattern.ts';
export type { CompiledPattern } from './patterns/compiled-pattern.ts';
export { namedPattern, namedPatterns } from './patterns/named-patterns.ts';

/** The files of one pack, each with the path people will be told. The folder that holds pack.json is the pack's. */
export interface PackSource {
  readonly files: readonly PackFile[];
}

/**
 * Packs from their files, bases first, ready for `createChecker`. What they extend is among them or in `built`. Throws one
 * PackError with all faults of all packs, each with file, line, column, what is wrong and the cure.
 *
 * loadPacks([{ files: [{ path: 'rules/us/pack.json', text: '{…}' }, …] }])  → [us]
 */
export function loadPacks(folders: readonly PackSource[], built: readonly BuiltPack[] = []): BuiltPack[] {
  const faults: PackFault[] = [];
  const loaded = new Map<BuiltPack, Loaded>();
  for (const folder of folders) {
    const files = loadFiles(folder, faults);
    loaded.set(files.assembled.pack, files);
  }
  const packs = basesFirst([...built, ...loaded.keys()]);
  const sound = (pack: BuiltPack, id: string) => loaded.get(pack)?.unsound.has(id) !== true;
  checkMeaning(packs, sound, (pack, fault) => {
    const source = loaded.get(pack)?.assembled.sourceOf(fault.pointer);
    if (source === undefined) faults.push(unplaced(pack.name, fault));
    else faults.push(placed(source.file, { ...fault, pointer: source.pointer }));
  });
  if (faults.length > 0) throw new PackError(tidy(faults));
  return packs.filter((pack) => loaded.has(pack));
}

interface Loaded {
  readonly assembled: Assembled;
  /** Ids of rules that have not passed their schema, and of procedures as NAME/procedures/WHAT. */
  readonly unsound: ReadonlySet<string>;
}

function loadFiles({ files }: PackSource, faults: PackFault[]): Loaded {
  const { root, sources } = readPackFiles(files, (fault) => faults.push(fault));
  const assembled = buildPack(sources);
  const { name } = assembled.pack;
  const unsound = new Set<string>();
  for (const source of sources) {
    const found = faultsOfFile(source);
    if (found.length > 0 && source.is.kind === 'rule') unsound.add(`${name}/${source.is.name}`);
    if (found.length > 0 && source.is.kind === 'procedure') unsound.add(`${name}/procedures/${source.is.name}`);
    for (const fault of found) faults.push(bySchema(placed(source, fault)));
    if (found.length === 0 && source.is.kind === 'locale')
      for (const fault of localeFaults(source, assembled.pack)) faults.push(placed(source, fault));
  }
  const folder = root.split('/').at(-2) ?? '';
  const head = sources.find(({ is }) => is.kind === 'pack');
  if (head !== undefined && folder !== '' && name !== '' && folder !== name) {
    faults.push(
      placed(head, {
        pointer: '/name',
        message: `the pack is called "${name}", its folder "${folder}".`,
        cure: 'Give both the same name.',
      }),
    );
  }
  return { assembled, unsound };
}

const validators = { ...schemas };

function faultsOfFile({ is: { kind }, json }: SourceFile): FileFault[] {
  return kind === 'labels' || kind === 'match' ? [] : schemaFaults(validators[kind], json.value);
}

/**
 * A built pack from somebody else, as JSON text or parsed: checked as its files would be, together with the bases it extends.
 * Nothing of it is ever run. Throws PackError.
 */
export function readBuiltPack(json: unknown, bases: readonly BuiltPack[] = []): BuiltPack {
  const faults: PackFault[] = [];
  const read = typeof json === 'string' ? readJson(json) : undefined;
  const pack = (read === undefined ? json : read.value) as BuiltPack;
  for (const { line, column, message, cure } of read?.faults ?? [])
    faults.push({ file: 'pack', line, column, pointer: '', message, cure });
  const tell = (fault: FileFault) => faults.push(unplaced(packName(pack), fault));
  if (faults.length === 0 && isDeeperThan(pack, 40))
    tell({ pointer: '', message: 'the pack nests deeper than 40.', cure: 'Build it with coe.' });
  if (faults.length === 0)
    hasPackShape(pack, (pointer, code) =>
      tell({ pointer, message: `this is no built pack: ${code}.`, cure: 'Build it with this version of coe.' }),
    );
  if (faults.length === 0) {
    const found = builtFaults(pack);
    for (const fault of found) faults.push(bySchema(unplaced(pack.name, fault)));
    checkMeaning(
      basesFirst([...bases, pack]),
      () => found.length === 0,
      (_, fault) => tell(fault),
    );
  }
  if (faults.length > 0) throw new PackError(tidy(faults));
  return pack;
}

function builtFaults(pack: BuiltPack): FileFault[] {
  const below = (under: string, faults: readonly FileFault[]) =>
    faults.map((fault) => ({ ...fault, pointer: under + fault.pointer }));
  const { name, version, engine, title, settings, overrides } = pack;
  return [
    ...schemaFaults(schemas.pack, {
      name,
      version,
      engine,
      extends: pack.extends,
      title: title ?? { en: name, es: name },
      settings,
      rules: overrides,
    }),
    ...schemaFaults(schemas.fields, { fields: pack.fields, codeSets: pack.codeSets }),
    ...below('/sources', schemaFaults(schemas.sources, pack.sources)),
    ...Object.entries(pack.rules).flatMap(([id, rule]) =>
      below(`/rules${pointerStep(id)}`, schemaFaults(schemas.rule, rule)),
    ),
    ...Object.entries(pack.procedures ?? {}).flatMap(([name, procedure]) =>
      below(`/procedures${pointerStep(name)}`, schemaFaults(schemas.procedure, procedure)),
    ),
    ...Object.entries(pack.conditions).flatMap(([id, conditions]) =>
      below(
        `/conditions${pointerStep(id)}`,
        schemaFaults(schemas.condition, { summary: 'a built condition', conditions }),
      ).map((fault) => ({
        ...fault,
        pointer: fault.pointer.replace(/^(\/conditions\/[^/]*)\/conditions/, '$1'),
      })),
    ),
  ];
}

function unplaced(file: string, { pointer, message, cure }: FileFault): PackFault {
  return { file, line: 0, column: 0, pointer, message, cure };
}

/** The same order, but each pack after the packs it extends. */
function basesFirst(packs: readonly BuiltPack[]): BuiltPack[] {
  const ordered = new Set<BuiltPack>();
  const visit = (pack: BuiltPack, waiting: readonly BuiltPack[]) => {
    if (ordered.has(pack) || waiting.includes(pack)) return;
    for (const name of pack.extends) {
      const base = packs.find((one) => one.name === name);
      if (base !== undefined) visit(base, [...waiting, pack]);
    }
    ordered.add(pack);
  };
  for (const pack of packs) visit(pack, []);
  return [...ordered];
}

const ofSchemas = new WeakSet<PackFault>();

function bySchema(fault: PackFault): PackFault {
  ofSchemas.add(fault);
  return fault;
}

/** In the order of the files, each place once. Of a condition, what is known of its facts is plainer than what a schema says. */
function tidy(faults: readonly PackFault[]): PackFault[] {
  const inConditions = (pointer: string) => /^(?:\/rules\/[^/]*)?\/(?:conditions|with)\b/.test(pointer);
  const near = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);
  const plainer = (fault: PackFault) =>
    ofSchemas.has(fault) &&
    inConditions(fault.pointer) &&
    faults.some((other) => !ofSchemas.has(other) && other.file === fault.file && near(other.pointer, fault.pointer));
  const kept = faults.filter(
    (fault, i) =>
      !plainer(fault) && faults.findIndex((one) => samePlace(one, fault) && one.message === fault.message) === i,
  );
  return kept.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

/** A rule for several fields tells the same of each: once is enough. */
function samePlace(one: PackFault, other: PackFault): boolean {
  return (
    one.file === other.file &&
    one.line === other.line &&
    one.column === other.column &&
    (one.line > 0 || one.pointer === other.pointer)
  );
}
