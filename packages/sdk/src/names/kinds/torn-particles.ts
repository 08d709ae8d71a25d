import { fold } from '../../text/fold.ts';
import type { NameBox, NameUnit } from '../name-box.ts';
import { valuesOf } from '../name-lists.ts';
import type { BoxReader, Found, NameAbout, WholeReader } from '../name-reading.ts';
import { isParticle, needsName } from '../particles.ts';
import { tidy } from '../spelling.ts';
import { hasTag, sexOf } from '../word-role.ts';
import { familySurnames } from './family-surnames.ts';
import { one } from './one-box.ts';

/** Surnames that begin with a plain `de`; with other names it is open whether `María de` lacks a word of its own. */
const afterDe = new Set(
  'LEON JESUS DIOS ANDA PAZ LUNA OCA ALBA HARO AVILA LARA SANTIAGO HOYOS ARCO LIRA HOYO LA'.split(' '),
);
/** What a woman's (and Juan's) second given name may be after de, del, de los. */
const ofMary = new Set(
  (
    'ANGELES JESUS CARMEN SOCORRO ROSARIO PILAR REFUGIO LUZ LOURDES CONSUELO MERCEDES DOLORES GUADALUPE FATIMA SOLEDAD ROCIO PAZ ' +
    'CONCEPCION REMEDIOS MILAGROS NIEVES JUAN DIOS SAGRARIO AMPARO TRANSITO CIELO MAR SOL SALUD ANGEL ASUNCION PERPETUO MARIA'
  ).split(' '),
);
/** Men's names that take such a second part too: Juan de Dios, José del Carmen. */
const ofMen = new Set('JUAN JOSE ANGEL LUIS MANUEL MIGUEL PEDRO FRANCISCO ANTONIO CARLOS'.split(' '));
/** Saints whose name makes one surname with San or Santa. */
const saints = new Set(
  'JUAN MIGUEL MARTIN PEDRO AGUSTIN ROMAN NICOLAS JOSE LUIS PABLO VICENTE CRUZ MARIA ANA ROSA ELENA CLARA'.split(' '),
);

/** The particles at the end of a box, as typed: `Luis María de la` → `de la`; all of it when the box holds nothing else. */
function tornFrom(box: NameBox): string {
  const whole = box.words.length === 1 && needsName(box.folded);
  return whole ? box.text.trim() : box.tail;
}

/** `Luis María de la | | Cruz`: the particle stands in one box and its surname in the next. */
export const particleTorn: WholeReader = ({ box, lists }) => {
  const [first, middle, last, second] = [box('firstName'), box('middleName'), box('lastName1'), box('lastName2')];
  const given = middle.folded === '' ? first : middle;
  for (const [from, to] of [
    [given, last],
    [last, second],
  ] as const) {
    const torn = tornFrom(from);
    const [next] = to.units;
    if (torn === '' || next === undefined || (from === last && torn === last.text.trim())) continue;
    const alone = torn === from.text.trim();
    if (!belongsTo(fold(torn), next, from === last || alone) || (from === first && alone)) continue;
    if (hasTag(next.head, 'vietnamese-family', lists)) continue;
    return {
      fields: [from.field, to.field],
      set: { [from.field]: tidy(from.text.trim().slice(0, -torn.length)), [to.field]: `${torn} ${to.text.trim()}` },
      because: [`particle:${fold(torn)}`, `surname:${next.folded}`],
      weight: 0.85,
      value: torn,
    };
  }
  return undefined;
};

/** A particle of two words, `del`, one alone in its box or between two surname boxes is surely torn; a plain `de` only before some names. */
function belongsTo(torn: string, next: NameUnit, surely: boolean): boolean {
  if (!needsName(torn) && !/^DE (?:LA|LAS|LOS|EL)$/.test(torn)) return false;
  return torn !== 'DE' || surely || afterDe.has(next.head) || isParticle(next.folded.split(' ')[0] ?? '');
}

/** `De | La Cruz`: the first surname box holds a particle and nothing else. */
export const surnameOnlyParticle: WholeReader = ({ box }) => {
  const [last, second] = [box('lastName1'), box('lastName2')];
  if (last.words.length === 0 || !last.words.every(({ folded }) => isParticle(folded))) return undefined;
  const [next] = second.units;
  const saint = /^SANT?[AO]?$/.test(last.folded) && next !== undefined && saints.has(next.head);
  const article = last.folded === 'LA' && next !== undefined;
  if (!needsName(last.folded) && !saint && !article) return undefined;
  const set: Found['set'] =
    second.folded === '' ? {} : { lastName1: `${tidy(last.text)} ${tidy(second.text)}`, lastName2: '' };
  return {
    fields: ['lastName1', 'lastName2'],
    set,
    because: [`particle:${last.folded}`],
    weight: 0.9,
    value: tidy(last.text),
  };
};

/** `María de | | Ruiz`: a box ends in a particle, and what comes after it is not known. */
export const particleEnd: BoxReader = (box, about) => {
  const tail = fold(box.tail);
  if (box.tail === '' || (!needsName(tail) && !/^DE (?:LA|LAS|LOS|EL)$/.test(tail))) return undefined;
  if (particleTorn(about)?.fields.includes(box.field) || compoundGivenSplit(about)?.fields.includes(box.field))
    return undefined;
  return { ...one(box, undefined, `particle:${tail}`, 0.7), value: box.tail };
};

/** `María | de los Ángeles`: one given name cut in two before its particle. */
export const compoundGivenSplit: WholeReader = (about) => {
  const { box, lists } = about;
  const [first, middle] = [box('firstName'), box('middleName')];
  const [, ...more] = middle.units;
  const [unit] = middle.units;
  if (unit === undefined || first.folded === '' || more.length > 0) return undefined;
  const starts = isParticle(middle.words[0]?.folded ?? '') && middle.words.length > 1;
  const cut = first.tail !== '' && needsName(fold(first.tail));
  if ((!starts && !cut) || !ofMary.has(unit.head) || familySurnames(about).includes(unit.folded)) return undefined;
  const word = first.words[0]?.folded ?? '';
  if (!ofMen.has(word) && sexOf(word, lists)?.includes('F') !== true) return undefined;
  return {
    fields: ['firstName', 'middleName'],
    set: { firstName: `${tidy(first.text)} ${tidy(middle.text)}`, middleName: '' },
    because: [`given:${unit.folded}`],
    weight: 0.8,
    value: 'particle',
  };
};

/** `José | Luis`: two given names that many people carry as one. */
export const commonCompoundSplit: WholeReader = ({ box, lists }: NameAbout) => {
  const [first, middle] = [box('firstName'), box('middleName')];
  if (first.words.length !== 1 || middle.words.length !== 1) return undefined;
  const compound = `${first.folded} ${middle.folded}`;
  if (valuesOf(lists('compound-given-names'), compound).length === 0) return undefined;
  return {
    fields: ['firstName', 'middleName'],
    set: { firstName: `${tidy(first.text)} ${tidy(middle.text)}`, middleName: '' },
    because: [`given:${compound}`],
    weight: 0.3,
    value: 'common',
  };
};

/** Whether a unit with a particle is part of a given name rather than a surname: `de los Ángeles`, `del Carmen`. */
export const isGivenAfterParticle = ({ folded, head }: NameUnit): boolean => folded !== head && ofMary.has(head);
