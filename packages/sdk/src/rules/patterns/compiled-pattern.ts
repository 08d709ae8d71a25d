import type { PatternFaultCode } from './pattern-fault.ts';

/** Record fields are short; a longer text matches no pattern. */
export const longestText = 512;

/** A pattern ready to use, or why it cannot be. `native`: for a text not too long, `test` asks nothing but this. */
export type CompiledPattern =
  | { readonly test: (text: string) => boolean; readonly native?: RegExp }
  | { readonly fault: PatternFaultCode };

/** Makes a pattern ready to use: `compilePattern`, handed to the engine because it is large. */
export type CompilePattern = (text: string) => CompiledPattern;
