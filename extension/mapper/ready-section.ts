import type { SiteProfile } from '@coe-check/page';
import { element } from '../lib/element.ts';
import type { Say } from '../lib/words.ts';
import type { MapperForm } from './mapper-port.ts';

/** The ready-made profiles that know this form, to take one up; empty where none does or one is in use. */
export function readySection(
  { known, profile: used }: MapperForm,
  ready: readonly SiteProfile[],
  say: Say,
  use: (profile: SiteProfile) => void,
): HTMLElement[] {
  const offered = used === null ? known.toSorted((a, b) => b.found - a.found).slice(0, 3) : [];
  if (offered.length === 0) return [];
  return [
    element(
      'section',
      { class: 'ready' },
      element('h2', {}, say('mapperReady')),
      ...offered.flatMap(({ name, found, gone }) => {
        const profile = ready.find((each) => each.name === name);
        if (!profile) return [];
        const { product, tried } = profile;
        return [
          element('p', {}, say('mapperReadyOne', { product, found, gone })),
          ...(tried ? [] : [element('p', { class: 'quiet' }, say('mapperUntried'))]),
          element('button', { type: 'button', 'data-key': `use ${name}`, click: () => use(profile) }, say('mapperUse')),
        ];
      }),
    ),
  ];
}
