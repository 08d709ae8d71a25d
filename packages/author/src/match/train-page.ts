import { tableHtml } from '../report/charts.ts';
import { reportPage } from '../report/report-page.ts';
import { type Html, html } from '../write/html.ts';
import { signed } from './pair-formats.ts';
import type { Training } from './run-train.ts';
import { type LevelChange, levelChanges, oneIn } from './train-text.ts';

const words = {
  en: {
    title: 'A match model, before and after training',
    about: (rows: string, files: string, from: string) =>
      `Learnt from ${rows} records of ${files}, starting from ${from}.`,
    sessions: 'Sessions',
    sessionHead: ['Blocking key', 'Pairs', 'Of one person, about', 'Rounds', ''],
    rest: 'at rest',
    moving: 'NOT at rest',
    leftOut: 'left out',
    noSessions: 'No blocking key brought a pair, so m stayed as it was.',
    prior: (old: string, now: string) => `One pair in ${old} was thought to be one person; now one in ${now}.`,
    weights: (comparison: string) => `Weights of ${comparison}`,
    says: 'Hollow: before. Filled: after. To the right speaks for one person, to the left against, in bits.',
    table: 'The figures as a table',
    head: ['Level', 'Before', 'After', ''],
    unseen: 'never seen, kept',
  },
  es: {
    title: 'Un modelo, antes y después de aprender',
    about: (rows: string, files: string, from: string) =>
      `Aprendido de ${rows} registros de ${files}, a partir de ${from}.`,
    sessions: 'Sesiones',
    sessionHead: ['Clave de bloque', 'Pares', 'De una persona, cerca de', 'Vueltas', ''],
    rest: 'en reposo',
    moving: 'SIN reposo',
    leftOut: 'no se usa',
    noSessions: 'Ninguna clave de bloque trajo un par; m quedó como estaba.',
    prior: (old: string, now: string) =>
      `Se pensaba que uno de cada ${old} pares era una persona; ahora uno de cada ${now}.`,
    weights: (comparison: string) => `Pesos de ${comparison}`,
    says: 'Hueco: antes. Lleno: después. A la derecha habla a favor de una persona, a la izquierda en contra, en bits.',
    table: 'Las cifras como tabla',
    head: ['Nivel', 'Antes', 'Después', ''],
    unseen: 'nunca visto, se conserva',
  },
} as const;

type Words = (typeof words)['en' | 'es'];

const [width, labelWidth, edge, rowHeight] = [720, 220, 40, 26];

/** Old weights against new, and how each session went, as one page that loads nothing and names nobody. */
export function trainPage(training: Training, lang: 'en' | 'es'): string {
  const say = words[lang];
  const changes = levelChanges(training);
  const bits = changes.flatMap(({ before, after }) => [before, after]);
  const range = [Math.min(0, ...bits), Math.max(0, ...bits)] as const;
  const comparisons = [...new Set(changes.map(({ comparison }) => comparison))];
  const { rows, files, before, model } = training;
  return reportPage({
    lang,
    title: say.title,
    style,
    lead: html`<p>${say.about(rows.toLocaleString('en-US'), files.join(', '), `${before.model} ${before.version}`)} ${say.prior(oneIn(before), oneIn(model))}</p>`,
    main: [
      sessionSection(training, say),
      ...comparisons.map((comparison, at) =>
        comparisonSection(
          comparison,
          changes.filter((each) => each.comparison === comparison),
          range,
          `weights${at + 1}`,
          say,
        ),
      ),
    ],
  });
}

const style = `
.levels line { stroke: var(--line); } .levels line.zero { stroke: var(--soft); } .levels line.move { stroke: var(--plain); stroke-width: 3; } .levels circle.before { fill: var(--paper); stroke: var(--soft); stroke-width: 2; } .levels circle.after { fill: var(--plain); } .levels .unseen circle.after { fill: var(--soft); }
`;

function sessionSection({ sessions }: Training, say: Words): Html {
  const body =
    sessions.length === 0
      ? html`<p>${say.noSessions}</p>`
      : tableHtml(
          say.sessionHead,
          sessions.map(({ key, pairs, matches, iterations, converged, used }) => [
            key,
            pairs,
            Math.round(matches),
            iterations,
            [converged ? say.rest : say.moving, ...(used ? [] : [say.leftOut])].join(', '),
          ]),
        );
  return html`<section><h2>${say.sessions}</h2>${body}</section>`;
}

function comparisonSection(
  comparison: string,
  changes: readonly LevelChange[],
  [least, most]: readonly [number, number],
  id: string,
  say: Words,
): Html {
  const x = (bits: number) =>
    Math.round((labelWidth + edge + ((bits - least) / (most - least || 1)) * (width - labelWidth - 2 * edge)) * 10) /
    10;
  const height = changes.length * rowHeight + 6;
  const drawn = changes.map(({ level, before, after, unseen }, at) => {
    const y = at * rowHeight + 16;
    return html`<g class="${unseen ? 'unseen' : ''}"><text class="label" x="${labelWidth}" y="${y + 4}" text-anchor="end">${level}</text><line class="move" x1="${x(before)}" y1="${y}" x2="${x(after)}" y2="${y}"/><circle class="before" cx="${x(before)}" cy="${y}" r="5"/><circle class="after" data-weight="${String(after)}" cx="${x(after)}" cy="${y}" r="5"/><text x="${Math.max(x(before), x(after)) + 9}" y="${y + 4}">${signed(after)}</text></g>`;
  });
  const title = say.weights(comparison);
  return html`<section><h2>${title}</h2><figure class="levels"><svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${say.says}</desc><line class="zero" x1="${x(0)}" y1="0" x2="${x(0)}" y2="${height}"/>${drawn}</svg><figcaption>${say.says}</figcaption><details><summary>${say.table}</summary>${tableHtml(
    say.head,
    changes.map(({ level, before, after, unseen }) => [level, signed(before), signed(after), unseen ? say.unseen : '']),
  )}</details></figure></section>`;
}
