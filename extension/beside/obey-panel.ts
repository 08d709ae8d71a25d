import { type FixOutcome, tellsOn, wordsIn } from '@coe-check/page';
import type { BareKit } from '../lib/beside-kit.ts';
import type { ToFrame } from '../lib/panel-messages.ts';
import { togetherWords } from '../lib/words/together.ts';

/** Does what the panel asks of a page, and remembers what was done together. */
export function obeyPanel({ session, lang }: Pick<BareKit, 'session' | 'lang'>): {
  obey(order: ToFrame): Promise<FixOutcome | undefined>;
  /** How many of the last fixes done together can still be taken back. */
  together(): number;
} {
  const say = wordsIn(togetherWords, lang);
  let done: readonly string[] = [];
  const standing = () => {
    const undoable = new Set(session.state.findings.filter(({ undo }) => undo).map(({ key }) => key));
    return done.filter((key) => undoable.has(key));
  };
  const fixTogether = async (fixes: readonly { readonly key: string; readonly fix: number }[]): Promise<FixOutcome> => {
    const stuck: string[] = [];
    // One after the other: each may make the page post back, and the next waits until it stands still.
    for (const { key, fix } of fixes) {
      const { outcome } = await session.applyFix(key, fix);
      if (outcome === 'stuck') stuck.push(key);
    }
    done = stuck;
    return stuck.length === fixes.length
      ? { outcome: 'stuck', says: say('allFixed', { n: stuck.length }) }
      : { outcome: 'reverted', says: say('someFixed', { n: stuck.length, of: fixes.length }) };
  };
  const undoTogether = async (): Promise<FixOutcome> => {
    const keys = standing();
    let back = 0;
    for (const key of keys.toReversed()) if ((await session.undoFix(key)).outcome === 'stuck') back += 1;
    done = [];
    return back === keys.length
      ? { outcome: 'stuck', says: say('allBack', { n: back }) }
      : { outcome: 'reverted', says: say('someBack', { n: back, of: keys.length }) };
  };
  return {
    together: () => standing().length,
    async obey(order) {
      switch (order.type) {
        case 'jump':
          session.jumpTo(order.key);
          return undefined;
        case 'keep':
          if (tellsOn(order.choice.words, session.draft.coe)) return { outcome: 'cannot', says: say('tellsOn') };
          session.keepAsTyped(order.key, order.choice);
          return { outcome: 'stuck', says: say('kept') };
        case 'fix':
          return session.applyFix(order.key, order.fix);
        case 'undo':
          return session.undoFix(order.key);
        case 'fix together':
          return fixTogether(order.fixes);
        case 'undo together':
          return undoTogether();
        case 'record':
          return undefined;
      }
    },
  };
}
