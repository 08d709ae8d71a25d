import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { ControlElement } from '../labels/control.ts';
import type { FormMap, MappedControl } from '../map/form-map.ts';
import { mapForm } from '../map/map-form.ts';
import { type Change, changes, watchMeaning } from './changed-page.fixture.ts';

const root = `${import.meta.dirname}/../../../../`;
const json = (path: string) => JSON.parse(readFileSync(root + path, 'utf8'));
const labels = [json('rules/us/labels.json')];
const dictionary = json('rules/us/fields.json');
const names = globSync('*.html', { cwd: `${root}rules/sites/pages` }).map((file) => basename(file, '.html'));
const pages = Object.fromEntries(
  names.map((name) => [name, readFileSync(`${root}rules/sites/pages/${name}.html`, 'utf8')]),
);
const profiles = Object.fromEntries(names.map((name) => [name, json(`rules/sites/${name}.json`)]));

/** How many changed pages are tried: a few, or the fuzz project's many (a page takes 20 to 60 ms). */
const runs = (few: number) => (process.env.COE_FUZZ_RUNS ? 60 : few);
/** The same pages every time; another seed for a search that goes further. */
const seed = Number(process.env.COE_FUZZ_SEED ?? 1);

const said = ({ field, part }: MappedControl) => (field === null ? null : [field, part].filter(Boolean).join(' '));

const optionsOf = (name: string) => ({ labels, dictionary, profiles: [profiles[name]] });

/** Each page as it is before anything changes. */
const unchanged = Object.fromEntries(
  names.map((name) => [name, mapForm(new JSDOM(pages[name]).window.document, optionsOf(name))]),
);

/** Changes a page, maps it with its profile, and gives the boxes that are bound to something they are not. */
function wrongOn(name: string, done: readonly Change[]) {
  const { document } = new JSDOM(pages[name]).window;
  const all = () => [...document.querySelectorAll<ControlElement>('input, select, textarea')];
  const before = unchanged[name] as FormMap;
  const was = new Map<Element, MappedControl | undefined>(all().map((box, at) => [box, before.controls[at]]));
  const isItself = watchMeaning(all());
  for (const { kind, one, two } of done) {
    const boxes = all().filter(({ type }) => !/^(?:hidden|submit)$/.test(type));
    if (boxes.length > 1) changes[kind](boxes, one, two);
  }
  const after = mapForm(document, optionsOf(name));
  const bound = after.controls.filter(({ field }) => field !== null);
  const wrong = bound.flatMap((control) => {
    const first = was.get(control.element);
    const meant = first && isItself(control.element) ? said(first) : null;
    const { id } = control.element as HTMLInputElement;
    return said(control) === meant ? [] : [`${id || control.label} is ${meant}, bound as ${said(control)}`];
  });
  const children = new Map<number | null, Set<number | null>>();
  for (const { element, record } of bound)
    if (record !== null)
      children.set(record, (children.get(record) ?? new Set()).add(was.get(element)?.record ?? null));
  const mixed = [...children]
    .filter(([, of]) => of.size > 1)
    .map(([record]) => `child ${record} holds boxes of two children`);
  return { wrong: [...wrong, ...mixed], before, after };
}

describe('a changed page', () => {
  const change = fc.record({
    kind: fc.constantFrom(...(Object.keys(changes) as Change['kind'][])),
    one: fc.nat(200),
    two: fc.nat(200),
  });

  test.each<{ title: string; done: readonly Change[] }>([
    {
      title: 'for the next one, which is called otherwise',
      done: [
        { kind: 'remove', one: 0, two: 0 },
        { kind: 'rename', one: 0, two: 0 },
      ],
    },
    {
      title: 'for the next one, which is labelled otherwise',
      done: [
        { kind: 'remove', one: 56, two: 0 },
        { kind: 'relabel', one: 56, two: 0 },
      ],
    },
  ])('a label that has lost its own box does not speak $title', ({ done }) => {
    expect(wrongOn('national-coe', done).wrong).toEqual([]);
  });

  test.each(names)(
    '%s: whatever changes, no box is bound to a wrong field or a wrong child',
    (name) => {
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (done) => {
          expect(wrongOn(name, done).wrong).toEqual([]);
        }),
        { numRuns: runs(30), seed },
      );
    },
    300_000,
  );

  test.each(names)(
    '%s: a box that is lost is told',
    (name) => {
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (done) => {
          const { before, after } = wrongOn(name, done);
          const fields = (map: typeof before) => new Set(map.controls.flatMap((control) => said(control) ?? []));
          const lost = [...fields(before)].filter((each) => !fields(after).has(each));
          const told = (after.review ?? []).map(({ field, part }) => [field, part].filter(Boolean).join(' '));
          expect(lost.filter((each) => !told.includes(each))).toEqual([]);
        }),
        { numRuns: runs(15), seed },
      );
    },
    300_000,
  );
});
