import { type HtmlPart, html } from '../write/html.ts';
import { htmlPage } from '../write/html-page.ts';
import { reportStyle } from './report-style.ts';

/** A page of figures: its title with what it is about below, then its sections. */
export function reportPage({
  lang,
  title,
  style = '',
  lead,
  main,
}: {
  readonly lang: string;
  readonly title: string;
  /** What the page needs besides the report's own style. */
  readonly style?: string;
  readonly lead: HtmlPart;
  readonly main: HtmlPart;
}): string {
  const body = html`
<header><h1>${title}</h1>${lead}</header>
<main>${main}</main>`;
  return htmlPage({ lang, title, style: reportStyle + style, body });
}
