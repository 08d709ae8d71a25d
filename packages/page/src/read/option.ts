import type { Code } from '@coe-check/sdk';
import { codeOf } from './codes.ts';

/** A choice as the form offers it: the words beside it and the value that is sent. */
export interface Choice {
  readonly words: string;
  readonly value: string;
}

const invitation =
  /^\W*(?:$|(?:please\s+)?(?:select|choose|pick)\b|(?:por favor\s+)?(?:seleccion\w*|elij[ae]|elige|escoj[ae])\b)/i;

export function choiceOfOption(option: HTMLOptionElement): Choice {
  return { words: option.text.trim(), value: option.value };
}

export function choiceOfRadio(radio: HTMLInputElement): Choice {
  const label = radio.labels?.[0] ?? radio.closest('label');
  const beside = radio.getAttribute('aria-label') ?? label?.textContent ?? nextText(radio);
  return { words: beside.replace(/\s+/g, ' ').trim(), value: radio.value === 'on' ? '' : radio.value };
}

/** The text of a choice as if it had been typed: the words when a code set knows them, else a known value, else the words. */
export function textOfChoice({ words, value }: Choice, codes: readonly Code[] | undefined): string {
  if (value === '' && words === '') return '';
  if (codes) {
    if (codeOf(words, codes)) return words;
    if (codeOf(value, codes)) return value;
  }
  return invitation.test(words) ? '' : words || value;
}

/** Which of the choices stands for a value: by code, else by the very words or value. */
export function choiceFor(value: string, choices: readonly Choice[], codes: readonly Code[] | undefined): number {
  const same = (text: string) => text.trim().toUpperCase() === value.trim().toUpperCase();
  if (value === '') return choices.findIndex((choice) => textOfChoice(choice, codes) === '');
  const wanted = codes && codeOf(value, codes);
  const byCode = wanted ? choices.findIndex((choice) => codeOf(textOfChoice(choice, codes), codes) === wanted) : -1;
  return byCode >= 0 ? byCode : choices.findIndex(({ words, value: sent }) => same(words) || same(sent));
}

function nextText(radio: Element): string {
  for (let node = radio.nextSibling; node; node = node.nextSibling) {
    const text = node.textContent?.trim();
    if (text) return text;
    if (node.nodeName === 'INPUT') return '';
  }
  return '';
}
