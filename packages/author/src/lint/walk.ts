/** A plain JSON object. */
export type JsonObject = Readonly<{ [name: string]: unknown }>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every value in a JSON value with its pointer, the value itself first. */
export function* walk(value: unknown, pointer = ''): Generator<{ readonly pointer: string; readonly value: unknown }> {
  yield { pointer, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value))
    yield* walk(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}
