import { createChecker } from '@coe-check/sdk';
import us from '@coe-check/rules/us.json' with { type: 'json' };

const checker = createChecker([us], { today: '2026-11-23' });
const answers = { 'same-student': 'yes', difference: 'slip', 'certificate.receiving': 'yes', 'certificate.sending': 'no' };
const next = checker.procedure('us:birth-date', answers);
next.step.id; //                 'a-ask-recruiter'
next.step.does.en; //            'Call the recruiter: was the certificate seen, and is our date the one on it?'
next.step.asks[0].answers; //    [{ value: 'right', words: { en: …, es: … } }, …]
