/**
 * Something that was asked for cannot be read: a file, a pack, a page. The message is one line that says what is wrong
 * and what to do; the command prints it and exits 2. Anything else that is thrown is a fault of ours.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** `text` on one line, cut to `most` characters, safe to print on a terminal. */
export function oneLine(text: string, most = 200): string {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1)}…` : flat;
}
