import type { PageFinding } from '@coe-check/page';
import type { Coe } from '@coe-check/sdk/engine';
import { browser } from 'wxt/browser';
import type { Beside } from '../lib/beside-kit.ts';
import type { KeptRules } from '../lib/waivers-messages.ts';
import type { About } from '../waivers/waiver.ts';
import { namesOf } from './identity.ts';
import { textAt } from './text-at.ts';

/**
 * Silences what was kept as typed before and hands over what is kept now. The background alone knows; what it said of a finding
 * holds for these texts of this record until the waivers change.
 */
export const waivers: Beside = ({ session, signal, ask, silence }) => {
  let rules: ReadonlySet<string> = new Set();
  let change = 0;
  /** What was answered, and to which state of the waivers: an old answer serves until the new one has come. */
  const known = new Map<string, { readonly id: string | null; readonly change: number }>();
  const asking = new Map<string, About>();
  const keptHere = new Map<string, string>();
  const about = (finding: PageFinding) => aboutOf(finding, session.draft.coe);

  const waived = (finding: PageFinding): boolean => {
    if (!rules.has(finding.finding.rule)) return false;
    const one = about(finding);
    const name = nameOf(one);
    const answer = known.get(name);
    if (answer?.change !== change) {
      if (asking.size === 0) queueMicrotask(() => void find());
      asking.set(name, one);
    }
    // Until the background has answered nothing is said: a mark that goes again at once would be worse.
    return answer === undefined || answer.id !== null;
  };
  const find = async () => {
    const these = [...asking];
    const asked = change;
    const answers = await ask<(string | null)[]>({ type: 'waivers/which', about: these.map(([, one]) => one) }).catch(
      () => undefined,
    );
    for (const [index, [name]] of these.entries()) {
      known.set(name, { id: answers?.[index] ?? null, change: asked });
      asking.delete(name);
    }
    if (!signal.aborted) session.look();
  };
  const follow = (next: KeptRules | undefined) => {
    rules = new Set(next?.rules);
    change = next?.change ?? 0;
    if (!signal.aborted) session.look();
  };

  session.listen(
    {
      kept(finding, choice) {
        const one = about(finding);
        void ask<string>({ type: 'waivers/keep', about: one, choice })
          .then((id) => {
            if (id === undefined) return;
            keptHere.set(finding.key, id);
            // From here on the waiver decides, so that it ends here when it is taken back elsewhere.
            known.set(nameOf(one), { id, change });
            session.keepNoLonger(finding.key);
          })
          .catch(() => undefined); // the extension is being updated: what was kept holds on this page
      },
      unkept(key) {
        const id = keptHere.get(key);
        keptHere.delete(key);
        if (id !== undefined) void ask({ type: 'waivers/undo', id }).catch(() => undefined);
      },
    },
    signal,
  );
  const changed = (changes: { [key: string]: { newValue?: unknown } }, area: string) => {
    if (area === 'local' && changes['keptRules']) follow(changes['keptRules'].newValue as KeptRules | undefined);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
  void browser.storage.local.get<{ keptRules?: KeptRules }>('keptRules').then(({ keptRules }) => {
    follow(keptRules);
    if (!signal.aborted) silence(waived);
  });
};

/** What the background is asked about a finding. */
export function aboutOf({ key, finding }: PageFinding, coe: Coe): About {
  const { rule, fields, at } = finding;
  return { rule, fields, texts: fields.map((field) => textAt(coe, at, field)), names: namesOf(coe, at), key };
}

const nameOf = (about: About) => JSON.stringify([about.key, about.names]);
