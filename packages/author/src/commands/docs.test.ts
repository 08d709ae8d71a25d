import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { scratch } from '../../test/check-file.ts';
import { coe, packs } from '../../test/coe.ts';

const rules = fileURLToPath(new URL('../../../../rules', import.meta.url));
const { folder, file, remove } = scratch();
afterAll(remove);

/** The packs of these tests, and the cheat sheets given here. */
function withSheets(name: string, sheets: Readonly<{ [pack: string]: object }>): string {
  const home = join(folder, name);
  cpSync(packs, home, { recursive: true });
  for (const [pack, sheet] of Object.entries(sheets)) {
    writeFileSync(
      join(home, pack, 'cheat-sheet.json'),
      JSON.stringify({ $schema: '../schema/cheat-sheet.json', ...sheet }, null, 1),
    );
  }
  return home;
}

const entry = (says: string, more: object = {}) => ({
  id: 'one',
  says: { en: says, es: says },
  source: ['T1'],
  ...more,
});
const sheetOf = (...entries: object[]) => ({
  title: { en: 'Wall', es: 'Pared' },
  pages: [{ id: 'names', title: { en: 'Names', es: 'Nombres' }, sections: [{ id: 'boxes', entries }] }],
});

describe('coe docs rules', () => {
  const out = join(folder, 'sheet.html');
  const book = join(folder, 'book.html');

  test('writes the sheet in both languages, and the book into a file of its own', async () => {
    const ran = await coe(['docs', rules, '-o', out, '--book', book, '--lang', 'both']);
    expect(ran).toMatchObject({ exit: 0, out: '' });
    expect(ran.err).toContain('sheet.html: 2 pages');
    const sheet = readFileSync(out, 'utf8');
    expect(sheet).toContain('Two last names go in two boxes.');
    expect(sheet).toContain('Dos apellidos van en dos casillas.');
    expect(sheet).not.toContain('class="rule ');
  });

  test('the book shows for each rule what it says of a wrong example, a right one, why and the source', () => {
    const text = readFileSync(book, 'utf8');
    const article = /<article class="rule warning" id="es-us\/names\/two-surnames-in-one-box">[\s\S]*?<\/article>/.exec(
      text,
    )?.[0];
    for (const part of [
      '<span class="text">Ramírez García</span>',
      'Ramírez García son dos apellidos. MSIX pide Ramírez en el primer apellido y García en el segundo.',
      'Separar: Ramírez | García',
      '<span class="text">de la Cruz</span>',
      'S57',
      'leído en la fuente',
    ])
      expect(article).toContain(part);
    const shown = (language: string) => text.match(new RegExp(`id="${language}-us/`, 'g'))?.length;
    expect(shown('en')).toBe(shown('es'));
    expect(shown('en')).toBeGreaterThan(200);
  });

  test('what Texas does in its own way is a chapter with its reasons', () => {
    const text = readFileSync(book, 'utf8');
    const chapter = /id="en-state-tx"[\s\S]*?<\/section>/.exec(text)?.[0];
    expect(chapter).toContain('us/dates/under-three');
    expect(chapter).toContain('The Texas Unique ID has ten digits.');
    expect(chapter).toContain('tx/residence/verified-each-fall');
  });

  test.each([['sheet.html'], ['book.html']])('%s needs nothing beside itself and runs nothing', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|@import|url\(|\son[a-z]+=/i);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });

  test('the same packs print the same bytes', async () => {
    const again = join(folder, 'again.html');
    await coe(['docs', rules, '-o', again, '--book', join(folder, 'book-again.html'), '--lang', 'both']);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(out, 'utf8'));
  });

  test('a pack of one state is printed as it holds there: its words, its severity, nothing that is off', async () => {
    const texas = join(folder, 'texas.html');
    expect((await coe(['docs', `${rules}/tx`, '-o', texas])).exit).toBe(0);
    const text = readFileSync(texas, 'utf8');
    expect(text).toContain('Texas verifies residency on or after the third birthday');
    expect(text).not.toContain('id="en-us/dates/under-three"');
  });
});

