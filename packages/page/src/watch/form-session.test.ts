import { finish } from '@coe-check/sdk';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeCardTools } from '../card/card-tools.ts';
import { pageInSteps } from '../open-page.ts';
import { checkerWith, completeJsdom, mapOf, showForm } from '../page.fixture.ts';
import type { PageFinding, PageOptions, PageSession, PageState } from '../session.ts';

completeJsdom();
let life: AbortController;
let session: PageSession;
const onState = vi.fn<(state: PageState) => void>();

function begin(html: string, options: Partial<PageOptions> = {}): void {
  showForm(html);
  life = new AbortController();
  onState.mockReset();
  session = finish(
    pageInSteps(
      document,
      {
        checker: checkerWith(),
        lang: 'en',
        signal: life.signal,
        labels: [],
        shadow: 'open',
        onState,
        mapper: () => mapOf(document),
        ...options,
      },
      () => makeCardTools,
    ),
  );
}
afterEach(() => life.abort());

const frames = async (count = 3) => {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const by = (id: string) => document.getElementById(id) as HTMLInputElement;
const type = (id: string, text: string) => {
  by(id).value = text;
  by(id).dispatchEvent(new Event('input', { bubbles: true }));
};
const shown = () =>
  session.state.findings
    .filter((finding) => finding.shown && !finding.undo)
    .map(({ finding, record }) => `${finding.rule.slice(4)} ${record}`);
const first = () => session.state.findings[0] as PageFinding;
const marks = () => [
  ...(document.querySelector('coe-check')?.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? []),
];
const child = (number: number, last = '') =>
  `<input id="last${number}" data-is="lastName1 ${number}" value="${last}"><input id="second${number}" data-is="lastName2 ${number}"><input id="first${number}" data-is="firstName ${number}">`;

describe('a form that comes filled in', () => {
  test('is checked at once, child by child; what nobody has typed yet is not missed', () => {
    begin(child(1) + child(2, 'RUIZ SOTO'));
    by('first2').focus();
    expect(session.state.findings.map(({ finding }) => finding.rule)).toContain('try/first-name-missing');
    expect(shown()).toEqual([]);
  });

  test('a finding about two boxes waits for the second', async () => {
    begin(child(1, 'RUIZ SOTO'));
    by('second1').focus();
    by('first1').focus();
    await frames();
    expect(shown()).toEqual(['two-surnames 1']);
    expect(marks().map((mark) => mark.className)).toEqual(['mark warning']);
  });
});

describe('while the page is used', () => {
  test('a field that was left empty is missed then, and no longer when it is filled', async () => {
    begin(child(1));
    by('first1').focus();
    by('last1').focus();
    await frames();
    expect(shown()).toEqual(['first-name-missing 1']);
    type('first1', 'Ana');
    await frames();
    expect(shown()).toEqual([]);
  });

  test('a value that a script has put in without a word is seen after the next click', async () => {
    begin(child(1));
    by('first1').value = 'XXX';
    document.body.click();
    await frames();
    expect(shown()).toEqual(['filler 1']);
  });

  test('the panel hears of it after the frame, with counts', async () => {
    begin(child(1));
    type('first1', 'XXX');
    expect(onState).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onState.mock.lastCall?.[0].counts).toEqual({ error: 1, warning: 0, info: 0 }));
  });

  test('handing the form in ends all waiting', async () => {
    begin(`<form>${child(1)}<button>Save</button></form>`);
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    document.querySelector('button')?.click();
    await frames();
    expect(shown()).toEqual(['first-name-missing 1']);
  });
});

