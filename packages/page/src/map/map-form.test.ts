import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type ExpectedMap, judge, seen } from './fixtures/expected.ts';
import { mapInSteps } from './map-by-labels.ts';
import { type MapOptions, mapForm } from './map-form.ts';

const folder = `${import.meta.dirname}/fixtures/`;
const read = (path: string) => JSON.parse(readFileSync(`${import.meta.dirname}/${path}`, 'utf8'));
const options: MapOptions = {
  labels: [read('../../../../rules/us/labels.json')],
  dictionary: read('../../../../rules/us/fields.json'),
};
const fixtures = globSync('*.html', { cwd: folder })
  .map((file) => basename(file, '.html'))
  .sort();

function mapHtml(html: string, more: Partial<MapOptions> = {}) {
  return mapForm(new JSDOM(html).window.document, { ...options, ...more });
}

describe('a saved page is mapped by its markup alone', () => {
  const withoutLayout = fixtures
    .map((name) => ({ name, expected: read(`fixtures/${name}.json`) as ExpectedMap }))
    .filter(({ expected }) => !expected.needsLayout);
  test.each(withoutLayout)('$name: $expected.about', ({ name, expected }) => {
    const map = mapHtml(readFileSync(`${folder}${name}.html`, 'utf8'));
    const { wrong, missed } = judge(seen(map), expected.boxes);
    expect(wrong).toEqual([]);
    expect(missed).toEqual([]);
    const { language = map.language, dateOrder = map.dateOrder, children = map.children } = expected;
    expect(map).toMatchObject({ language, dateOrder, children });
  });
});

describe('what a map holds', () => {
  const two = '<h2>Child</h2><label>First Name <input name="a"></label><label>Last Name <input name="b"></label>';

  test('every input, select and textarea is counted in document order, hidden ones too', () => {
    const { controls } = mapHtml(
      `<input type="hidden" name="h"><form>${two}<input type="submit"><select name="c"></select><textarea name="d"></textarea></form>`,
    );
    expect(controls.map(({ index, element }) => [index, (element as HTMLInputElement).name])).toEqual([
      [0, 'h'],
      [1, 'a'],
      [2, 'b'],
      [3, ''],
      [4, 'c'],
      [5, 'd'],
    ]);
    expect(controls.map(({ field }) => field)).toEqual([null, 'firstName', 'lastName1', null, null, null]);
  });

  test('a box whose label leaves words unexplained is shown as doubtful and not used', () => {
    const { controls } = mapHtml(`${two}<label>Harvest phone <input name="x"></label>`);
    expect(controls[2]).toMatchObject({ field: 'telephone', doubtful: true });
    expect(controls[2]?.confidence).toBeLessThan(0.7);
  });

  test('the threshold moves what is doubtful', () => {
    const html = `${two}<p><input name="city"></p>`;
    expect(mapHtml(html).controls[2]).toMatchObject({ field: 'currentCity', doubtful: true });
    expect(mapHtml(html, { threshold: 0.4 }).controls[2]).toMatchObject({ field: 'currentCity', doubtful: false });
  });

  test('a section, an element and a shadow root can be mapped by themselves', () => {
    const { document } = new JSDOM(
      `<form id="one">${two}</form><form id="two"><label>City <input></label></form><div id="host"></div>`,
    ).window;
    expect(mapForm(document.querySelector('#two') as Element, options).controls.map(({ field }) => field)).toEqual([
      'currentCity',
    ]);
    const shadow = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    shadow.innerHTML = two;
    expect(mapForm(shadow, options).controls.map(({ field }) => field)).toEqual(['firstName', 'lastName1']);
  });

  test('a box that is made where the clerk clicks is found by the next map', () => {
    const { document } = new JSDOM(readFileSync(`${folder}made-on-click.html`, 'utf8')).window;
    expect(mapForm(document, options).controls.map(({ field }) => field)).toEqual(['lastName1', 'enrollmentDate']);
    const value = document.querySelectorAll('dd')[2] as HTMLElement;
    value.innerHTML = '<input value="04/25/2012">';
    expect(mapForm(document, options).controls.map(({ field }) => field)).toEqual([
      'lastName1',
      'birthDate',
      'enrollmentDate',
    ]);
  });

  test('the page is not written to', () => {
    const dom = new JSDOM(readFileSync(`${folder}registration.html`, 'utf8'));
    const before = dom.serialize();
    mapForm(dom.window.document, options);
    expect(dom.serialize()).toBe(before);
  });

  test('in steps it is the same map', () => {
    const { document } = new JSDOM(readFileSync(`${folder}grid-rows.html`, 'utf8')).window;
    const steps = mapInSteps(document, options);
    let rests = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) rests += 1;
    expect(rests).toBeGreaterThan(5);
    expect(step.value.controls.map(({ field, record, part, key }) => [field, record, part, key])).toEqual(
      mapForm(document, options).controls.map(({ field, record, part, key }) => [field, record, part, key]),
    );
  });
});

