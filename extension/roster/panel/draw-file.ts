import type { FieldKey } from '@coe-check/sdk';
import { element } from '../../lib/element.ts';
import { panelButton } from '../../lib/panel-button.ts';
import type { Panel } from '../../lib/panel-section.ts';
import { type DeskState, openQuestions, type RosterDesk } from './roster-desk.ts';

/** Every field of the packs in use, with its label in the clerk's language, in the order of the dictionary. */
export type FieldLabels = ReadonlyMap<FieldKey, string>;

/** The questions about a file that was dropped: what its columns hold, how its dates are written, where it stays. */
export function drawFile(panel: Panel, desk: RosterDesk, labels: FieldLabels): HTMLElement {
  const { say } = panel;
  const file = desk.state.file as NonNullable<DeskState['file']>;
  const { look, choice } = file;
  const { twice, noName, ready } = openQuestions(file);
  const columns = look.columns
    .map((column, at) => ({ column, at, asked: choice.fields[at] === undefined }))
    .toSorted((a, b) => Number(b.asked) - Number(a.asked) || a.at - b.at);
  return element(
    'form',
    {
      class: 'roster-file',
      submit(event) {
        event.preventDefault();
        void desk.take();
      },
    },
    element('h3', {}, say('rosterColumns')),
    element('p', { class: 'quiet' }, say('rosterColumnsHelp', { rows: look.rows }), ` (${look.notes.join(', ')})`),
    element(
      'div',
      { class: 'columns' },
      ...columns.flatMap(({ column, at, asked }) => drawColumn(panel, desk, labels, { ...column, at, asked })),
    ),
    ...twice.map((field) =>
      element('p', { class: 'fault', role: 'alert' }, say('rosterTwice', { field: labels.get(field) ?? field })),
    ),
    noName && element('p', { class: 'fault', role: 'alert' }, say('rosterNeedsName')),
    look.inFigures && drawOrder(panel, desk, file),
    drawWhere(panel, desk, file),
    element(
      'div',
      { class: 'actions' },
      element(
        'button',
        { type: 'submit', class: 'main', 'data-key': 'roster take', disabled: !ready },
        say('rosterTake'),
      ),
      panelButton('roster cancel', say('rosterCancel'), () => desk.cancel(), 'plain'),
    ),
  );
}

function drawColumn(
  { say }: Panel,
  desk: RosterDesk,
  labels: FieldLabels,
  column: DeskFile['look']['columns'][number] & { readonly at: number; readonly asked: boolean },
): HTMLElement[] {
  const { choice, look } = desk.state.file as DeskFile;
  const { at, name, doubt, samples, asked } = column;
  const id = `roster-column-${at}`;
  const chosen = choice.fields[at];
  const option = (value: string, text: string) =>
    element('option', { value, selected: value === (chosen === undefined ? '?' : (chosen ?? '')) }, text);
  const others = [...labels.keys()].filter((field) => !look.compared.includes(field));
  const group = (label: string, fields: readonly FieldKey[]) =>
    element('optgroup', { label }, ...fields.map((field) => option(field, labels.get(field) ?? field)));
  const select = element(
    'select',
    {
      id,
      'data-key': `roster column ${at}`,
      'aria-describedby': `${id}-help`,
      change: () =>
        desk.choose({
          fields: choice.fields.map((field, each) =>
            each === at ? (select.value === '?' ? undefined : select.value || null) : field,
          ),
        }),
    },
    (asked || doubt.length > 0) && option('?', say('rosterAsk')),
    option('', say('rosterNotUsed')),
    doubt.length > 0 && group(say('rosterCanBe'), doubt),
    group(say('rosterCompared'), look.compared),
    group(say('rosterShownOnly'), others),
  );
  return [
    element(
      'label',
      { for: id, class: asked ? 'asked' : '' },
      name === '' ? say('rosterColumnBare', { n: at + 1 }) : say('rosterColumnOf', { name }),
      element('span', { class: 'quiet', id: `${id}-help` }, asked ? `${say('rosterDoubt')} ` : '', samples.join(' · ')),
    ),
    select,
  ];
}

type DeskFile = NonNullable<DeskState['file']>;

function drawOrder({ say, lang }: Panel, desk: RosterDesk, { look, choice }: DeskFile): HTMLElement {
  const { MDY, DMY } = look.dates;
  const number = (count: number) => count.toLocaleString(lang);
  const why =
    look.order !== undefined
      ? say('rosterOrderSeen', { count: number(look.dates[look.order]) })
      : MDY + DMY > 0
        ? say('rosterOrderBoth', { MDY: number(MDY), DMY: number(DMY) })
        : say('rosterOrderNone');
  return element(
    'fieldset',
    {},
    element('legend', {}, say('rosterOrder')),
    ...(['MDY', 'DMY'] as const).map((order) =>
      element(
        'label',
        {},
        element('input', {
          type: 'radio',
          name: 'roster-order',
          value: order,
          'data-key': `roster order ${order}`,
          checked: choice.order === order,
          change: () => desk.choose({ order }),
        }),
        say(order === 'MDY' ? 'rosterOrderMDY' : 'rosterOrderDMY'),
      ),
    ),
    element('p', { class: choice.order === undefined ? 'fault' : 'quiet' }, why),
  );
}

function drawWhere({ say, settings }: Panel, desk: RosterDesk, { choice }: DeskFile): HTMLElement {
  const onlyMemory = settings.roster === 'memory';
  const days = element('input', {
    type: 'number',
    min: '1',
    max: String(settings.rosterMostDays),
    value: String(choice.days),
    'data-key': 'roster days',
    'aria-label': say('rosterDaysUnit'),
    change() {
      const wanted = Math.round(Number(days.value));
      desk.choose({ keep: 'kept', days: Math.min(settings.rosterMostDays, Math.max(1, wanted || choice.days)) });
    },
  });
  const radio = (keep: 'kept' | 'memory') =>
    element('input', {
      type: 'radio',
      name: 'roster-where',
      value: keep,
      'data-key': `roster where ${keep}`,
      checked: choice.keep === keep,
      change: () => desk.choose({ keep }),
    });
  return element(
    'fieldset',
    {},
    element('legend', {}, say('rosterWhere')),
    !onlyMemory &&
      element(
        'div',
        { class: 'kept' },
        element('label', {}, radio('kept'), say('rosterKept')),
        days,
        element('span', {}, say('rosterDaysUnit')),
      ),
    element('label', {}, radio('memory'), say('rosterMemory')),
  );
}
