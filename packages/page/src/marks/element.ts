type Attributes = Readonly<{ [name: string]: string | boolean | undefined | ((event: Event) => void) }>;

/** What stands in an element; what is not there is left out. */
export type Child = Node | string | false | null | undefined;

/**
 * Builds an element of ours: attributes by name (true is an empty one), listeners by function, children in order. Text is
 * text, never markup.
 *
 * element(document, 'button', { type: 'button', click: () => save() }, 'Save')
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(attribute, value);
    else if (value === true) made.setAttribute(attribute, '');
    else if (typeof value === 'string') made.setAttribute(attribute, value);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}
