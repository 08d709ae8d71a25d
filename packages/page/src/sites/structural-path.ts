/**
 * The path of elements from a form (or the body) down to a box: tag names, with their place among like siblings. It changes
 * when the page is rearranged, so it only helps where nothing better is known.
 *
 * structuralPath(box)  → 'form > table:2 > tbody > tr:3 > td:2 > input'
 */
export function structuralPath(element: Element): string {
  const steps: string[] = [];
  for (let each: Element | null = element; each && each.nodeName !== 'BODY'; each = each.parentElement) {
    const name = each.nodeName.toLowerCase();
    let place = 1;
    for (let before = each.previousElementSibling; before; before = before.previousElementSibling)
      if (before.nodeName === each.nodeName) place += 1;
    steps.unshift(place > 1 ? `${name}:${place}` : name);
    if (name === 'form') break;
  }
  return steps.join(' > ');
}
