import { element, isSubmitting, type PageFinding, wordsIn } from '@coe-check/page';
import type { Beside } from '../lib/beside-kit.ts';
import { submitWords } from '../lib/words/submit.ts';
import { nameOfButton } from './send-buttons.ts';
import { submitStyle } from './submit-style.ts';
import { aboutOf } from './waivers.ts';

/** How long a choice to hand in holds (ms): the next press of the button goes through. */
const holds = 60_000;

/**
 * Notes in the log what was open when a form was handed in. Only where the policy says so (`submitBlocks`) it asks before, once;
 * who goes on presses the button again, because nothing of ours presses a button of the page.
 */
export const askBeforeSubmit: Beside = ({ session, document, lang, settings, signal, ask }) => {
  const say = wordsIn(submitWords, lang);
  let allowedUntil = 0;
  let asked: HTMLElement | null = null;

  const openNow = () => session.state.findings.filter(({ key, undo }) => !undo && session.boxOf(key) !== undefined);
  const countsOf = (open: readonly PageFinding[]) =>
    (['error', 'warning', 'info'] as const).map(
      (severity) => open.filter(({ finding }) => finding.severity === severity).length,
    );
  const note = (act: 'handed in' | 'went back') => {
    const open = openNow();
    if (open.length === 0) return;
    const about = aboutOf(open[0] as PageFinding, session.draft.coe);
    // While the extension is being updated nobody notes.
    void ask({ type: 'waivers/note', act, about, open: countsOf(open) }).catch(() => undefined);
  };
  const close = () => {
    asked?.remove();
    asked = null;
  };
  const show = (button: HTMLElement | null, errors: readonly PageFinding[]) => {
    close();
    const layer = session.layerOf(button ?? document.documentElement);
    const choose = (word: 'goBack' | 'handIn', act: () => void, main: boolean) =>
      element(
        document,
        'button',
        {
          type: 'button',
          class: main ? 'main' : '',
          'data-act': word,
          click(event) {
            if (!event.isTrusted) return;
            close();
            act();
          },
        },
        say(word),
      );
    const back = choose(
      'goBack',
      () => {
        note('went back');
        session.openCard(errors[0]?.key ?? '');
      },
      true,
    );
    const goOn = () => {
      allowedUntil = performance.now() + holds;
      button?.focus();
      session.announce(say('pressAgain', { button: button ? nameOfButton(button) : '' }));
    };
    const handIn = choose('handIn', goOn, false);
    asked = element(
      document,
      'section',
      {
        class: 'ask',
        role: 'alertdialog',
        'aria-modal': 'true',
        'aria-labelledby': 'ask-title',
        'aria-describedby': 'ask-why',
        popover: 'manual',
        lang,
        keydown(event) {
          const { key } = event as KeyboardEvent;
          event.stopPropagation();
          if (key !== 'Escape' && key !== 'Tab') return;
          event.preventDefault();
          if (key === 'Tab') return (layer.root.activeElement === back ? handIn : back).focus();
          close();
          button?.focus();
        },
      },
      element(document, 'h2', { id: 'ask-title' }, say('askTitle', { n: errors.length })),
      element(document, 'p', { id: 'ask-why' }, say('askWhy')),
      element(
        document,
        'ul',
        {},
        ...errors
          .slice(0, 6)
          .map(({ fieldLabel, finding }) => element(document, 'li', {}, `${fieldLabel}: ${finding.message}`)),
      ),
      element(document, 'div', { class: 'buttons' }, back, handIn),
    );
    layer.wear(submitStyle);
    layer.root.append(asked);
    asked.showPopover();
    back.focus();
  };
  const decide = (event: Event, button: HTMLElement | null) => {
    const errors = settings.submitBlocks ? openNow().filter(({ finding }) => finding.severity === 'error') : [];
    if (errors.length === 0 || performance.now() < allowedUntil) return note('handed in');
    event.preventDefault();
    event.stopImmediatePropagation();
    show(button, errors);
  };

  // The session hears the same event first, so that by now nothing waits any longer to be shown.
  document.addEventListener(
    'click',
    (event) => {
      const pressed = event.composedPath()[0] as Partial<Element>;
      const button = pressed.closest?.<HTMLElement>('button, input, a, [role=button]') ?? null;
      if (isSubmitting(button)) decide(event, button);
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'submit',
    (event) => {
      if (event.submitter === null) decide(event, null);
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', close);
};
