import { createChecker } from '@coe-check/sdk/engine';
import { readings, tellBecause } from '@coe-check/sdk/readings';

const checker = createChecker([us], { today: '2026-11-23', facts: readings, because: tellBecause });
