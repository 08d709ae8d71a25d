import type { FieldKey } from '@coe-check/sdk';
import type { SectionView } from '../labels/form-sections.ts';
import { holderOf } from '../labels/geometry.ts';
import type { LabelCandidate, Question } from '../labels/label-candidates.ts';
import type { LabelGroup } from '../labels/label-data.ts';
import type { LabelIndex } from '../labels/label-index.ts';
import type { DateOrder } from '../labels/label-words.ts';
import { readLabel } from '../labels/read-label.ts';
import type { Scan } from '../labels/scan-form.ts';
import { fieldByOptions, shapeFit } from './box-shape.ts';
import { dateRuns } from './date-runs.ts';
import { type RankContext, type Ranking, rankFields } from './rank-fields.ts';
import { headOf, type Unit } from './unit.ts';
import { elsewhere, giverOf, handedOn, isStrange, sameRow } from './whose-box.ts';

const silent: Ranking = { guesses: [], none: 0, base: null, label: '', named: [], repeat: false, trap: false };
const nearBy = 8;

/** The units of a form: single boxes, radio sets, and dates in three boxes. */
export function unitsOf(
  scan: Scan,
  questions: readonly Question[],
  views: ReadonlyMap<Question, SectionView>,
  index: LabelIndex,
  custom: DateOrder,
): Unit[] {
  const runs = new Map(dateRuns(scan, questions, index, custom).map((run) => [run.at, run]));
  const units: Unit[] = [];
  for (let at = 0; at < questions.length; at += 1) {
    const run = runs.get(at);
    const own = questions.slice(at, at + (run ? 3 : 1));
    const view = views.get(own[0] as Question) as SectionView;
    const trust = run?.trust ?? 1;
    const candidates = own.flatMap((question, part) =>
      part === 0 ? question.candidates : ownWords(question, own[0] as Question, index),
    );
    if (run) candidates.push(...heldWith(scan, own));
    if (trust < 1)
      candidates.forEach((each, place) => {
        candidates[place] = { ...each, weight: each.weight * trust };
      });
    const weakest = own.every(({ members }) => members.length === 1) && !run;
    if (view.group && (!weakest || !candidates.some(({ weight, run: text }) => text && weight >= 0.5)))
      candidates.push(groupLabel(view, weakest));
    units.push({
      questions: own,
      parts: run?.parts ?? null,
      candidates: candidates.sort((a, b) => b.weight - a.weight),
      view,
      ranking: silent,
      plain: null,
      fits: new Map(),
      field: null,
      confidence: 0,
      carried: [],
      fromAbove: false,
      record: null,
      row: null,
      repeat: false,
    });
    if (run) at += 2;
  }
  return units;
}

/** Text that stands alone with the boxes of a date, before or behind them. */
function heldWith(scan: Scan, own: readonly Question[]): LabelCandidate[] {
  let holder = holderOf((own[0] as Question).control.element, (own.at(-1) as Question).control.element);
  if (!holder || scan.held.get(holder) !== own.length) return [];
  for (let outer = holder.parentElement; outer && scan.held.get(outer) === own.length; outer = outer.parentElement)
    holder = outer;
  const around = holder;
  return scan.runs
    .filter(({ block }) => around.contains(block))
    .map((each) => ({ text: each.text, weight: 0.88, from: 'own', run: each }));
}

/** Of a date's later boxes only what they say themselves: text near them is the first box's, or another field's. */
function ownWords({ candidates }: Question, first: Question, index: LabelIndex): LabelCandidate[] {
  return candidates.filter(
    ({ run, text }) =>
      run === null || first.candidates.some((each) => each.run === run) || readLabel(index, text).part !== null,
  );
}

function groupLabel({ group }: SectionView, weak: boolean): LabelCandidate {
  return { text: group?.text ?? '', weight: weak ? 0.62 : 0.85, from: 'group', run: group };
}

/**
 * Decides what each unit is, over the whole form: first by labels that need no company, then twice more with what stands
 * beside known, and with sections handed on along a row ("Mother's first name [ ] last name [ ]").
 */
export function* decideUnits(units: readonly Unit[], index: LabelIndex): Generator<undefined, void> {
  for (const unit of units) decide(unit, null, units, index, () => false);
  for (let pass = 0; pass < 2; pass += 1) {
    yield;
    const known = units.map(({ field, ranking }) => [field, ranking.guesses[0]?.base]);
    units.forEach((unit, at) => {
      const before = units[at - 1] ?? null;
      const near = (fields: readonly FieldKey[]) =>
        units.slice(Math.max(0, at - nearBy), at + nearBy + 1).some((other) => {
          const [field, base] =
            other !== unit && other.view.heading === unit.view.heading ? (known[units.indexOf(other)] ?? []) : [];
          return fields.some((each) => each === field || each === base);
        });
      decide(
        unit,
        before,
        units,
        index,
        ({ beside, notBeside, after }) =>
          (!beside || near(beside)) &&
          !(notBeside && near(notBeside)) &&
          (!after || (before?.field != null && after.includes(before.field))),
      );
    });
  }
}

function decide(
  unit: Unit,
  before: Unit | null,
  units: readonly Unit[],
  index: LabelIndex,
  holds: (group: LabelGroup) => boolean,
): void {
  let open = false;
  const context: RankContext = {
    tags: unit.view.tags,
    asDate: unit.parts !== null,
    offered: () => (unit.parts ? null : fieldByOptions(headOf(unit), index)),
    holds(group) {
      if (!group.beside && !group.notBeside && !group.after) return true;
      open = true;
      return holds(group);
    },
    fit: (field) => fitOf(unit, field, index),
  };
  unit.carried = [];
  unit.fromAbove = false;
  unit.ranking = unit.plain && !unit.plain.open ? unit.plain.ranking : rankFields(unit.candidates, index, context);
  unit.plain ??= { ranking: unit.ranking, open };
  let factor = 1;
  const giver = before && giverOf(before, unit, units);
  const handed = giver ? handedOn(giver, unit, index) : [];
  if (handed.length > 0) {
    const ranking = rankFields(unit.candidates, index, { ...context, tags: [...handed, ...context.tags] });
    factor = sameRow(giver as Unit, unit) ? 1 : unit.ranking.base === '#relation' || elsewhere(unit, units) ? 0.9 : 0.7;
    unit.ranking = ranking;
    unit.carried = handed;
    unit.fromAbove = giver !== before;
  }
  settle(unit, index, factor * (isStrange(unit, units, index) ? 0.65 : 1));
}

function fitOf(unit: Unit, field: FieldKey, index: LabelIndex): number {
  if (unit.parts) return 1;
  const fit = unit.fits.get(field) ?? shapeFit(headOf(unit), field, index);
  unit.fits.set(field, fit);
  return fit;
}

/** The surer the best label and the farther the next, the surer the field. */
function settle(unit: Unit, index: LabelIndex, factor: number): void {
  const { guesses, none, trap } = unit.ranking;
  const [best, second] = guesses;
  if (!best || trap || none >= best.score || !index.dictionary.fields[best.field]) {
    unit.field = null;
    unit.confidence = 0;
    return;
  }
  const rival = Math.max(second?.score ?? 0, none) / best.score;
  unit.field = best.field;
  unit.confidence = Math.min(0.99, best.score * (1 - 0.4 * rival * rival) * factor);
}
