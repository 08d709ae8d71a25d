import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { check, findings, scratch } from '../../test/check-file.ts';
import { coe, packs } from '../../test/coe.ts';
import { inventChildren, toCsv } from '../../test/invent-children.ts';
import { sarifFaults } from '../../test/sarif-faults.ts';

const { file, remove } = scratch();
afterAll(remove);

const pack = ['--pack', `${packs}/base`, '--today', '2026-11-23'];
const children = inventChildren(1000);
const thousand = file('children.csv', toCsv(children));

describe('a thousand children', () => {
  test('as JSON lines: every line has the shape of the contract, in the order of the rows', async () => {
    const { exit, out, told } = await check(thousand, '--format', 'jsonl');
    const lines = findings(out);
    expect(exit).toBe(1);
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines)
      expect(Object.keys(line)).toEqual(['record', 'rule', 'severity', 'fields', 'message', 'because', 'fixes']);
    const numbers = lines.map(({ record }) => record);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const babies = children.flatMap(({ firstName }, index) => (firstName === 'BABY BOY' ? [index + 1] : []));
    expect(babies.length).toBeGreaterThan(3);
    expect(
      lines.filter(({ rule }) => rule === 'base/names/first-name-placeholder').map(({ record }) => record),
    ).toEqual(babies);
    expect(told).toEqual([
      expect.stringMatching(
        /children\.csv: dates are read month first \(MDY\), as [\d,]+ dates can only be read so; --date-order says otherwise\.$/,
      ),
      expect.stringMatching(/children\.csv: 1,000 records checked: \d+ errors, \d+ warnings, \d+ info\.$/),
    ]);
  });

  test('as text: findings under their record, with fixes and a line that sums up', async () => {
    const { out } = await check(thousand);
    expect(out).toMatch(/^record \d+ \(line \d+\)\n {2}(?:error|warning|info) /);
    expect(out).toContain('fix: Clear it → firstName = (blank)');
    expect(out).toMatch(/\n\d+ findings in \d+ of 1,000 records: \d+ errors, \d+ warnings, \d+ info\.\n$/);
    expect(out).not.toContain('\u001b');
  });

  test('as CSV: one row a finding', async () => {
    const { out } = await check(thousand, '--format', 'csv');
    const rows = out.split('\r\n').filter(Boolean);
    expect(rows[0]).toBe('record,line,severity,rule,fields,message,fixes');
    expect(rows).toHaveLength(1 + findings((await check(thousand, '--format', 'jsonl')).out).length);
  });

  test('as SARIF: valid by its schema, each result at its line and with a fingerprint of its own', async () => {
    const { out } = await check(thousand, '--format', 'sarif');
    const log = JSON.parse(out);
    expect(sarifFaults(log)).toEqual([]);
    expect(sarifFaults({ ...log, version: '3' })).not.toEqual([]);
    const [run] = log.runs;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('base/dates/too-old');
    for (const { locations, properties } of run.results)
      expect(locations[0].physicalLocation.region.startLine).toBe(properties.record + 1);
    const prints = run.results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints.length);
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 });
  });

  test('the same findings from every encoding, separator and kind of file', async () => {
    const wanted = findings((await check(thousand, '--format', 'jsonl')).out);
    const keys = Object.keys(children[0] ?? {});
    const sheet = await writeXlsx([
      keys,
      ...children.map((child) => keys.map((key) => child[key] || null)),
    ] as never).toBuffer();
    const families = new Set(children.map(({ coeNumber }) => coeNumber));
    const coes = [...families].map((number) => children.filter(({ coeNumber }) => coeNumber === number));
    const files = [
      file('bom.csv', `\uFEFF${toCsv(children)}`),
      file('utf16le.csv', iconv.encode(toCsv(children), 'utf16le', { addBOM: true })),
      file('utf16be.csv', iconv.encode(toCsv(children), 'utf16be', { addBOM: true })),
      file('windows.csv', iconv.encode(toCsv(children), 'windows1252')),
      file('semicolons.csv', toCsv(children, ';')),
      file('tabs.txt', toCsv(children, '\t')),
      file('sheet.xlsx', sheet),
      file('list.json', JSON.stringify(children, null, 1)),
      file('lines.jsonl', children.map((child) => `${JSON.stringify(child)}\n`).join('')),
      file('coes.json', JSON.stringify(coes.map((members) => ({ coe: {}, children: members })))),
    ];
    for (const path of files) {
      const { out, exit } = await check(path, '--format', 'jsonl');
      expect({ path, exit, lines: findings(out).length }).toEqual({ path, exit: 1, lines: wanted.length });
      expect(findings(out).map(({ record, rule, message }) => [record, rule, message])).toEqual(
        wanted.map(({ record, rule, message }) => [record, rule, message]),
      );
    }
  });

  test('standard input is a file like any other', async () => {
    const { out } = await coe(['check', '-', ...pack, '--format', 'jsonl', '--quiet'], { stdin: toCsv(children) });
    expect(out).toBe((await check(thousand, '--format', 'jsonl')).out);
  });
});

describe('rows of one COE', () => {
  const luis = (number: string, name = 'Luis') => `${number},${name},05/25/2012,790`;
  const table = (...rows: string[]) =>
    file(`rows-${rows.length}.csv`, `coeNumber,firstName,birthDate,currentZip\n${rows.join('\n')}\n`);

  test('are siblings, also when other rows stand between them', async () => {
    const { out } = await check(table(luis('7'), luis('8'), luis('7'), luis('9', 'Ana')), '--format', 'jsonl');
    expect(
      findings(out)
        .filter(({ rule }) => rule.endsWith('sibling-same-name'))
        .map(({ record }) => record),
    ).toEqual([1, 3]);
  });

  test('have one finding for what the family shares, at the first of them', async () => {
    const { out } = await check(table(luis('7'), luis('7', 'Ana'), luis('8')), '--format', 'jsonl');
    expect(
      findings(out)
        .filter(({ rule }) => rule.endsWith('zip-digits'))
        .map(({ record }) => record),
    ).toEqual([1, 3]);
  });

  test('a number that hundreds of rows bear makes no family', async () => {
    const { out, told } = await check(
      file('zeros.csv', `coeNumber,firstName\n${'0,Luis\n'.repeat(300)}`),
      '--format',
      'jsonl',
    );
    expect(findings(out)).toEqual([]);
    expect(told).toContainEqual(expect.stringMatching(/300 rows have the COE number "0", too many for one COE/));
  });
});

