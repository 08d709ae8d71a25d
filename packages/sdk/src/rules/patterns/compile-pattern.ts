import { type CompiledPattern, longestText } from './compiled-pattern.ts';
import { buildMachine } from './machine.ts';
import { namedPattern } from './named-patterns.ts';
import { parsePattern } from './parse-pattern.ts';
import { PatternFault } from './pattern-fault.ts';
import { waysOf } from './ways.ts';

/** Up to so many ways to try it, a pattern is left to the browser's own RegExp: twice as fast, and still a bounded number of steps. */
const fewWays = 2000;

/**
 * Compiles a named pattern (`digits-12`) or a pattern text to a test that takes time linear in what is typed, whatever the
 * pattern: where going back could run away, by a machine that never goes back. It answers as RegExp does in Unicode mode.
 *
 * compilePattern('^[A-Z]{2}$') → { test, native }     compilePattern('(?=a)') → { fault: 'looks-around' }
 */
export function compilePattern(text: string): CompiledPattern {
  try {
    const whole = namedPattern(text) ?? text;
    const node = parsePattern(whole);
    if (waysOf(node) > fewWays) {
      const { test } = buildMachine(node);
      return { test: (typed) => typed.length <= longestText && test(typed) };
    }
    const native = whole.startsWith('(?i)') ? new RegExp(whole.slice(4), 'iu') : new RegExp(whole, 'u');
    return { native, test: (typed) => typed.length <= longestText && native.test(typed) };
  } catch (error) {
    if (error instanceof PatternFault) return { fault: error.code };
    throw error;
  }
}
