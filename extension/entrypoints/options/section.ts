import { element } from '../../lib/element.ts';
import type { Choices, Language, Settings } from '../../lib/settings.ts';
import type { words } from '../../lib/words.ts';

/** What every section of the settings page is given; it answers with its element, drawn anew whenever settings change. */
export interface SectionKit {
  readonly settings: Settings;
  readonly language: Language;
  readonly say: ReturnType<typeof words>;
  /** Keeps a choice and says that it is kept. */
  save(change: Partial<Choices>): Promise<void>;
  /** Says a sentence at the foot of the page, to eye and ear. */
  tell(sentence: string): void;
  redraw(): void;
}

export type Section = (kit: SectionKit) => HTMLElement | Promise<HTMLElement>;

export function section(title: string, ...children: Parameters<typeof element>[2][]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...children);
}

type Key<Kind> = { [Name in keyof Choices]: Choices[Name] extends Kind ? Name : never }[keyof Choices];

/** A choice among a few. */
export function chooser(
  { settings, save, say }: SectionKit,
  key: Key<string>,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  help?: string,
): HTMLElement {
  const { disabled, note, describedBy } = decided({ settings, say }, key, help);
  const select = element(
    'select',
    { id: key, disabled, 'aria-describedby': describedBy, change: () => void save({ [key]: select.value }) },
    ...options.map(([value, text]) => element('option', { value, selected: value === settings[key] }, text)),
  );
  return element('div', { class: 'choice' }, element('label', { for: key }, label), select, ...note);
}

/** Yes or no. */
export function checker(
  { settings, save, say }: SectionKit,
  key: Key<boolean>,
  label: string,
  help?: string,
): HTMLElement {
  const { disabled, note, describedBy } = decided({ settings, say }, key, help);
  const box = element('input', {
    id: key,
    type: 'checkbox',
    checked: settings[key],
    disabled,
    'aria-describedby': describedBy,
    change: () => void save({ [key]: box.checked }),
  });
  return element(
    'div',
    { class: 'choice' },
    element('span', { class: 'check' }, box, element('label', { for: key }, label)),
    ...note,
  );
}

/** A whole number from `min` to `max`; another one is told and not kept. */
export function counter(
  { settings, save, say, tell, redraw }: SectionKit,
  key: Key<number>,
  label: string,
  [min, max]: readonly [number, number],
): HTMLElement {
  const { disabled, note, describedBy } = decided({ settings, say }, key);
  const box = element('input', {
    id: key,
    type: 'number',
    min: String(min),
    max: String(max),
    value: String(settings[key]),
    disabled,
    'aria-describedby': describedBy,
    change: () => {
      const days = box.valueAsNumber;
      if (Number.isInteger(days) && days >= min && days <= max) return void save({ [key]: days });
      tell(say('notSaved', { text: box.value, min, max }));
      redraw();
    },
  });
  return element('div', { class: 'choice' }, element('label', { for: key }, label), box, ...note);
}

/** What keeps the clerk from a choice, in words under it: who has decided. */
export function decided(
  { settings: { locked, office }, say }: Pick<SectionKit, 'settings' | 'say'>,
  key: keyof Choices,
  help?: string,
): { readonly disabled: boolean; readonly note: readonly HTMLElement[]; readonly describedBy: string | undefined } {
  const disabled = locked.includes(key);
  const id = `${key}-note`;
  const sentences = [help, disabled && say('lockedBy', { office: office || say('theOffice') })].filter(Boolean);
  return {
    disabled,
    note:
      sentences.length === 0
        ? []
        : [element('p', { class: disabled ? 'quiet locked' : 'quiet', id }, sentences.join(' '))],
    describedBy: sentences.length === 0 ? undefined : id,
  };
}
