import type { KnownCandidate } from '@coe-check/page';
import type { DateOrder, FieldKey, StudentRecord } from '@coe-check/sdk';
import { type Browser, browser } from 'wxt/browser';
import type { Beside, BesideKit } from '../lib/beside-kit.ts';
import type { RosterReply, RosterSign, ToRosterFrame } from '../lib/roster-messages.ts';
import { rosterSign } from '../lib/roster-messages.ts';
import type { Apart } from '../roster/apart.ts';
import type { Known } from '../roster/look.ts';

declare global {
  /** "Not the same child", for the card that lies in another script. */
  var coeCheckApart: ((child: number, candidate: KnownCandidate) => void) | undefined;
}

/** What an open panel is told of the known children of this form. It stays in memory. */
export interface SharedRoster {
  readonly frame: string;
  readonly children: readonly {
    readonly child: number;
    readonly prior: StudentRecord | null;
    readonly candidates: readonly KnownCandidate[];
    readonly apart: Known['apart'];
  }[];
}

/** How long nobody has typed before the roster is asked (ms). */
const stillFor = 250;
/** How often in a row nobody may answer before the next change of the form is waited for. */
const mostTries = 5;

/**
 * Asks the roster who the children on the form are, once nobody types, and hands what it knows to the session. Answers that come
 * after the child was changed are dropped. While there is no roster nothing is asked.
 */
export const watchRoster: Beside = (kit) => {
  const { session, signal, settings, ask, share } = kit;
  if (settings.roster === 'off') return;
  const frame = crypto.randomUUID();
  const asked: string[] = [];
  const known: (Known | undefined)[] = [];
  const apart: Apart[][] = [];
  /** The fields that children are compared by; none while there is no roster. */
  let compared: readonly FieldKey[] = [];
  let timer = 0;
  let failed = 0;

  const later = () => {
    window.clearTimeout(timer);
    if (compared.length > 0) timer = window.setTimeout(() => requestIdleCallback(() => void look()), stillFor);
  };
  const look = async () => {
    const { coe, family, children } = session.draft.coe;
    await Promise.all(children.map((own, child) => lookAt(child, only(compared, { ...coe, ...family, ...own }))));
    for (let child = children.length; child < known.length; child++) forget(child);
    known.length = asked.length = apart.length = Math.min(known.length, children.length);
  };
  const lookAt = async (child: number, record: StudentRecord) => {
    if (signal.aborted) return;
    if (!isSomebody(record)) apart[child] = [];
    const half = halfTyped(kit, child);
    const text = JSON.stringify([record, half, apart[child]]);
    if (text === asked[child]) {
      // A form of other boxes has forgotten what was known.
      if ((known[child]?.candidates.length ?? 0) > 0 && session.known(child).candidates === undefined) tell();
      return;
    }
    asked[child] = text;
    const reply = isSomebody(record)
      ? await ask<RosterReply>({
          type: 'roster/look',
          record,
          order: orderOf(kit),
          ...(half !== undefined && { half }),
          apart: apart[child] ?? [],
        }).catch(nobodyAnswers)
      : { known: null };
    if (signal.aborted || asked[child] !== text) return;
    if (reply === undefined) {
      // The browser was just ending or starting what holds the roster.
      asked[child] = '';
      if (failed++ < mostTries) later();
      return;
    }
    failed = 0;
    const answer = reply.known ?? undefined;
    if (answer === undefined && known[child] !== undefined) session.know(child, {});
    known[child] = answer;
    apart[child] = (answer?.apart ?? []).map(({ known: name, pair }) => ({ known: name, pair }));
    asked[child] = JSON.stringify([record, half, apart[child]]);
    tell();
  };
  /** A known child who is already somebody on this form is nobody else's brother, sister or duplicate here. */
  const tell = () => {
    const own = new Map<string, number>();
    for (const [child, answer] of known.entries()) {
      const [first] = answer?.candidates ?? [];
      if (first?.call === 'likely') own.set(first.known, child);
    }
    const children = known.flatMap((answer, child): SharedRoster['children'][number][] => {
      if (answer === undefined) return [];
      const candidates = answer.candidates.filter((each) => (own.get(each.known) ?? child) === child);
      return [{ child, prior: answer.prior, candidates, apart: answer.apart }];
    });
    for (const { child, prior, candidates } of children) {
      const before = session.known(child);
      if (JSON.stringify([before.candidates ?? [], before.prior ?? null]) !== JSON.stringify([candidates, prior]))
        session.know(child, { candidates, prior: prior ?? undefined });
    }
    const shared: SharedRoster = { frame, children };
    share('roster', shared);
  };
  const forget = (child: number) => {
    known[child] = undefined;
    asked[child] = '';
    session.know(child, {});
  };
  const setApart = (child: number, { known: name, pair }: Apart) => {
    apart[child] = [...(apart[child] ?? []), { known: name, pair }];
    void ask({ type: 'roster/apart', known: name, pair }).catch(nobodyAnswers).then(look);
  };
  const together = (child: number, pair: string) => {
    apart[child] = (apart[child] ?? []).filter((each) => each.pair !== pair);
    void ask({ type: 'roster/together', pair }).catch(nobodyAnswers).then(look);
  };
  const heard = (message: ToRosterFrame, sender: Browser.runtime.MessageSender): undefined => {
    if (message.type !== 'rosterFrame' || message.frame !== frame || sender.id !== browser.runtime.id) return;
    if (message.wish === 'apart') setApart(message.child, message);
    else together(message.child, message.pair);
  };
  const turn = (sign: RosterSign | undefined) => {
    compared = sign?.compared ?? [];
    for (const child of known.keys()) forget(child);
    share('roster', undefined);
    later();
  };
  const changed = (changes: { [key: string]: { newValue?: unknown } }, area: string) => {
    if (area === 'local' && rosterSign in changes) turn(changes[rosterSign]?.newValue as RosterSign | undefined);
  };
  browser.runtime.onMessage.addListener(heard);
  browser.storage.onChanged.addListener(changed);
  globalThis.coeCheckApart = setApart;
  signal.addEventListener('abort', () => {
    window.clearTimeout(timer);
    globalThis.coeCheckApart = undefined;
    if (!browser.runtime?.id) return;
    browser.runtime.onMessage.removeListener(heard);
    browser.storage.onChanged.removeListener(changed);
  });
  kit.onState(later);
  void browser.storage.local
    .get<{ [rosterSign]?: RosterSign }>(rosterSign)
    .then(({ [rosterSign]: sign }) => turn(sign));
};

/** What the roster is asked with: the fields it compares, nothing else of the form. */
function only(fields: readonly FieldKey[], record: StudentRecord): StudentRecord {
  return Object.fromEntries(fields.flatMap((field) => (record[field] ? [[field, record[field]]] : [])));
}

/** Enough to look somebody up: a name, or a number. */
function isSomebody(record: StudentRecord): boolean {
  return ['firstName', 'lastName1', 'stateStudentId', 'msixId'].some(
    (field) => String(record[field] ?? '').trim().length > 1,
  );
}

/** The field the clerk is in, when it is this child's: its text may go on. */
function halfTyped({ session, document }: BesideKit, child: number): FieldKey | undefined {
  const active = document.activeElement;
  return session.boxes.find(({ at, controls }) => at.child === child && controls.some((control) => control === active))
    ?.field;
}

function orderOf({ session, settings }: BesideKit): DateOrder {
  if (settings.dateOrder !== 'auto') return settings.dateOrder;
  return session.state.map.dateOrder ?? 'MDY';
}

/** While the extension is being updated nobody answers; the page stays as it is. */
function nobodyAnswers(): undefined {}
