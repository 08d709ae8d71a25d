import { nameLists, readName } from '@coe-check/sdk';
import us from '@coe-check/rules/us.json' with { type: 'json' };

const lists = nameLists(us.lists); // once
readName({ firstName: 'Ana', lastName1: 'Ramírez García' }, { lists });
// [{ kind: 'twoSurnamesInOneBox', set: { lastName1: 'Ramírez', lastName2: 'García' }, because: ['surname:RAMIREZ', …], weight: 0.85, … }]
readName({ firstName: 'Pascual', lastName1: 'Francisco', lastName2: 'Juan' }, { lists }); // []: a Maya name, and right