describe('keys outlive a postback', () => {
  const child = (row: string, id: string) =>
    `<div class="kid"><h3>Child</h3><label for="${id}a">Last Name 1</label><input id="${id}a" name="ctl00$rpt$${row}$txtLast"><label for="${id}b">First Name</label><input id="${id}b" name="ctl00$rpt$${row}$txtFirst"></div>`;
  const keysOf = (html: string) => mapHtml(html).controls.map(({ key }) => key);

  test('every key is its own', () => {
    for (const name of fixtures) {
      const keys = keysOf(readFileSync(`${folder}${name}.html`, 'utf8'));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('new nodes with the same names have the same keys, and another child added at the end changes none', () => {
    const before = keysOf(child('ctl01', 'x') + child('ctl02', 'y'));
    expect(keysOf(child('ctl01', 'x') + child('ctl02', 'y'))).toEqual(before);
    expect(keysOf(child('ctl01', 'x') + child('ctl02', 'y') + child('ctl03', 'z')).slice(0, 4)).toEqual(before);
  });

  test('ids that a framework makes anew do not enter them', () => {
    const page = (n: number) =>
      `<label for=":r${n}:">First Name</label><input id=":r${n}:"><label for="mat-input-${n}">Last Name</label><input id="mat-input-${n}">`;
    expect(keysOf(page(1))).toEqual(keysOf(page(7)));
  });
});

describe('dates in three boxes', () => {
  const boxes = (before: string, ...three: string[]) =>
    mapHtml(`<form><h2>Child</h2><p>${before} ${three.join(' / ')}</p><p>First Name <input></p></form>`);
  const parts = (map: ReturnType<typeof mapHtml>) =>
    map.controls.slice(0, 3).map(({ field, part }) => `${field} ${part}`);
  const small = '<input maxlength="2">';
  const year = '<input maxlength="4">';
  const list = (...options: (string | number)[]) =>
    `<select>${options.map((option) => `<option>${option}</option>`).join('')}</select>`;
  const days = list('', ...Array.from({ length: 31 }, (_, at) => at + 1));
  const numbers = list('', ...Array.from({ length: 12 }, (_, at) => at + 1));
  const names = list(
    'Mes',
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  );
  const years = list('', 2008, 2009, 2010, 2011);

  test.each([
    ['lengths alone, in English', boxes('Birth Date', small, small, year), 'month day year', 'MDY'],
    [
      'lengths alone, in Spanish',
      mapHtml(
        `<h2>Datos del niño</h2><p>Fecha de nacimiento ${small} ${small} ${year}</p><p>Primer apellido <input></p>`,
      ),
      'day month year',
      'DMY',
    ],
    ['a pattern beside them', boxes('Birth Date (DD MM YYYY)', small, small, year), 'day month year', 'DMY'],
    ['lists of numbers', boxes('Birth Date', numbers, days, years), 'month day year', 'MDY'],
    ['lists with month names in Spanish', boxes('Birth Date', days, names, years), 'day month year', 'DMY'],
    ['the year first', boxes('Birth Date', years, numbers, days), 'year month day', 'YMD'],
    [
      'placeholders',
      boxes('Birth Date', '<input placeholder="DD">', '<input placeholder="MM">', '<input placeholder="YYYY">'),
      'day month year',
      'DMY',
    ],
    [
      'names',
      boxes('Birth Date', '<input name="dob_day">', '<input name="dob_month">', '<input name="dob_year">'),
      'day month year',
      'DMY',
    ],
  ])('%s tell the order', (_, map, order, dateOrder) => {
    expect(parts(map)).toEqual(order.split(' ').map((part) => `birthDate ${part}`));
    expect(map.dateOrder).toBe(dateOrder);
  });

  test('a month and a year make no date, nor do the parts of a telephone', () => {
    expect(
      boxes('Birth Date', numbers, years)
        .controls.slice(0, 2)
        .every(({ field, doubtful }) => field === null || doubtful),
    ).toBe(true);
    const phone = boxes('Phone', '<input maxlength="3">', '<input maxlength="3">', year);
    expect(phone.controls.slice(0, 3).map(({ field }) => field)).toEqual([null, null, null]);
  });

  test("two dates that disagree leave the form's order open", () => {
    expect(
      mapHtml(
        '<p>Birth Date <input placeholder="mm/dd/yyyy"></p><p>Residency Date <input placeholder="dd/mm/yyyy"></p>',
      ).dateOrder,
    ).toBeNull();
  });
});

test('no page and no label data make it throw', () => {
  const texts = fc.constantFrom(
    'First Name',
    'Madre',
    'Birth Date',
    '(',
    'Month',
    '',
    '__proto__',
    '2',
    'Child 2',
    'MM/DD/YYYY',
    '😀',
    'from a residence in',
  );
  const tags = fc.constantFrom(
    'div',
    'p',
    'td',
    'th',
    'tr',
    'table',
    'label',
    'fieldset',
    'legend',
    'h2',
    'span',
    'details',
    'summary',
    'b',
    'ul',
    'li',
  );
  const box = fc.constantFrom(
    '<input>',
    '<input type="radio" name="r">',
    '<input type="checkbox" name="c$0">',
    '<select><option>1</option><option>2</option></select>',
    '<textarea></textarea>',
    '<input maxlength="2">',
    '<input id="a" name="a[0]">',
  );
  const node: fc.Arbitrary<string> = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      texts,
      box,
      fc
        .tuple(tags, fc.array(tie('node') as fc.Arbitrary<string>, { maxLength: 4 }))
        .map(([tag, inner]) => `<${tag}>${inner.join(' ')}</${tag}>`),
    ),
  })).node as fc.Arbitrary<string>;
  fc.assert(
    fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
      const map = mapHtml(nodes.join(''));
      expect(
        map.controls.every(
          ({ confidence, field, doubtful }) => confidence >= 0 && confidence <= 1 && (field !== null || !doubtful),
        ),
      ).toBe(true);
    }),
    { numRuns: 60 },
  );
  for (const labels of [[], [null], [3, 'x', {}], [{ fields: {} }]])
    expect(mapHtml('<label>First Name <input></label>', { labels }).controls[0]?.field).toBeNull();
}, 30_000);
