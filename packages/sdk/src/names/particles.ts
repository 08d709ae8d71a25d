/** Small words that belong to the name after them. A closed class of grammar, so it stands here and not in a list. */
const beforeSurname = new Set(
  'DE DEL LA LAS LOS EL SAN SANTA SANTO DA DAS DO DOS DI VAN VON DER DEN TER MAC MC DELA DELOS DELAS LE BIN'.split(' '),
);
/** Those that never are a whole name by themselves. Le, Van, Do, La, San, Das and Bin are surnames somewhere. */
const neverAlone = new Set([
  'DE',
  'DEL',
  'LAS',
  'LOS',
  'DE LA',
  'DE LAS',
  'DE LOS',
  'DE EL',
  'DELA',
  'DELOS',
  'DELAS',
  'DE LAS',
]);

/** Whether a folded word belongs to the name after it: `isParticle('DE')` → true. */
export const isParticle = (folded: string): boolean => beforeSurname.has(folded);

/** Folded particles, one or several words, that need a name after them. */
export const needsName = (folded: string): boolean => neverAlone.has(folded);

/** Portuguese ones, which no Spanish name has. */
export const isPortuguese = (folded: string): boolean =>
  folded === 'DA' || folded === 'DAS' || folded === 'DO' || folded === 'DOS';

/** `y` and `e` join two surnames; between a first and a last name only. */
export const isJoiner = (folded: string): boolean => folded === 'Y' || folded === 'E';
