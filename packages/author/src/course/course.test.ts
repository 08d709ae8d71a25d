import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import write from 'write-excel-file/node';
import { coe } from '../../test/coe.ts';

const folder = mkdtempSync(join(tmpdir(), 'courses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('coe course', () => {
  test('by code, as JSON in the shape of the contract', async () => {
    const { out, exit } = await coe(['course', '--from', 'TX:03100500', '--to', 'CA', '--format', 'json']);
    expect(exit).toBe(0);
    const answer = JSON.parse(out);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(Object.keys(answer)).toEqual([
      'status',
      'says',
      'input',
      'sced',
      'targets',
      'nearest',
      'differences',
      'credit',
      'grade',
      'confidence',
      'sources',
      'officialStatement',
      'nextSteps',
      'data',
    ]);
    expect(answer).toMatchObject({ status: 'exact', officialStatement: false });
    expect(answer.targets[0]).toMatchObject({ state: 'CA', code: '9249', title: 'Algebra I', basis: 'title-equal' });
  });

  test('by title, in words, with what to do next', async () => {
    const { out, exit } = await coe([
      'course',
      '--from',
      'FL:',
      '--title',
      'HON ALG 2',
      '--to',
      'CA',
      '--credits',
      '0.5',
    ]);
    expect(exit).toBe(0);
    expect(out).toMatch(/: level-choice\n/);
    expect(out).toMatch(/CA 9252 Algebra II/);
    expect(out).toMatch(/5 units there/);
    expect(out).toMatch(/A suggestion: no public body has published it/);
    expect(out).toMatch(/course tables \d+\.\d+\.\d+ of \d{4}-\d\d-\d\d, SCED 12\n$/);
  });

  test('--to SCED stops at the hub', async () => {
    const { out } = await coe(['course', '--from', 'KS:54436', '--to', 'SCED', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ status: 'exact', targets: [{ state: 'SCED', code: '04436' }] });
  });

  test('a CSV through standard input gives one line a row, and a broken row spoils no other', async () => {
    const stdin = 'Course Title,State,School Year\nAlgebra I,TX,2024-2025\nGeometry,FL,2024-2025,too,many\n,TX,1890\n';
    const { out, exit, told } = await coe(['course', '-', '--to', 'CA', '--format', 'json'], { stdin });
    expect(exit).toBe(2);
    expect(told[0]).toMatch(/^standard input:3: this row has 5 values where the header has 3/);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    ).toEqual(['exact', 'no-match']);
  });

  test('JSON lines through standard input', async () => {
    const stdin =
      '{"fromState":"KS","code":"19257","toState":"CO"}\n{"fromState":"TX","code":3100500,"toState":"CA"}\n[1]\nno json\n';
    const { out, exit, told } = await coe(['course', '-', '--format', 'json'], { stdin });
    expect(exit).toBe(2);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).targets[0].code),
    ).toEqual(['19257', '9249']);
    expect(told).toHaveLength(2);
  });

  test.each([
    [['course'], /say which course/],
    [['course', 'not-there.csv', '--to', 'CA'], /there is no such file/],
    [['course', '--from', 'TX:1', '--format', 'xml'], /Allowed choices/],
    [['course', 'import', 'not-there.csv', '--state', 'OK'], /there is no such file/],
    [['course', 'import', 'x.csv'], /--state/],
  ])('%j is told in a line', async (words, says) => {
    const { told, exit } = await coe(words);
    expect(exit).toBe(2);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(says);
  });

  test('the request to the home base has the nearest courses with what SCED says of them', async () => {
    const { out, exit } = await coe(['course', '--from', 'KS:54337', '--to', 'CA', '--format', 'request']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Course to be interpreted\n/);
    expect(out).toMatch(/- SCED 04437 Social Studies \(grade 7\): .*\n {2}\w.{80,}/);
  });

  test('what districts agreed on goes before the tables, and half a pair is told', async () => {
    const pair = {
      from: { state: 'KS', code: '44060', title: 'EMT' },
      to: { state: 'CA', code: '7999', title: 'Health careers' },
      relation: 'close',
      description: 'one semester of emergency care',
      who: 'R. Soto',
      when: '2026-10-01',
      districts: ['USD 999', 'Valle Unified'],
    };
    const ask = (list: unknown) =>
      coe([
        'course',
        '--from',
        'KS:44060',
        '--to',
        'CA',
        '--local',
        path('local.json', JSON.stringify(list)),
        '--format',
        'json',
      ]);
    const answer = JSON.parse((await ask([pair])).out);
    expect(answer).toMatchObject({ status: 'close', officialStatement: false });
    expect(answer.targets[0]).toMatchObject({ code: '7999', basis: 'agreed' });
    expect(answer.confidence.because.join()).toContain('R. Soto agreed on it for USD 999 and Valle Unified');
    const half = await ask([{ ...pair, who: '' }]);
    expect(half).toMatchObject({ exit: 2, out: '' });
    expect(half.told[0]).toMatch(/pair 1 lacks "who"/);
  });

  test('an unknown State is an answer, not a crash', async () => {
    const { out, exit } = await coe(['course', '--from', 'TX:03100500', '--to', 'ZZ']);
    expect(exit).toBe(0);
    expect(out).toMatch(/"ZZ" has no course tables/);
  });
});

