import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generated } from './generated.ts';
import { files, filesIn, read, root, sourcesOf } from './repository/files.ts';
import { readSource, type Spot } from './repository/source.ts';

/** One line a fault, each with its place and its cure; the test shows them all at once. */
const none: string[] = [];
const at = ({ file, line }: Spot, words: string) => `${file}:${line}  ${words}`;

// Where things live, and what they may import (the README of each package says why).

const mayImport: Record<string, { ours: RegExp; node: boolean }> = {
  'packages/sdk/src': { ours: /^$/, node: false },
  'packages/page/src': { ours: /^@coe-check\/sdk$/, node: false },
  'packages/author/src': { ours: /^@coe-check\/(sdk(\/.*)?|page)$/, node: true },
  extension: { ours: /^@coe-check\/(sdk(\/.*)?|page|rules(\/.*)?)$/, node: false },
};

for (const [folder, { ours, node }] of Object.entries(mayImport)) {
  test(`${folder} imports only what its place in the house allows`, () => {
    const home = folder === 'extension' ? 'extension/' : folder.replace(/src$/, '');
    const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = packageOf(folder);
    const bought = Object.keys({
      ...dependencies,
      ...peerDependencies,
      ...(folder === 'extension' && devDependencies),
    });
    const faults = sourcesOf(folder).flatMap((file) =>
      readSource(file).imports.flatMap((spot) => {
        const name = spot.text;
        if (name.startsWith(home)) return none;
        if (name.startsWith('@coe-check/'))
          return ours.test(name) ? none : at(spot, `imports ${name}. What both need belongs in the lower package.`);
        if (/^(packages|extension|rules|test)\//.test(name))
          return at(spot, `reaches into ${name}. Import the package by its name, through its front door.`);
        if (name.startsWith('node:')) return node ? none : at(spot, `imports ${name}, which browsers do not have.`);
        if (bought.some((each) => name === each || name.startsWith(`${each}/`))) return none;
        return at(spot, `imports ${name}, which the package.json beside it does not name as a dependency.`);
      }),
    );
    expect(faults).toEqual(none);
  });
}

test('a folder of the sdk imports only from those before it', () => {
  // `words` stands last: what is said of a finding knows the rule; the rules are handed what makes the sentences.
  const order = ['record', 'text', 'dates', 'names', 'facts', 'rules', 'match', 'courses', 'words', 'tables'];
  const folderOf = (path: string) => path.match(/^packages\/sdk\/src\/([^/]+)\//)?.[1];
  const faults = sourcesOf('packages/sdk/src').flatMap((file) => {
    const here = folderOf(file);
    if (here && !order.includes(here))
      return `${file}  ${here} is not a folder of the sdk. Use one of ${order.join(', ')}, or add it to this test's order.`;
    if (!here) return none;
    return readSource(file).imports.flatMap((spot) => {
      const there = folderOf(spot.text);
      if (spot.text === 'packages/sdk/src/index.ts')
        return at(spot, 'imports the front door from inside. Import the file itself.');
      if (!there || order.indexOf(there) <= order.indexOf(here)) return none;
      return at(
        spot,
        `${here} imports from ${there}, which comes later (${order.join(' < ')}). Move what both need down.`,
      );
    });
  });
  expect(faults).toEqual(none);
});

test('the front door of the sdk leads to no table and not to json-rules-engine', () => {
  const seen = new Set<string>();
  const faults: string[] = [];
  const walk = (file: string) => {
    if (seen.has(file) || !files.includes(file)) return;
    seen.add(file);
    for (const spot of readSource(file).imports) {
      if (spot.text === 'json-rules-engine')
        faults.push(at(spot, 'is reached from index.ts; it belongs only in the subpath.'));
      if (spot.text.endsWith('.json'))
        faults.push(at(spot, `imports ${spot.text}. Tables are handed in with the packs.`));
      walk(spot.text);
    }
  };
  walk('packages/sdk/src/index.ts');
  expect(faults).toEqual(none);
});

test('only one file of the sdk knows json-rules-engine', () => {
  const faults = sourcesOf('packages/sdk/src')
    .filter((file) => file !== 'packages/sdk/src/rules/json-rules-engine.ts')
    .flatMap((file) => readSource(file).imports)
    .filter((spot) => spot.text === 'json-rules-engine')
    .map((spot) => at(spot, 'its path library carries `new Function`: keep it in rules/json-rules-engine.ts.'));
  expect(faults).toEqual(none);
});

test('rules depends on nothing of ours and holds no code', () => {
  const { dependencies, devDependencies, peerDependencies } = packageOf('rules');
  expect(Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })).toEqual(none);
  expect(files.filter((file) => /^rules\/.*\.[cm]?[jt]sx?$/.test(file))).toEqual(none);
});

