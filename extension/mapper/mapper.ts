import { type Answer, readProfile, reviewText, type SiteProfile } from '@coe-check/page';
import { element } from '../lib/element.ts';
import { originPattern } from '../lib/origin-pattern.ts';
import { forgetProfile, type KeptProfile, keepProfile, keptProfiles, profileName } from '../lib/profiles.ts';
import { startInTab } from '../lib/sites.ts';
import type { Say } from '../lib/words.ts';
import { askBox, fieldName } from './ask-box.ts';
import { boxList } from './box-list.ts';
import { keepSection } from './keep-section.ts';
import type { MappedForms } from './mapped-forms.ts';
import type { MapperBox, MapperForm } from './mapper-port.ts';
import { parsed, saveProfile } from './profile-file.ts';
import { readySection } from './ready-section.ts';

/** What the mapper works on: the forms of one tab. */
export interface MapperDesk {
  readonly tab: number;
  readonly forms: MappedForms | null;
  readonly ready: readonly SiteProfile[];
  readonly lang: 'en' | 'es';
  readonly say: Say;
  announce(says: string): void;
  redraw(): void;
}

/** The mapper's own memory, and what it draws of it. */
export function mapper(desk: MapperDesk) {
  const later = new Set<string>();
  let note = '';
  let answered = 0;
  let chosen: number | null = null;
  let frame: string | null = null;
  let product: string | null = null;
  let kept: readonly KeptProfile[] = [];
  const { say, lang } = desk;
  const announce = (says: string) => {
    note = says;
    desk.announce(says);
    desk.redraw();
  };

  /** The form that is worked on: the one chosen, else the one with most boxes. */
  const current = (): [string, MapperForm] | null => {
    const all = [...(desk.forms?.forms ?? [])];
    const most = all.toSorted(([, a], [, b]) => mappedIn(b) - mappedIn(a))[0];
    return all.find(([id]) => id === frame) ?? most ?? null;
  };
  const productOf = ({ profile, title }: MapperForm) =>
    product ?? kept.find((each) => each.profile.name === profile)?.profile.product ?? title;
  const refresh = async () => {
    kept = await keptProfiles();
    await desk.forms?.start();
    desk.redraw();
  };
  const use = async (profile: SiteProfile, { origin }: MapperForm) => {
    const site = originPattern(origin);
    const before = kept.find((each) => each.profile.name === profile.name)?.sites ?? [];
    await keepProfile({ profile, sites: [...new Set([...before, ...(site ? [site] : [])])] });
    await startInTab(desk.tab);
    await refresh();
  };
  const make = async (id: string, form: MapperForm): Promise<SiteProfile | undefined> => {
    const name = productOf(form).trim();
    if (name === '') announce(say('mapperNeedsName'));
    const summary = `${name}, mapped in the browser.`;
    return name === '' ? undefined : desk.forms?.make(id, { name: profileName(name), product: name, summary });
  };
  const answer = (id: string, box: MapperBox, given: Answer) => {
    answered += 1;
    note = '';
    chosen = null;
    desk.forms?.answer(id, box.index, given);
  };

  function draw(): HTMLElement[] {
    const now = current();
    if (!now) return [element('p', {}, say(desk.forms ? 'mapperWaiting' : 'mapperNoForm')), ...keeping(null)];
    const [id, form] = now;
    const { fields } = desk.forms as MappedForms;
    const open = openQuestions(form.boxes, later);
    const box = form.boxes.find(({ index }) => index === chosen) ?? open[0];
    const asked = { fields, lang, say, children: form.children };
    desk.forms?.look(id, box?.index ?? null, box ? fieldName(box, asked) || box.label : '');
    const place = box?.index === chosen ? null : { n: answered + 1, all: answered + open.length };
    return [
      counts(form),
      element('p', { id: 'note', class: 'quiet' }, note),
      ...choiceOfFrame(id),
      ...readySection(form, desk.ready, say, (profile) => void use(profile, form)),
      ...reviewSection(form, asked),
      box
        ? askBox({
            ...asked,
            box,
            place,
            answer: (given) => answer(id, box, given),
            later() {
              later.add(groupOf(box));
              chosen = null;
              desk.redraw();
            },
          })
        : element('p', { class: 'ask', tabindex: '-1', 'data-key': 'done' }, say('mapperDone')),
      element(
        'p',
        {},
        element('button', { type: 'button', 'data-key': 'point', click: () => point(id) }, say('mapperPoint')),
      ),
      boxList(form.boxes, document.querySelector<HTMLDetailsElement>('#boxes')?.open ?? false, asked, choose),
      ...keeping(now),
    ];
  }

  function keeping(now: [string, MapperForm] | null): HTMLElement[] {
    return keepSection({
      product: now ? productOf(now[1]) : '',
      kept,
      hasForm: now !== null,
      say,
      named: (text) => {
        product = text;
      },
      save: () => now && void save(now),
      export: () => now && void make(...now).then((profile) => profile && saveProfile(profile)),
      take: (file) => void take(file, now),
      forget: (name) =>
        void forgetProfile(name)
          .then(() => startInTab(desk.tab))
          .then(refresh),
    });
  }

  async function save([id, form]: [string, MapperForm]): Promise<void> {
    const profile = await make(id, form);
    if (!profile) return;
    await use(profile, form);
    announce(say('mapperSaved', { n: profile.fields.length }));
  }
  async function take(file: File, now: [string, MapperForm] | null): Promise<void> {
    const { profile, faults } = readProfile(parsed(await file.text()));
    if (!profile) return announce(say('mapperBad', { fault: faults[0] ?? '' }));
    if (now) await use(profile, now[1]);
    else await keepProfile({ profile, sites: [] }).then(refresh);
    announce(say('mapperTaken', { product: profile.product }));
  }
  function point(id: string): void {
    desk.forms?.point(id, true);
    announce(say('mapperPointing'));
  }
  function choose(index: number): void {
    chosen = index;
    desk.redraw();
    document.querySelector<HTMLElement>('[data-key="yes"], [data-key="none"]')?.focus();
  }
  function choiceOfFrame(id: string): HTMLElement[] {
    const all = [...(desk.forms?.forms ?? [])];
    if (all.length < 2) return [];
    const select: HTMLSelectElement = element(
      'select',
      {
        id: 'frame',
        'data-key': 'frame',
        change: () => {
          frame = select.value;
          desk.redraw();
        },
      },
      ...all.map(([each, { title, boxes }]) =>
        element('option', { value: each, selected: each === id }, `${title} (${boxes.length})`),
      ),
    );
    return [element('label', { for: 'frame' }, say('mapperFrame')), select];
  }
  function counts({ boxes }: MapperForm): HTMLElement {
    const doubt = boxes.filter(({ doubtful }) => doubtful).length;
    const none = boxes.filter(({ field }) => field === null).length;
    return element('p', { id: 'counts' }, say('mapperCounts', { sure: boxes.length - doubt - none, doubt, none }));
  }
  function reviewSection({ review }: MapperForm, { fields }: Pick<MappedForms, 'fields'>): HTMLElement[] {
    if (review.length === 0) return [];
    const label = (key: string) => fields.find((field) => field.key === key)?.label[lang] ?? key;
    const lines = [...new Set(review.map((note) => reviewText(note, lang, label(note.field))))];
    return [
      element(
        'section',
        { class: 'review', id: 'review' },
        element('p', {}, say('mapperReview')),
        element('ul', {}, ...lines.map((line) => element('li', {}, line))),
      ),
    ];
  }

  return {
    draw,
    refresh,
    /** Somebody has picked a box on the page, or none. */
    pointed(id: string, index: number | null): void {
      desk.forms?.point(null, false);
      frame = id;
      if (index !== null && desk.forms?.forms.get(id)?.boxes.some((box) => box.index === index)) choose(index);
      else announce(index === null ? '' : say('mapperMissed'));
    },
  };
}

function mappedIn({ boxes }: MapperForm): number {
  return boxes.filter(({ field }) => field !== null).length;
}

/** The boxes to ask about, one of those that repeat. */
function openQuestions(boxes: readonly MapperBox[], later: ReadonlySet<string>): MapperBox[] {
  const seen = new Set(later);
  return boxes.filter((box) => {
    const group = groupOf(box);
    if (!box.doubtful || seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}

function groupOf({ field, part, label, section }: MapperBox): string {
  return [field, part, label, section.replace(/\d+/g, '')].join('|');
}
