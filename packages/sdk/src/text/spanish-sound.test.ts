import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { soundAlike, spanishSound } from './spanish-sound.ts';

describe('spanishSound', () => {
  test.each([
    ['Yáñez', 'Llánez'],
    ['Güemes', 'Gwemes'],
    ['Echavarría', 'Echabarria'],
    ['Quiroz', 'Kiros'],
    ['Cisneros', 'Zisneros'],
    ['Guevara', 'Guebara'],
    ['Xalapa', 'Jalapa'],
    ['Philomena', 'Filomena'],
    ['Ybarra', 'Ibarra'],
    ['Zambrano', 'Sanbrano'],
  ])('%s and %s sound alike', (a, b) => {
    expect(soundAlike(a, b)).toBe(true);
  });

  test.each([
    ['García', 'Garza'],
    ['Hernández', 'Fernández'],
    ['Juan', 'Juana'],
    ['Martínez', 'Martín'],
    ['Reyes', 'Ríos'],
    ['', ''],
    ['😀', '---'],
  ])('%j and %j do not', (a, b) => {
    expect(soundAlike(a, b)).toBe(false);
  });

  test('an x between vowels has two keys, other names one', () => {
    expect(spanishSound('Mexía')).toEqual(['MEJIA', 'MESIA']);
    expect(spanishSound('Chávez')).toEqual(['1ABES']);
    expect(spanishSound('Guillermo')).toEqual(['GIYERMO']);
  });
});

const shared = new URL('../../../../../shared/domain/data/', import.meta.url);
const tables = existsSync(shared);

describe.skipIf(!tables)('the tables of ../shared (absent: not run)', () => {
  test('every pair of phonetic_pairs_es.csv has its key and its verdict', () => {
    const rows = readFileSync(new URL('phonetic_pairs_es.csv', shared), 'utf8').trim().split('\n').slice(1);
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      const [a = '', b = '', , , , keyA, keyB, equal] = row.trim().split(',');
      expect(spanishSound(a), a).toContain(keyA);
      expect(spanishSound(b), b).toContain(keyB);
      expect(soundAlike(a, b), row).toBe(equal === 'yes');
    }
  });

  test('every variant of es_surname_variant_clusters.csv is found under its commonest form', () => {
    const rows = readFileSync(new URL('es_surname_variant_clusters.csv', shared), 'utf8').trim().split('\n').slice(1);
    const missed: string[] = [];
    let variants = 0;
    for (const row of rows) {
      const [form = '', , , others = ''] = row.trim().split(',');
      for (const other of others.split(' ')) {
        variants += 1;
        if (!soundAlike(form, other)) missed.push(`${form} ${other}`);
      }
    }
    expect(variants).toBeGreaterThan(1_000);
    expect(missed).toEqual([]);
  });
});