test('the sdk has no DOM, Node, clock, network, chance or code made from text', () => {
  const faults = sourcesOf('packages/sdk/src').flatMap((file) =>
    readSource(file).reaches.map((spot) =>
      at(spot, `${spot.text}: hand it in with the place, or reckon with Date.UTC.`),
    ),
  );
  expect(faults).toEqual(none);
  // The DOM, Node and the network do not compile, as long as this stands:
  expect(read('packages/sdk/tsconfig.json')).toMatch(/"lib": \["ES2023"\],\s*"types": \[\]/);
});

test('no code that ships makes code from text', () => {
  const shipped = ['packages/page/src', 'packages/author/src', 'extension'].flatMap(sourcesOf);
  const faults = shipped.flatMap((file) =>
    readSource(file)
      .reaches.filter(({ text }) => /Function|eval/.test(text))
      .map((spot) => at(spot, `${spot.text} is refused by extensions and by careful sites.`)),
  );
  expect(faults).toEqual(none);
});

// A new state, district or site adds a folder under rules/ and changes nothing else.

const states =
  'AK AL AR AZ CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY'.split(
    ' ',
  );
/** Also a word, a particle, a unit, an operator or a Mexican state: told only where the line speaks of a state. */
const alsoElse = 'AL CO CT DE HI ID IL IN LA MA MD ME MI MN MO MS ND NE OK OR PA SC VA'.split(' ');
const stateNames =
  /\b(Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Hawaii|Idaho|Illinois|Iowa|Kansas|Kentucky|Louisiana|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska|New (York|Jersey|Mexico|Hampshire)|North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Wisconsin|Wyoming)\b/;
const hosts = /mis ?2000|tx-?ngs|\bmsix\b(?=[./-])|\b[a-z0-9-]+\.(gov|us|edu)\b/i;

test('code names no state and no site', () => {
  const faults = ['packages/sdk/src', 'packages/page/src', 'packages/author/src', 'extension']
    .flatMap(sourcesOf)
    .flatMap((file) =>
      readSource(file).texts.flatMap((spot) => {
        const line = read(file).split('\n')[spot.line - 1] ?? '';
        const code = spot.text.toUpperCase();
        const isCode =
          states.includes(code) &&
          (alsoElse.includes(code)
            ? spot.text === code && /state/i.test(line)
            : spot.text === code || /state|pack/i.test(line));
        // Country codes and states of Mexico are named where countries and birth numbers are read.
        const abroad = /\/country-order\.ts$|\/read-curp\.ts$/.test(file);
        if (!abroad && (isCode || stateNames.test(spot.text)))
          return at(spot, `names a state ("${spot.text}"). What one state does belongs in its pack, rules/xx/.`);
        if (hosts.test(spot.text)) return at(spot, `names a site ("${spot.text}"). Sites are data: rules/sites/.`);
        return none;
      }),
    );
  expect(faults).toEqual(none);
});

// Rules explain themselves.

test('every rule has an example it finds and a near miss it does not', () => {
  const rules = filesIn('rules', /\.json$/).filter(
    (file) => !/^rules\/(schema|dist)\/|\/conditions\/|package\.json$/.test(file),
  );
  const faults = rules.flatMap((file) => {
    const rule = parsed(file);
    if (!rule?.conditions) return none;
    const examples: { finds?: boolean }[] = rule.examples ?? [];
    return [true, false]
      .filter((finds) => !examples.some((example) => example.finds === finds))
      .map(
        (finds) =>
          `${file}  has no example with "finds": ${finds}. Add ${finds ? 'a record it must flag' : 'a value that looks wrong and is right'}.`,
      );
  });
  expect(faults).toEqual(none);
});

