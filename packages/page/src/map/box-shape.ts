import type { FieldKey } from '@coe-check/sdk';
import { fold } from '@coe-check/sdk';
import type { Control } from '../labels/control.ts';
import type { Question } from '../labels/label-candidates.ts';
import type { LabelIndex } from '../labels/label-index.ts';

export type DatePart = 'month' | 'day' | 'year';

const optionsRead = 40;
const codeWords = new WeakMap<object, ReadonlySet<string>>();

/** Something a list or a set of radios offers. */
interface Choice {
  readonly text: string;
  readonly value: string;
  /** Folded: its value, its text, and the text's first word ("04 - Birth certificate"). */
  codes?: readonly string[];
}

const choices = new WeakMap<Control, readonly Choice[]>();

/** What a list or a set of radios offers; read once a scan. */
function choicesOf({ control, members, candidates }: Question): readonly Choice[] {
  const known = choices.get(control);
  if (known) return known;
  const words = candidates.filter(({ from }) => from === 'option').map(({ text }) => text);
  const found =
    control.kind === 'select'
      ? listed(control.element as HTMLSelectElement)
      : members.map(({ element }, at) => ({ text: words[at] ?? '', value: element.value }));
  choices.set(control, found);
  return found;
}

/** Whether something offered is one of these codes. */
function isOneOf(known: ReadonlySet<string> | null, choice: Choice): boolean {
  const plain = choice.text.replace(/[.,;:\s]+$/, '');
  choice.codes ??= [choice.value, plain, plain.split(/[\s\u00b7-]/)[0] ?? ''].map(fold);
  return choice.codes.some((code) => known?.has(code));
}

/** Options that mean something, the first forty of them. */
function listed({ options }: HTMLSelectElement): Choice[] {
  const found: Choice[] = [];
  for (let at = 0; at < options.length && found.length < optionsRead; at += 1) {
    const option = options[at] as HTMLOptionElement;
    const text = option.text.trim();
    if (option.value !== '' && !option.disabled && /[\p{L}\p{N}]/u.test(text))
      found.push({ text, value: option.value });
  }
  return found;
}

/** The date part a list's options show; null when they show none. */
export function partByShape(question: Question, index: LabelIndex): DatePart | null {
  if (question.control.kind !== 'select') return partByLimits(question.control.element as HTMLInputElement);
  const texts = choicesOf(question).map(({ text }) => text);
  const heads =
    texts.length > 13
      ? []
      : texts.map((text) =>
          fold(text)
            .replace(/[^A-Z]/g, '')
            .slice(0, 3),
        );
  if (index.monthNames.some((names) => names.filter((name) => heads.includes(name.slice(0, 3))).length > 10))
    return 'month';
  const numbers = texts.filter((text) => /^\d{1,4}\b/.test(text)).map((text) => Number.parseInt(text, 10));
  if (texts.length < 3 || numbers.length < texts.length - 1) return null;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least >= 1900 && most <= 2150) return 'year';
  if (least !== 1) return null;
  return most >= 28 && most <= 31 ? 'day' : most === 12 ? 'month' : null;
}

/** The date part that the least and the greatest number a box takes show. */
function partByLimits({ min, max }: HTMLInputElement): DatePart | null {
  if (min === '1') return max === '12' ? 'month' : max === '31' ? 'day' : null;
  return Number(min) >= 1900 && Number(max) <= 2150 && max !== '' ? 'year' : null;
}

/** Longest text a box takes; null when it does not say. */
export function lengthOf({ element }: Control): number | null {
  const most = element.nodeName === 'SELECT' ? -1 : (element as HTMLInputElement).maxLength;
  return most > 0 && most < 10000 ? most : null;
}

/**
 * How well a box suits a field, about 1 when nothing speaks against it and 0 when it cannot be: a name is not picked from a
 * list, a yes-or-no is not typed, a box of five characters takes no telephone number, and a list of states is a state.
 */
export function shapeFit(question: Question, field: FieldKey, index: LabelIndex): number {
  const spec = index.dictionary.fields[field];
  if (!spec) return 0;
  const { control, members } = question;
  const { kind, type } = control;
  const isDate = spec.type === 'date';
  const typed = index.typed.has(field);
  const is = (shape: string) => index.data.shapes[shape]?.includes(field) ?? false;
  if (kind === 'radio' || kind === 'check' || kind === 'select') {
    if (isDate || typed || (kind !== 'select' && spec.codeSet === undefined)) return kind === 'select' ? 0.2 : 0;
    if (kind === 'check' && members.length === 1) return spec.type === 'yesNo' ? 1 : 0.9;
    const offered = codesOffered(question, field, index);
    const strange =
      offered === 0 &&
      kind === 'select' &&
      choicesOf(question).length > 2 &&
      index.dictionary.codeSets[spec.codeSet ?? '']?.closed;
    return offered !== null && offered >= 0.6 ? 1.06 : strange ? 0.6 : 1;
  }
  if (kind === 'area') return spec.type !== 'text' ? 0.2 : typed ? 0.6 : 1;
  if (type === 'email') return is('email') ? 1.05 : 0.1;
  if (/^(?:date|datetime-local|month)$/.test(type)) return isDate ? 1.05 : 0.1;
  const length = lengthOf(control);
  const least = is('short') || !/^(?:date|text)$/.test(spec.type) ? 1 : isDate ? 6 : is('tel') ? 7 : 3;
  if (length !== null && length < least) return 0.2;
  if (spec.type === 'yesNo') return length !== null && length <= 5 ? 1 : 0.5;
  return is('picked') && (length === null || length > 20) ? 0.85 : 1;
}

/** Which part of what is offered is a code of the field; null when there is nothing to compare. */
function codesOffered(question: Question, field: FieldKey, index: LabelIndex): number | null {
  const known = codesOf(index, index.dictionary.fields[field]?.codeSet);
  const offered = choicesOf(question);
  if (!known || offered.length < 2) return null;
  return offered.filter((choice) => isOneOf(known, choice)).length / offered.length;
}

/**
 * The only field whose codes a list or a set of radios offers, every one of them known; of several the one whose codes are
 * also called as its texts say. Null when there is none.
 */
export function fieldByOptions(question: Question, index: LabelIndex): FieldKey | null {
  const offered = choicesOf(question);
  if (offered.length < 2) return null;
  const { fields, codeSets } = index.dictionary;
  const sets = Object.keys(codeSets).filter((set) => offered.every((choice) => isOneOf(codesOf(index, set), choice)));
  const found = Object.keys(fields).filter(
    (field) => fields[field]?.type !== 'yesNo' && sets.includes(fields[field]?.codeSet ?? ''),
  );
  const called = (field: FieldKey) => {
    const known = codesOf(index, fields[field]?.codeSet);
    return offered.every(({ text }) => known?.has(fold(text)));
  };
  const [only = null, ...more] = found.length > 1 ? found.filter(called) : found;
  return more.length > 0 ? null : only;
}

function codesOf({ dictionary }: LabelIndex, set = ''): ReadonlySet<string> | null {
  const spec = Object.hasOwn(dictionary.codeSets, set) ? dictionary.codeSets[set] : undefined;
  if (!spec) return null;
  const known =
    codeWords.get(spec) ??
    new Set(
      spec.codes.flatMap(({ code, meaning, accepts = [] }) => [code, meaning.en, meaning.es, ...accepts].map(fold)),
    );
  codeWords.set(spec, known);
  return known;
}
