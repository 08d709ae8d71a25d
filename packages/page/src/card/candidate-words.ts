import type { Words } from '../marks/words.ts';

const english = {
  born: 'born {day}',
  nameless: 'Known child without a name',
  weighed: 'How it was weighed: to the right speaks for the same child, to the left against it.',
  use: 'Use this value',
  fill: 'Fill the blank boxes from it',
  openKnown: 'Open the known record',
  notSame: 'Not the same child',
  oneMore: 'One more known child to compare',
  more: '{count} more known children to compare',
};

const spanish: typeof english = {
  born: 'nació el {day}',
  nameless: 'Niño o niña registrado sin nombre',
  weighed: 'Cómo se sopesó: hacia la derecha habla a favor de que sea la misma persona, hacia la izquierda en contra.',
  use: 'Usar este valor',
  fill: 'Llenar con él las casillas vacías',
  openKnown: 'Abrir el registro conocido',
  notSame: 'No es la misma persona',
  oneMore: 'Otro registro por comparar',
  more: 'Otros {count} registros por comparar',
};

export type CandidateWord = keyof typeof english;

/** What the card and the panel say of known children. */
export const candidateWords: Words<CandidateWord> = { en: english, es: spanish };
