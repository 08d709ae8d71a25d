import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { coe, type Ran } from '../../test/coe.ts';
import { again, child, childrenCsv, fileOf, home, us } from '../match/persons.fixture.ts';

/** 300 children; K301 is K7 with both surnames in one box, K302 is K8 with day and month exchanged, K303 a twin of K9. */
const children = childrenCsv(
  300,
  again(7, 'K301', { 3: `${child(7)[3]} ${child(7)[4]}`, 4: '' }),
  again(8, 'K302', { 1: child(8)[1] ?? '' }),
  again(9, 'K303', { 1: 'Ximena', 2: '', 8: 'Yes' }),
);
const file = fileOf('children.csv', children);
const match = (...words: string[]) => coe(['match', ...words, '--pack', us]);

interface Line {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly probability: number;
  readonly call: string | null;
  readonly reasons: readonly { readonly comparison: string; readonly level: string; readonly weight: number }[];
}

const linesOf = ({ out }: Ran): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const pairOf = (lines: readonly Line[], a: string, b: string) => lines.find((line) => line.a === a && line.b === b);

describe('coe match of one file', () => {
  test('gives each pair with its weight, chance, call and reasons, and nothing else', async () => {
    const ran = await match(file, '--id', 'key', '--format', 'jsonl');
    const lines = linesOf(ran);
    expect(ran.exit).toBe(0);
    expect(lines[0] && Object.keys(lines[0])).toEqual(['a', 'b', 'weight', 'probability', 'call', 'reasons']);
    expect(pairOf(lines, 'K7', 'K301')?.call).toBe('likely');
    expect(pairOf(lines, 'K8', 'K302')?.call).toBe('likely');
    expect(pairOf(lines, 'K9', 'K303')?.call).toBe('possible-twin');
    for (const { weight, probability, reasons } of lines) {
      expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(weight, 9);
      expect(probability).toBeCloseTo(1 / (1 + 2 ** -weight), 12);
      expect(Object.keys(reasons[0] ?? {})).toEqual(['comparison', 'level', 'weight']);
    }
    expect(lines.map(({ weight }) => weight)).toEqual(lines.map(({ weight }) => weight).toSorted((a, b) => b - a));
  });

  test('says how the columns are taken, which the model has no use for, and how pairs were looked for', async () => {
    const { told } = await match(file, '--id', 'key');
    expect(told[0]).toMatch(/rows are called by "key"; compared: firstName, middleName, lastName1/);
    expect(told[0]).toMatch(/no column is .*msixId/);
    expect(told.at(-1)).toMatch(/^\d+ pairs of [\d,]+ weighed among 303 records: every pair was weighed/);
  });

  test('prints CSV as well, the same bytes on every run', async () => {
    const [one, other] = [await match(file, '--id', 'key'), await match(file, '--id', 'key')];
    expect(one.out).toBe(other.out);
    expect(one.out.split('\r\n')[0]).toBe('a,b,weight,probability,call,guard,reasons');
    expect(one.out).toMatch(/K9,K303,\d+\.\d+,[\d.]+,possible-twin,twin,/);
  });

  test('without --id, rows are called by their number', async () => {
    const lines = linesOf(await match(file, '--format', 'jsonl', '--quiet'));
    expect(pairOf(lines, '7', '301')).toBeDefined();
  });

  test('an exact copy among a handful of records is found', async () => {
    const few = fileOf('few.csv', childrenCsv(4, again(2, 'K5')));
    const lines = linesOf(await match(few, '--id', 'key', '--format', 'jsonl', '--quiet'));
    expect(lines.map(({ a, b }) => [a, b])).toContainEqual(['K2', 'K5']);
  });

  test('a threshold shows weaker pairs, without a call below the lowest', async () => {
    const lines = linesOf(await match(file, '--id', 'key', '--threshold', '-8', '--format', 'jsonl', '--quiet'));
    const weak = lines.filter(({ weight }) => weight < 0);
    expect(weak.length).toBeGreaterThan(0);
    for (const { call, weight } of weak) {
      expect(call).toBeNull();
      expect(weight).toBeGreaterThanOrEqual(-8);
    }
  });

  test('reads XLSX, JSON lines, Windows-1252 and standard input alike', async () => {
    const rows = children.trim().split('\n');
    const head = rows[0]?.split(',') ?? [];
    const records = rows
      .slice(1)
      .map((row) => Object.fromEntries(row.split(',').map((cell, at) => [head[at] ?? '', cell])));
    const wanted = (await match(file, '--id', 'key', '--quiet')).out;
    const xlsx = join(dirname(file), 'children.xlsx');
    writeFileSync(
      xlsx,
      await await writeXlsx(rows.map((row) => row.split(',').map((value) => ({ value, type: String })))).toBuffer(),
    );
    const jsonl = fileOf('children.jsonl', records.map((record) => JSON.stringify(record)).join('\n'));
    const latin = fileOf('latin.csv', Buffer.from(children.replaceAll('Zamora', 'Zamóra'), 'latin1'));
    expect((await match(xlsx, '--id', 'key', '--quiet')).out).toBe(wanted);
    expect((await match(jsonl, '--id', 'key', '--quiet')).out).toBe(wanted);
    expect((await match(latin, '--id', 'key', '--quiet')).out).toBe(wanted);
    expect((await coe(['match', '-', '--id', 'key', '--pack', us, '--quiet'], { stdin: children })).out).toBe(wanted);
  });
});

