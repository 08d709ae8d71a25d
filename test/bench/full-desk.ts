import { readFileSync } from 'node:fs';
import type { Browser } from '../browser/launch.ts';
import { choose, hand, ourPage } from '../browser/our-pages.ts';
import { openPanel } from '../browser/panel.ts';
import { demoPack } from '../e2e/demo-pack.fixture.ts';
import { children } from '../match/children.ts';

const wanted = { rules: 300, children: 100_000 };

/** Fields of the sample form, each asked about by some of the rules that are added. */
const fields = ['firstName', 'lastName1', 'birthDate', 'msixId', 'currentZip', 'parent1Email', 'telephone'];

/**
 * What a busy office has: a pack of its own over the national one, so that some 300 rules are in use, and a list of 100,000
 * known children. Both come in as a clerk brings them. Returns how many rules and children there are.
 */
export async function fillDesk(browser: Browser, address: string): Promise<{ rules: number; children: number }> {
  const national = JSON.parse(readFileSync(new URL('../../rules/dist/us.json', import.meta.url), 'utf8'));
  const asked = fields.filter((field) => Object.hasOwn(national.fields, field));
  const own = Math.max(1, wanted.rules - Object.keys(national.rules).length);
  const model = demoPack.rules['demo/names/zephyr'];
  const rules = Object.fromEntries(
    Array.from({ length: own }, (_, at) => {
      const field = asked[at % asked.length] as string;
      const says = { en: `The office asks about {${field}}.`, es: `La oficina pregunta por {${field}}.` };
      const conditions = {
        all: [
          { fact: field, operator: 'matches', value: `^zz${at}$` },
          { fact: 'length', params: { field }, operator: 'greaterThan', value: at % 3 },
        ],
      };
      return [`demo/names/ask-${at}`, { ...model, fields: [field], conditions, says, examples: examplesOf(field, at) }];
    }),
  );
  const options = await ourPage(browser, 'options.html');
  await hand(options, '#add-pack', 'demo.json', JSON.stringify({ ...demoPack, rules }));
  await options.waitFor(() => document.querySelector('.packs')?.textContent?.includes('Demo state'), undefined, 30_000);
  await choose(options, '#packs', 'demo');
  await options.waitFor(() => (document.querySelector('#packs') as HTMLSelectElement).value === 'demo');
  await options.close();

  const panel = await openPanel(browser, address);
  await panel.waitForTarget('.roster-drop');
  await panel.evaluate((list) => {
    const data = new DataTransfer();
    data.items.add(new File([list], 'children.csv'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, rosterText());
  await panel.waitForTarget('.roster-file', 60_000);
  await panel.click('[data-key="roster take"]');
  await panel.waitForTarget('.roster-count', 90_000);
  await panel.close();
  return { rules: own + Object.keys(national.rules).length, children: wanted.children };
}

const examplesOf = (field: string, at: number) => [
  { when: 'it is the word', record: { [field]: `zz${at}` }, finds: true },
  { when: 'it is another', record: { [field]: 'zz' }, finds: false },
];

function rosterText(): string {
  const columns = ['lastName1', 'lastName2', 'firstName', 'middleName', 'sex', 'birthDate', 'birthCity'] as const;
  const rows = [...children(wanted.children, 'roster')].map(({ record }, at) =>
    [...columns.map((column) => record[column]), String(1_000_000_000 + at)].join(','),
  );
  return ['Last Name 1,Last Name 2,First Name,Middle Name,Sex,Birth Date,Birth City,State ID', ...rows].join('\n');
}