describe('--roster', () => {
  const roster = file(
    'roster.csv',
    'stateStudentId,firstName,lastName1,birthDate\n40,Ana,Núñez,2011-04-25\n41,Luis,Paz,2012-05-26\n42,Eva,Gil,2013-06-27\n43,Eva,Gil,2013-06-27\n',
  );

  test('a child is known by number, or by name and birth date; two who fit are no answer', async () => {
    const rows = file(
      'typed.csv',
      'stateStudentId,firstName,lastName1,birthDate\n40,Ana,Nunez,04/25/2012\n,LUIS,paz,05/26/2012\n,Eva,Gil,06/27/2013\n,Ana,Otra,01/25/2012\n',
    );
    const { out, told } = await check(rows, '--format', 'jsonl', '--roster', roster);
    expect(
      findings(out)
        .filter(({ rule }) => rule.endsWith('birth-date-on-file'))
        .map(({ record }) => record),
    ).toEqual([1, 2]);
    expect(told).toContainEqual(expect.stringMatching(/roster\.csv: 4 known children\./));
  });
});

test('--lang es: messages, fixes and the words around them are Spanish', async () => {
  const { out } = await check(file('es.csv', 'Nombre;Fecha de nacimiento\nBaby Boy;25/04/2012\n'), '--lang', 'es');
  expect(out).toContain('registro 1 (línea 2)\n  error  Baby Boy no es un nombre. Pregunte a la familia.\n');
  expect(out).toContain('arreglo: Borrarlo');
  expect(out).toContain('1 hallazgo en 1 de 1 registro: 1 error, 0 avisos, 0 notas.');
});

test('the order of dates: --date-order wins over what the file shows', async () => {
  const path = file('order.csv', 'firstName,birthDate\nAna,25/04/2012\nEva,03/04/2012\n');
  expect((await check(path, '--format', 'jsonl')).told[0]).toMatch(/day first \(DMY\), as 1 date can only be read so/);
  expect((await check(path, '--format', 'jsonl', '--date-order', 'MDY')).told[0]).not.toMatch(/first/);
});

test('--map names columns and leaves others out', async () => {
  const path = file('mapped.csv', 'Given,Shoe size\nBaby Boy,33\n');
  const { exit, out } = await check(
    path,
    '--format',
    'jsonl',
    '--map',
    file('columns.json', '{"Given": "firstName", "Shoe size": null}'),
  );
  expect(exit).toBe(1);
  expect(findings(out)).toMatchObject([{ record: 1, rule: 'base/names/first-name-placeholder' }]);
  const wrong = await check(path, '--map', file('wrong.json', '{"Given": "fristName"}'));
  expect(wrong).toMatchObject({
    exit: 2,
    told: [expect.stringMatching(/"Given" is mapped to "fristName", which is no field\. Did you mean "firstName"\?/)],
  });
});

test('a field that the file has no column for is told once; a blank cell of one that it has is a finding', async () => {
  const without = await check(
    file('without.csv', 'firstName,birthDate\nAna,04/25/2012\nEva,04/26/2012\n'),
    '--format',
    'jsonl',
  );
  expect(without).toMatchObject({ exit: 0, out: '' });
  expect(without.told).toContainEqual(
    expect.stringMatching(/it has no column for lastName1, so whether they are filled is not asked/),
  );
  const blank = await check(file('blank.csv', 'firstName,lastName1\nAna,Ruiz\nEva,\n'), '--format', 'jsonl');
  expect(findings(blank.out)).toMatchObject([{ record: 2, rule: 'base/names/last-name-present' }]);
  const lines = await check(
    file('blank.jsonl', '{"firstName":"Ana","lastName1":"Ruiz"}\n{"firstName":"Eva"}\n'),
    '--format',
    'jsonl',
  );
  expect(lines.out).toBe(blank.out);
});

test('a pack on top of another: its severity, words, list and rules count', async () => {
  const path = file('state.csv', 'firstName,middleName,birthDate\nSin Nombre,A,04/25/2012\nXXX,,04/25/2012\n');
  const { out } = await coe(['check', path, '--pack', `${packs}/st`, '--format', 'jsonl']);
  expect(findings(out)).toMatchObject([
    {
      record: 1,
      rule: 'base/names/first-name-placeholder',
      message: 'Our State wants the name on the birth certificate, not Sin Nombre.',
    },
    { record: 1, rule: 'st/names/middle-name-initial' },
  ]);
});

test('what was typed cannot steer a terminal or a spreadsheet', async () => {
  const path = file('hostile.csv', 'firstName,birthDate,currentZip\nAna,04/25/2012,=1+1\u001b[31m\n');
  expect((await check(path)).out).not.toContain('\u001b');
  expect((await check(path, '--format', 'csv')).out).toContain(",'=1+1");
});

test.each(['check', 'map', 'lint', 'test', 'build', 'explain', 'print-config', 'new'])(
  'coe %s --help shows an example',
  async (command) => {
    const { exit, out } = await coe([command, '--help']);
    expect(exit).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n  \\$ .*coe ${command}`));
  },
);
