import { element } from '../../lib/element.ts';
import { chooser, counter, type Section, section } from './section.ts';

/** What stays on this computer, and for how long. */
export const keeping: Section = (kit) => {
  const { settings, say } = kit;
  return section(
    say('keeping'),
    element('p', { class: 'quiet' }, say('kept')),
    counter(kit, 'retentionDays', say('retentionDays'), [1, 3650]),
    chooser(kit, 'roster', say('rosterChoice'), [
      ['kept', say('rosterIsKept')],
      ['memory', say('rosterInMemory')],
      ['off', say('rosterNotUsed')],
    ]),
    settings.roster === 'kept' && counter(kit, 'rosterDays', say('rosterKeptDays'), [1, settings.rosterMostDays]),
  );
};
