import { typedIn } from '../../record/typed.ts';
import { fold } from '../../text/fold.ts';
import type { NameAbout } from '../name-reading.ts';

/** The first surname of a parent, folded; undefined when the box is blank. */
export function parentSurname(
  { box }: NameAbout,
  field: 'maleParentLastName' | 'femaleParentLastName',
): string | undefined {
  return box(field).units[0]?.folded;
}

/** The surnames of the parents and the first ones of the other children, folded. */
export function familySurnames({ box, siblings }: NameAbout): readonly string[] {
  const parents = [...box('maleParentLastName').units, ...box('femaleParentLastName').units].map(
    ({ folded }) => folded,
  );
  return [...parents, ...siblings.flatMap((sibling) => fold(typedIn(sibling, 'lastName1') ?? '') || [])];
}
