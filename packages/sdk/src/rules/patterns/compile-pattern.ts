import { buildMachine } from './machine.ts';
import { namedPattern } from './named-patterns.ts';
import { parsePattern } from './parse-pattern.ts';
import { PatternFault, type PatternFaultCode } from './pattern-fault.ts';

/** Record fields are short; a longer text matches no pattern. */
export const longestText = 512;

/** A pattern ready to use, or why it cannot be. */
export type CompiledPattern = { readonly test: (text: string) => boolean } | { readonly fault: PatternFaultCode };

/**
 * Compiles a named pattern (`digits-12`) or a pattern text to a test that takes time linear in what is typed, whatever the
 * pattern: it never goes back. It answers as JavaScript's RegExp does in Unicode mode.
 *
 * compilePattern('^[A-Z]{2}$') → { test }     compilePattern('(?=a)') → { fault: 'looks-around' }
 */
export function compilePattern(text: string): CompiledPattern {
  try {
    const { test } = buildMachine(parsePattern(namedPattern(text) ?? text));
    return { test: (typed) => typed.length <= longestText && test(typed) };
  } catch (error) {
    if (error instanceof PatternFault) return { fault: error.code };
    throw error;
  }
}
