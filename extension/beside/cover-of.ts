const rows = 'tr, [role=row], li, fieldset, [role=listitem]';

/**
 * What a person opens to see a hidden element: the tab of its panel, the head of its accordion or `details`, the button that
 * controls the folded part; for a folded row with none of these, the row before it. Null when the element can be seen, or
 * nothing visible opens it.
 */
export function coverOf(hidden: Element): HTMLElement | null {
  if (isSeen(hidden)) return null;
  const { ownerDocument: document } = hidden;
  for (let around: Element | null = hidden; around && around !== document.body; around = around.parentElement) {
    if (isSeen(around)) break;
    const opener = openerOf(around);
    if (opener && isSeen(opener)) return opener;
  }
  const row = hidden.closest(rows);
  const before = row?.previousElementSibling;
  return row && !isSeen(row) && before?.matches(rows) && isSeen(before) ? (before as HTMLElement) : null;
}

/** By what the page says of itself: roles, `aria-controls`, links to the part, `details`. Never by class names. */
function openerOf(part: Element): HTMLElement | null {
  const { ownerDocument: document, parentElement: parent } = part;
  const byId = (id: string | undefined) => (id ? document.getElementById(id) : null);
  if (parent?.localName === 'details' && !(parent as HTMLDetailsElement).open)
    return parent.querySelector(':scope > summary');
  if (part.matches('[role=tabpanel], [role=region]')) {
    const named = byId(part.getAttribute('aria-labelledby')?.split(/\s+/)[0]);
    if (named) return named.closest<HTMLElement>('[role=tab], button, summary, a') ?? named;
  }
  if (part.id === '') return null;
  const id = CSS.escape(part.id);
  return document.querySelector<HTMLElement>(
    `[aria-controls~="${id}"], a[href="#${id}"], [data-target="#${id}"], [data-bs-target="#${id}"]`,
  );
}

function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}
