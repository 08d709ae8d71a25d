import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { mapForm } from '../map/map-form.ts';
import { correctMap } from './correct-map.ts';
import { profileFrom } from './profile-from.ts';

const root = `${import.meta.dirname}/../../../../`;
const json = (path: string) => JSON.parse(readFileSync(root + path, 'utf8'));
const dictionary = json('rules/us/fields.json');
const options = { labels: [json('rules/us/labels.json')], dictionary };
const words = { name: 'camp', product: 'Camp', summary: 'Camp form.', source: ['ours'] };

const child = (n: number) =>
  `<fieldset><legend>Child ${n}</legend><p><label>First name <input name="kid[${n}].first"></label></p><p><label>Last name <input name="kid[${n}].last"></label></p><p><label>Village birth city <input name="kid[${n}].town"></label></p></fieldset>`;
const page = `<title>Camp</title><form>${child(0)}${child(1)}<p><label>Harvest phone <input name="ring"></label></p><p><label>Gate <input name="gate"></label></p><p><label><input type="radio" name="pick" value="1"> One</label> <label><input type="radio" name="pick" value="2"> Two</label></p></form>`;
const map = () => mapForm(new JSDOM(page).window.document, options);
const at = (found: ReturnType<typeof map>, name: string) =>
  found.controls.find(({ element }) => (element as HTMLInputElement).name === name) as (typeof found.controls)[number];

test('an answer makes a box sure, and the same box of the other children', () => {
  const found = map();
  expect(at(found, 'kid[1].town')).toMatchObject({ doubtful: true });
  const corrected = correctMap(found, new Map([[at(found, 'kid[0].town').index, { field: 'birthCity', record: 1 }]]));
  expect(at(corrected, 'kid[0].town')).toMatchObject({ field: 'birthCity', record: 1, confidence: 1, doubtful: false });
  expect(at(corrected, 'kid[1].town')).toMatchObject({ field: 'birthCity', record: 2, confidence: 1, doubtful: false });
});

test('none of our fields is an answer too', () => {
  const found = map();
  const corrected = correctMap(found, new Map([[at(found, 'ring').index, { field: null }]]));
  expect(at(corrected, 'ring')).toMatchObject({ field: null, confidence: 0, doubtful: false });
  expect(at(correctMap(found, new Map([[999, { field: null }]])), 'ring')).toEqual(at(found, 'ring'));
});

test('the radios of a set are answered together', () => {
  const found = map();
  const corrected = correctMap(found, new Map([[at(found, 'pick').index, { field: 'employmentType', row: 1 }]]));
  expect(corrected.controls.filter(({ field }) => field === 'employmentType')).toHaveLength(2);
});

test('a profile of the answers binds the page again, and remembers what the labels read as', () => {
  const found = map();
  const answers = new Map([
    [at(found, 'kid[0].town').index, { field: 'birthCity', record: 1 }],
    [at(found, 'ring').index, { field: 'parent2Phone' }],
    [at(found, 'gate').index, { field: 'coeNumber' }],
  ]);
  const profile = profileFrom(correctMap(found, answers), dictionary, words);
  expect(profile.fields.find(({ field }) => field === 'parent2Phone')).toMatchObject({
    reads: null,
    label: ['Harvest phone'],
  });
  const again = mapForm(new JSDOM(page).window.document, { ...options, profiles: [profile] });
  expect(again).toMatchObject({ profile: 'camp', needsReview: [] });
  expect(again.controls.map(({ field, record }) => [field, record]).slice(0, 8)).toEqual([
    ['firstName', 1],
    ['lastName1', 1],
    ['birthCity', 1],
    ['firstName', 2],
    ['lastName1', 2],
    ['birthCity', 2],
    ['parent2Phone', null],
    ['coeNumber', null],
  ]);
});

test('a box read surely as something else than a person said is bound while it reads the same, and told when it does not', () => {
  const html =
    '<title>Camp</title><form><p><label>Telephone <input name="a"></label></p><p><label>City <input name="b"></label></p></form>';
  const found = mapForm(new JSDOM(html).window.document, options);
  const profile = profileFrom(correctMap(found, new Map([[0, { field: 'parent1Phone' }]])), dictionary, words);
  expect(profile.fields[0]).toMatchObject({ field: 'parent1Phone', reads: 'telephone' });
  const mapped = (text: string) => mapForm(new JSDOM(text).window.document, { ...options, profiles: [profile] });
  expect(mapped(html).controls[0]).toMatchObject({ field: 'parent1Phone', confidence: 1 });
  const swapped = mapped(html.replace('name="a"', 'name="c"').replace('name="b"', 'name="a"'));
  expect(swapped.controls.map(({ field }) => field)).toEqual([null, 'currentCity']);
  expect(swapped.needsReview).toEqual(['parent1Phone: the box is labelled "City" now']);
});

test('what repeats something typed does not enter a profile', () => {
  const html =
    '<title>Record of Ana Reyes</title><form><h2>Ana Reyes</h2><p><label>First name <input name="a" value="Ana"></label></p><p><label>Last name <input name="b" value="Reyes"></label></p><h2>Home</h2><p><label>City <input name="c" value="Home City"></label></p></form>';
  const profile = profileFrom(mapForm(new JSDOM(html).window.document, options), dictionary, words);
  expect(JSON.stringify(profile)).not.toMatch(/Ana|Reyes/);
  expect(profile.when).toEqual({ names: ['a', 'b', 'c'] });
  expect(profile.fields.map(({ section }) => section)).toEqual([undefined, undefined, 'Home']);
  const other = mapForm(new JSDOM(html.replaceAll('Ana', 'Luz').replaceAll('Reyes', 'Soto')).window.document, {
    ...options,
    profiles: [profile],
  });
  expect(other).toMatchObject({ profile: 'camp', needsReview: [] });
});
