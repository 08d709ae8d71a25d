import type { FieldKey } from '@coe-check/sdk';

/** A box of a profile that the page no longer bears out, so that it is left alone. */
export interface ReviewNote {
  readonly field: FieldKey;
  readonly part: 'month' | 'day' | 'year' | null;
  /** `reading`: its label is the same, but what stands around it says that it is another field's now. */
  readonly why: 'gone' | 'label' | 'section' | 'reading' | 'twice';
  /** The label as the page shows it now. */
  readonly label: string;
}

const says = {
  en: {
    gone: 'the box is not on the page',
    label: 'the box is labelled "{label}" now',
    section: 'the box "{label}" stands under another heading now',
    reading: 'the box "{label}" reads as another field now',
    twice: 'more than one box goes by "{label}" now',
  },
  es: {
    gone: 'la casilla no está en la página',
    label: 'la casilla dice ahora «{label}»',
    section: 'la casilla «{label}» está ahora bajo otro título',
    reading: 'la casilla «{label}» parece ahora otro dato',
    twice: 'ahora hay más de una casilla «{label}»',
  },
} as const;

/**
 * A review note in words.
 *
 * reviewText({ field: 'birthDate', part: 'month', why: 'gone', label: '' }, 'en')  → 'birthDate (month): the box is not on the page'
 */
export function reviewText({ field, part, why, label }: ReviewNote, lang: 'en' | 'es', name: string = field): string {
  return `${name}${part ? ` (${part})` : ''}: ${says[lang][why].replace('{label}', () => label)}`;
}
