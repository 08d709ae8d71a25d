import type { FieldKey } from '../record/record.ts';
import type { Fact } from './fact.ts';

export interface Phone {
  /** Digits only, without the country code 1 and without the extension. */
  readonly digits: string;
  /** Ten digits of the North American plan, or a plausible number with another country code. */
  readonly ok: boolean;
  /** Written with a country code other than 1. */
  readonly international: boolean;
  /** Digits after x, ext, extensión; '' without one. */
  readonly extension: string;
  /** A number nobody has: all digits alike, a run (1234567890), exchange 555 with line 0100 to 0199. */
  readonly invented: boolean;
}

/** No number is longer, however it is written. */
const longest = 80;
const phoneText = /^[\d\s()+.\-–/]*$/;
const extensionAtEnd = /[\s,;]*(?:x|ext\.?|extensi[oó]n)[\s.:]*(\d{1,6})\s*$/i;
const plan = /^[2-9]\d{2}[2-9]\d{6}$/;

function read(text: string | undefined): Phone | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (text.length > longest) return { digits: '', ok: false, international: false, extension: '', invented: false };
  const extension = extensionAtEnd.exec(text)?.[1] ?? '';
  const main = text.replace(extensionAtEnd, '').trim();
  const all = main.replace(/\D/g, '');
  const abroad = /^(?:\+(?!1)|00|011)/.test(main) && all.length >= 10;
  const digits = abroad
    ? all.replace(/^(?:011|00)/, '')
    : all.length === 11 && all.startsWith('1')
      ? all.slice(1)
      : all;
  const invented =
    /^(\d)\1{6,}$/.test(digits) ||
    '01234567890123456789'.includes(digits.slice(0, 10).padEnd(7, 'x')) ||
    /^\d{3}55501\d\d$/.test(digits);
  const ok =
    phoneText.test(main) && !invented && (abroad ? digits.length >= 8 && digits.length <= 15 : plan.test(digits));
  return { digits, ok, international: abroad, extension, invented };
}

/** A telephone number as typed: its digits, whether it can be one, whether it is foreign. */
export const phone: Fact<{ field: FieldKey }, Phone | undefined> = {
  name: 'phone',
  label: { en: 'telephone', es: 'teléfono' },
  kind: 'object',
  properties: ['digits', 'ok', 'international', 'extension', 'invented'],
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive: ({ field }, view) => read(view.text(field)),
  ofText: read,
};
