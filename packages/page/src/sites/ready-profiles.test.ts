import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type ExpectedMap, judge, seen } from '../map/fixtures/expected.ts';
import { mapForm } from '../map/map-form.ts';
import { readProfile } from './read-profile.ts';

const root = `${import.meta.dirname}/../../../../rules/`;
const read = (path: string) => readFileSync(root + path, 'utf8');
const dictionary = JSON.parse(read('us/fields.json'));
const options = { labels: [JSON.parse(read('us/labels.json'))], dictionary };
const names = globSync('*.json', { cwd: `${root}sites` }).map((file) => basename(file, '.json'));
const pages = globSync('*.html', { cwd: `${root}sites/pages` }).map((file) => basename(file, '.html'));

test('each ready-made profile but the invented one has a saved page', () => {
  expect(names.filter((name) => !pages.includes(name))).toEqual(['franklin-webforms']);
});

describe.each(names)('%s', (name) => {
  test('is a profile without faults, of fields the dictionary knows, marked as not tried', () => {
    const { profile, faults } = readProfile(JSON.parse(read(`sites/${name}.json`)));
    expect(faults).toEqual([]);
    expect(profile).toMatchObject({ name, tried: false });
    expect(profile?.fields.filter(({ field }) => !Object.hasOwn(dictionary.fields, field))).toEqual([]);
  });
});

describe.each(pages)('the saved page of %s', (name) => {
  const profile = JSON.parse(read(`sites/${name}.json`));
  const { boxes } = JSON.parse(read(`sites/pages/${name}.json`)) as ExpectedMap;
  const map = mapForm(new JSDOM(read(`sites/pages/${name}.html`)).window.document, { ...options, profiles: [profile] });

  test('is bound wholly and surely, with nothing to review', () => {
    expect(judge(seen(map), boxes)).toMatchObject({ right: Object.keys(boxes).length, wrong: [], missed: [] });
    expect(map).toMatchObject({ profile: name, needsReview: [] });
    expect(map.controls.filter(({ field, confidence }) => field !== null && confidence < 1)).toEqual([]);
  });

  test('is known by no other ready-made profile', () => {
    const others = names.filter((each) => each !== name).map((each) => JSON.parse(read(`sites/${each}.json`)));
    expect(
      mapForm(new JSDOM(read(`sites/pages/${name}.html`)).window.document, { ...options, profiles: others }).profile,
    ).toBeNull();
  });
});
