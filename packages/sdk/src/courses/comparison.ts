import { comparisonStyle } from './comparison-style.ts';
import { comparisonWords } from './comparison-words.ts';
import type { CourseAnswer, CourseDifference, CourseStatus, CourseTarget, NearCourse } from './course.ts';
import { levelNames } from './differences.ts';
import { languageOf } from './told.ts';
import { amountOf, unitNamed } from './units.ts';

export interface ComparisonOptions {
  /** Language of the page; the answers' own sentences are in the language they were asked in. */
  readonly lang?: string;
  /** Names of the States by their two letters. */
  readonly states?: { readonly [state: string]: string };
  /** ISO day it is made, printed at the foot. */
  readonly day?: string;
}

/** What a course asks of the meeting: nothing but to confirm it, to decide, or to ask the home base. */
type Need = 'confirm' | 'decide' | 'ask';

const needs: { readonly [status in CourseStatus]: Need } = {
  exact: 'confirm',
  'level-choice': 'decide',
  close: 'decide',
  part: 'decide',
  ambiguous: 'decide',
  'related-only': 'ask',
  'no-state-code': 'ask',
  'no-match': 'ask',
};
const mostTargets = 3;

/**
 * The courses of a student side by side with those of the receiving State, as one HTML file to print for the placement
 * meeting: what was sent, what it may be, what differs, and room to decide. It names no student: that is written by hand.
 *
 * comparisonPage(queries.map((query) => translateCourse(query, tables, { lang })), { lang })  → '<!doctype html>…'
 */
export function comparisonPage(
  answers: readonly CourseAnswer[],
  { lang, day, states = {} }: ComparisonOptions = {},
): string {
  const language = languageOf(lang);
  const say = comparisonWords[language];
  const count = (need: Need) => answers.filter(({ status }) => needs[status] === need).length;
  const data = answers[0]?.data;
  const receiving = [...new Set(answers.map(({ input }) => input.toState).filter((state) => state !== null))];
  const [state] = receiving;
  const heading =
    state === undefined || receiving.length > 1 ? say.headingPlain : `${say.heading} ${states[state] ?? state}`;
  const total = (of: (answer: CourseAnswer) => number | null | undefined) =>
    round(answers.reduce((sum, answer) => sum + (of(answer) ?? 0), 0));
  const carnegie = total(({ credit }) => credit?.carnegie.value);
  const there = total(({ credit }) => credit?.receiving.value);
  const unit = answers.find(({ credit }) => credit !== null && credit.receiving.value !== null)?.credit?.receiving.unit;
  const sums = [
    [answers.length, say.courses],
    [count('confirm'), say.confirm],
    [count('decide'), say.decide],
    [count('ask'), say.ask],
  ] as const;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(heading)}</title>
<style>${comparisonStyle}</style>
</head>
<body>
<header>
<h1>${text(heading)}</h1>
<p class="lead">${text(say.lead)}</p>
<dl class="who">${[say.student, say.grade, say.meeting, say.present].map((name) => `<div><dt>${text(name)}</dt><dd></dd></div>`).join('')}</dl>
<ul class="sums">${sums.map(([number, name], at) => `<li class="sum-${at}"><b>${number}</b> ${text(name)}</li>`).join('')}${carnegie > 0 ? `<li><b>${carnegie}</b> ${text(unitNamed('Carnegie units')[language])}${unit === undefined || unit === 'Carnegie units' ? '' : ` = <b>${there}</b> ${text(unitNamed(unit)[language])}`}</li>` : ''}</ul>
</header>
<main>
${answers.map((answer, at) => courseHtml(answer, at + 1, language)).join('\n')}
</main>
<footer>
<p>${text(say.suggestion)}</p>
<p>${data === undefined ? '' : text(`${say.tables} ${data.version} ${say.of} ${data.date}, SCED ${data.sced}.`)} ${day === undefined ? '' : text(`${say.made} ${day}.`)}</p>
</footer>
</body>
</html>
`;
}

function courseHtml(answer: CourseAnswer, number: number, lang: 'en' | 'es'): string {
  const say = comparisonWords[lang];
  const { input, status, says, targets, nearest, differences, credit, grade, nextSteps, officialStatement } = answer;
  const need = needs[status];
  const shown = targets.slice(0, status === 'exact' ? 1 : mostTargets);
  const facts = [
    [say.year, input.schoolYear],
    [say.subject, input.subject],
    [say.level, input.level === null ? null : levelNames[input.level][lang]],
    [say.section, input.section === 'full' ? null : input.section],
    [say.grade2, grade === null ? null : grade.sent],
    [say.credit, creditTold(answer, lang)],
    [say.hours, credit?.partial === undefined ? null : String(credit.partial.hours)],
  ] as const;
  const steps = nextSteps.length > 1 ? [say.homeBase] : nextSteps;
  return `<article class="${need}">
