import { nameLists, readName } from '@coe-check/sdk';
import humanparser from 'humanparser';
import { parseFullName } from 'parse-full-name';
import { type Peer, type Result, race } from './measure.ts';
import { us, usRecords } from './us-pack.ts';

/**
 * Every way a name can be read, a second, over 2,000 invented names of several cultures; beside it two parsers of whole names,
 * which cut one text into parts as English names are cut and have no doubt.
 */
export async function run(): Promise<Result> {
  const records = usRecords();
  const lists = nameLists(us[0]?.lists ?? {});
  const whole = records.map(({ firstName, middleName, lastName1, lastName2 }) =>
    [firstName, middleName, lastName1, lastName2].filter(Boolean).join(' '),
  );
  const peers: Peer[] = [
    {
      who: 'coe-check, readName: every reading',
      units: records.length,
      run: () => records.reduce((sum, record) => sum + readName(record, { lists }).length, 0),
    },
    {
      who: 'humanparser: one cut of the whole name',
      units: whole.length,
      run: () => whole.reduce((sum, name) => sum + (humanparser.parseName(name).lastName?.length ?? 0), 0),
    },
    {
      who: 'parse-full-name: one cut of the whole name',
      units: whole.length,
      run: () => whole.reduce((sum, name) => sum + parseFullName(name).last.length, 0),
    },
  ];
  return {
    name: 'names',
    title: '2,000 written names',
    unit: 'names/s',
    better: 'higher',
    rows: await race(peers),
    notes: [
      'The others give one cut and know no second last name; they are here for scale, not as equals. Cost grows with the kinds of reading (50), not with the lists, which are looked up by key.',
    ],
  };
}
