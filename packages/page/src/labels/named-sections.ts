import type { LabelSection } from './label-data.ts';
import type { LabelIndex, Phrase } from './label-index.ts';

/** Words of a text that stand for something. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly found: readonly Phrase[];
}

/** Whether a section is of a place, not of a person. */
export function isPlace(section: LabelSection | undefined): boolean {
  return section !== undefined && !section.person && !section.stop;
}

/** Sections a text names, places before persons. `asLabel`: beside a field's own words. */
export function tagsOf(
  index: LabelIndex,
  words: readonly string[],
  spans: readonly Span[],
  joined: boolean,
  asLabel: boolean,
): string[] {
  const { sections } = index.data;
  const isPerson = (tag: string) => !isPlace(sections[tag]);
  const spoken: string[] = [];
  for (const span of spans) {
    const besideField =
      asLabel && spans.some((other) => other !== span && other.found.some(({ kind }) => kind === 'field'));
    for (const { kind, key, group } of span.found) {
      if (kind !== 'section') continue;
      const strict = group.alone || (sections[key]?.only && !besideField);
      if (
        !strict ||
        words.every((word, at) => (at >= span.from && at < span.to) || index.neutral.has(word) || /^\d+$/.test(word))
      )
        spoken.push(key);
    }
  }
  const persons = [...new Set(spoken.filter(isPerson))];
  return [...new Set([...spoken.filter((tag) => !isPerson(tag)).reverse(), ...onePerson(index, persons, joined)])];
}

/** Of the persons named together, the one whose box it is; nobody when two stand side by side. */
function onePerson({ data: { sections } }: LabelIndex, named: readonly string[], joined: boolean): readonly string[] {
  if (named.length < 2) return named;
  const nobody = named.find((tag) => sections[tag]?.nobody);
  if (nobody) return [nobody];
  const persons = named.filter((tag) => !sections[tag]?.stop);
  if (joined && persons.length < named.length) return [];
  const both = persons
    .flatMap((tag) => Object.entries(sections[tag]?.both ?? {}))
    .find(([second]) => persons.includes(second));
  const special = persons.filter((tag) => !sections[tag]?.general);
  return both ? [both[1]] : (special.length > 0 ? special : persons).slice(0, 1);
}
