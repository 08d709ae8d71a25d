import { element } from '../lib/element.ts';
import type { KeptProfile } from '../lib/profiles.ts';
import type { Say } from '../lib/words.ts';
import { saveProfile } from './profile-file.ts';

export interface KeepSection {
  readonly product: string;
  readonly kept: readonly KeptProfile[];
  /** False while there is no form to make a profile of. */
  readonly hasForm: boolean;
  readonly say: Say;
  named(product: string): void;
  save(): void;
  export(): void;
  take(file: File): void;
  forget(name: string): void;
}

/** Naming, saving and sharing: the profile of this form, and those kept in this browser. */
export function keepSection({ product, kept, hasForm, say, ...act }: KeepSection): HTMLElement[] {
  const name: HTMLInputElement = element('input', {
    id: 'product',
    type: 'text',
    value: product,
    maxlength: '120',
    'data-key': 'product',
    'aria-describedby': 'product-help',
    input: () => act.named(name.value),
  });
  const file: HTMLInputElement = element('input', {
    id: 'file',
    type: 'file',
    accept: '.json,application/json',
    'data-key': 'file',
    change: () => file.files?.[0] && act.take(file.files[0]),
  });
  const button = (key: string, word: 'mapperSave' | 'mapperExport', click: () => void, main: boolean) =>
    element('button', { type: 'button', class: main ? 'main' : '', 'data-key': key, click }, say(word));
  return [
    element(
      'section',
      { class: 'keep' },
      hasForm && element('label', { for: 'product' }, say('mapperProduct')),
      hasForm && name,
      hasForm && element('p', { class: 'quiet', id: 'product-help' }, say('mapperProductHelp')),
      hasForm &&
        element(
          'div',
          { class: 'actions' },
          button('save', 'mapperSave', () => act.save(), true),
          button('export', 'mapperExport', () => act.export(), false),
        ),
      element('label', { for: 'file', class: 'file' }, say('mapperImport')),
      file,
    ),
    element(
      'section',
      { hidden: kept.length === 0 },
      element('h2', {}, say('mapperKept')),
      element('ul', { class: 'kept' }, ...kept.map((each) => keptItem(each, say, (gone) => act.forget(gone)))),
    ),
  ];
}

function keptItem({ profile, sites }: KeptProfile, say: Say, forget: (name: string) => void): HTMLElement {
  const { name, product, fields } = profile;
  return element(
    'li',
    {},
    element('span', {}, say('mapperKeptOne', { product, n: fields.length, sites: sites.join(', ') })),
    element(
      'button',
      { type: 'button', 'data-key': `file ${name}`, click: () => saveProfile(profile) },
      say('mapperFile', { product }),
    ),
    element(
      'button',
      { type: 'button', 'data-key': `forget ${name}`, click: () => forget(name) },
      say('mapperForget', { product }),
    ),
  );
}
