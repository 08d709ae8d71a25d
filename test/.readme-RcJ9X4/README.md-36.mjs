import us from '@coe-check/rules/us.json' with { type: 'json' };
import { createChecker } from '@coe-check/sdk';

const checker = createChecker([us], { today: '2026-11-23', dateOrder: 'MDY' });
const findings = checker.check({ lastName1: 'Garcia Lopez', firstName: 'Ana', birthDate: '04/03/2012' });