describe('the clerk decides', () => {
  test('what is kept as typed is silent for this text, and speaks again for another', async () => {
    begin(child(1));
    type('first1', 'XXX');
    await frames();
    session.keepAsTyped(first().key);
    expect(shown()).toEqual([]);
    expect(marks()).toEqual([]);
    type('first1', 'XX');
    await frames();
    expect(shown()).toEqual(['filler 1']);
    type('first1', 'XXX');
    await frames();
    expect(shown()).toEqual([]);
  });

  test('whoever listens hears what was kept and why; what is waived elsewhere is silent from the next look', async () => {
    let waived = false;
    begin(child(1), { waived: () => waived });
    const kept = vi.fn();
    session.listen({ kept }, life.signal);
    type('first1', 'XXX');
    await frames();
    const choice = { reason: 'document', words: '', scope: 'value', days: 30 } as const;
    session.keepAsTyped(first().key, choice);
    expect(kept.mock.lastCall?.[0].finding.rule).toBe('try/filler');
    expect(kept.mock.lastCall?.[1]).toBe(choice);
    session.keepNoLonger(kept.mock.lastCall?.[0].key);
    expect(shown()).toEqual(['filler 1']);
    waived = true;
    session.look();
    expect(shown()).toEqual([]);
  });

  test('a fix that is none of the finding’s own is done at its place and taken back by its own key', async () => {
    begin(child(1));
    type('first1', 'XXX');
    await frames();
    const { key } = first();
    const outcome = await session.useFix(key, { label: 'As on file', set: { firstName: 'Luz' } });
    expect(outcome.outcome).toBe('stuck');
    expect(by('first1').value).toBe('Luz');
    expect((await session.undoFix(`${key} used`)).outcome).toBe('stuck');
    expect(by('first1').value).toBe('XXX');
  });

  test('a fix and its undo go through, and the panel is offered the undo', async () => {
    begin(child(1));
    type('first1', 'XXX');
    await frames();
    const { key } = first();
    expect(await session.applyFix(key, 0)).toEqual({ outcome: 'stuck', says: 'Changed to blank.' });
    expect(by('first1').value).toBe('');
    expect(session.state.findings.find((finding) => finding.undo)).toMatchObject({
      key,
      undo: true,
      finding: { fixes: [] },
    });
    expect((await session.undoFix(key)).outcome).toBe('stuck');
    expect(by('first1').value).toBe('XXX');
    expect(session.state.findings.some((finding) => finding.undo)).toBe(false);
  });

  test('a finding or fix that is gone is said to be gone', async () => {
    begin(child(1));
    expect(await session.applyFix('nothing', 0)).toEqual({
      outcome: 'cannot',
      says: 'This finding is no longer open.',
    });
    expect((await session.undoFix('nothing')).outcome).toBe('cannot');
  });

  test('jumping goes to the field', async () => {
    begin(child(1));
    type('first1', 'XXX');
    await frames();
    session.jumpTo(first().key);
    expect(document.activeElement).toBe(by('first1'));
    session.openCard(first().key);
    await vi.waitFor(() =>
      expect(document.querySelector('coe-check')?.shadowRoot?.querySelector('.card h2')?.textContent).toContain(
        'First Name',
      ),
    );
  });
});

describe('when the page changes', () => {
  test('a postback that replaces every box keeps what was left, waived and shown', async () => {
    begin(child(1));
    type('first1', 'XXX');
    by('second1').focus();
    by('last1').focus();
    await frames();
    expect(shown()).toEqual(['filler 1']);
    document.body.innerHTML = child(1).replace('id="first1"', 'id="first1" value="XXX"');
    await vi.waitFor(() => expect(by('first1').getAttribute('aria-describedby')).toMatch(/^coe-check-says-/));
    expect(shown()).toEqual(['filler 1']);
    expect(marks()).toHaveLength(1);
    expect(marks()[0]?.querySelector('button')?.ariaLabel).toBe('Must fix: First Name, Child 1');
  });

  test('a child that is added is a child of its own; one that is removed takes its findings along', async () => {
    begin(child(1));
    document.body.insertAdjacentHTML('beforeend', child(2));
    await frames(6);
    type('first2', 'XXX');
    await frames();
    expect(shown()).toEqual(['filler 2']);
    for (const id of ['last2', 'second2', 'first2']) by(id).remove();
    await vi.waitFor(() => expect(shown()).toEqual([]));
    expect(session.draft.coe.children).toHaveLength(1);
  });

  test('a layer that the page throws out is put back', async () => {
    begin(child(1));
    type('first1', 'XXX');
    await frames();
    document.querySelector('coe-check')?.remove();
    document.body.click();
    await frames();
    expect(marks()).toHaveLength(1);
  });

  test('the page’s own markup is not changed, but for the description of a flagged field', async () => {
    begin(child(1));
    const before = document.body.innerHTML;
    type('first1', 'XXX');
    await frames();
    expect(document.body.innerHTML.replace(/ aria-describedby="coe-check-says-\d+"/, '')).toBe(before);
    expect(document.querySelector('coe-check')?.parentNode).toBe(document.documentElement);
  });

  test('the abort takes everything along', async () => {
    begin(child(1));
    const before = document.documentElement.outerHTML;
    type('first1', 'XXX');
    await frames();
    life.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    type('first1', 'XX');
    await frames();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

test('a page without a form of ours gets nothing added', async () => {
  begin('<input id="q" name="search">');
  type('q', 'XXX');
  await frames();
  expect(document.querySelector('coe-check')).toBeNull();
});
