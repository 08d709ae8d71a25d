import type { NameBox } from '../name-box.ts';
import { type NameLists, valuesOf } from '../name-lists.ts';
import type { BoxReader, WholeReader } from '../name-reading.ts';
import { roleOf } from '../word-role.ts';
import { one } from './one-box.ts';

type Strength = 'error' | 'warn' | 'confirm';

const noLetter = /^[^\p{L}\p{N}]+$/u;
const refusal =
  /^(?:SIN|NO|NO TIENE|NO HAY|NO SE SABE|NO TIENE UN|NOT|NONE)(?: (?:PRIMER|SEGUNDO|OTRO|FIRST|MIDDLE|SECOND|LAST))? ?(?:NOMBRE|APELLIDO|NAME|GIVEN|PROVIDED|AVAILABLE|KNOWN|APLICA|HAY|TIENE)$/;
const newborn =
  /^(?:(?:BABY|BB|NEWBORN|INFANT|BEBE)(?: ?(?:BOY|GIRL|MALE|FEMALE|NINO|NINA|VARON))?|TWIN|TRIPLET|BOY|GIRL)(?: ?(?:[A-C]|\d))$|^(?:BABY|NEWBORN|INFANT) ?(?:BOY|GIRL|MALE|FEMALE)$|^RECIEN NACID[OA]$|^INFANT OF /;
const mothersChild = /^[A-Z]{3,}S(?:BOY|GIRL)$/;
const tests = /^(?:TEST|PRUEBA|DEMO|SAMPLE)(?: .*)? (?:TEST|STUDENT|CHILD|PRUEBA|ESTUDIANTE|DEMO|ALUMNO)$/;
const keyRows = 'QWERTYUIOP ASDFGHJKL ZXCVBNM ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const keyRowsBack = [...keyRows].reverse().join('');
const hammered = /^(?:ASD|QWE|ZXC|JKL|SDF|DFG|FGH|GHJ|HJK){2,}$/;

/** What the pack's list says of a whole box: class and strength, when it holds for such a box. */
function listed(box: NameBox, lists: NameLists): { readonly group: string; readonly strength: Strength } | undefined {
  const [where, strength, group] = valuesOf(
    lists('placeholder-names'),
    box.words.map(({ folded }) => folded).join(' '),
  );
  if (where === undefined || group === undefined) return undefined;
  const part = box.side === 'surname' ? 'last' : box.field === 'middleName' ? 'middle' : 'first';
  if (where !== 'any' && where !== 'full' && where !== part && !(where === 'first' && part === 'middle'))
    return undefined;
  return { group, strength: strength === 'warn' || strength === 'confirm' ? strength : 'error' };
}

/** A word that stands for no name: NMN, None, Sin nombre, a lone dash or X. */
export const placeholder: BoxReader = (box, { lists }) => {
  if (box.text.trim() === '') return undefined;
  const known = listed(box, lists);
  if (known !== undefined && known.group !== 'filler' && known.group !== 'refusal') return undefined;
  const strength =
    known?.strength ??
    (noLetter.test(box.text) || /^X{1,3}$/.test(box.folded) || refusal.test(box.folded) ? 'error' : undefined);
  if (strength === undefined) return undefined;
  const found = one(
    box,
    undefined,
    `filler:${box.folded}`,
    strength === 'error' ? 0.95 : strength === 'warn' ? 0.6 : 0.3,
  );
  return { ...found, set: { [box.field]: '' }, value: box.text.trim(), strength };
};

/** Whether the box holds a filler rather than a damaged name. */
export const isFiller = (box: NameBox, lists: NameLists): boolean =>
  listed(box, lists) !== undefined || noLetter.test(box.text) || refusal.test(box.folded);

/** `FNU`, `LNU`: the person has one name, or the other one is not known. */
export const oneName: BoxReader = (box, { lists }) => {
  const known = listed(box, lists);
  return known?.group !== 'oneName'
    ? undefined
    : { ...one(box, undefined, `oneName:${box.folded}`, 0.8), value: box.folded, strength: known.strength };
};

/** A hospital's label for a child not named yet: Baby girl, Twin A, Wendysgirl. */
export const newbornLabel: BoxReader = (box, { lists }) => {
  if (box.side === 'surname' || box.folded === '') return undefined;
  const known = listed(box, lists);
  const [word] = box.words;
  const glued =
    box.words.length === 1 &&
    word !== undefined &&
    mothersChild.test(word.folded) &&
    roleOf(word.folded, lists) === 'unknown';
  if (known?.group !== 'newborn' && !glued && !newborn.test(box.folded)) return undefined;
  const strength = known?.strength ?? (glued ? 'warn' : 'error');
  return {
    ...one(box, undefined, `newborn:${box.folded}`, strength === 'confirm' ? 0.3 : 0.9),
    value: box.text.trim(),
    strength,
  };
};

/** Keys side by side, the alphabet, or one letter again and again. */
export const keyboardRun: BoxReader = (box, { lists }) => {
  for (const { folded } of box.words) {
    if (folded.length < 3 || folded === 'III' || folded === 'XXX') continue;
    const alike = /^([A-Z])\1+$/.test(folded);
    const run =
      folded.length >= 4 &&
      folded !== 'WERT' &&
      (keyRows.includes(folded) || (folded.length >= 5 && keyRowsBack.includes(folded)));
    if (!alike && !run && !hammered.test(folded)) continue;
    if (roleOf(folded, lists) === 'unknown') return { ...one(box, undefined, `keys:${folded}`, 0.9), value: folded };
  }
  return undefined;
};

/** A name that stands for nobody: Jane Doe, Fulano de Tal, Test Student. */
export const stockPerson: WholeReader = ({ box, lists }) => {
  const [first, last] = [box('firstName'), box('lastName1')];
  const list = lists('placeholder-names');
  const whole = `${first.folded} ${last.folded}`.trim();
  const fields = ['firstName', 'lastName1'];
  if (valuesOf(list, whole)[2] === 'stock' || tests.test(whole))
    return { fields, set: {}, because: [`stock:${whole}`], weight: 0.9, value: whole };
  for (const box of [first, last]) {
    const [where, , group] = valuesOf(list, box.folded.replace(/AN[AO]$/, 'ANO'));
    if (group === 'stock' && where === 'any')
      return { fields, set: {}, because: [`stock:${box.folded}`], weight: 0.9, value: box.text.trim() };
  }
  return undefined;
};
