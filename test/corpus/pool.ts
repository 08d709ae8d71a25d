import type { CoeCase } from './case.ts';
import { generateCoe } from './generate.ts';
import type { MakeHousehold } from './households/household.ts';
import { type Plant, type Planted, plantInto } from './plant.ts';

/** Clean COEs made once and shared by all kinds of errors, by culture. */
export interface Pool {
  /** The clean COE of this number. */
  at(number: number, culture?: MakeHousehold): CoeCase;
  /** Up to `count` COEs with this error; fewer where even thousands of families give no more occasions. */
  plant(plant: Plant, count: number): Planted[];
}

/** `tries` is how many families are asked for an occasion before a kind is given up. */
export function createPool(seed: string | number, tries = 8000): Pool {
  const made = new Map<MakeHousehold | undefined, CoeCase[]>();
  const at: Pool['at'] = (number, culture) => {
    const known = made.get(culture) ?? [];
    made.set(culture, known);
    const coe = known[number] ?? generateCoe(`${seed}/${number}`, culture);
    known[number] = coe;
    return coe;
  };
  return {
    at,
    plant(plant, count) {
      const planted: Planted[] = [];
      for (let number = 0; number < tries && planted.length < count; number++) {
        const one = plantInto(at(number, plant.culture), plant);
        if (one) planted.push(one);
      }
      return planted;
    },
  };
}
