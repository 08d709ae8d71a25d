/** Text of a pack with names in braces, taken apart once: texts and names take turns, starting and ending with a text. */
export interface Template {
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

const name = /\{([^{}]*)\}/g;

/** 'Is it {day}?' → { texts: ['Is it ', '?'], names: ['day'] } */
export function parseTemplate(text: string): Template {
  const texts: string[] = [];
  const names: string[] = [];
  let at = 0;
  for (const found of text.matchAll(name)) {
    texts.push(text.slice(at, found.index));
    names.push((found[1] ?? '').trim());
    at = found.index + found[0].length;
  }
  texts.push(text.slice(at));
  return { texts, names };
}

/** The text with each name filled in. */
export function fillTemplate({ texts, names }: Template, fill: (name: string) => string): string {
  let whole = texts[0] ?? '';
  names.forEach((one, i) => {
    whole += fill(one) + (texts[i + 1] ?? '');
  });
  return whole;
}