describe('a state changes the wall by a file', () => {
  test('its own line stands in place of the national one', async () => {
    const home = withSheets('state', { base: sheetOf(entry('National line.')), st: sheetOf(entry('Our own line.')) });
    const out = join(folder, 'state.html');
    expect((await coe(['docs', `${home}/st`, '-o', out])).told).toContain(`${out}: 1 pages, base 1.2.0, st 0.3.0.`);
    expect(readFileSync(out, 'utf8')).toContain('Our own line.');
    expect(readFileSync(out, 'utf8')).not.toContain('National line.');
  });

  test('what somebody wrote is text, never markup', async () => {
    const home = withSheets('markup', { base: sheetOf(entry('<script>alert(1)</script> & "more"')) });
    const out = join(folder, 'markup.html');
    expect((await coe(['docs', `${home}/base`, '-o', out])).exit).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
  });
});

describe('what is wrong is told with its place and the cure, and nothing is written', () => {
  const out = () => join(folder, 'never.html');

  test('a rule, a source, a field and an entry that there are not', async () => {
    const wrong = entry('A line.', {
      wrong: { frstName: 'X' },
      rules: ['base/names/first-name-placeholdr'],
      source: ['T99'],
    });
    const home = withSheets('faults', { base: { ...sheetOf(wrong), remove: ['names/boxes/two'] } });
    const ran = await coe(['docs', `${home}/base`, '-o', out()]);
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(
      /cheat-sheet\.json:\d+:\d+ {2}no rule is called "base\/names\/first-name-placeholdr"\. Did you mean "base\/names\/first-name-placeholder"\?/,
    );
    expect(ran.err).toMatch(/no source is called "T99"/);
    expect(ran.err).toMatch(/no field is called "frstName"\. Did you mean "firstName"\?/);
    expect(ran.err).toMatch(/no entry is called "names\/boxes\/two"/);
    expect(existsSync(out())).toBe(false);
    expect((await coe(['lint', `${home}/base`])).out).toMatch(/no source is called "T99"/);
  });

  test('a shape that the schema does not know', async () => {
    const home = withSheets('shape', { base: { pages: [{ id: 'names', sektions: [] }] } });
    const ran = await coe(['docs', `${home}/base`, '-o', out()]);
    expect(ran).toMatchObject({ exit: 2 });
    expect(ran.err).toMatch(/nothing called "sektions" belongs here/);
  });

  test('packs without any cheat sheet', async () => {
    const ran = await coe(['docs', `${packs}/base`, '-o', out()]);
    expect(ran).toMatchObject({ exit: 2 });
    expect(ran.err).toMatch(/has no cheat sheet/);
  });

  test('no folder, no -o, a language nobody speaks, a place that is a folder or lies under a file', async () => {
    expect((await coe(['docs', 'no-such-folder', '-o', out()])).err).toMatch(/no such file/);
    expect(await coe(['docs', rules])).toMatchObject({ exit: 2, err: expect.stringMatching(/-o, --out/) });
    expect(await coe(['docs', rules, '-o', out(), '--lang', 'fr'])).toMatchObject({ exit: 2 });
    expect((await coe(['docs', `${rules}/us`, '-o', folder])).err).toMatch(/is a folder/);
    const under = join(file('plain', ''), 'x.html');
    expect(await coe(['docs', `${rules}/us`, '-o', under])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/part of its path is a file/),
    });
  });

  test('a PDF without a browser', async () => {
    const ran = await coe(['docs', `${rules}/us`, '-o', join(folder, 'b.html'), '--pdf', join(folder, 'b.pdf')], {
      env: { COE_CHROMIUM: '/no/browser' },
    });
    expect(ran).toMatchObject({ exit: 2, err: expect.stringMatching(/COE_CHROMIUM names \/no\/browser/) });
  });
});

test('each page of the sheet prints on one sheet of paper, in both languages', async () => {
  for (const language of ['en', 'es']) {
    const [out, book, pdf] = ['html', 'book.html', 'pdf'].map((end) => join(folder, `print-${language}.${end}`)) as [
      string,
      string,
      string,
    ];
    expect(await coe(['docs', rules, '-o', out, '--book', book, '--pdf', pdf, '--lang', language])).toMatchObject({
      exit: 0,
    });
    expect(readFileSync(pdf, 'latin1').match(/\/Type \/Page\n/g)).toHaveLength(2);
  }
});
