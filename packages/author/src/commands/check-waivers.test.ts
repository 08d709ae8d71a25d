import { afterAll, describe, expect, test } from 'vitest';
import { check, findings, scratch } from '../../test/check-file.ts';

const { file, remove } = scratch();
afterAll(remove);

describe('--waivers', () => {
  const rows = file('waived.csv', 'firstName,birthDate\nBaby Boy,04/03/2012\nXXX,04/25/2012\nXXX,05/26/2012\n');
  const rule = 'base/names/first-name-placeholder';

  test('a waiver lets its findings stand; what it did is told', async () => {
    const waivers = file(
      'waivers.json',
      JSON.stringify([
        { rule, text: { firstName: 'XXX' }, reason: 'The name on the document.' },
        { rule, record: 9, reason: 'Gone.' },
        { rule, reason: 'Old.', until: '2020-01-01' },
      ]),
    );
    const { exit, out, told } = await check(rows, '--format', 'jsonl', '--waivers', waivers);
    expect(
      findings(out)
        .filter((one) => one.rule === rule)
        .map(({ record }) => record),
    ).toEqual([1]);
    expect(exit).toBe(1);
    expect(told).toEqual(
      expect.arrayContaining([
        `${waivers}: 2 findings waived.`,
        expect.stringMatching(/waivers\.json:1: the waiver of .* waived nothing/),
        expect.stringMatching(/waivers\.json:1: the waiver of .* held until 2020-01-01/),
      ]),
    );
  });

  test('with every error waived the exit is 0', async () => {
    const waivers = file(
      'lines.waivers',
      `{"rule":"${rule}","reason":"Test data."}\n\n{"rule":"base/dates/birth-date-two-readings","reason":"Test data."}\n`,
    );
    expect(await check(rows, '--format', 'jsonl', '--waivers', waivers)).toMatchObject({ exit: 0, out: '' });
  });

  test("a fingerprint of SARIF's waives one child's finding and says nothing of the child", async () => {
    const log = JSON.parse((await check(rows, '--format', 'sarif')).out);
    const fingerprint = log.runs[0].results.find((result: { ruleId: string }) => result.ruleId === rule)
      .partialFingerprints['coeCheck/v1'];
    const { out } = await check(
      rows,
      '--format',
      'jsonl',
      '--waivers',
      file('one.json', JSON.stringify({ rule, fingerprint, reason: 'Seen.' })),
    );
    expect(
      findings(out)
        .filter((one) => one.rule === rule)
        .map(({ record }) => record),
    ).toEqual([2, 3]);
  });

  test.each([
    ['[{"rule":"x"}]', /:1: the waiver has no "reason"\. Say why/],
    ['[{"rule":"x","reason":" "}]', /"reason" of the waiver is to be a sentence/],
    ['[\n{"rule":"x","reason":"y","untill":"2027-01-01"}]', /:2: a waiver has no "untill"\. Did you mean "until"\?/],
    ['[{"rule":"x","reason":"y","until":"soon"}]', /"until" of the waiver is to be a day/],
    ['[{]', /:1: this is no JSON/],
    ['{"rule":"x","reason":"y"}\n{"rule":\n', /:2: this is no JSON/],
    ['[]', /holds no waiver/],
  ])('%s is told with its line, and nothing is checked', async (text, says) => {
    const { exit, out, told } = await check(rows, '--quiet', '--waivers', file('bad.waivers', text));
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(told).toEqual([expect.stringMatching(says)]);
  });
});
