import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file of the repository, committed or about to be, without what git ignores. */
export const files: string[] = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1e8,
})
  .split('\0')
  .filter((file) => file && existsSync(root + file))
  .sort();

/**
 * The files of a folder that fit a pattern. A folder that is not there yet has none; one that is there must have some,
 * so that a mistyped pattern never passes for "nothing wrong".
 */
export function filesIn(folder: string, pattern: RegExp): string[] {
  const inside = files.filter((file) => file.startsWith(`${folder}/`));
  const found = inside.filter((file) => pattern.test(file));
  if (inside.length && !found.length)
    throw new Error(`${folder} is there, but nothing in it fits ${pattern}: mend the pattern.`);
  return found;
}

export function read(file: string): string {
  return readFileSync(root + file, 'utf8');
}

/** TypeScript that ships: no tests, none of their made-up material, no settings of tools, nothing generated. */
export function sourcesOf(folder: string): string[] {
  const made = /\.(test|fixture)\.ts$|\.config\.ts$|\.d\.ts$|\/generated\//;
  return filesIn(folder, /\.tsx?$/).filter((file) => !made.test(file));
}