describe('coe course import', () => {
  const list = [
    'Course Number,Course Name,SCED,First Year,Last Year',
    '4411,Algebra I,,2020-2021,',
    '4412,Geometry Honors,,2020-2021,',
    '4413,Social Studies (grade 7),54337,,',
    '4414,Algebra I part,52052,,',
    '4411,Algebra One,,,',
    '4415,Culinary Arts,,2024-2025,2019-2020',
    '4416,,,,',
    '4417,Life Skills,02052,,',
  ].join('\n');

  test('a list is checked and becomes a sheet to review', async () => {
    const { out, told, exit } = await coe(['course', 'import', path('ok.csv', list), '--state', 'OK']);
    expect(exit).toBe(1);
    const said = told.join('\n');
    expect(said).toMatch(/:4: warning: 54337 is no SCED number; 54437 carries the title/);
    expect(said).toMatch(/:5: warning: 4414: SCED 52052 is retired; 02052 carries its title now/);
    expect(said).toMatch(/:6: error: 4411 stands in line 2 already/);
    expect(said).toMatch(/:7: error: 4415 ends \(2019-2020\) before it begins/);
    expect(said).toMatch(/:8: error: 4416 has no title/);
    expect(said).toMatch(/:9: warning: 4417 "Life Skills" has the number of SCED's "Algebra I"/);
    expect(out).toMatch(/^code,title,from,to,sced,sced title,relation,confidence,because,accept\r\n/);
    expect(out).toMatch(/\r\n4411,Algebra I,2020-2021,,02052,Algebra I,equal,0\.9,/);
    expect(out).toMatch(/\r\n4412,Geometry Honors,2020-2021,,02072,Geometry,equal,/);
  });

  test('the reviewed sheet becomes a table: accepted rows with their basis, the others without a number', async () => {
    const sheet =
      'code,title,from,to,sced,accept\n4411,Algebra I,2020-2021,,02052,yes\n4412,Geometry Honors,,,02072,\n';
    const out = join(folder, 'OK.json');
    const { exit } = await coe([
      'course',
      'import',
      path('review.csv', sheet),
      '--state',
      'OK',
      '--basis',
      'agreed',
      '-o',
      out,
    ]);
    expect(exit).toBe(0);
    const table = JSON.parse(readFileSync(out, 'utf8'));
    expect(table).toMatchObject({ state: 'OK' });
    expect(table.entries).toEqual([
      {
        code: '4411',
        title: 'Algebra I',
        sced: '02052',
        basis: 'agreed',
        relation: 'equal',
        from: '2020-2021',
        source: 'OWN',
      },
      { code: '4412', title: 'Geometry Honors', source: 'OWN' },
    ]);
  });

  test('a workbook is read too, and columns can be pointed at', async () => {
    const file = join(folder, 'list.xlsx');
    await write([
      [{ value: 'Nr.' }, { value: 'Wording' }],
      [{ value: '7001' }, { value: 'Biology' }],
    ]).toFile(file);
    const { out, exit } = await coe([
      'course',
      'import',
      file,
      '--state',
      'OK',
      '--code-column',
      'Nr.',
      '--title-column',
      'Wording',
    ]);
    expect(exit).toBe(0);
    expect(out).toMatch(/\r\n7001,Biology,,,03051,Biology,equal,0\.9/);
    const unnamed = await coe(['course', 'import', file, '--state', 'OK']);
    expect(unnamed).toMatchObject({ exit: 2 });
    expect(unnamed.told[0]).toMatch(/no column looks like the course code/);
  });
});