describe('coe match across two files', () => {
  test('gives pairs of one with the other alone, dates written as each file writes them', async () => {
    const [header = '', ...rows] = childrenCsv(120, again(5, 'K121')).trim().split('\n');
    const dayFirst = rows.map((row) => row.replace(/(\d{4})-(\d\d)-(\d\d)/, '$3/$2/$1'));
    const known = fileOf('known.csv', `${[header, ...dayFirst].join('\n').replaceAll('K', 'B')}\n`);
    const ran = await match(file, known, '--id', 'key', '--format', 'jsonl');
    const lines = linesOf(ran);
    expect(ran.told.join('\n')).toMatch(/known\.csv: dates are read day first/);
    expect(lines.length).toBeGreaterThan(100);
    for (const { a, b } of lines) expect([a[0], b[0]]).toEqual(['K', 'B']);
    expect(pairOf(lines, 'K5', 'B121')?.reasons.find(({ comparison }) => comparison === 'birthDate')?.level).toBe(
      'same',
    );
  });

  test('columns of one that the other has not are told and say nothing', async () => {
    const short = fileOf('short.csv', childrenCsv(50).replace(/^((?:[^,\n]*,){5}[^,\n]*,[^,\n]*).*$/gm, '$1'));
    const { told, out } = await match(file, short, '--id', 'key', '--format', 'jsonl');
    expect(told.join('\n')).toMatch(/short\.csv: .*no column is .*birthCity/);
    const missing = linesOf({ out } as Ran)[0]?.reasons.find(({ comparison }) => comparison === 'birthCity');
    expect(missing).toEqual({ comparison: 'birthCity', level: 'missing', weight: 0 });
  });
});

test('any table of persons will do: the model names its fields, the map says where they stand', async () => {
  const say = { en: '{a} and {b}.', es: '{a} y {b}.' };
  const comparison = (column: string, m: number, u: number) => ({
    id: column,
    columns: [column],
    levels: [
      { id: 'same', when: { equal: column }, m, u, say },
      { id: 'else', m: 1 - m, u: 1 - u, say },
    ],
  });
  const model = fileOf(
    'teachers.json',
    JSON.stringify({
      model: 'teachers',
      version: 1,
      columns: { family: { as: 'word', of: ['family'] }, email: { as: 'joined', of: ['mail'] } },
      prior: 0.001,
      compare: [comparison('family', 0.9, 0.01), comparison('email', 0.9, 0.0001)],
      block: [['email'], ['family']],
      guards: [],
      calls: [{ call: 'possible', from: 0, say }],
    }),
  );
  const people = fileOf('teachers.csv', 'no,Nachname,E-Post\n1,Ruiz,a@x.org\n2,Ruiz,A@X.org\n3,Soto,c@x.org\n');
  const map = fileOf('map.json', '{ "Nachname": "family", "E-Post": "mail" }');
  const { out, told } = await coe([
    'match',
    people,
    '--model',
    model,
    '--map',
    map,
    '--id',
    'no',
    '--format',
    'jsonl',
    '--pack',
    us,
  ]);
  expect(told[0]).toMatch(/compared: "Nachname" as family, "E-Post" as mail/);
  expect(linesOf({ out } as Ran).map(({ a, b }) => [a, b])).toEqual([['1', '2']]);
});

