import { pointerStep } from '../rules/fault.ts';
import { suggestion } from '../rules/load/suggest.ts';

/** One thing wrong with a model: where, what, and the cure. */
export interface ModelFault {
  /** JSON pointer to the faulty place. */
  readonly pointer: string;
  readonly message: string;
  readonly cure: string;
}

/** A JSON pointer one step further. */
export const at = (pointer: string, step: string | number): string => pointer + pointerStep(step);

type Tell = (pointer: string, message: string, cure?: string) => void;

/** No member but these. */
export function own(object: object, pointer: string, names: readonly string[], fault: Tell): void {
  for (const name of Object.keys(object))
    if (!names.includes(name)) fault(at(pointer, name), `Nothing here is called "${name}".`, meant(name, names));
}

/** One of a closed list. */
export function pickOf(value: unknown, names: readonly string[], pointer: string, what: string, fault: Tell): void {
  if (typeof value !== 'string' || !names.includes(value))
    fault(pointer, `No ${what} is called ${JSON.stringify(value) ?? 'nothing'}.`, meant(String(value), names));
}

function meant(wrong: string, names: readonly string[]): string {
  const name = suggestion(wrong, names);
  return name === undefined ? `There are: ${names.join(', ')}.` : `Did you mean "${name}"?`;
}
