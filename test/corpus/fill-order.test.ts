import type { At, Draft, Finding } from '@coe-check/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoeCase, Group } from './case.ts';
import { createChance } from './chance.ts';
import { aroundOf, coeOf, corpusChecker } from './checker.ts';
import { generateCoe } from './generate.ts';
import { plantInto, plants } from './plant.ts';

const checker = corpusChecker(['us']).of('');

interface Edit {
  at: At;
  field: string;
  text: string;
}

/** Every box of a COE that holds something, once. */
function editsOf({ coe, family, children, rows }: CoeCase): Edit[] {
  const of = (at: At, typed: Record<string, string>) =>
    Object.entries(typed).map(([field, text]) => ({ at, field, text }));
  return [
    ...of({}, coe),
    ...of({}, family),
    ...children.flatMap((typed, child) => of({ child }, typed)),
    ...(Object.keys(rows) as Group[]).flatMap((group) =>
      rows[group].flatMap(({ child, typed }, index) =>
        of(child === undefined ? { row: { group, index } } : { child, row: { group, index } }, typed),
      ),
    ),
  ];
}

/** A child or row can only be added behind those that are there: what comes too early waits its turn. */
function type(draft: Draft, edits: readonly Edit[]): void {
  let waiting = [...edits];
  while (waiting.length > 0) {
    const later = waiting.filter(({ at, field, text }) => {
      const { children, rows = {} } = draft.coe;
      const tooEarly = at.row ? at.row.index > (rows[at.row.group]?.length ?? 0) : (at.child ?? 0) > children.length;
      if (!tooEarly) draft.set(at, field, text);
      return tooEarly;
    });
    if (later.length === waiting.length) throw new Error('No box left that can be filled.');
    waiting = later;
  }
}

const told = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify(finding)).sort();

/** A clean COE, or one with an error of any kind in it. */
const anyCoe = fc.tuple(fc.nat(5000), fc.nat(plants.length * 2)).map(([number, kind]) => {
  const clean = generateCoe(`order/${number}`);
  const plant = plants[kind];
  return (plant && plantInto(clean, plant)?.spot.spoilt) ?? clean;
});

test('the order in which fields are filled never matters', () => {
  fc.assert(
    fc.property(anyCoe, fc.nat(), (coe, order) => {
      const around = aroundOf(coe);
      const draft = checker.openCoe({ children: [] }, { ...around, settled: [], prior: [] });
      const chance = createChance(order);
      const known = coe.prior.flatMap((prior, child) => (prior ? [{ child, prior }] : []));
      type(draft, chance.shuffle(editsOf(coe)));
      for (const { child, prior } of chance.shuffle(known)) draft.know(child, { prior });
      for (const { at, field, text, day } of coe.settled)
        if (coe.children[at.child]?.[field] === text) draft.settle(at, field, day);
      expect(told(draft.findings)).toEqual(told(checker.checkCoe(coeOf(coe), around)));
    }),
  );
});

test('what was typed and taken back leaves no trace', () => {
  fc.assert(
    fc.property(anyCoe, fc.nat(), (coe, order) => {
      const chance = createChance(order);
      const draft = checker.openCoe(coeOf(coe), aroundOf(coe));
      const before = told(draft.findings);
      const boxes = chance
        .shuffle(
          editsOf(coe).filter(
            ({ at, field }) => !coe.settled.some((one) => one.field === field && one.at.child === at.child),
          ),
        )
        .slice(0, 12);
      for (const { at, field } of boxes) draft.set(at, field, chance.pick(['', 'x', '99', '04/03/2012']));
      for (const { at, field, text } of chance.shuffle(boxes)) draft.set(at, field, text);
      expect(told(draft.findings)).toEqual(before);
    }),
  );
});
