import { type BuiltPack, type NextStep, type NextTask, nextStep } from '@coe-check/sdk';
import { element } from '../../lib/element.ts';
import type { Panel, PanelSection } from '../../lib/panel-section.ts';
import { loadPacks } from '../../settings/load-packs.ts';

type Facts = Readonly<{ [fact: string]: string }>;

/**
 * What to do beyond the page, for each finding that names a procedure: the step that is next by the answers given so far. The
 * answers stay in the memory of the panel; they are the clerk's, not the form's.
 */
export const procedure: PanelSection = (panel) => {
  const host = element('section', { class: 'procedures', hidden: true });
  const answers = new Map<string, Facts>();
  let packs: readonly BuiltPack[] = [];
  let loadedFor = '';
  let drawn = '';
  const draw = () => {
    const wanted = wantedIn(panel);
    host.hidden = wanted.length === 0;
    if (wanted.length === 0) return;
    void load(panel).then((now) => {
      if (!now) return;
      packs = now;
      drawn = '';
      draw();
    });
    const state = JSON.stringify([panel.lang, wanted, [...answers]]);
    if (state === drawn || packs.length === 0) return;
    drawn = state;
    const focused = document.activeElement?.id;
    host.replaceChildren(
      element('h2', {}, panel.say('procedures')),
      ...wanted.flatMap((one) => {
        const facts = answers.get(one.name) ?? {};
        const next = nextStep(packs, one.id, facts);
        const answer = (fact: string, value: string) => {
          const { [fact]: _, ...rest } = facts;
          answers.set(one.name, value === '' ? rest : { ...rest, [fact]: value });
          draw();
        };
        const again = () => {
          answers.delete(one.name);
          draw();
        };
        return next ? [drawProcedure(panel, { ...one, next, facts, title: titleOf(packs, next), answer, again })] : [];
      }),
    );
    if (focused) document.getElementById(focused)?.focus();
  };
  /** The packs in use, once for each choice of them; undefined when they are there already. */
  const load = async ({ settings }: Panel): Promise<readonly BuiltPack[] | undefined> => {
    const name = settings.packs.join(' ');
    if (name === loadedFor) return undefined;
    loadedFor = name;
    const bundled = await loadPacks(settings.packs.filter((each) => settings.imported[each] === undefined));
    return settings.packs.flatMap(
      (each) => settings.imported[each] ?? bundled.find((pack) => pack.name === each) ?? [],
    );
  };
  panel.onChange(draw);
  return host;
};

interface Wanted {
  readonly id: string;
  /** The procedure of one child, whatever finding names it. */
  readonly name: string;
  readonly record: number | null;
  readonly about: string;
}

function wantedIn({ frames }: Panel): Wanted[] {
  const found = new Map<string, Wanted>();
  for (const { record, procedure: id, field, undo } of frames.flatMap(({ state }) => state.findings)) {
    if (id === undefined || undo) continue;
    const name = `${id} ${record}`;
    if (!found.has(name)) found.set(name, { id, name, record, about: field });
  }
  return [...found.values()];
}

function titleOf(packs: readonly BuiltPack[], { procedure: id }: NextStep) {
  const [pack, name = ''] = id.split(':');
  return packs.find((each) => each.name === pack)?.procedures?.[name]?.summary;
}

interface Drawn extends Wanted {
  readonly next: NextStep;
  readonly facts: Facts;
  readonly title: { readonly en: string; readonly es: string } | undefined;
  answer(fact: string, value: string): void;
  again(): void;
}

function drawProcedure(
  { say, lang }: Panel,
  { name, record, about, next, facts, title, answer, again }: Drawn,
): HTMLElement {
  const { step, ends, passed } = next;
  const child = record === null ? say('family') : say('child', { n: record });
  return element(
    'details',
    { class: 'procedure', open: true },
    element('summary', {}, element('b', {}, title?.[lang] ?? name), ` ${child} · ${about}`),
    passed.length > 0 && element('p', { class: 'quiet' }, say('stepsDone', { n: passed.length })),
    step && drawTask(step),
    ends && element('p', { class: ends.open ? 'ends open' : 'ends' }, ends.says[lang]),
    Object.keys(facts).length > 0 &&
      element('button', { type: 'button', class: 'plain', id: `again ${name}`, click: again }, say('startOver')),
  );

  function drawTask({ who, does, asks, documents }: NextTask): HTMLElement {
    return element(
      'div',
      { class: 'task' },
      element('p', { class: 'does' }, element('b', {}, `${say('nextStep')} `), does[lang]),
      element('p', { class: 'quiet' }, say('whoDoes', { who: who[lang] })),
      ...asks.map(({ fact, label, answers }) => {
        const id = `${name} ${fact}`;
        const select = element(
          'select',
          { id, change: () => answer(fact, select.value) },
          element('option', { value: '' }, say('notAnswered')),
          ...answers.map(({ value, words }) =>
            element('option', { value, selected: facts[fact] === value }, words[lang]),
          ),
        );
        return element('div', { class: 'asks' }, element('label', { for: id }, label[lang]), select);
      }),
      documents.length > 0 &&
        element(
          'details',
          {},
          element('summary', {}, say('documents')),
          element('ol', { class: 'plain' }, ...documents.map(({ words }) => element('li', {}, words[lang]))),
        ),
    );
  }
}
