import { element } from '../lib/element.ts';
import type { Panel } from '../lib/panel-section.ts';

/** How well the form is understood, and the way to the mapper: in the panel, under the counts of findings. */
export function mappingSection({ frames, tab, say }: Pick<Panel, 'frames' | 'tab' | 'say'>): HTMLElement {
  const sum = (of: 'mapped' | 'doubtful' | 'needsReview') => frames.reduce((all, { state }) => all + state[of], 0);
  const [mapped, doubtful, review] = [sum('mapped'), sum('doubtful'), sum('needsReview')];
  const profile = frames.map(({ state }) => state.profile).find((name) => name !== null);
  return element(
    'div',
    { class: 'mapping' },
    element(
      'p',
      { class: 'quiet' },
      [
        say('mappingMapped', { mapped }),
        doubtful > 0 && say('mappingDoubtful', { doubtful }),
        profile && say('mappingProfile', { profile }),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    review > 0 && element('p', { class: 'review' }, say('mappingReview', { n: review })),
    element('p', {}, element('a', { href: `/mapper.html?tab=${tab ?? ''}`, id: 'mapper' }, say('mappingOpen'))),
  );
}
