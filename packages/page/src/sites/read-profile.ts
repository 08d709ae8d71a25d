import type { SiteProfile } from './site-profile.ts';

/**
 * Reads a profile from JSON of unknown origin. A fault says where and what is wrong.
 *
 * readProfile(JSON.parse(text))  → { profile, faults: [] } or { profile: null, faults: ['fields[3].tag …'] }
 */
export function readProfile(value: unknown): {
  readonly profile: SiteProfile | null;
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  const say = (ok: boolean, where: string, what: string) => {
    if (!ok) faults.push(`${where} ${what}`);
  };
  if (!isObject(value)) return { profile: null, faults: ['the profile is not a JSON object'] };
  for (const name of ['name', 'product', 'summary']) say(isText(value[name]), name, 'is missing or no text');
  say(isTexts(value.source), 'source', 'is no list of texts');
  say(value.tried === undefined || typeof value.tried === 'boolean', 'tried', 'is neither true nor false');
  say(value.rest === 'read' || value.rest === 'leave', 'rest', 'is neither "read" nor "leave"');
  say(
    value.dateOrder === undefined || /^(?:MDY|DMY|YMD)$/.test(String(value.dateOrder)),
    'dateOrder',
    'is not MDY, DMY or YMD',
  );
  say(
    value.language === undefined || value.language === 'en' || value.language === 'es',
    'language',
    'is neither "en" nor "es"',
  );
  const sign = isObject(value.when) ? value.when : {};
  say(
    isText(sign.title) || isText(sign.heading) || isTexts(sign.names),
    'when',
    'names no title, heading or names to know the product by',
  );
  say(Array.isArray(value.fields) && value.fields.length > 0, 'fields', 'is no list of boxes');
  const fields: readonly unknown[] = Array.isArray(value.fields) ? value.fields : [];
  fields.forEach((entry, at) => {
    const field = isObject(entry) ? entry : {};
    const where = `fields[${at}]`;
    say(isText(field.field), `${where}.field`, 'is missing');
    say(
      field.part === undefined || /^(?:month|day|year)$/.test(String(field.part)),
      `${where}.part`,
      'is not month, day or year',
    );
    say(
      field.per === undefined || field.per === 'child' || field.per === 'row',
      `${where}.per`,
      'is neither "child" nor "row"',
    );
    say(/^(?:input|select|textarea)$/.test(String(field.tag)), `${where}.tag`, 'is not input, select or textarea');
    say(isTexts(field.label), `${where}.label`, 'is no list of label texts');
    const name = isObject(field.name) ? field.name : null;
    say(field.name === undefined || (name !== null && isText(name.last)), `${where}.name`, 'has no "last"');
    const id = isObject(field.id) ? field.id : null;
    say(field.id === undefined || (id !== null && isText(id.last)), `${where}.id`, 'has no "last"');
    say(
      field.reads === undefined || field.reads === null || isText(field.reads),
      `${where}.reads`,
      'is neither a field nor null',
    );
    say(name !== null || isText(field.path), where, 'has neither a name nor a path to find the box by');
  });
  return faults.length > 0
    ? { profile: null, faults }
    : { profile: { tried: false, ...value } as unknown as SiteProfile, faults };
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}
