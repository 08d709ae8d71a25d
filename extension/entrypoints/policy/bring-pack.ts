import { element } from '../../lib/element.ts';
import type { words } from '../../lib/words.ts';
import { importPack } from '../../settings/import-pack.ts';
import { loadPacks } from '../../settings/load-packs.ts';
import { bundledPacks, type ImportedPack } from '../../settings/pack-list.ts';
import { localDay } from '../../settings/reader-day.ts';
import type { PolicyField } from './fields.ts';

/** A pack that goes with the policy: checked here as on a clerk's import, so that its SHA-256 stands for checked bytes. */
export function bringPack(say: ReturnType<typeof words>, changed: () => void): PolicyField {
  let pack: ImportedPack | undefined;
  const said = element('div', { id: 'bring-pack-said', role: 'status' });
  const input = element('input', {
    id: 'bring-pack',
    type: 'file',
    accept: '.json,application/json',
    'aria-describedby': 'bring-pack-said',
    change: () => {
      const [file] = input.files ?? [];
      if (file) void take(file);
    },
  });

  async function take(file: File): Promise<void> {
    const bases = await loadPacks(bundledPacks.map(({ name }) => name));
    const taken = await importPack(await file.text(), bases, localDay(new Date()));
    pack = 'pack' in taken ? taken.pack : undefined;
    said.replaceChildren(...('pack' in taken ? accepted(taken.pack) : refused(taken.fault, taken.details)));
    changed();
  }

  function accepted({ name, version }: ImportedPack): HTMLElement[] {
    const forget = () => {
      pack = undefined;
      input.value = '';
      said.replaceChildren();
      changed();
    };
    return [
      element('p', {}, say('brought', { name, version })),
      element('button', { type: 'button', click: forget }, say('bringNot', { name })),
    ];
  }

  function refused(fault: 'packTooLarge' | 'packFaults' | 'packNameTaken', details: readonly string[]): HTMLElement[] {
    const shown = fault === 'packFaults' ? details.slice(0, 8) : [];
    return [say(fault, { count: details.length, name: details[0] ?? '' }), ...shown].map((each) =>
      element('p', {}, each),
    );
  }

  return {
    key: 'bring-pack',
    node: element('div', { class: 'choice' }, element('label', { for: 'bring-pack' }, say('bringPack')), input, said),
    value: () => pack && { name: pack.name, sha256: pack.sha256, text: pack.text },
  };
}
