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
  test.each(fixtures)('%s', (name) => {
    const expected = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as ExpectedMap;
    const map = mapHtml(readFileSync(`${folder}${name}.html`, 'utf8'));
    const { wrong, missed } = judge(seen(map), expected.boxes);
    console.log(name, wrong, missed);
    expect(wrong).toEqual([]);
    if (!expected.needsLayout) expect(missed).toEqual([]);
  });
});
