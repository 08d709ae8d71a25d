import type { PatternFaultCode } from '../patterns/pattern-fault.ts';

const words: { readonly [code in PatternFaultCode]: readonly [message: string, cure: string] } = {
  'too-long': ['the pattern is too long.', 'Make it shorter, or ask for a fact.'],
  'stray-bracket': ['the pattern has a bracket too many.', 'Write \\( \\) \\[ \\] \\{ \\} for the signs themselves.'],
  'open-bracket': [
    'the pattern has a bracket that is never closed.',
    'Close it; write \\( or \\[ for the sign itself.',
  ],
  'nothing-repeated': [
    'the pattern has a ?, *, + or { with nothing to repeat before it.',
    'Write \\? \\* \\+ \\{ for the signs themselves.',
  ],
  'repeats-an-edge': ['the pattern repeats ^ or $.', 'Take the sign after it away.'],
  'counts-too-far': ['the pattern counts too far, or backwards.', 'Count to 100 at most, the smaller number first.'],
  'too-deep': ['the pattern’s groups stand in one another too deep.', 'Make it flatter.'],
  'looks-around': [
    'the pattern looks around or names a group.',
    'Use a plain group ( ) or (?: ); say the rest with another condition.',
  ],
  'unknown-escape': [
    'the pattern has a \\ that is not allowed: no back-reference, no word edge.',
    'Use \\d \\w \\s \\p{L}, or \\ before a sign of the grammar.',
  ],
  'bad-class': ['the pattern has a character or class that is none.', 'Look at the [ ] or \\p{ } in it.'],
};

/** What is wrong with a pattern, and the cure. */
export function patternWords(code: PatternFaultCode): { readonly message: string; readonly cure: string } {
  const [message, cure] = words[code];
  return { message, cure };
}
