import type { Control } from './control.ts';
import type { ExplicitLabel } from './explicit-labels.ts';
import type { Say } from './label-candidates.ts';
import type { Scan } from './scan-form.ts';

/** Says what the markup calls the label. The label of one radio of a set is an option, not the question. */
export function sayMarkup(
  scan: Scan,
  members: readonly Control[],
  explicit: ReadonlyMap<Control, readonly ExplicitLabel[]>,
  say: Say,
): void {
  const [control] = members as readonly [Control, ...Control[]];
  const isSet = members.length > 1;
  const holder = isSet ? control.element.closest('[role="radiogroup"],[role="group"],fieldset') : control.element;
  const ids = holder?.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
  const named = ids.map((id) => scan.ids.get(id)?.[0]?.textContent ?? '');
  // A number among them counts rows or children: it is no part of the label.
  say(named.filter((text) => named.length < 2 || /\p{L}/u.test(text)).join(' '), 1, 'labelledby');
  say(holder?.getAttribute('aria-label'), 0.93, 'aria');
  if (isSet) say(holder?.querySelector(':scope > legend')?.textContent, 0.95, 'label');
  const term = control.element.closest('dd')?.previousElementSibling;
  if (term?.nodeName === 'DT')
    say(
      scan.runs.find(({ block }) => term.contains(block)),
      0.9,
      'own',
    );
  for (const member of members) {
    for (const { run, weight } of explicit.get(member) ?? []) {
      if (!isSet) say(run, weight, 'label');
      if (isSet || control.kind === 'check') say(run, 0.7, 'option');
    }
  }
}

/** Says what the box calls itself. Ids and names come last: they are for programmers, and copied. */
export function sayAttributes({ element }: Control, told: boolean, say: Say): void {
  say(element.getAttribute('placeholder'), told ? 0.76 : 0.79, 'placeholder');
  const first = element.nodeName === 'SELECT' ? (element as HTMLSelectElement).options[0] : undefined;
  if (first) say(first.text, first.value === '' || first.disabled ? 0.74 : 0.7, 'placeholder');
  say(element.title, 0.72, 'title');
  say(element.getAttribute('autocomplete'), 0.9, 'autocomplete');
  say(element.name, 0.5, 'name');
  if (element.id !== element.name) say(element.id, 0.45, 'name');
}
