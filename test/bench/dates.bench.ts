import { readDate } from '@coe-check/sdk';
import { type Peer, type Result, race } from './measure.ts';
import { seeded } from './workload.ts';

/** Texts as families and clerks write dates; half of them are plain MM/DD/YYYY, as on a form. */
function texts(count: number): string[] {
  const random = seeded(3);
  const two = (value: number) => String(value).padStart(2, '0');
  const months = ['enero', 'Feb', 'marzo', 'April', 'mayo', 'ago', 'diciembre'];
  return Array.from({ length: count }, (_, index) => {
    const [day, month, year] = [
      1 + Math.floor(random() * 28),
      1 + Math.floor(random() * 12),
      2004 + Math.floor(random() * 20),
    ];
    if (index % 2 === 0) return `${two(month)}/${two(day)}/${year}`;
    return [
      `${year}-${two(month)}-${two(day)}`,
      `${day} de ${months[month % 7]} de ${year}`,
      `${two(day)}.${two(month)}.${year}`,
      `${month}/${day}/${String(year).slice(2)}`,
      '30/02/2015',
    ][index % 5] as string;
  });
}

/** Every day a text can mean, a second; beside it what a page would use instead, which gives one day and no doubt. */
export async function run(): Promise<Result> {
  const all = texts(5_000);
  const peers: Peer[] = [
    {
      who: 'coe-check, readDate: every reading',
      units: all.length,
      run: () => all.reduce((sum, text) => sum + readDate(text, ['MDY', 'DMY']).length, 0),
    },
    {
      who: 'new Date(text): one guess, rolls 30 February over',
      units: all.length,
      run: () => all.reduce((sum, text) => sum + (Number.isNaN(new Date(text).getTime()) ? 0 : 1), 0),
    },
  ];
  return {
    name: 'dates',
    title: '5,000 written dates',
    unit: 'dates/s',
    better: 'higher',
    rows: await race(peers),
    notes: ['The other reads one meaning only; it is here for scale, not as an equal.'],
  };
}
