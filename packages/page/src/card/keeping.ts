import type { Coe } from '@coe-check/sdk';
import type { KeepScope } from '../session.ts';

/** What the card asks for when a clerk keeps what is typed. */
export interface Keeping {
  /** The short list, in the clerk's language. */
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
  /** Nothing is kept without one of them. */
  readonly needsReason: boolean;
  /** What may be chosen, the first as the default. */
  readonly scopes: readonly KeepScope[];
  /** For how many days, the first as the default; null is without an end. */
  readonly days: readonly (number | null)[];
  /** Ids of the rules whose findings nobody may keep. */
  readonly never: readonly string[];
}

/** Texts shorter than this stand in many a sentence without telling on anybody. */
const telling = 3;

/**
 * True when a clerk's own words repeat something of the record: they are kept, and what is kept names nobody. Words of a
 * sentence are compared whole, so that "Ana" is not found in "manana".
 *
 * tellsOn('Ana’s mother spells it so', { children: [{ firstName: 'ANA' }] })  → true
 */
export function tellsOn(words: string, coe: Coe): boolean {
  const said = ` ${plain(words)} `;
  if (/\d{4}/.test(said.replaceAll(' ', ''))) return true;
  const layers = [coe.coe, coe.family, ...(coe.children ?? [])];
  return layers
    .flatMap((layer) => Object.entries(layer ?? {}))
    .filter(([field]) => /name|date|id$|number|phone|email|address|curp|passport/i.test(field))
    .flatMap(([, text]) => plain(String(text)).split(' '))
    .some((text) => text.length >= telling && said.includes(` ${text} `));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
