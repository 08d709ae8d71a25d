import type { Field, FieldKey, StudentRecord } from '@coe-check/sdk';
import { type Html, html } from '../write/html.ts';
import type { Language } from './docs-words.ts';

type Fields = Readonly<{ [key: FieldKey]: Field }>;

/** A record as the boxes of a form, in the order of the dictionary; an empty box is shown where one is meant. */
export function boxesHtml(record: StudentRecord, fields: Fields, language: Language): Html {
  const order = Object.keys(fields);
  const keys = Object.keys(record).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return html`<span class="boxes">${keys.map((key) => boxHtml(fields[key]?.label[language] ?? key, record[key] ?? ''))}</span>`;
}

/** One box with its label over it. */
export function boxHtml(label: string, text: string): Html {
  return html`<span class="box${text.trim() === '' ? ' empty' : ''}"><span class="label">${label}</span><span class="text">${text.trim() === '' ? '\u00a0' : text}</span></span>`;
}

/** The sign before a wrong or a right example. It is drawn by the style; the word is for who listens or copies. */
export function markHtml(kind: 'wrong' | 'right', word: string): Html {
  return html`<span class="mark ${kind}"><span class="word">${word}</span></span>`;
}
