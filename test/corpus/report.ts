import type { CleanMeasure, NoisyRule } from './measure-clean.ts';
import type { KindMeasure, PlantedMeasure, Sample } from './measure-planted.ts';

export const targets = { cleanShare: 0.005, recall: 0.97, fixShare: 0.92 };

const percent = (share: number, digits = 1) => (Number.isNaN(share) ? '–' : `${(share * 100).toFixed(digits)} %`);
const mark = (met: boolean) => (met ? 'met' : 'NOT MET');

/** The whole measurement as text: figures, the noisiest rules, what was missed, which fixes were wrong. */
export function reportText(clean: CleanMeasure, planted: PlantedMeasure, examples: number): string {
  const weak = planted.kinds
    .filter((kind) => kind.caught < kind.planted)
    .sort((a, b) => a.caught / a.planted - b.caught / b.planted);
  const misfixed = planted.kinds
    .filter((kind) => kind.firstFixRight < kind.fixable)
    .sort((a, b) => b.fixable - b.firstFixRight - (a.fixable - a.firstFixRight));
  const few = planted.kinds.filter((kind) => kind.planted === 0);
  return [
    `Clean: ${clean.children} children on ${clean.coes} COEs; ${clean.flagged} with a warning or error = ${percent(clean.share, 2)} (target at most ${percent(targets.cleanShare)}: ${mark(clean.share <= targets.cleanShare)}); ${percent(clean.hinted / clean.children)} with a hint.`,
    `       ${clean.askedByDesign} birth dates (${percent(clean.askedByDesign / clean.children)}) can be read two ways, the child born abroad and nothing else known: asked by design, counted here as answered.`,
    `Planted: ${planted.planted} errors of ${planted.kinds.length} kinds; ${planted.caught} caught = ${percent(planted.recall)} (target at least ${percent(targets.recall)}: ${mark(planted.recall >= targets.recall)}).`,
    `Fixes: offered for ${planted.fixable}; the first is right in ${planted.firstFixRight} = ${percent(planted.fixShare)} (target at least ${percent(targets.fixShare)}: ${mark(planted.fixShare >= targets.fixShare)}).`,
    '',
    'Noisiest rules on clean records',
    ...ruleLines(clean.noisy, examples),
    '',
    'Commonest hints on clean records',
    ...ruleLines(clean.hints.slice(0, 12), 0),
    '',
    'Flagged by culture',
    ...Object.entries(clean.byCulture)
      .sort((a, b) => b[1].flagged / b[1].children - a[1].flagged / a[1].children)
      .map(
        ([culture, { children, flagged }]) =>
          `  ${String(flagged).padStart(5)} of ${String(children).padEnd(6)} ${culture}`,
      ),
    '',
    'Kinds not always caught',
    ...weak.flatMap((kind) => [kindLine(kind), ...sampleLines(kind.missed.slice(0, examples))]),
    '',
    'Kinds whose first fix is not always right',
    ...misfixed.flatMap((kind) => [
      `  ${String(kind.firstFixRight).padStart(4)} of ${String(kind.fixable).padEnd(4)} ${kind.kind} (${kind.catalogue.join(' ')})`,
      ...sampleLines(kind.wrongFixes.slice(0, examples)),
    ]),
    ...(few.length > 0 ? ['', `No occasion was found for: ${few.map(({ kind }) => kind).join('; ')}`] : []),
    '',
  ].join('\n');
}

function ruleLines(rules: readonly NoisyRule[], examples: number): string[] {
  return rules.flatMap(({ rule, severity, children, alarms }) => [
    `  ${String(children).padStart(5)}  ${severity.padEnd(7)} ${rule}`,
    ...alarms
      .slice(0, examples)
      .map(
        ({ seed, culture, oddities, typed, message }) =>
          `           ${seed} ${culture}${oddities.length > 0 ? ` (${[...new Set(oddities)].join(', ')})` : ''}: ${JSON.stringify(typed)} → ${message}`,
      ),
  ]);
}

function kindLine({ kind, catalogue, least, planted, caught, rules }: KindMeasure): string {
  const by = rules
    .slice(0, 2)
    .map(([rule, times]) => `${rule} ${times}`)
    .join(', ');
  return `  ${String(caught).padStart(4)} of ${String(planted).padEnd(4)} ${kind} (${catalogue.join(' ')}${least === 'info' ? ', hint is enough' : ''})${by === '' ? '' : ` by ${by}`}`;
}

function sampleLines(samples: readonly Sample[]): string[] {
  return samples.map(({ seed, child, wrong, rule, fix }) => {
    const fields = Object.entries(wrong).map(
      ([field, [typed, right]]) => `${field} ${JSON.stringify(typed)} for ${JSON.stringify(right)}`,
    );
    return `           ${seed} child ${child}: ${fields.join(', ')}${rule === undefined ? '' : ` → ${rule} sets ${JSON.stringify(fix)}`}`;
  });
}
