/** The name of the one element we add to a page. */
export const hostName = 'coe-check';

/** True for our host and for anything inside it, in its shadow or its light. */
export function isOurs(element: Element | null): boolean {
  if (element === null) return false;
  return (
    element.closest(hostName) !== null || (element.getRootNode() as Partial<ShadowRoot>).host?.localName === hostName
  );
}
