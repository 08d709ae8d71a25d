import type { CoeCase } from './case.ts';
import { type Chance, createChance } from './chance.ts';
import type { MakeHousehold } from './households/household.ts';
import { births } from './plants/births.ts';
import { birthsAgainst } from './plants/births-against.ts';
import { brothersAndSisters } from './plants/brothers-and-sisters.ts';
import { coursesAndTests } from './plants/courses-and-tests.ts';
import { enrollments } from './plants/enrollments.ts';
import { letters } from './plants/letters.ts';
import { marks } from './plants/marks.ts';
import { moves } from './plants/moves.ts';
import { names } from './plants/names.ts';
import { numbers } from './plants/numbers.ts';
import { paperwork } from './plants/paperwork.ts';
import { work } from './plants/work.ts';
import { openSpot, type Spot } from './spot.ts';

/** One kind of error as clerks make it. */
export interface Plant {
  /** What went wrong, in a few words. */
  readonly kind: string;
  /** Ids of domain/rules-catalogue.md, names.md and dates.md that speak of it. */
  readonly catalogue: readonly string[];
  /** `info` where the catalogue itself makes the check a hint; else a warning or an error is wanted. */
  readonly least?: 'info';
  /** The truth cannot be known from the form: any of the offered fixes that restores it counts as right. */
  readonly choice?: true;
  /** What was typed holds nothing of the truth, so to clear the box is the right fix. */
  readonly nothingLeft?: true;
  /** Families in which it happens; any family without. */
  readonly culture?: MakeHousehold;
  /** Spoils the child, or says false where this COE gives no occasion. */
  into(spot: Spot): boolean;
}

/** Every kind of error the corpus plants. */
export const plants: readonly Plant[] = [
  ...names,
  ...marks,
  ...letters,
  ...births,
  ...birthsAgainst,
  ...numbers,
  ...moves,
  ...work,
  ...enrollments,
  ...coursesAndTests,
  ...brothersAndSisters,
  ...paperwork,
];

export interface Planted {
  readonly plant: Plant;
  readonly seed: string;
  readonly spot: Spot;
}

/** A clean COE with one error of this kind, or undefined where it gives no occasion for it. */
export function plantInto(base: CoeCase, plant: Plant): Planted | undefined {
  const chance: Chance = createChance(`${base.seed}/${plant.kind}`);
  for (const child of chance.shuffle(base.children.map((_, index) => index))) {
    const spot = openSpot(base, child, chance);
    if (plant.into(spot) && spot.wrongs.length > 0) return { plant, seed: base.seed, spot };
  }
  return undefined;
}