describe('what is written to files', () => {
  const folder = mkdtempSync(join(home, 'out-'));
  const at = (name: string) => join(folder, name);

  test('a report holds both records, each reason as a sentence, and a waterfall whose bars add up to the weight', async () => {
    const ran = await match(file, '--id', 'key', '-o', at('report.html'), '--lang', 'es');
    expect(ran.out).toBe('');
    const page = readFileSync(at('report.html'), 'utf8');
    expect(page).toContain('<html lang="es">');
    expect(page).toMatch(/default-src 'none'/);
    const lines = linesOf(await match(file, '--id', 'key', '--format', 'jsonl', '--quiet'));
    const sections = page.split('<section class="pair">').slice(1);
    expect(sections.length).toBe(lines.length);
    for (const [index, section] of sections.entries()) {
      const bars = [...section.matchAll(/<rect class="(\w+)" data-weight="([^"]+)"/g)];
      const steps = bars.filter(([, look]) => look !== 'sum').reduce((sum, [, , weight]) => sum + Number(weight), 0);
      const whole = Number(bars.find(([, look]) => look === 'sum')?.[2]);
      expect(Math.abs(steps - whole)).toBeLessThan(1e-9);
      expect(whole).toBe(lines[index]?.weight);
    }
    expect(page).toContain('Coincide la fecha de nacimiento.');
    if (process.platform !== 'win32') expect(statSync(at('report.html')).mode & 0o77).toBe(0);
  });

  test('a judged sheet silences its pairs, tells precision by call and weight, and joins clusters', async () => {
    await match(file, '--id', 'key', '-o', at('review.csv'), '--quiet');
    const sheet = readFileSync(at('review.csv'), 'utf8');
    expect(sheet.split('\r\n')[0]).toMatch(
      /^\uFEFF"decision \(same, not the same, unsure\)",id \(A\),id \(B\),weight,call,reasons,/,
    );
    const judged = sheet
      .split('\r\n')
      .map((row) => (row.startsWith(',K7,') ? `same${row}` : row.startsWith(',K8,') ? `Not the same${row}` : row))
      .join('\r\n');
    writeFileSync(at('judged.csv'), judged);
    const ran = await match(
      ...[file, '--id', 'key', '--decisions', at('judged.csv'), '--format', 'jsonl', '--clusters', at('clusters.csv')],
    );
    const lines = linesOf(ran);
    expect(pairOf(lines, 'K7', 'K301')).toBeUndefined();
    expect(pairOf(lines, 'K8', 'K302')).toBeUndefined();
    expect(pairOf(lines, 'K9', 'K303')).toBeDefined();
    expect(ran.told.join('\n')).toMatch(/likely: \d+ same, \d+ not the same, 0 unsure: precision \d+\.\d %/);
    const clusters = readFileSync(at('clusters.csv'), 'utf8').split('\r\n');
    expect(clusters[0]).toBe('cluster,file,id,refused');
    const clusterOf = (id: string) => clusters.find((row) => row.split(',')[2] === id)?.split(',')[0];
    expect(clusterOf('K7')).toBe(clusterOf('K301'));
    expect(clusterOf('K7')).toBeDefined();
    expect(clusterOf('K302')).toBeUndefined();
    expect(clusterOf('K303')).toBeUndefined();
  });

  test('a pair whose records were changed since is shown again', async () => {
    const changed = fileOf('children.csv', children.replace(/^K301,(\w+),/m, 'K301,Otilia,'));
    const ran = await match(changed, '--id', 'key', '--decisions', at('judged.csv'), '--format', 'jsonl');
    expect(ran.told.join('\n')).toMatch(/judged pairs are shown again, as their records were changed since/);
  });

  test('a sheet of another run is refused, as is a verdict that is none and a table that is no sheet', async () => {
    const other = fileOf('other.csv', childrenCsv(20).replaceAll('K', 'Q'));
    expect(await match(other, '--id', 'key', '--decisions', at('judged.csv'))).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringMatching(
        /none of its \d+ judged pairs is in these files as it was judged\. Is it the sheet of another run\?/,
      ),
    });
    const wrong = fileOf('wrong.csv', readFileSync(at('judged.csv'), 'utf8').replace('same,K7', 'sme,K7'));
    expect((await match(file, '--id', 'key', '--decisions', wrong)).err).toMatch(
      /wrong\.csv:\d+: "sme" is no decision\. Did you mean "same"\?/,
    );
    expect((await match(file, '--decisions', file)).err).toMatch(
      /is no review sheet.*Write one with: coe match FILE -o review\.csv/,
    );
  });
});

