import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type ExpectedMap, judge, seen } from './fixtures/expected.ts';
import { type MapOptions, mapForm } from './map-form.ts';

const folder = `${import.meta.dirname}/fixtures/`;
const read = (path: string) => JSON.parse(readFileSync(`${import.meta.dirname}/${path}`, 'utf8'));
const options: MapOptions = { labels: [read('../../../../rules/us/labels.json')], dictionary: read('../../../../rules/us/fields.json') };
const fixtures = globSync('*.html', { cwd: folder }).map((file) => basename(file, '.html')).sort();

function mapHtml(html: string, more: Partial<MapOptions> = {}) {
  return mapForm(new JSDOM(html).window.document, { ...options, ...more });
}

describe('a saved page is mapped by its markup alone', () => {
  const withoutLayout = fixtures.map((name) => ({ name, expected: read(`fixtures/${name}.json`) as ExpectedMap })).filter(({ expected }) => !expected.needsLayout);
  test.each(withoutLayout)('$name: $expected.about', ({ name, expected }) => {
    const map = mapHtml(readFileSync(`${folder}${name}.html`, 'utf8'));
    const { wrong, missed } = judge(seen(map), expected.boxes);
    expect(wrong).toEqual([]);
    expect(missed).toEqual([]);
    const { language = map.language, dateOrder = map.dateOrder, children = map.children } = expected;
    expect(map).toMatchObject({ language, dateOrder, children });
  });
});
