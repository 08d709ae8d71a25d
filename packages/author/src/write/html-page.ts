import { type Html, html } from './html.ts';

/** A whole page that needs nothing beside itself: it may load nothing and run nothing. */
export function htmlPage({
  lang,
  title,
  style,
  body,
}: {
  readonly lang: string;
  readonly title: string;
  readonly style: string;
  readonly body: Html;
}): string {
  return `<!doctype html>${
    html`
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>${body}
</body>
</html>
`.html
  }`;
}
