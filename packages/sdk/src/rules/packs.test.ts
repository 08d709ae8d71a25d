import { describe, expect, test } from 'vitest';
import { createChecker } from '../index.ts';
import { asking, changed, faultsOf, files, good, json, rule, words } from './load/sample-files.fixture.ts';
import { loadPacks, readBuiltPack } from './packs.ts';

describe('loadPacks', () => {
  test('gives packs that a checker takes', () => {
    const [pack] = loadPacks([{ files: files(good) }]);
    expect(pack).toMatchObject({
      format: 1,
      name: 'qq',
      extends: [],
      rules: { 'qq/names/filler': { severity: 'warning' } },
      lists: { fillers: { entries: ['TEST', 'XXX'] } },
    });
    expect(createChecker([pack as never], { today: '2026-11-23' }).check({ firstName: 'test' })[0]?.message).toBe(
      'test has 4 letters.',
    );
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });

  test('puts bases first and takes built ones', () => {
    const state = files(
      {
        'pack.json': {
          name: 'zz',
          version: '0.1.0',
          engine: '0.1',
          title: words('State'),
          extends: ['qq'],
          rules: { 'qq/names/filler': 'error' },
        },
      },
      'rules/zz/',
    );
    expect(loadPacks([{ files: state }, { files: files(good) }]).map(({ name }) => name)).toEqual(['qq', 'zz']);
    const [base] = loadPacks([{ files: files(good) }]);
    expect(loadPacks([{ files: state }], [base as never]).map(({ name }) => name)).toEqual(['zz']);
  });

  test('a place in the text is told, with the cure', () => {
    const [fault] = faultsOf(() =>
      loadPacks([{ files: files(asking({ fact: 'firstName', operator: 'inLst', value: 'fillers' })) }]),
    );
    const text = json({
      ...rule,
      conditions: { all: [{ fact: 'firstName', operator: 'inLst', value: 'fillers' }] },
    }).split('\n');
    expect(fault).toEqual({
      file: 'rules/qq/names/filler.json',
      line: text.findIndex((line) => line.includes('inLst')) + 1,
      column: 21,
      pointer: '/conditions/all/0/operator',
      message: 'no operator is called "inLst".',
      cure: 'Did you mean "inList"?',
    });
  });

  test('all faults are told at once, each place once', () => {
    const parts = {
      ...changed({
        severity: 'warn',
        conditions: { all: [{ fact: 'nme', operator: 'inLst', value: 1 }] },
        fields: ['frstName'],
      }),
      'lists/fillers.json': '{ "summary": "x" ',
    };
    const faults = faultsOf(() => loadPacks([{ files: files(parts) }]));
    const places = faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
    expect(new Set(places).size).toBe(places.length);
    expect(places.join('\n')).toMatch(/fillers\.json:1:1[\s\S]*severity|warn/);
    expect(faults.length).toBeGreaterThanOrEqual(5);
  });
});

describe('readBuiltPack', () => {
  const [built] = loadPacks([{ files: files(good) }]);

  test('takes what loadPacks gives, as text or parsed', () => {
    expect(readBuiltPack(JSON.stringify(built))).toEqual(built);
    expect(readBuiltPack(structuredClone(built))).toEqual(built);
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{"a":1', 'never closed'],
    ['no pack', '[]', 'no built pack'],
    ['another format', { ...built, format: 2 }, 'wrong format'],
    ['a rule that is none', { ...built, rules: { 'qq/a/a': 7 } }, 'wrong shape'],
    [
      'an unknown operator',
      {
        ...built,
        rules: { 'qq/a/a': { ...rule, conditions: { all: [{ fact: 'firstName', operator: 'eval', value: 1 }] } } },
      },
      'no operator is called "eval"',
    ],
    [
      'an unknown property',
      { ...built, rules: { 'qq/a/a': { ...rule, run: 'alert(1)' } } },
      'nothing called "run" belongs here',
    ],
    ['a prototype', `{"format":1,"name":"qq","__proto__":{"polluted":true}}`, 'nothing may be called "__proto__"'],
    ['ten thousand levels', Array.from({ length: 10_000 }).reduce((inner) => ({ not: inner }), {}), 'deeper'],
  ])('%s is refused', (_what, pack, says) => {
    expect(
      faultsOf(() => readBuiltPack(pack))
        .map(({ message }) => message)
        .join(),
    ).toContain(says);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
