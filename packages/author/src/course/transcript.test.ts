import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { coe } from '../../test/coe.ts';

const folder = mkdtempSync(join(tmpdir(), 'transcript-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string, text?: string): string => {
  if (text !== undefined) writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const transcript = path(
  'transcript.csv',
  [
    'fromState,courseCode,courseTitle,courseType,schoolYear,creditsGranted,finalGrade',
    'TX,03100500,Algebra I,,2023-2024,1,B',
    'FL,1200320,Algebra 1 Honors,honors,2023-2024,1,A-',
    'KS,44060,EMT <b>,,2024-2025,0.5,B',
  ].join('\n'),
);

describe('the comparison for the placement meeting', () => {
  test('is one file with every course, the room to decide, and the edition of the tables', async () => {
    const out = path('comparison.html');
    const { exit, err } = await coe(['course', transcript, '--to', 'CA', '-o', out]);
    expect(exit).toBe(0);
    expect(err).toContain('3 courses');
    const page = readFileSync(out, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('Courses taken elsewhere, and those of California');
    expect(page.match(/<article/g)).toHaveLength(3);
    expect(page).toContain('<b>1</b> to confirm');
    expect(page).toContain('<b>1</b> to ask the home base');
    expect(page).toContain('1 credit = 10 units');
    expect(page).toMatch(/Course tables \d+\.\d+\.\d+ of \d{4}-\d\d-\d\d, SCED 12/);
    expect(page).toContain('only the receiving school grants credit');
    expect(page, 'a title is text, never markup').toContain('EMT &lt;b&gt;');
    expect(page, 'nothing is fetched').not.toMatch(/https?:|<script|@import|url\(/);
  });

  test('is Spanish where that is asked for', async () => {
    const { out } = await coe(['course', transcript, '--to', 'CA', '--lang', 'es', '--format', 'comparison']);
    expect(out).toContain('<html lang="es">');
    expect(out).toContain('Cursos hechos en otra parte y los de California');
    expect(out).toContain('Pregunte a la base del estudiante');
    expect(out).not.toMatch(/The receiving State|Ask the home base/);
  });
});

test('answers are told in Spanish', async () => {
  const { out } = await coe(['course', '--from', 'FL:1200320', '--to', 'CA', '--lang', 'es']);
  expect(out).toContain('El estado que recibe tiene el curso; falta decidir el nivel.');
  expect(out).toMatch(/tablas de cursos \d+\.\d+\.\d+ del \d{4}-\d\d-\d\d/);
});

describe('the request to the home base', () => {
  test('names the contacts of the sending State; a row that cannot be read is told with its line', async () => {
    const contacts = path(
      'contacts.csv',
      'state,district,role,office,phone\nKS,USD 999,registrar,Counseling,620-555-0100\nKS,USD 998,registrar,,ask Rosa\n',
    );
    const { out, err, exit } = await coe([
      'course',
      '--from',
      'KS:44060',
      '--to',
      'CA',
      '--format',
      'request',
      '--contacts',
      contacts,
    ]);
    expect(exit).toBe(0);
    expect(out).toContain('- registrar, Counseling, USD 999: 620-555-0100');
    expect(err).toMatch(/contacts\.csv:3: "ask Rosa" is no telephone number\. Write its digits with the area code\./);
  });
});

describe('coe course agree', () => {
  const agreed = [
    ...['course', 'agree', '--from', 'KS:44060', '--title', 'EMT', '--to', 'CA:7921'],
    ...['--to-title', 'Introduction to Health Careers', '--description', 'One semester, 90 hours'],
    ...['--who', 'R. Soto, registrar', '--when', '2026-10-01', '--district', 'USD 999', '--district', 'Valle Unified'],
  ];

  test('keeps the pair, and the next student gets it', async () => {
    const out = path('agreed.json');
    expect(await coe([...agreed, '-o', out])).toMatchObject({ exit: 0 });
    expect(await coe([...agreed, '--relation', 'equal', '-o', out])).toMatchObject({ exit: 0 });
    expect(JSON.parse(readFileSync(out, 'utf8')).entries).toMatchObject([{ relation: 'equal', when: '2026-10-01' }]);
    const { out: text } = await coe(['course', '--from', 'KS:44060', '--to', 'CA', '--local', out, '--format', 'json']);
    expect(JSON.parse(text)).toMatchObject({
      targets: [{ code: '7921', basis: 'agreed' }],
      officialStatement: false,
    });
  });

  test('what is missing is told', async () => {
    const { exit, err } = await coe(agreed.slice(0, -2));
    expect(exit).toBe(2);
    expect(err).toContain('lacks "districts": the two that agreed.');
  });
});
