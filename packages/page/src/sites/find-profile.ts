import { boxNameOf } from '../labels/box-name.ts';
import type { Question } from '../labels/label-candidates.ts';
import { labelWords } from '../labels/label-words.ts';
import type { SiteProfile, SiteSign } from './site-profile.ts';

/** The first profile whose product this page is; null when it is none's. What is no profile is passed by. */
export function findProfile(
  document: Document,
  questions: readonly Question[],
  profiles: readonly unknown[],
): SiteProfile | null {
  const has = (text: string, part: string) => labelWords(text).join(' ').includes(labelWords(part).join(' '));
  const headings = () =>
    [...document.querySelectorAll('h1,h2,h3,legend')].map(({ textContent }) => textContent).join(' ');
  const known = () => new Set(questions.map(({ control }) => boxNameOf(control.element)?.last));
  const fits = ({ title = '', heading = '', names = [] }: SiteSign) =>
    Boolean(title || heading || names.length) &&
    has(document.title, title) &&
    (!heading || has(headings(), heading)) &&
    mostOf(names, known());
  return (
    (profiles as readonly (SiteProfile | null)[]).find(
      (profile) =>
        profile?.when &&
        Array.isArray(profile.fields) &&
        profile.fields.every((entry) => entry?.tag && Array.isArray(entry.label)) &&
        fits(profile.when),
    ) ?? null
  );
}

/** Half of the names or more: a page that has lost some of them is the product's still, and is to be told of. */
function mostOf(names: readonly string[], known: ReadonlySet<string | undefined>): boolean {
  return names.length === 0 || names.filter((name) => known.has(name)).length >= names.length / 2;
}
