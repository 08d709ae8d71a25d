import type { CourseAnswer } from '@coe-check/sdk/courses';
import type { Paint } from '../terminal/terminal.ts';

const words = {
  en: {
    nothing: '(nothing)',
    retired: (code: string) => `sent as ${code}, retired`,
    understood: 'understood',
    near: 'near',
    credit: 'credit',
    sent: 'sent',
    there: 'there',
    hours: 'hours',
    grade: 'grade',
    published: 'Published by the States.',
    suggested: 'A suggestion: no public body has published it.',
    because: 'because',
    tables: (version: string, date: string) => `course tables ${version} of ${date}`,
  },
  es: {
    nothing: '(nada)',
    retired: (code: string) => `se envió como ${code}, retirado`,
    understood: 'se entendió',
    near: 'parecido',
    credit: 'crédito',
    sent: 'enviado',
    there: 'allá',
    hours: 'horas',
    grade: 'calificación',
    published: 'Publicado por los estados.',
    suggested: 'Es una sugerencia: ningún organismo público la ha publicado.',
    because: 'porque',
    tables: (version: string, date: string) => `tablas de cursos ${version} del ${date}`,
  },
};

/** An answer for a person to read, in the language it was asked in. */
export function answerText(answer: CourseAnswer, paint: Paint, lang: 'en' | 'es' = 'en'): string {
  const say = words[lang];
  const { status, says, input, sced, targets, nearest, differences, ...rest } = visible(answer);
  const { credit, grade, confidence, officialStatement, nextSteps, data } = rest;
  const sent = [input.fromState, input.code, input.title === null ? null : `"${input.title}"`]
    .filter((part) => part !== null)
    .join(' ');
  const told = (list: readonly { kind: string; effect: string }[], indent: string) =>
    list.map(({ kind, effect }) => `${indent}${paint.yellow(kind)}: ${effect}`);
  const lines = [
    `${paint.bold(sent === '' ? say.nothing : sent)} → ${input.toState ?? '?'}: ${paint.bold(status)}`,
    says,
    ...sced.map(
      ({ code, name, retiredFrom }) =>
        `  SCED ${code} ${name}${retiredFrom === undefined ? '' : ` (${say.retired(retiredFrom)})`}`,
    ),
    ...input.guesses.map((guess) => `  ${say.understood}: ${guess}`),
    ...told(differences, '  '),
    ...targets.flatMap((target) => [
      `  ${paint.green(`${target.state} ${target.code}`)} ${target.title}  ${paint.dim(`${target.relation}, ${target.basis}, ${Math.round(target.confidence * 100)} %`)}`,
      ...told(target.differences, '    '),
    ]),
    ...nearest.map(
      ({ state, code, title, because }) => `  ${say.near}: ${state} ${code} ${title}  ${paint.dim(because.join('; '))}`,
    ),
    ...(credit === null
      ? []
      : [
          `  ${say.credit}: ${credit.sent.value ?? '?'} ${credit.sent.unit} ${say.sent}, ${credit.carnegie.value ?? '?'} Carnegie, ${credit.receiving.value ?? '?'} ${credit.receiving.unit} ${say.there}. ${credit.carnegie.how}`,
        ]),
    ...(credit?.partial === undefined ? [] : [`  ${say.hours}: ${credit.partial.how}`]),
    ...(grade === null ? [] : [`  ${say.grade}: ${grade.receiving ?? grade.sent}. ${grade.how}`]),
    ...(targets.length === 0 ? [] : [`  ${officialStatement ? say.published : say.suggested}`]),
    ...confidence.because.filter((reason) => !says.includes(reason)).map((reason) => `  ${say.because}: ${reason}`),
    ...nextSteps.map((step, at) => `  ${at + 1}. ${step}`),
    paint.dim(`  ${say.tables(data.version, data.date)}, SCED ${data.sced}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Control characters in what was typed must not steer the terminal. */
function visible(answer: CourseAnswer): CourseAnswer {
  const plain = (_: string, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\p{Cc}\u2028\u2029]/gu, ' ') : value;
  return JSON.parse(JSON.stringify(answer, plain)) as CourseAnswer;
}
