type Listener = (event: Event) => void;

/** Builds an element of ours: attributes by name, listeners by function, children in order. Text is text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<{ [name: string]: string | false | undefined | Listener }> = {},
  ...children: readonly (Node | string | false | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(attribute, value);
    else if (typeof value === 'string') made.setAttribute(attribute, value);
  }
  made.append(
    ...children.filter((child): child is Node | string => child !== false && child !== undefined && child !== ''),
  );
  return made;
}
