import { createChecker } from '@coe-check/sdk';
import { quantile, type Result, summary } from './measure.ts';
import { us, usRecords } from './us-pack.ts';
import { columns, pack, records } from './workload.ts';

/** One keystroke in an open COE: how long until the draft knows what appeared and what went. */
export async function run(): Promise<Result[]> {
  return [
    measure('draft', '100 rules of the rules bench', createChecker([pack], { today: '2026-11-23' }), records(200)),
    measure(
      'draft-us',
      'the us pack, names and dates and all',
      createChecker(us, { today: '2026-11-23', state: 'TX' }),
      usRecords().slice(0, 200),
    ),
  ];
}

function measure(
  name: string,
  title: string,
  checker: ReturnType<typeof createChecker>,
  children: readonly { readonly [field: string]: string | undefined }[],
): Result {
  const edits: number[] = [];
  const whole: number[] = [];
  const keys = name === 'draft' ? columns.map(({ key }) => key) : Object.keys(children[0] ?? {});
  // Typing a value key by key is the real load: each prefix is an edit.
  for (const warm of [true, false]) {
    for (const child of children) {
      const draft = checker.openCoe({ children: [child] });
      for (const key of keys) {
        const text = child[key] ?? '';
        for (let end = 0; end <= Math.min(text.length, 12); end += 3) {
          const start = performance.now();
          draft.set({ child: 0 }, key, text.slice(0, end));
          if (!warm) edits.push((performance.now() - start) * 1000);
        }
        draft.set({ child: 0 }, key, text);
      }
      const start = performance.now();
      checker.check(child);
      if (!warm) whole.push((performance.now() - start) * 1000);
    }
  }
  const sorted = edits.toSorted((a, b) => a - b);
  return {
    name,
    title: `one edit of a draft, ${title}`,
    unit: 'µs',
    better: 'lower',
    rows: [
      summary('coe-check, draft.set', edits),
      { who: 'p99 of the same', value: quantile(sorted, 0.99), min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 },
      summary('coe-check, check of the whole record', whole),
    ],
    notes: [
      `${edits.length} edits. Cost grows with the rules that read the edited field, not with the number of rules.`,
    ],
  };
}