describe('what is wrong is told with the place and the cure, and exit 2', () => {
  const odd = childrenCsv(12, again(3, 'K4'), again(5, ''));
  const model = (json: string) => fileOf('model.json', json);
  const cases: readonly (readonly [string, () => string[], RegExp])[] = [
    ['no such file', () => ['nowhere.csv'], /nowhere\.csv: there is no such file/],
    ['an empty file', () => [fileOf('empty.csv', '')], /empty\.csv is empty/],
    [
      'a header alone',
      () => [fileOf('head.csv', childrenCsv(0))],
      /head\.csv holds no record that can be read: there is nothing to compare/,
    ],
    [
      'columns the model does not know',
      () => [fileOf('x.csv', 'p,q\n1,2\n')],
      /no column of its header .* is a field\..*--map/,
    ],
    ['no such id column', () => [file, '--id', 'kee'], /has no column "kee", which --id names\. Did you mean "key"\?/],
    [
      'the same id twice, and none',
      () => [fileOf('odd.csv', odd), '--id', 'key'],
      /odd\.csv:14: the key "K4" is that of row 4 already; this row is called "K4 \(row 13\)"[\s\S]*odd\.csv:15: this row has no key/,
    ],
    [
      'a model with faults',
      () => [
        file,
        '--model',
        model(
          '{"model":"m","version":1,"columns":{"a":{"as":"txt","of":["lastName1"]}},\n"prior":2,"compare":[],"block":[["a"]],"guards":[],"calls":[]}',
        ),
      ],
      /model\.json:2:9 {2}The prior is a share[\s\S]*model\.json:1:\d+ {2}No derivation is called "txt"\. Did you mean "text"\?/,
    ],
    ['a model that is no JSON', () => [file, '--model', model('{"model":')], /model\.json:1:10: this is no JSON/],
    ['an ending nobody knows', () => [file, '-o', 'pairs.pdf'], /-o pairs\.pdf: .*End the name in \.html .*in \.csv/],
    ['a threshold that is no number', () => [file, '--threshold', 'high'], /Write a number of bits/],
    ['standard input twice', () => ['-', '-'], /Only one of the files can be standard input/],
    ['no file at all', () => [], /missing required argument 'a'/],
  ];
  test.each(cases)('%s', async (_what, words, says) => {
    const { exit, err } = await match(...words());
    expect(err).toMatch(says);
    expect(exit).toBe(2);
  });
});

describe('coe match train', () => {
  const twice = Array.from({ length: 80 }, (_, at) => again(at * 3 + 1, `T${at}`, at % 2 === 0 ? {} : { 2: 'Noe' }));
  const data = fileOf('train.csv', childrenCsv(300, ...twice));
  const folder = mkdtempSync(join(home, 'out-'));

  test('writes a model that coe match takes, and says how each session went and how each weight moved', async () => {
    const [out, report] = [join(folder, 'match.json'), join(folder, 'weights.html')];
    const ran = await coe(['match', 'train', data, '-o', out, '--report', report, '--pack', us]);
    expect(ran.out).toMatch(
      /surname1 \+ birthDate: \d+ pairs, about \d+ of one person, (at rest|NOT at rest) after \d+ rounds/,
    );
    expect(ran.out).toMatch(/prior {2}one pair in [\d,]+ → one in [\d,]+/);
    expect(ran.out).toMatch(/birthDate: same +[+−]\d+\.\d → +[+−]\d+\.\d/);
    expect(ran.out).toMatch(/msixId: same .*never seen, kept/);
    expect([0, 1]).toContain(ran.exit);
    const page = readFileSync(report, 'utf8');
    expect(page.match(/<circle class="after"/g)?.length).toBe(page.match(/<circle class="before"/g)?.length);
    const again = await coe(['match', 'train', data, '-o', join(folder, 'again.json'), '--pack', us, '--quiet']);
    expect(readFileSync(join(folder, 'again.json'), 'utf8')).toBe(readFileSync(out, 'utf8'));
    expect(again.out).toBe(ran.out);
    const matched = await match(data, '--id', 'key', '--model', out, '--format', 'jsonl', '--quiet');
    expect(matched.exit).toBe(0);
    expect(linesOf(matched).filter(({ b }) => b.startsWith('T')).length).toBeGreaterThanOrEqual(70);
  });

  test('too few records are refused', async () => {
    const few = fileOf('few.csv', childrenCsv(5));
    expect(await coe(['match', 'train', few, '-o', join(folder, 'x.json'), '--pack', us])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/5 records are too few to learn weights from/),
    });
    expect(existsSync(join(folder, 'x.json'))).toBe(false);
  });
});
