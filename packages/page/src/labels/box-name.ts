import { labelWords } from './label-words.ts';

/** Names a framework makes up anew: they say nothing and do not last. */
const madeUp = [
  /^_r_|^«r/i,
  /^(?:mat|cdk|ng|ember|ext|gwt|yui|dijit|headlessui|radix|react-select|downshift|mui|el-id|input|__bvid_)[-_]?(?:[a-z]+[-_])*\d+/i,
  /ng-tns-/,
  /(?=[0-9a-f]*\d)[0-9a-f]{8,}/i,
  /^(?=.*\d)[\w-]{24,}$/,
  /^\d*$/,
];
const containers = /^(?:.*?(?:ctl\d+|_\d+|Content\w*?|rpt[A-Za-z]*|grd[A-Za-z]*|gv[A-Za-z]*)_)+(?=[A-Za-z])/;
const habits = /^(?:txt|ddl|cbo|cmb|lst|rbl|rdo|rb|chk|cb|tb|dd|sel|inp|dt|lbl)(?=[A-Z_\-\s])/;
const partOnly = /^(?:m{1,2}|d{1,2}|y{1,4}|month|day|year|mes|dia|anio|ano)$/i;

const spoken = new Map<string, string>();
const taken = new Map<string, BoxName | null>();

/** Where a box is by its id or name: the last segment and the naming containers before it, their row numbers left open. */
export interface BoxName {
  /** `txtDOB` */
  readonly last: string;
  /** `ctl*_MainContent_rptChildren_ctl*` */
  readonly container: string;
  /** Row numbers in the container and behind the last segment, in order. */
  readonly rows: readonly number[];
}

/**
 * Takes an id or a name apart; null when it is one that will be another at the next visit.
 *
 * boxName('ctl00$Main$rptChildren$ctl02$txtDOB')  → { last: 'txtDOB', container: 'ctl*_Main_rptChildren_ctl*', rows: [0, 2] }
 * boxName('mat-input-7')                          → null
 */
export function boxName(name: string): BoxName | null {
  const segments = segmentsOf(name);
  const own = segments.at(-1) ?? '';
  if (/:r[0-9a-z]*:/i.test(name) || madeUp.some((pattern) => pattern.test(own))) return null;
  const start = name.lastIndexOf(own);
  const tail = /[_-]\d+$/.exec(own)?.[0] ?? '';
  return {
    last: own.slice(0, own.length - tail.length),
    container: name
      .slice(0, start)
      .replace(/\d+/g, '*')
      .replace(/[$:.[\]]+/g, '_')
      .replace(/_$/, ''),
    rows: [...`${name.slice(0, start)} ${tail} ${name.slice(start + own.length)}`.matchAll(/\d+/g)].map(([digits]) =>
      Number(digits),
    ),
  };
}

/** The name of a box that lasts: of its name, else of its id. */
export function boxNameOf({ name, id }: { readonly name: string; readonly id: string }): BoxName | null {
  const key = `${name} ${id}`;
  const known = taken.get(key);
  if (known !== undefined) return known;
  const found = boxName(name) ?? boxName(id);
  if (taken.size > 3000) taken.clear();
  taken.set(key, found);
  return found;
}

/** The parts of an id or name between separators, numbers left out; the last without its WebForms containers. */
function segmentsOf(name: string): string[] {
  const segments = name.split(/[$:.[\]]+/).filter((segment) => segment && !/^\d+$/.test(segment));
  return [...segments.slice(0, -1), (segments.at(-1) ?? '').replace(containers, '')];
}

/**
 * The words of an id or a name, without the prefixes that a framework or a habit puts before them. A date part keeps the
 * segment before it.
 *
 * nameWords('ctl00$MainContent$txtLastName1')  → 'LAST NAME 1'
 * nameWords('birthday[month]')                 → 'BIRTHDAY MONTH'
 */
export function nameWords(name: string): string {
  const known = spoken.get(name);
  if (known !== undefined) return known;
  const segments = segmentsOf(name);
  const last = segments.at(-1) ?? '';
  const spaced = (partOnly.test(last) ? segments.slice(-2).join(' ') : last)
    .replace(habits, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2');
  const words = labelWords(spaced.replace(/[_-]+/g, ' ')).join(' ');
  if (spoken.size > 3000) spoken.clear();
  spoken.set(name, words);
  return words;
}

/** Words of a label as a mark to know it by: folded, cut to a length that tells labels apart. */
export function fingerprint(label: string): string {
  return labelWords(label).slice(0, 8).join(' ').slice(0, 60);
}
