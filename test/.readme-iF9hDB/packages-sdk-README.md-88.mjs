import { factsFor, toRulesEngine } from '@coe-check/sdk/json-rules-engine';

const engine = toRulesEngine([us], { today: '2026-11-23' });
const { events } = await engine.run(factsFor({ firstName: 'Test' }));
