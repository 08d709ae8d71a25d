/** True when a person can see the element: rendered, not transparent by visibility, and not of no size. */
export function isVisible(element: Element): boolean {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }))
    return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}
