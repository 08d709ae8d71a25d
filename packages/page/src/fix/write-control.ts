import type { Control } from '../read/box.ts';
import type { Stroke } from '../read/writing-of.ts';
import { sameText } from './same-text.ts';

/**
 * Writes into one control the way a person would, so that the page hears it and Ctrl+Z takes it back. True when the
 * control then holds what was written. Text goes through the browser's own typing; where that is refused, the value is
 * set and the page told.
 */
export function writeControl({ control, to }: Stroke): boolean {
  if (typeof to === 'number') return choose(control as HTMLSelectElement, to);
  if (typeof to === 'boolean') {
    return tick(control as HTMLInputElement, to);
  }
  if (control.value === to) return true;
  return type(control as HTMLInputElement, to) || assign(control as HTMLInputElement, to);
}

function tick(box: HTMLInputElement, to: boolean): boolean {
  if (box.checked === to) return true;
  if (box.type === 'radio' && !to) {
    // Nobody can click a radio off, so a person's undo of the first choice is told to the page as a change.
    box.checked = false;
    tell(box);
  } else box.click();
  return box.checked === to;
}

function type(control: HTMLInputElement, text: string): boolean {
  if (/^(?:date|month|week|time|datetime-local|color|range)$/.test(control.type)) return false;
  control.focus({ preventScroll: true });
  const root = control.getRootNode() as Document | ShadowRoot;
  if (root.activeElement !== control) return false;
  control.select();
  const { ownerDocument: document } = control;
  const typed = text === '' ? document.execCommand?.('delete') : document.execCommand?.('insertText', false, text);
  return typed === true && sameText(control.value, text);
}

function assign(control: HTMLInputElement, text: string): boolean {
  const { Event, InputEvent } = control.ownerDocument.defaultView as Window & typeof globalThis;
  control.value = text;
  control.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: text }),
  );
  control.dispatchEvent(new Event('change', { bubbles: true }));
  return sameText(control.value, text);
}

function choose(select: HTMLSelectElement, index: number): boolean {
  if (select.selectedIndex === index) return true;
  select.selectedIndex = index;
  tell(select);
  return select.selectedIndex === index;
}

function tell(control: Control): void {
  const { Event } = control.ownerDocument.defaultView as Window & typeof globalThis;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
