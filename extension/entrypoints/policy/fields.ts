import { element } from '../../lib/element.ts';
import type { words } from '../../lib/words.ts';

type Say = ReturnType<typeof words>;

/** One question to the administrator. `value` is undefined where the answer is left to the clerk. */
export interface PolicyField {
  readonly key: string;
  readonly node: HTMLElement;
  value(): unknown;
}

export function oneOfField(
  say: Say,
  key: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  asValue: (value: string) => unknown = (value) => value,
): PolicyField {
  const select = element(
    'select',
    { id: key },
    element('option', { value: '' }, say('leaveToClerk')),
    ...options.map(([value, text]) => element('option', { value }, text)),
  );
  return { key, node: row(key, label, select), value: () => (select.value === '' ? undefined : asValue(select.value)) };
}

export function yesNoField(say: Say, key: string, label: string): PolicyField {
  const options = [
    ['yes', say('yes')],
    ['no', say('no')],
  ] as const;
  return oneOfField(say, key, label, options, (value) => value === 'yes');
}

export function numberField(key: string, label: string, [min, max]: readonly [number, number]): PolicyField {
  const box = element('input', { id: key, type: 'number', min: String(min), max: String(max) });
  return { key, node: row(key, label, box), value: () => (box.value === '' ? undefined : box.valueAsNumber) };
}

export function textField(
  key: string,
  label: string,
  { help, value = '' }: { help?: string; value?: string } = {},
): PolicyField {
  const box = element('input', { id: key, type: 'text', value, 'aria-describedby': help && `${key}-note` });
  return { key, node: row(key, label, box, help), value: () => box.value.trim() || undefined };
}

/** One entry a line. */
export function linesField(
  key: string,
  label: string,
  help: string,
  asEntry: (line: string, at: number) => unknown,
): PolicyField {
  const box = element('textarea', { id: key, rows: '3', 'aria-describedby': `${key}-note` });
  return {
    key,
    node: row(key, label, box, help),
    value() {
      const lines = box.value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      return lines.length > 0 ? lines.map(asEntry) : undefined;
    },
  };
}

export function tickField(key: string, label: string, ticked: unknown, help?: string): PolicyField {
  const box = element('input', { id: key, type: 'checkbox', 'aria-describedby': help && `${key}-note` });
  return {
    key,
    node: element(
      'div',
      { class: 'choice' },
      element('span', { class: 'check' }, box, element('label', { for: key }, label)),
      help !== undefined && element('p', { class: 'quiet', id: `${key}-note` }, help),
    ),
    value: () => (box.checked ? ticked : undefined),
  };
}

function row(key: string, label: string, control: HTMLElement, help?: string): HTMLElement {
  return element(
    'div',
    { class: 'choice' },
    element('label', { for: key }, label),
    control,
    help !== undefined && element('p', { class: 'quiet', id: `${key}-note` }, help),
  );
}
