import { type Html, html } from '../write/html.ts';
import { docsStyle } from './docs-style.ts';
import { docsWords, type Language } from './docs-words.ts';

/** A page that needs nothing beside itself: it may load nothing and run nothing. */
export function docsPage(title: string, languages: readonly Language[], parts: readonly Html[], kind: string): string {
  const skip =
    languages.length > 1 &&
    html`<nav class="skip" aria-label="Language">${languages.map((language) => html`<a href="#${kind}-${language}" lang="${language}">${docsWords[language].language}</a>`)}</nav>`;
  return `<!doctype html>${
    html`
<html lang="${languages[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ html: docsStyle }}</style>
</head>
<body>${skip}
${parts}
</body>
</html>
`.html
  }`.replace(/[ \t]+$/gm, '');
}
