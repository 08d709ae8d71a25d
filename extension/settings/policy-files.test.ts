import { expect, test } from 'vitest';
import { policyBytes, policyFiles } from './policy-files.ts';

const values = {
  office: 'Oficina "Niños"',
  language: 'es',
  retentionDays: 90,
  counts: false,
  packs: ['us', 'one'],
  waiverReasons: [{ id: 'a', en: 'Seen on paper', es: 'Visto en papel' }],
};
const files = policyFiles(values, { chromeId: 'abc', edgeId: 'def', firefoxId: 'us@example.org' });
const text = (kind: string) => files.find((file) => file.kind === kind)?.text ?? '';

test('Firefox takes the values by the extension’s id', () => {
  expect(JSON.parse(text('firefox'))).toEqual({
    policies: { '3rdparty': { Extensions: { 'us@example.org': values } } },
  });
});

test('Chrome and Edge on Linux take them by the id of each store', () => {
  expect(JSON.parse(text('linux'))).toEqual({ '3rdparty': { extensions: { abc: values, def: values } } });
});

test('the admin console takes each value wrapped', () => {
  expect(JSON.parse(text('console'))['language']).toEqual({ Value: 'es' });
});

test('the registry takes lists and objects as keys of their own, and the old policy is taken away first', () => {
  const lines = text('windows').split('\r\n');
  const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\abc\\policy';
  expect(lines[0]).toBe('Windows Registry Editor Version 5.00');
  expect(lines.indexOf(`[-${key}]`)).toBeLessThan(lines.indexOf(`[${key}]`));
  expect(lines).toContain('"office"="Oficina \\"Niños\\""');
  expect(lines).toContain('"retentionDays"=dword:0000005a');
  expect(lines).toContain('"counts"=dword:00000000');
  expect(lines.slice(lines.indexOf(`[${key}\\packs]`)).slice(0, 3)).toEqual([
    `[${key}\\packs]`,
    '"1"="us"',
    '"2"="one"',
  ]);
  expect(lines).toContain(`[${key}\\waiverReasons\\1]`);
});

test('Windows gets UTF-16 with its mark, the others UTF-8', () => {
  const [consoleFile, , windows] = files;
  if (!consoleFile || !windows) throw new Error('A file is missing.');
  expect(new TextDecoder('utf-16le').decode(policyBytes(windows))).toBe(windows.text);
  expect([...policyBytes(windows).slice(0, 2)]).toEqual([0xff, 0xfe]);
  expect(new TextDecoder().decode(policyBytes(consoleFile))).toBe(consoleFile.text);
});
