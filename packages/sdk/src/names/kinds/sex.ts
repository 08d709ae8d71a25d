import type { WholeReader } from '../name-reading.ts';
import { readSex } from '../read-sex.ts';
import { hasTag } from '../word-role.ts';

const girls = new Set(['MARIA', 'ANA', 'JUANA', 'JOSEFA', 'MARTHA', 'MARTA', 'LUCIA']);
const boys = new Set([
  'JOSE',
  'JUAN',
  'LUIS',
  'CARLOS',
  'MIGUEL',
  'PEDRO',
  'FRANCISCO',
  'ANTONIO',
  'MANUEL',
  'JORGE',
  'DIEGO',
]);
const sonOf = /(?:OVICH|EVICH|OVYCH)$/;
const daughterOf = /(?:OVNA|EVNA|IVNA)$/;

/** The first word of a Spanish given name tells the sex (José María, María José), a Russian patronymic too. Haitian names do not. */
export const sexAgainstName: WholeReader = ({ box, lists }) => {
  const [first, next] = box('firstName').words;
  if (first === undefined) return undefined;
  const middle = box('middleName').words;
  const patronymic = middle.at(-1)?.folded ?? '';
  const ofFather = sonOf.test(patronymic) ? 'M' : daughterOf.test(patronymic) ? 'F' : undefined;
  const says = ofFather ?? (girls.has(first.folded) ? 'F' : boys.has(first.folded) ? 'M' : undefined);
  if (says === undefined) return undefined;
  const sex = readSex(box('sex').text);
  if (sex === undefined || says === sex) return undefined;
  if (ofFather !== undefined)
    return { fields: ['sex', 'middleName'], set: {}, because: [`patronymic:${patronymic}`], weight: 0.7 };
  const second = next?.folded ?? middle[0]?.folded ?? '';
  if ([first.folded, second].some((word) => hasTag(word, 'haitian-first', lists))) return undefined;
  return { fields: ['sex', 'firstName'], set: {}, because: [`given:${first.folded}`], weight: 0.7, value: first.typed };
};
