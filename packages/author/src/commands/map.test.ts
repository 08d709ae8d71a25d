import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { coe } from '../../test/coe.ts';
import type { Mapped } from '../map/mapped.ts';

const framed = fileURLToPath(new URL('../../test/pages/framed.html', import.meta.url));

async function map(page: string): Promise<{ mapped: Mapped[]; told: readonly string[]; exit: number }> {
  const { out, told, exit } = await coe(['map', page, '--format', 'json']);
  return { mapped: out === '' ? [] : (JSON.parse(out) as Mapped[]), told, exit };
}

test('every control is counted in the order of its document, frames by themselves, late controls too', async () => {
  const { mapped, told, exit } = await map(framed);
  expect(exit).toBe(0);
  expect(mapped.map(({ index, tag, id, field, record }) => [index, tag, id, field, record])).toEqual([
    [0, 'input', '', null, null],
    [1, 'input', 'first', 'firstName', 1],
    [2, 'input', 'last', 'lastName1', 1],
    [3, 'input', '', 'sex', 1],
    [4, 'input', '', 'sex', 1],
    [5, 'select', 'shoe', null, null],
    [6, 'input', 'dob', 'birthDate', 1],
    [0, 'input', 'city', 'currentCity', null],
    [1, 'input', 'zip', 'currentZip', null],
  ]);
  expect(Object.keys(mapped[0] ?? {})).toEqual(['index', 'tag', 'id', 'name', 'field', 'record', 'part', 'confidence']);
  expect(mapped.map(({ frame }) => frame?.split('/').at(-1))).toEqual([
    ...Array(7).fill(undefined),
    'inside.html',
    'inside.html',
  ]);
  expect(told).toEqual([
    expect.stringMatching(
      /framed\.html: 1 request to pictures\.invalid was blocked; --allow-network lets it through\.$/,
    ),
  ]);
}, 60_000);

test('as text: a table with what was found and how sure it is', async () => {
  const { out, exit } = await coe(['map', framed, '--quiet']);
  expect(exit).toBe(0);
  expect(out).toMatch(/^index {2}control +field +child {2}part {2}sure\n/);
  expect(out).toMatch(/\n1 +input #first +firstName +1 +\d+ %\n/);
  expect(out).toMatch(/\nframe file:.*inside\.html\n0 +input #city/);
  expect(out).toMatch(/\n7 of 9 boxes mapped\.\n$/);
}, 60_000);

describe('what cannot be mapped is told in one line and exits 2', () => {
  test.each([
    [
      'a page elsewhere',
      ['https://elsewhere.invalid/coe'],
      {},
      /is not on this machine\. Save the page and map the file, or say --allow-network/,
    ],
    ['a missing file', ['/no/such/page.html'], {}, /there is no such file/],
    ['nobody at home', ['http://localhost:9/'], {}, /cannot be opened: .*Check the address/],
    [
      'a browser that is not there',
      [framed],
      { COE_CHROMIUM: '/no/such/browser' },
      /COE_CHROMIUM names \/no\/such\/browser, and there is no such file/,
    ],
    ['a profile that is no JSON', [framed, '--site', framed], {}, /framed\.html:1:1: this is no JSON/],
    ['a profile that is none', [framed, '--site', join(tmpdir(), 'coe-profile.json')], {}, /coe-profile\.json/],
  ])(
    '%s',
    async (_what, words, env, says) => {
      writeFileSync(join(tmpdir(), 'coe-profile.json'), '{"name": 7}');
      const { exit, out, told } = await coe(['map', ...words, '--quiet'], { env });
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(told).toEqual([expect.stringMatching(says)]);
    },
    60_000,
  );
});

// Six pages that nobody of this project wrote, with hand-made labels. They lie beside the repository, not in it.
const forms = new URL('../../../../../shared/forms/', import.meta.url);

/** What a neutral key of labels.json is with us. */
const keys: Readonly<{ [expected: string]: readonly string[] }> = {
  givenName: ['firstName'],
  familyName: ['lastName1'],
  familyName1: ['lastName1'],
  familyName2: ['lastName2'],
  fullName: ['fullName'],
  email: ['parent1Email', 'parent2Email'],
  phone: ['telephone', 'parent1Phone', 'parent2Phone'],
  'address.line1': ['currentAddress'],
  'address.line2': ['currentAddress2'],
  'address.city': ['currentCity'],
  'address.region': ['currentState'],
  'address.postalCode': ['currentZip'],
  'address.country': ['currentCountry'],
  birthDate: ['birthDate'],
};

interface Labelled {
  readonly controls: readonly { readonly control: number; readonly id: string; readonly expect: string | null }[];
}

test.skipIf(!existsSync(forms))(
  'pages of other people: at least 90 % of the labelled fields found, at most one wrong',
  async () => {
    const pages = JSON.parse(readFileSync(new URL('labels.json', forms), 'utf8')) as { [page: string]: Labelled };
    let labelled = 0;
    let right = 0;
    const faults: string[] = [];
    for (const [page, { controls }] of Object.entries(pages)) {
      const { mapped } = await map(fileURLToPath(new URL(page, forms)));
      for (const { control, id, expect: wanted } of controls) {
        const found = mapped[control];
        expect(found?.id).toBe(id);
        const [key = '', part] = wanted?.startsWith('birthDate.') ? wanted.split('.') : [wanted ?? ''];
        const hit =
          wanted !== null && keys[key]?.includes(found?.field ?? '') === true && (found?.part ?? undefined) === part;
        if (wanted !== null) labelled++;
        if (hit) right++;
        else if (found?.field) faults.push(`${page} ${control}: ${wanted ?? 'nothing'} taken for ${found.field}`);
      }
    }
    console.log(`${right} of ${labelled} labelled fields found, ${faults.length} wrong`, faults, keys);
    expect(right / labelled).toBeGreaterThanOrEqual(0.9);
    expect(faults.length).toBeLessThanOrEqual(1);
  },
  180_000,
);

test('the address of a page may be a file: address', async () => {
  expect((await map(pathToFileURL(framed).href)).mapped).toHaveLength(9);
}, 60_000);
