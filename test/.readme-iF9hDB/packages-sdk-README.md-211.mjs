import { translateCourse } from '@coe-check/sdk/courses';
import tables from '@coe-check/rules/courses.json' with { type: 'json' };

const answer = translateCourse({ fromState: 'FL', title: 'HON ALG II', creditsGranted: '0.5', toState: 'CA' }, tables);
answer.status; //                    'level-choice': California has one code, the honors level must be kept beside it
answer.sced[0].code; //              '02056', the hub
answer.targets[0].code; //           '9252', Algebra II
answer.targets[0].differences; //    [{ kind: 'level', effect: 'It was taken as honors; …' }, { kind: 'unit', … }]
answer.credit.receiving; //          { value: 5, unit: 'units', how: '0.5 × 10 units a Carnegie unit (CS57). …' }
answer.officialStatement; //         false: nobody has published this pair
answer.nextSteps; //                 what to do, until the answer is exact and official
