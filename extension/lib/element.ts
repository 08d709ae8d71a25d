import { type Child, element as elementIn } from '@coe-check/page';

export type { Child };

/**
 * The page package's maker of elements, for a document of our own.
 *
 * element('button', { type: 'button', click: () => save() }, 'Save')
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes?: Parameters<typeof elementIn>[2],
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return elementIn(document, name, attributes, ...children);
}
