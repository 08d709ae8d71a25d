const jump = '[data-key$=" jump"]';

/** Arrow keys go from finding to finding, Home and End to the first and last; where text is typed they stay what they are. */
export function walkFindings(host: HTMLElement): void {
  host.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || (target as Element).matches('input, select, textarea'))
      return;
    const items = [...host.querySelectorAll<HTMLElement>('ol > li')];
    const at = items.findIndex((each) => each.contains(target as Node));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key];
    if (next === undefined || items.length === 0) return;
    event.preventDefault();
    const wanted = items[Math.max(0, Math.min(items.length - 1, next))];
    wanted?.querySelector<HTMLElement>(jump)?.focus();
    wanted?.scrollIntoView({ block: 'nearest' });
  });
}

/** Goes to the finding after (or before) the one that was gone to last, in the panel and on the form. */
export function goTo(from: HTMLElement, step: 1 | -1): void {
  const host = from.closest<HTMLElement>('.findings');
  const items = [...(host?.querySelectorAll<HTMLElement>('ol > li') ?? [])];
  const current = items.findIndex((each) => each.ariaCurrent === 'true');
  const next = items[current < 0 ? (step > 0 ? 0 : items.length - 1) : (current + step + items.length) % items.length];
  if (!host || !next) return;
  host.dataset.current = next.querySelector(jump)?.getAttribute('data-key') ?? '';
  markCurrent(host);
  next.scrollIntoView({ block: 'nearest' });
  next.querySelector<HTMLElement>(jump)?.click();
}

/** Marks the finding that was gone to last, also after the list was drawn anew. */
export function markCurrent(host: HTMLElement): void {
  for (const each of host.querySelectorAll('ol > li'))
    each.ariaCurrent = each.querySelector(jump)?.getAttribute('data-key') === host.dataset.current ? 'true' : null;
}
