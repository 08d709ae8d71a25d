import { filipinoFamily, hmongFamily, karenFamily, vietnameseFamily } from './asian.ts';
import { brazilianFamily, pacificFamily, slavicFamily, somaliFamily, usFamily } from './elsewhere.ts';
import { haitianFamily } from './haitian.ts';
import type { MakeHousehold } from './household.ts';
import { mayaGivenSurnames, mayaShortSurnames } from './maya.ts';
import { centralAmerican, indigenousMexican, mexican, texanPuertoRican } from './spanish.ts';

/** Every culture of domain/names.md with its weight. The rare ones are more frequent than in life, so that each is seen. */
export const cultures: readonly (readonly [MakeHousehold, number])[] = [
  [mexican, 34],
  [indigenousMexican, 9],
  [centralAmerican, 7],
  [texanPuertoRican, 8],
  [mayaGivenSurnames, 6],
  [mayaShortSurnames, 4],
  [haitianFamily, 6],
  [hmongFamily, 3],
  [vietnameseFamily, 3],
  [karenFamily, 4],
  [pacificFamily, 3],
  [somaliFamily, 3],
  [slavicFamily, 3],
  [filipinoFamily, 3],
  [brazilianFamily, 3],
  [usFamily, 8],
];
