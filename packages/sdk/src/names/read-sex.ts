import { fold } from '../text/fold.ts';

const female = new Set(['F', 'FEMALE', 'FEMENINO', 'FEMENINA', 'MUJER', 'GIRL', 'NINA', 'HEMBRA', 'WOMAN']);
const male = new Set(['M', 'MALE', 'MASCULINO', 'HOMBRE', 'H', 'BOY', 'NINO', 'VARON', 'MAN']);

/** `F` or `M` for a sex as typed in English or Spanish; undefined for anything else. A lone M is male, as on US forms. */
export function readSex(text: string): 'F' | 'M' | undefined {
  const folded = fold(text);
  return female.has(folded) ? 'F' : male.has(folded) ? 'M' : undefined;
}
