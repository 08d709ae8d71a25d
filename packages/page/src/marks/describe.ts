import type { Control } from '../read/box.ts';
import { element } from './element.ts';
import type { Layers } from './layer.ts';
import { saysId } from './leftovers.ts';
import type { Flag } from './marks.ts';

interface Described {
  readonly text: HTMLElement;
  readonly controls: readonly Control[];
}

export interface Descriptions {
  /** Says of these boxes what a screen reader reads after their names, and of no others. */
  show(flags: readonly Flag[]): void;
}

const attribute = 'aria-describedby';

/**
 * Describes flagged fields to assistive technology: an id is appended to `aria-describedby` while a field is flagged and
 * taken off again, the attribute exactly as it was. A page that writes the attribute itself keeps what it wrote.
 */
export function describeFields(document: Document, layers: Layers, signal: AbortSignal): Descriptions {
  const described = new Map<string, Described>();
  const before = new WeakMap<Control, { readonly was: string | null; readonly now: string }>();
  let count = 0;

  const attach = (control: Control, id: string) => {
    const was = control.getAttribute(attribute);
    const now = was?.trim() ? `${was} ${id}` : id;
    before.set(control, { was, now });
    control.setAttribute(attribute, now);
  };
  const detach = (control: Control, id: string) => {
    const memory = before.get(control);
    const current = control.getAttribute(attribute);
    before.delete(control);
    if (current === null || !memory) return;
    if (current !== memory.now) {
      const kept = current.split(/\s+/).filter((each) => each !== id);
      if (kept.length < current.split(/\s+/).length) control.setAttribute(attribute, kept.join(' '));
    } else if (memory.was === null) control.removeAttribute(attribute);
    else control.setAttribute(attribute, memory.was);
  };
  const take = (key: string) => {
    const { text, controls } = described.get(key) as Described;
    for (const control of controls) detach(control, text.id);
    text.remove();
    described.delete(key);
  };
  signal.addEventListener('abort', () => {
    for (const key of [...described.keys()]) take(key);
  });

  const describe = ({ box, says }: Flag) => {
    const known = described.get(box.key);
    const controls = (box.kind === 'parts' ? box.controls : box.controls.slice(0, 1)).filter(
      (control) => control.getRootNode() === document,
    );
    if (
      known?.controls.length === controls.length &&
      known.controls.every((control, index) => control === controls[index])
    ) {
      if (known.text.textContent !== says) known.text.textContent = says;
      return;
    }
    if (known) take(box.key);
    count += 1;
    const text = element(document, 'span', { id: `${saysId}${count}`, hidden: '' }, says);
    layers.page.host.append(text);
    for (const control of controls) attach(control, text.id);
    described.set(box.key, { text, controls });
  };

  return {
    show(flags) {
      for (const key of [...described.keys()]) if (!flags.some(({ box }) => box.key === key)) take(key);
      flags.forEach(describe);
    },
  };
}
