export type Child = Node | string | null | undefined | false;
type Attributes = Readonly<{ [name: string]: string | boolean | EventListener | undefined }>;

/**
 * Makes an element; text is always text, never markup.
 *
 * element('button', { type: 'button', click: () => save() }, 'Save')
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}
