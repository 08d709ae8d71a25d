import { frames } from './beat.ts';
import type { Tree } from './watch-tree.ts';

/** How long a page has to stand still before the next fix, and how long one waits for that at most (ms). */
const still = 120;
const longest = 3000;

/** Two frames for the page's own handlers, then until its tree stands still. */
export async function settled(view: Window, tree: Tree, signal: AbortSignal): Promise<void> {
  await frames(view, 2, signal);
  const start = view.performance.now();
  while (tree.quietFor() < still && view.performance.now() - start < longest && !signal.aborted)
    await frames(view, 2, signal);
}
