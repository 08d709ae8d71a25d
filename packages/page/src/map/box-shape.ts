import type { FieldKey } from '@coe-check/sdk';
import { fold } from '@coe-check/sdk';
import type { Control } from '../labels/control.ts';
import type { Question } from '../labels/label-candidates.ts';
import type { LabelIndex } from '../labels/label-index.ts';
import { labelWords } from '../labels/label-words.ts';

export type DatePart = 'month' | 'day' | 'year';

const optionsRead = 40;
const codeWords = new WeakMap<object, Map<string, ReadonlySet<string>>>();

interface Choice {
  readonly text: string;
  readonly value: string;
}

const choices = new WeakMap<Control, readonly Choice[]>();

/** Texts and values of a list's options that mean something; read once a scan. */
function optionsOf(control: Control): readonly Choice[] {
  const known = choices.get(control);
  if (known) return known;
  const element = control.element as HTMLSelectElement;
  const found: Choice[] = [];
  for (let at = 0; at < element.options.length && found.length < optionsRead; at += 1) {
    const option = element.options[at] as HTMLOptionElement;
    const text = option.text.trim();
    if (option.value !== '' && !option.disabled && /[\p{L}\p{N}]/u.test(text)) found.push({ text, value: option.value });
  }
  choices.set(control, found);
  return found;
}

/** The date part a list's options or a box's length show; null when they show none. */
export function partByShape(control: Control, index: LabelIndex): DatePart | null {
  if (control.kind === 'select') {
    const texts = optionsOf(control).map(({ text }) => text);
    const count = (control.element as HTMLSelectElement).options.length;
    if (texts.length < 3) return null;
    if (texts.length <= 13 && index.monthNames.some((names) => isMonths(texts, names))) return 'month';
    const numbers = texts.map((text) => (/^\d{1,4}\b/.test(text) ? Number(/^\d+/.exec(text)?.[0]) : Number.NaN)).filter((n) => !Number.isNaN(n));
    if (numbers.length < texts.length - 1) return null;
    if (numbers.every((n) => n >= 1900 && n <= 2150)) return 'year';
    const most = Math.max(...numbers);
    if (numbers.every((n) => n >= 1) && most <= 31 && most >= 28 && count <= 33) return 'day';
    return most === 12 && numbers.every((n) => n >= 1) && count <= 14 ? 'month' : null;
  }
  return null;
}

function isMonths(texts: readonly string[], names: readonly string[]): boolean {
  const heads = texts.map((text) => fold(text).replace(/[^A-Z]/g, '').slice(0, 3));
  return names.filter((name) => heads.includes(name.slice(0, 3))).length >= 11;
}

/** Longest text a box takes; null when it does not say. */
export function lengthOf({ element }: Control): number | null {
  const most = element.nodeName === 'SELECT' ? -1 : (element as HTMLInputElement).maxLength;
  return most > 0 && most < 10000 ? most : null;
}

/**
 * How well a box suits a field, about 1 when nothing speaks against it and 0 when it cannot be: a name is not picked from a
 * list, a yes-or-no is not typed, a box of five characters takes no telephone number.
 */
export function shapeFit(question: Question, field: FieldKey, index: LabelIndex): number {
  const { control } = question;
  const spec = index.dictionary.fields[field];
  if (!spec) return 0;
  const { kind, type } = control;
  const coded = spec.codeSet !== undefined || spec.type === 'code' || spec.type === 'yesNo';
  const { email = [], tel = [], short = [], picked = [] } = index.data.shapes;
  if (kind === 'radio' || kind === 'check') return coded ? choiceFit(question, field, index) : 0;
  if (kind === 'select') return spec.type === 'date' || index.typed.has(field) ? 0.2 : listFit(control, field, index);
  if (kind === 'area' && (spec.type !== 'text' || index.typed.has(field))) return spec.type === 'text' ? 0.6 : 0.2;
  if (type === 'email') return email.includes(field) ? 1.05 : 0.1;
  if (email.includes(field) && type === 'tel') return 0.1;
  if (type === 'tel' && !tel.includes(field) && spec.type === 'text' && !/\d/.test(spec.maxLength === undefined ? '' : String(spec.maxLength))) return 0.4;
  if (/^(?:date|datetime-local|month)$/.test(type)) return spec.type === 'date' ? 1.05 : 0.1;
  const length = lengthOf(control);
  if (length !== null && length < shortest(field, spec.type, short.includes(field), tel.includes(field))) return 0.2;
  if (spec.type === 'yesNo') return length !== null && length <= 5 ? 0.9 : 0.5;
  return picked.includes(field) && (length === null || length > 20) ? 0.85 : 1;
}

