import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { mapForm } from '../map/map-form.ts';
import { profileFrom } from './profile-from.ts';
import { readProfile } from './read-profile.ts';

const root = `${import.meta.dirname}/../../../../`;
const read = (path: string) => readFileSync(root + path, 'utf8');
const labels = [JSON.parse(read('rules/us/labels.json'))];
const dictionary = JSON.parse(read('rules/us/fields.json'));
const profile = JSON.parse(read('rules/sites/franklin-webforms.json'));
const html = read('test/sites/webforms-coe/index.html');
const truth: { name: string; field: string | null; record: number | null; part: string | null }[] = JSON.parse(
  read('test/sites/webforms-coe/fields.json'),
)['index.html'];

const map = (page: string, profiles: unknown[] = [profile]) =>
  mapForm(new JSDOM(page).window.document, { labels, dictionary, profiles });
const box = (found: ReturnType<typeof map>, end: string) =>
  found.controls.find(({ element }) => element.id.endsWith(end));

describe('a profile of a product', () => {
  test('binds every box of the page it was made of, surely, and asks for no review', () => {
    const found = map(html);
    expect(found).toMatchObject({ profile: 'franklin-webforms', needsReview: [], children: 2, dateOrder: 'MDY' });
    for (const { name, field, record, part } of truth) {
      const control = found.controls.find(({ element }) => (element as HTMLInputElement).name === name);
      expect([name, control?.field, control?.record, control?.part]).toEqual([name, field, record, part]);
      if (field !== null) expect(control).toMatchObject({ confidence: 1, doubtful: false });
    }
  });

  test('holds on another server with another master page, whose containers have other numbers', () => {
    const found = map(
      html
        .replaceAll('ctl00', 'ctl07')
        .replaceAll('rptChildren$ctl01', 'rptChildren$ctl03')
        .replaceAll('rptChildren_ctl01', 'rptChildren_ctl03'),
    );
    expect(found.needsReview).toEqual([]);
    expect(box(found, 'ctl03_txtLastName1')).toMatchObject({ field: 'lastName1', record: 2, confidence: 1 });
  });

  test('leaves a box alone whose label says something else now, and says so', () => {
    const found = map(html.replace('Residency Date:', 'Date of Registration:'));
    expect(box(found, 'txtResidencyDate')).toMatchObject({ field: null });
    expect(found.needsReview).toEqual(['residencyDate: the box is labelled "Date of Registration:" now']);
  });

  test('leaves a box alone that stands under another heading now', () => {
    const found = map(html.replace('I. Family Data', 'I. Emergency Contact'));
    expect(box(found, 'txtCity')).toMatchObject({ field: null });
    expect(found.needsReview.join()).toContain('currentCity');
  });

  test('never binds a box that only carries the right label, and says that the known one is gone', () => {
    const found = map(html.replaceAll('txtTelephone', 'txtOther'));
    expect(box(found, 'txtOther')).toMatchObject({ field: null, label: 'Telephone:' });
    expect(found.needsReview).toEqual(['telephone: the box is not on the page']);
  });

  test('says nothing when a box is gone that comes and goes', () => {
    const fields = profile.fields.map((entry: { field: string }) =>
      entry.field === 'temporaryEmployer' ? { ...entry, optional: true } : entry,
    );
    expect(map(html.replaceAll('txtEmployer', 'txtGone'), [{ ...profile, fields }]).needsReview).toEqual([]);
  });

  test('is not applied to another product, whose labels are read instead', () => {
    const found = map(html.replace('<title>COE Entry', '<title>Intake'));
    expect(found).toMatchObject({ profile: null, needsReview: [] });
    expect(box(found, 'txtQAD')).toMatchObject({ field: 'qualifyingArrivalDate' });
  });

  test('leaves the boxes it does not name, or reads their labels, as it says', () => {
    const fields = profile.fields.filter(({ field }: { field: string }) => field !== 'qualifyingArrivalDate');
    expect(box(map(html, [{ ...profile, fields }]), 'txtQAD')).toMatchObject({ field: null });
    expect(box(map(html, [{ ...profile, fields, rest: 'read' }]), 'txtQAD')).toMatchObject({
      field: 'qualifyingArrivalDate',
    });
  });

  test('finds a box that has neither id nor name by its place, while its label agrees', () => {
    const page =
      '<title>Intake</title><h1>Child</h1><form><p><label>First Name <input></label></p><p><label>Last Name <input></label></p></form>';
    const made = profileFrom(map(page, []), dictionary, {
      name: 'intake',
      product: 'Intake',
      summary: 'Two boxes.',
      source: ['ours'],
    });
    expect(made.fields.map(({ path }) => path)).toEqual(['form > p > label > input', 'form > p:2 > label > input']);
    expect(map(page, [made]).controls.map(({ field }) => field)).toEqual(['firstName', 'lastName1']);
    const swapped = map(page.replace('First Name', 'Nickname'), [made]);
    expect(swapped.controls.map(({ field }) => field)).toEqual([null, 'lastName1']);
    expect(swapped.needsReview).toEqual(['firstName: the box is labelled "Nickname" now']);
  });
});

describe('reading a profile', () => {
  test('the one that ships has no faults', () => {
    expect(readProfile(profile)).toMatchObject({ faults: [], profile: { name: 'franklin-webforms' } });
  });

  test('every fault is told with its place', () => {
    const { profile: none, faults } = readProfile({
      name: 'x',
      product: 'X',
      summary: 'An x',
      source: ['ours'],
      rest: 'guess',
      when: {},
      fields: [{ field: 'sex', tag: 'div', label: [] }],
    });
    expect(none).toBeNull();
    expect(faults).toEqual([
      'rest is neither "read" nor "leave"',
      'when names no title, heading or names to know the product by',
      'fields[0].tag is not input, select or textarea',
      'fields[0].label is no list of label texts',
      'fields[0] has neither a name nor a path to find the box by',
    ]);
  });

  test.each([
    null,
    3,
    'x',
    [],
    { fields: {} },
    { when: null, fields: [null] },
    { when: {}, fields: [null] },
    { when: { title: 'COE' }, fields: [null, {}] },
  ])('%j is told, and never applied', (junk) => {
    expect(readProfile(junk).profile).toBeNull();
    expect(map(html, [junk]).profile).toBeNull();
  });
});
