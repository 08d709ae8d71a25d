import { type Child, element } from './element.ts';

/**
 * A button of the panel. Its key is the same whenever its section is drawn anew, so that the focus stays on it.
 *
 * panelButton('roster wipe', say('rosterWipe'), () => void desk.wipe())
 */
export function panelButton(key: string, face: Child | readonly Child[], press: () => void, kind = ''): HTMLElement {
  return element('button', { type: 'button', class: kind, 'data-key': key, click: press }, ...[face].flat());
}
