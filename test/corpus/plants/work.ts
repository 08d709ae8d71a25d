import { addDays } from '../days.ts';
import { work as words } from '../move.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';
import { spoil } from './spoil.ts';

/** Takes the remark of an item away, and the general one, so that nothing explains it. */
function unexplain(spot: Spot, field: string): void {
  if (spot.text('comments') !== '') spot.given('comments', '');
  if (spot.text(field) !== '') spot.wrong(field, '');
}

/** Items 4 to 6: the work. */
export const work: readonly Plant[] = [
  spoil('economic necessity not confirmed', ['MOV-24'], 'economicNecessity', ({ chance }) =>
    chance.is(0.7) ? '' : 'No',
  ),
  spoil('worker neither engaged nor sought', ['MOV-25'], 'workerEngagement', () => ''),
  {
    kind: 'work began late without a word why',
    catalogue: ['MOV-26'],
    into(spot) {
      if (spot.text('workerEngagement') !== 'engaged') return false;
      const late = addDays(spot.timeline.workerMoved, spot.chance.between(65, 140));
      if (late > spot.timeline.interview) return false;
      unexplain(spot, 'comment4a');
      spot.wrong('workEngagedDate', spot.day(late));
      return true;
    },
  },
  {
    kind: 'sought work without a history',
    catalogue: ['MOV-27', 'SIG-02'],
    into(spot) {
      if (spot.text('workerEngagement') === 'sought') unexplain(spot, 'comment4b');
      else {
        if (spot.text('comments') !== '') spot.given('comments', '');
        if (spot.text('workEngagedDate') !== '') spot.given('workEngagedDate', '');
        if (spot.text('comment4a') !== '') spot.given('comment4a', '');
        spot.wrong('workerEngagement', 'sought');
      }
      return true;
    },
  },
  spoil('vague activity', ['MOV-28'], 'qualifyingActivity', ({ write, chance }) => write(chance.pick(words.vague))),
  spoil('activity that is neither agricultural nor fishing', ['MOV-29'], 'qualifyingActivity', ({ write, chance }) =>
    write(chance.pick(words.other)),
  ),
  spoil('activity and sector contradict each other', ['MOV-30'], 'workSector', ({ text }) => {
    const fish = /salmon|shrimp|crab meat|oysters|clams|herring|halibut/i.test(text('qualifyingActivity'));
    const land =
      /apples|cherries|onions|potatoes|tomatoes|lettuce|cows|chickens|tobacco|asparagus|strawberries|oranges|corn|calves|cabbage/i.test(
        text('qualifyingActivity'),
      );
    return fish ? 'A' : land ? 'F' : undefined;
  }),
  spoil('neither temporary nor seasonal', ['MOV-31'], 'employmentType', () => ''),
  {
    kind: 'temporary without its basis',
    catalogue: ['MOV-32'],
    into(spot) {
      if (spot.text('employmentType') === 'T') spot.wrong('temporaryBasis', '');
      else spot.wrong('employmentType', 'T');
      return true;
    },
  },
  spoil('basis for temporary work, but seasonal', ['MOV-32'], 'temporaryBasis', ({ text, chance }) =>
    text('employmentType') === 'S' ? chance.pick(['workerStatement', 'employerStatement']) : undefined,
  ),
  {
    kind: 'statement not quoted',
    catalogue: ['MOV-33', 'SIG-02'],
    into(spot) {
      const field = { workerStatement: 'comment6a', employerStatement: 'comment6b' }[spot.text('temporaryBasis')];
      if (!field) return false;
      unexplain(spot, field);
      return true;
    },
  },
  {
    kind: 'personal subsistence without a word why',
    catalogue: ['MOV-34', 'SIG-02'],
    into(spot) {
      if (/^y/i.test(spot.text('personalSubsistence'))) unexplain(spot, 'comment5');
      else {
        if (spot.text('comments') !== '') spot.given('comments', '');
        spot.wrong('personalSubsistence', 'Yes');
      }
      return true;
    },
  },
  {
    ...spoil('visa in the comments', ['MOV-38'], 'comments', ({ write }) =>
      write('Worker came on an H-2A visa with a crew.'),
    ),
    least: 'info',
  },
  spoil('private matter in the comments', ['SIG-03'], 'comments', ({ write, chance }) =>
    write(chance.pick(words.privateComments)),
  ),
];
