import { addDays, addMonths } from '../days.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';
import { spoil } from './spoil.ts';

const said = (spot: Spot, field: string) => /^(y|yes)$/i.test(spot.text(field));

/** The migrant mark, deadlines, signatures, and what is already on file. */
export const paperwork: readonly Plant[] = [
  spoil('marked migrant in school, not on the list', ['FLG-01'], 'masterListStatus', (spot) =>
    said(spot, 'sisMigrantFlag') ? spot.write('No') : undefined,
  ),
  spoil('on the list, not marked migrant in school', ['FLG-02'], 'sisMigrantFlag', (spot) =>
    said(spot, 'masterListStatus') ? spot.write('No') : undefined,
  ),
  {
    kind: 'migrant mark outlives eligibility',
    catalogue: ['FLG-03', 'MOV-05'],
    into(spot) {
      if (!said(spot, 'sisMigrantFlag') || spot.text('eligibilityExpirationDate') === '') return false;
      spot.wrong('eligibilityExpirationDate', spot.day(addDays(spot.timeline.today, -spot.chance.between(20, 200))));
      spot.wrong('sisMigrantFlag', spot.text('sisMigrantFlag'));
      return true;
    },
  },
  {
    kind: 'no State number for a child in school',
    catalogue: ['FLG-04'],
    into(spot) {
      if (!spot.useRow('enrollments', ({ enrollmentType = '' }) => ['01', '05'].includes(enrollmentType))) return false;
      if (spot.text('stateStudentId') === '' || !/^(KG|\d\d)$/.test(spot.truth.grade)) return false;
      spot.wrong('stateStudentId', '');
      spot.wrong('stateStudentIdType', '');
      return true;
    },
  },
  spoil('State number of somebody else', ['FLG-05'], 'sisStudentName', (spot) =>
    /^\d{8,13}$/.test(spot.text('stateStudentId')) && !/zambrano/i.test(spot.text('lastName1'))
      ? spot.write('Zambrano Ulloa, Evaristo')
      : undefined,
  ),
  spoil('child marked not eligible', ['FLG-06'], 'ineligibleFlag', ({ write }) => write('Yes')),
  spoil('approved before the interview', ['TIM-05'], 'coeApprovalDate', ({ timeline, day, chance }) =>
    day(addDays(timeline.interview, -chance.between(2, 20))),
  ),
  spoil('signed before the interview', ['TIM-05'], 'interviewerSignatureDate', ({ timeline, day, chance }) =>
    day(addDays(timeline.interview, -chance.between(2, 20))),
  ),
  spoil('signed after the approval', ['TIM-05'], 'intervieweeSignatureDate', ({ timeline, day, chance }) => {
    const late = addDays(timeline.approval, chance.between(1, 10));
    return late <= timeline.today ? day(late) : undefined;
  }),
  spoil('approved long ago and not yet entered', ['TIM-01'], 'entryDate', ({ timeline, day }) => {
    const late = addDays(timeline.approval, 30);
    return late <= timeline.today ? day(late) : undefined;
  }),
  {
    kind: 'project began before the approval',
    catalogue: ['TIM-06'],
    into(spot) {
      if (!spot.useRow('enrollments', ({ enrollmentType = '' }) => ['02', '03', '04'].includes(enrollmentType)))
        return false;
      const early = addDays(spot.timeline.approval, -spot.chance.between(2, 10));
      if (early < spot.timeline.residency || early < spot.timeline.interview) return false;
      spot.wrong('enrollmentDate', spot.day(early));
      return true;
    },
  },
  spoil('school year of another count year', ['TIM-08'], 'schoolYear', ({ text, chance }) => {
    const shift = chance.pick([-1, 1]);
    return text('schoolYear').replace(/\d{4}/g, (year) => String(Number(year) + shift));
  }),
  spoil('a signature is missing', ['SIG-01'], 'intervieweeSignature', () => ''),
  spoil('the date of a signature is missing', ['SIG-01'], 'interviewerSignatureDate', () => ''),
  spoil('the approval date is missing', ['SIG-01'], 'coeApprovalDate', () => ''),
  {
    kind: 'arrival earlier than the one on file',
    catalogue: ['MOV-37'],
    into(spot) {
      const { timeline } = spot;
      const known = addMonths(timeline.interview, -1);
      const early = addMonths(timeline.qad, -8);
      if (known <= early || timeline.mode !== 'with' || early <= spot.truth.birth) return false;
      spot.givenPrior({ qualifyingArrivalDate: spot.day(timeline.qad) });
      spot.wrong('qualifyingArrivalDate', spot.day(early));
      spot.wrong('workerMoveDate', spot.day(early));
      return true;
    },
  },
  {
    kind: 'arrival changed on an approved COE',
    catalogue: ['MOV-36'],
    into(spot) {
      const { timeline } = spot;
      spot.givenPrior({
        qualifyingArrivalDate: spot.day(timeline.qad),
        coeNumber: spot.text('coeNumber'),
        coeApprovalDate: spot.text('coeApprovalDate'),
      });
      if (timeline.mode !== 'with') return false;
      const moved = spot.day(addDays(timeline.qad, -spot.chance.between(2, 25)));
      spot.wrong('qualifyingArrivalDate', moved);
      spot.wrong('workerMoveDate', moved);
      return addDays(timeline.qad, -25) > spot.truth.birth;
    },
  },
];
