import { isDeterministic } from './is-deterministic.ts';
import { namedPattern } from './named-patterns.ts';
import { buildMachine, runMachine } from './nfa.ts';
import { parsePattern } from './parse-pattern.ts';
import { PatternFault, type PatternFaultCode } from './pattern-fault.ts';

/** Record fields are short; a longer text matches no pattern. */
export const longestText = 512;

/** A pattern ready to use, or why it cannot be. `way` tells how it is matched; both take time linear in the text. */
export type CompiledPattern =
  | { readonly test: (text: string) => boolean; readonly way: 'native' | 'machine' }
  | { readonly fault: PatternFaultCode };

/**
 * Compiles a named pattern (`digits-12`) or a pattern text to a test that is linear in the length of what is typed, whatever
 * the pattern: the engine's own RegExp where backtracking cannot run away, else a machine that never goes back.
 *
 * compilePattern('^[A-Z]{2}$') → { test, way: 'native' }     compilePattern('(?=a)') → { fault }
 */
export function compilePattern(text: string): CompiledPattern {
  try {
    const { node, source, ignoreCase } = parsePattern(namedPattern(text) ?? text);
    if (isDeterministic(node)) {
      const native = new RegExp(source, ignoreCase ? 'iu' : 'u');
      return { way: 'native', test: (typed) => typed.length <= longestText && native.test(typed) };
    }
    const machine = buildMachine(node);
    return { way: 'machine', test: (typed) => typed.length <= longestText && runMachine(machine, typed) };
  } catch (error) {
    if (error instanceof PatternFault) return { fault: error.code };
    throw error;
  }
}