function shortest(field: FieldKey, type: string, short: boolean, tel: boolean): number {
  if (short || type === 'code' || type === 'number' || type === 'yesNo') return 1;
  if (type === 'date') return 6;
  if (tel) return 7;
  return /Zip$/.test(field) ? 5 : 3;
}

/** Radios that offer the field's codes speak for it; a single check mark fits a yes or no best. */
function choiceFit({ control, members, candidates }: Question, field: FieldKey, index: LabelIndex): number {
  const spec = index.dictionary.fields[field];
  if (members.length === 1) return control.kind === 'check' && spec?.type !== 'yesNo' ? 0.9 : 1;
  const codes = spec?.codeSet === undefined ? undefined : wordsOfCodes(index, spec.codeSet);
  if (!codes) return 1;
  const texts = candidates.filter(({ from }) => from === 'option').map(({ text }) => text);
  const known = [...members.map(({ element }) => element.value), ...texts].filter((text) => codes.has(fold(text))).length;
  return known >= members.length * 0.6 ? 1.08 : 1;
}

/** A list whose options are the field's codes speaks for the field; one with none of them speaks against it. */
function listFit(control: Control, field: FieldKey, index: LabelIndex): number {
  const set = index.dictionary.fields[field]?.codeSet;
  const codes = set === undefined ? undefined : wordsOfCodes(index, set);
  const options = optionsOf(control);
  if (!codes || options.length < 2) return 1;
  const known = options.filter(({ text, value }) => codes.has(fold(value)) || codes.has(fold(text)) || codes.has(labelWords(text)[0] ?? '')).length;
  if (known / options.length >= 0.6) return 1.05;
  return known === 0 && options.length > 2 && index.dictionary.codeSets[set ?? '']?.closed ? 0.6 : 1;
}

/** The only field whose codes a list or a set of radios offers, every one of them known; null when there is none. */
export function fieldByOptions({ control, members, candidates }: Question, index: LabelIndex): FieldKey | null {
  const texts = control.kind === 'select' ? optionsOf(control).map(({ text }) => text) : members.length > 1 ? candidates.filter(({ from }) => from === 'option').map(({ text }) => text) : [];
  if (texts.length < 2) return null;
  const fields = Object.entries(index.dictionary.fields).filter(([, { codeSet, type }]) => {
    const codes = codeSet === undefined || type === 'yesNo' ? undefined : wordsOfCodes(index, codeSet);
    return codes && texts.every((text) => codes.has(fold(text.replace(/[.,;:]+\s*$/, ''))));
  });
  return fields.length === 1 ? (fields[0]?.[0] ?? null) : null;
}

function wordsOfCodes(index: LabelIndex, set: string): ReadonlySet<string> | undefined {
  const spec = index.dictionary.codeSets[set];
  if (!spec) return undefined;
  const known = codeWords.get(index.dictionary) ?? new Map<string, ReadonlySet<string>>();
  codeWords.set(index.dictionary, known);
  const words = known.get(set) ?? new Set(spec.codes.flatMap(({ code, meaning, accepts = [] }) => [code, meaning.en, meaning.es, ...accepts].map(fold)));
  known.set(set, words);
  return words;
}
