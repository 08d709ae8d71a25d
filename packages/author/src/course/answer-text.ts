import type { CourseAnswer } from '@coe-check/sdk/courses';
import type { Paint } from '../terminal/terminal.ts';

/** An answer for a person to read. */
export function answerText(answer: CourseAnswer, paint: Paint): string {
  const { status, says, input, sced, targets, nearest, differences, ...rest } = visible(answer);
  const { credit, grade, confidence, officialStatement, nextSteps, data } = rest;
  const sent = [input.fromState, input.code, input.title === null ? null : `"${input.title}"`]
    .filter((part) => part !== null)
    .join(' ');
  const told = (list: readonly { kind: string; effect: string }[], indent: string) =>
    list.map(({ kind, effect }) => `${indent}${paint.yellow(kind)}: ${effect}`);
  const lines = [
    `${paint.bold(sent === '' ? '(nothing)' : sent)} → ${input.toState ?? '?'}: ${paint.bold(status)}`,
    says,
    ...sced.map(
      ({ code, name, retiredFrom }) =>
        `  SCED ${code} ${name}${retiredFrom === undefined ? '' : ` (sent as ${retiredFrom}, retired)`}`,
    ),
    ...input.guesses.map((guess) => `  understood: ${guess}`),
    ...told(differences, '  '),
    ...targets.flatMap((target) => [
      `  ${paint.green(`${target.state} ${target.code}`)} ${target.title}  ${paint.dim(`${target.relation}, ${target.basis}, ${Math.round(target.confidence * 100)} %`)}`,
      ...told(target.differences, '    '),
    ]),
    ...nearest.map(
      ({ state, code, title, because }) => `  near: ${state} ${code} ${title}  ${paint.dim(because.join('; '))}`,
    ),
    ...(credit === null
      ? []
      : [
          `  credit: ${credit.sent.value ?? '?'} ${credit.sent.unit} sent, ${credit.carnegie.value ?? '?'} Carnegie, ${credit.receiving.value ?? '?'} ${credit.receiving.unit} there. ${credit.carnegie.how}`,
        ]),
    ...(credit?.partial === undefined ? [] : [`  hours: ${credit.partial.how}`]),
    ...(grade === null ? [] : [`  grade: ${grade.receiving ?? grade.sent}. ${grade.how}`]),
    ...(targets.length === 0
      ? []
      : [`  ${officialStatement ? 'Published by the States.' : 'A suggestion: no public body has published it.'}`]),
    ...confidence.because.filter((reason) => !says.includes(reason)).map((reason) => `  because: ${reason}`),
    ...nextSteps.map((step, at) => `  ${at + 1}. ${step}`),
    paint.dim(`  course tables ${data.version} of ${data.date}, SCED ${data.sced}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Control characters in what was typed must not steer the terminal. */
function visible(answer: CourseAnswer): CourseAnswer {
  const plain = (_: string, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\p{Cc}\u2028\u2029]/gu, ' ') : value;
  return JSON.parse(JSON.stringify(answer, plain)) as CourseAnswer;
}