test('generated files are fresh', async () => {
  const faults: string[] = [];
  for (const { file, make } of generated) {
    if (!existsSync(root + file)) faults.push(`${file}  is not there. Run: npm run generate`);
    else if (read(file) !== (await make()))
      faults.push(`${file}  is not what its source makes now. Run: npm run generate`);
  }
  const listed = new Set(generated.map(({ file }) => file));
  for (const file of files.filter((each) => /\/generated\//.test(each) && !each.endsWith('.d.ts') && !listed.has(each)))
    faults.push(`${file}  lies in a folder of generated files, but nothing makes it. Add it to test/generated.ts.`);
  expect(faults).toEqual(none);
});

test('NOTICE names every shipped table that others made', () => {
  // A list says so itself with "licence"; the addresses catch one that forgot.
  const origins =
    /"licence": ".*|github\.com\/(carltonnorthern|sigpwned)|\bCLDR\b|census\.gov|nces\.ed\.gov|www\.ine\.es/i;
  const notice = read('NOTICE');
  const tables = files.filter((file) => /^rules\/([^/]+\/lists|courses)\/|^packages\/[^/]+\/src\/.*\.json$/.test(file));
  const faults = tables
    .filter((file) => origins.test(read(file)) && !notice.includes(file))
    .map((file) => `${file}  ${read(file).match(origins)?.[0]} Name the file in NOTICE, under its source.`);
  const gone = [...notice.matchAll(/\b(?:rules|packages)\/[\w./-]+\.\w+/g)]
    .filter(([file]) => !existsSync(root + file))
    .map(([file]) => `NOTICE names ${file}, which is not there.`);
  expect([...faults, ...gone]).toEqual(none);
});

// The house is kept.

test('the top level holds only what the plan of the house names', () => {
  const allowed =
    /^(packages|extension|rules|test|package\.json|package-lock\.json|turbo\.json|tsconfig\.json|README\.md|LICENSE|NOTICE|CHANGELOG\.md|SECURITY\.md|\..*)$/;
  const faults = [...new Set(files.map((file) => file.split('/')[0] ?? ''))]
    .filter((entry) => !allowed.test(entry))
    .map(
      (entry) =>
        `${entry}  does not belong at the top. Put it into packages, extension, rules or test, or give it a dot.`,
    );
  expect(faults).toEqual(none);
});

test('no folder is called by what it might hold', () => {
  const vague = files
    .filter((file) => /(^|\/)(utils?|common|helpers?|misc|scripts|shared)\//.test(file))
    .map(
      (file) =>
        `${file}  what two places share lives in the lowest folder that needs it, under the name of what it does.`,
    );
  expect(vague).toEqual(none);
});

test('no test is switched off', () => {
  const faults = files
    .filter((file) => /\.(test|e2e|slow)\.ts$/.test(file))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) =>
          /\b(test|it|describe|suite)(\.\w+)*\.(skip|only|todo)\(/.test(line)
            ? `${file}:${index + 1}  mend the test or take it out; skipIf with a reason is fine where something may be absent.`
            : none,
        ),
    );
  expect(faults).toEqual(none);
});

test('package versions are exact, so that two machines build the same', () => {
  const manifests = files.filter((file) => /(^|\/)package\.json$/.test(file) && !file.startsWith('test/sites/'));
  expect(manifests.length).toBeGreaterThan(1);
  const faults = manifests.flatMap((file) => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(read(file));
    return Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides })
      .filter(([, version]) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${file}  "${name}": "${version}". Write one version, without ^ or ~.`);
  });
  expect(faults).toEqual(none);
});

test('long files are told', () => {
  const long = ['packages/sdk/src', 'packages/page/src', 'packages/author/src', 'extension']
    .flatMap(sourcesOf)
    .map((file) => ({ file, lines: readSource(file).linesOfCode }))
    .filter(({ lines }) => lines > 400);
  for (const { file, lines } of long) console.warn(`${file}: ${lines} lines of code. Would you know your room in it?`);
});

function packageOf(folder: string): Record<string, Record<string, string> | undefined> {
  const file = `${folder.replace(/\/src$/, '')}/package.json`;
  return existsSync(root + file) ? JSON.parse(read(file)) : {};
}

/** A file that is no JSON is `coe lint`'s to tell. */
function parsed(file: string) {
  try {
    return JSON.parse(read(file));
  } catch {
    return undefined;
  }
}
