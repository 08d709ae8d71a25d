import { withPage } from '../map/open-page.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * An HTML file as a PDF, the way it prints.
 *
 * @throws Unreadable when there is no browser.
 */
export function printPage(file: string, terminal: Terminal): Promise<Uint8Array> {
  return withPage({ page: file, allowNetwork: false }, terminal, (page) =>
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
}
