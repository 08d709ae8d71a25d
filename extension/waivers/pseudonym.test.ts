import { expect, test } from 'vitest';
import { pseudonym, veil } from './pseudonym.ts';

const newKey = () => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
const about = { rule: 'us/r', fields: ['firstName'], texts: ['Pancho'], names: ['child pancho|ruiz|2012'], key: 'k' };

test('the same text has the same pseudonym with one key, another with another, and the key cannot be read out', async () => {
  const [one, other] = [await newKey(), await newKey()];
  expect(await pseudonym(one, 'value', ['Pancho'])).toBe(await pseudonym(one, 'value', ['Pancho']));
  expect(await pseudonym(one, 'value', ['Pancho'])).not.toBe(await pseudonym(other, 'value', ['Pancho']));
  await expect(crypto.subtle.exportKey('raw', one)).rejects.toThrow();
});

test('texts are not run together, and a value is no record', async () => {
  const key = await newKey();
  expect(await pseudonym(key, 'value', ['ab', 'c'])).not.toBe(await pseudonym(key, 'value', ['a', 'bc']));
  expect(await pseudonym(key, 'value', ['a'])).not.toBe(await pseudonym(key, 'record', ['a']));
});

test('nothing that was typed is in what may be kept', async () => {
  const veiled = await veil(await newKey(), about, 'coe.example.org');
  expect(veiled.records).toHaveLength(1);
  expect(JSON.stringify(veiled)).not.toMatch(/pancho|ruiz|2012/i);
});
