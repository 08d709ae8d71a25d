import { createChecker } from '@coe-check/sdk';
import us from '@coe-check/rules/us.json' with { type: 'json' };

const checker = createChecker([us], { today: '2026-11-23', dateOrder: 'MDY' });
for (const { severity, message, fixes } of checker.check({ firstName: 'Test', lastName1: 'Ruiz', birthDate: '31/02/2012' })) {
  console.log(severity, message, fixes);
}