<div class="sent"><span class="number">${number}</span>
<h2>${text(input.title ?? input.code ?? say.nothing)}</h2>
<p class="code">${text([input.fromState, input.title === null ? null : input.code].filter((part) => part !== null).join(' '))}</p>
<dl>${facts.flatMap(([name, value]) => (value === null ? [] : [`<div><dt>${text(name)}</dt><dd>${text(value)}</dd></div>`])).join('')}</dl></div>
<div class="found">
<p class="status"><span class="mark">${text(say.needs[need])}</span> ${text(says)}</p>
${shown.length === 0 ? '' : `<ul class="targets">${shown.map((target) => targetHtml(target, lang)).join('')}</ul>`}
${shown.length > 0 || nearest.length === 0 ? '' : `<p class="near">${text(say.near)}</p><ul class="targets">${nearest.slice(0, mostTargets).map(nearHtml).join('')}</ul>`}
${differenceList([...differences, ...(shown[0]?.differences ?? [])], lang)}
${input.guesses.length === 0 ? '' : `<p class="guess">${text(say.understood)} ${input.guesses.map(text).join('; ')}.</p>`}
${shown.length > 0 && !officialStatement ? `<p class="guess">${text(say.unofficial)}</p>` : ''}
${steps.map((step) => `<p class="step">${text(step)}</p>`).join('')}
</div>
<div class="decision"><p>${text(say.decision)}</p>
<p>☐ ${shown.length === 0 ? '<i></i>' : text(`${shown[0]?.code} ${shown[0]?.title}`)}</p>
<p>☐ ${text(say.other)} <i></i></p><p>☐ ${text(say.askHomeBase)}</p><p>${text(say.creditGiven)} <i class="short"></i></p></div>
</article>`;
}

function targetHtml({ state, code, title, relation, level, confidence }: CourseTarget, lang: 'en' | 'es'): string {
  const say = comparisonWords[lang];
  const marks = [
    say.relations[relation] ?? relation,
    ...(level === null || level === 'G' ? [] : [levelNames[level][lang]]),
  ];
  return `<li><b>${text(`${state} ${code}`)}</b> ${text(title)} <small>${text(marks.join(', '))}, ${Math.round(confidence * 100)} %</small></li>`;
}

function nearHtml({ state, code, title, because }: NearCourse): string {
  return `<li><b>${text(`${state} ${code}`)}</b> ${text(title)} <small>${text(because.join('; '))}</small></li>`;
}

/** Each effect once: the way to the hub and the course found may say the same. Units stand with the credit already. */
function differenceList(differences: readonly CourseDifference[], lang: 'en' | 'es'): string {
  const { kinds } = comparisonWords[lang];
  const told = differences.filter(({ kind }) => kind !== 'unit');
  const once = [...new Map(told.map((one) => [one.effect, one])).values()];
  if (once.length === 0) return '';
  const lines = once.map(({ kind, effect }) => `<li><span>${text(kinds[kind])}</span> ${text(effect)}</li>`);
  return `<ul class="differences">${lines.join('')}</ul>`;
}

function creditTold({ credit }: CourseAnswer, lang: 'en' | 'es'): string | null {
  if (credit === null || credit.sent.value === null) return null;
  const { sent, receiving } = credit;
  const own = amountOf(sent.value ?? 0, sent.unit)[lang];
  return receiving.value === null || receiving.value === sent.value
    ? own
    : `${own} = ${amountOf(receiving.value, receiving.unit)[lang]}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const signs: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as markup. */
function text(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
