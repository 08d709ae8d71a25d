import { element } from '../../lib/element.ts';

/** A part of the panel that draws itself. */
export interface Part {
  readonly host: HTMLElement;
  draw(): void;
}

/**
 * A part that is drawn anew only when what it depends on has changed: a press must not lose its button, nor a typed word its box,
 * to something that happened elsewhere.
 */
export function partOf(dependsOn: () => unknown, draw: () => HTMLElement[]): Part {
  const host = element('div', { class: 'part' });
  let drawn = '';
  return {
    host,
    draw() {
      const now = JSON.stringify(dependsOn());
      if (now === drawn) return;
      drawn = now;
      const focused = host.contains(document.activeElement) && document.activeElement?.getAttribute('data-key');
      const open = new Set([...host.querySelectorAll('details[open]')].map(place));
      host.replaceChildren(...draw());
      for (const details of host.querySelectorAll('details')) if (open.has(place(details))) details.open = true;
      if (focused) host.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    },
  };
}

/** Names a part that opens, so that it stays open when all is drawn anew. */
const place = (details: Element) =>
  `${details.closest('[data-known]')?.getAttribute('data-known')} ${details.querySelector('summary')?.textContent}`;
