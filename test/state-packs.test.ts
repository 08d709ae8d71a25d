import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Around, type BuiltPack, createChecker, type StudentRecord } from '@coe-check/sdk';
import { loadPacks } from '@coe-check/sdk/packs';
import { describe, expect, test } from 'vitest';

/** What a state's pack changes in the national rules: the same record, with the national pack alone and with the state's. */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = (name: string) => ({
  files: globSync(`rules/${name}/**/*.json`, { cwd: root }).map((path) => ({
    path,
    text: readFileSync(root + path, 'utf8'),
  })),
});
const states = ['ny', 'id', 'ca', 'fl', 'wa', 'il', 'tx'];
const [us, ...packs] = loadPacks(['us', ...states].map(folder)) as [BuiltPack, ...BuiltPack[]];
const packOf = (name: string) => packs.find((pack) => pack.name === name) as BuiltPack;
const checkerOf = (...own: BuiltPack[]) => createChecker(own, { today: '2026-11-23' });
const national = checkerOf(us);
const checkers = new Map(packs.map((pack) => [pack.name, checkerOf(us, pack)]));

function said(state: string | undefined, rule: string, record: StudentRecord, around: Around = {}) {
  const checker = state === undefined ? national : checkers.get(state);
  const found = checker?.check(record, around).find((finding) => finding.rule === rule);
  return found === undefined ? undefined : { severity: found.severity, message: found.message };
}

const ana = { firstName: 'Ana', lastName1: 'García', lastName2: 'López' };

describe('New York', () => {
  test('names are typed in capitals', () => {
    expect(said(undefined, 'us/names/capitals-policy', ana)).toBeUndefined();
    expect(said('ny', 'us/names/capitals-policy', ana)?.severity).toBe('info');
    expect(
      said('ny', 'us/names/capitals-policy', { ...ana, firstName: 'ANA', lastName1: 'GARCIA', lastName2: 'LOPEZ' }),
    ).toBeUndefined();
  });

  test('no child lives there before the qualifying arrival, also when it came first', () => {
    const came = {
      qualifyingArrivalDate: '2026-06-20',
      residencyDate: '2026-06-15',
      childMoveMode: 'joinOrPrecede',
      childMoveDate: '2026-06-15',
      workerMoveDateJoin: '2026-06-20',
    };
    expect(said(undefined, 'us/moves/arrival-after-residency', came)).toBeUndefined();
    expect(said('ny', 'us/moves/arrival-after-residency', came)?.message).toContain('In New York');
  });

  test('a post box as home is more than a hint', () => {
    const home = { currentAddress: 'PO Box 14' };
    expect(said(undefined, 'us/residence/post-box', home)?.severity).toBe('info');
    expect(said('ny', 'us/residence/post-box', home)?.severity).toBe('warning');
  });

  test('a NYSSIS ID has ten digits', () => {
    expect(said('ny', 'us/identifiers/state-id-length', { stateStudentId: '12345678' })?.message).toContain('NYSSIS');
    expect(said('ny', 'us/identifiers/state-id-length', { stateStudentId: '1234567809' })).toBeUndefined();
  });
});

describe('Idaho', () => {
  test('a hyphen and the order of last names stay as on the document', () => {
    const hyphen = { firstName: 'Ana', lastName1: 'García-López' };
    expect(said(undefined, 'us/names/hyphenated-surnames', hyphen)?.severity).toBe('warning');
    expect(said('id', 'us/names/hyphenated-surnames', hyphen)).toBeUndefined();
    const reversed = {
      firstName: 'Ana',
      lastName1: 'Tirado',
      lastName2: 'Morales',
      maleParentLastName: 'Morales',
      femaleParentLastName: 'Tirado',
    };
    expect(said(undefined, 'us/names/surnames-reversed', reversed)).toBeDefined();
    expect(said('id', 'us/names/surnames-reversed', reversed)).toBeUndefined();
  });

  test('a nickname is told with Idaho’s reason', () => {
    expect(said('id', 'us/names/nickname', { firstName: 'Pancho', lastName1: 'García' })?.message).toContain(
      'Idaho enters no nicknames',
    );
  });
});

describe('California', () => {
  test('ten credits for a year’s course are usual, twelve are not', () => {
    const course = (creditsGranted: string) => ({ courseTitle: 'Biology', creditsGranted });
    expect(said(undefined, 'us/courses/credits-plausible', course('6'))).toBeDefined();
    for (const credits of ['6', '7.5', '10'])
      expect(said('ca', 'us/courses/credits-plausible', course(credits))).toBeUndefined();
    expect(said('ca', 'us/courses/credits-plausible', course('12'))).toBeDefined();
  });

  test('the missing State number is called SSID', () => {
    const record = { ...ana, enrollmentType: '01', gradeLevel: '04' };
    expect(said('ca', 'us/flags/state-number-missing', record)?.message).toContain('SSID');
  });
});

describe('Florida', () => {
  test('letters belong in a FLEID', () => {
    const fleid = { stateStudentId: '4829O' };
    expect(said(undefined, 'us/identifiers/letter-in-number', fleid)).toBeDefined();
    expect(said('fl', 'us/identifiers/letter-in-number', fleid)).toBeUndefined();
  });

  test('a Social Security number stays an error', () => {
    const found = said('fl', 'us/identifiers/social-security-number', { stateStudentId: '987-65-4321' });
    expect(found).toMatchObject({ severity: 'error', message: expect.stringContaining('FLEID') });
  });
});

describe('Washington', () => {
  test('an SSID has ten digits; a child under three is told of MSIS', () => {
    expect(said('wa', 'us/identifiers/state-id-length', { stateStudentId: '123456' })?.message).toContain('SSID');
    expect(said('wa', 'us/dates/under-three', { birthDate: '2025-03-14' })?.message).toContain('MSIS');
  });
});

describe('Illinois', () => {
  test('another residency date wants another COE', () => {
    const record = { ...ana, residencyDate: '2026-06-15' };
    const siblings = [{ firstName: 'Luis', residencyDate: '2026-07-01' }];
    expect(said(undefined, 'us/family/residency-differs-between-children', record, { siblings })?.severity).toBe(
      'info',
    );
    expect(said('il', 'us/family/residency-differs-between-children', record, { siblings })?.severity).toBe('error');
  });
});

describe.each(packs.map((pack) => [pack.name, pack] as const))('%s', (name, pack) => {
  const head = JSON.parse(readFileSync(`${root}rules/${name}/pack.json`, 'utf8'));

  test('each change says why and where that is written', () => {
    const changes = [...Object.keys(head.settings ?? {}), ...Object.keys(head.rules ?? {})].sort();
    expect(Object.keys(head.reasons ?? {}).sort()).toEqual(changes);
    const known = new Set([...Object.keys(us.sources), ...Object.keys(pack.sources)]);
    for (const { source } of Object.values<{ source: string[] }>(head.reasons)) {
      expect(source.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test('its words ask for nothing the national rule does not know, in both languages', () => {
    for (const [id, change] of Object.entries(pack.overrides)) {
      if (typeof change === 'string' || change.says === undefined) continue;
      const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key).sort();
      expect(new Set(names(change.says.es)), id).toEqual(new Set(names(change.says.en)));
    }
  });

  test('it brings two or more states’ packs to no quarrel: loaded last, it has the last word', () => {
    const other = packOf(name === 'ny' ? 'wa' : 'ny');
    const checker = checkerOf(us, other, pack);
    for (const [setting, value] of Object.entries(pack.settings)) expect(checker.setting(setting)).toEqual(value);
  });
});
