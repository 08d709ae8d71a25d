import { cardWords, drawKeepForm, type KeepChoice, wordsIn } from '@coe-check/page';
import type { Panel } from '../../lib/panel-section.ts';
import { keepingOf } from '../../waivers/keeping-of.ts';

/** Asks in the place of a finding why it is to be kept; the very form that the card has. */
export function askWhy(
  panel: Panel,
  item: HTMLElement,
  { keep, back }: { keep(choice: KeepChoice): void; back(): void },
): void {
  const form = drawKeepForm(document, {
    keeping: keepingOf(panel.settings),
    say: wordsIn(cardWords, panel.lang),
    keep,
    back,
    // The frame, which has the record, looks at the words and refuses them if they repeat something of it.
    tellsOn: () => false,
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') back();
  });
  item.replaceChildren(form);
  form.querySelector('input')?.focus();
}
