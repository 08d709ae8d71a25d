import { check } from 'recheck';
import type { Progress } from '../terminal/progress.ts';
import type { LintFault } from './lint-fault.ts';
import type { PackText } from './pack-text.ts';
import { isJsonObject, walk } from './walk.ts';

/** Named patterns and plain words need no look. */
const plain = /^[A-Za-z0-9 -]*$/;

/**
 * Patterns that a text can keep busy for ever in an engine that backtracks. Whatever recheck cannot call safe is a fault:
 * our own matcher takes no such risk, but a pack may be handed to json-rules-engine.
 */
export async function lintPatterns(texts: readonly PackText[], progress: Progress): Promise<LintFault[]> {
  const faults: LintFault[] = [];
  for (const [index, { file, kind, value, at }] of texts.entries()) {
    progress.at(index);
    if (kind !== 'rule' && kind !== 'condition') continue;
    for (const { pointer, value: node } of walk(value)) {
      const pattern = patternOf(node);
      const verdict = pattern === undefined ? 'safe' : await verdictOn(pattern);
      if (verdict === 'safe') continue;
      const shown = JSON.stringify(pattern);
      const message =
        verdict === 'vulnerable'
          ? `the pattern ${shown} can take for ever on some text.`
          : `nobody can say whether the pattern ${shown} is safe (${verdict}).`;
      const cure = 'Use a named pattern, or repeat no group that itself repeats.';
      faults.push({ severity: 'error', file, ...at(`${pointer}/value`), message, cure });
    }
  }
  return faults;
}

function patternOf(node: unknown): string | undefined {
  if (!isJsonObject(node) || typeof node['operator'] !== 'string' || typeof node['value'] !== 'string')
    return undefined;
  if (!/(?:^|:)matches$/.test(node['operator']) || plain.test(node['value'])) return undefined;
  return node['value'];
}

async function verdictOn(pattern: string): Promise<string> {
  const ignoresCase = pattern.startsWith('(?i)');
  try {
    const { status } = await check(ignoresCase ? pattern.slice('(?i)'.length) : pattern, ignoresCase ? 'iu' : 'u', {
      timeout: 5000,
    });
    return status;
  } catch (fault) {
    return `recheck failed: ${(fault as Error).message}`;
  }
}
