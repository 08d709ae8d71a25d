import { type Finding, finish } from '@coe-check/sdk';
import { beforeEach, expect, test } from 'vitest';
import { checkerWith, completeJsdom, showForm } from '../page.fixture.ts';
import type { Box } from '../read/box.ts';
import { type JoinedForm, joinForm } from '../read/joined-form.ts';
import { type Attention, attentionOn } from './attention.ts';

completeJsdom();
let form: JoinedForm;
let attention: Attention;
const box = (id: string) => form.boxOfControl(document.getElementById(id) as Element) as Box;
const type = (id: string, text: string) => {
  (document.getElementById(id) as HTMLInputElement).value = text;
  form.sweep();
  attention.typed(box(id));
};
const isShown = (...fields: string[]) => {
  const finding = { rule: fields.join(), fields, at: { child: 0 } } as unknown as Finding;
  return attention.shown([finding]).has(finding);
};

beforeEach(() => {
  form = finish(
    joinForm(
      showForm(
        '<input id="last" data-is="lastName1 1"><input id="second" data-is="lastName2 1"><input id="first" data-is="firstName 1"><input id="dob" data-is="birthDate 1"><input id="city" data-is="currentCity">',
      ),
      {
        checker: checkerWith(),
        lang: 'en',
      },
    ),
  );
  attention = attentionOn(form, (rule) => rule.split(','));
});

test('nothing is said while a box is typed into; when it is left, it is', () => {
  attention.entered(box('last'));
  type('last', 'RUIZ SOTO');
  expect(isShown('lastName1')).toBe(false);
  attention.left(box('last'));
  expect(isShown('lastName1')).toBe(true);
});

test('a complete date needs no leaving', () => {
  attention.entered(box('dob'));
  type('dob', '04/03/201');
  expect(isShown('birthDate')).toBe(false);
  type('dob', '04/03/2012');
  expect(isShown('birthDate')).toBe(true);
});

test('what was shown stays while the clerk mends it, and is late again once it was gone', () => {
  type('last', 'RUIZ SOTO');
  attention.left(box('last'));
  expect(isShown('lastName1')).toBe(true);
  type('last', 'RUIZ SOT');
  expect(isShown('lastName1')).toBe(true);
  attention.shown([]);
  type('last', 'RUIZ SO');
  expect(isShown('lastName1')).toBe(false);
});

test('a finding about two names waits while the clerk is in the second, still empty box', () => {
  attention.entered(box('last'));
  type('last', 'RUIZ SOTO');
  attention.left(box('last'));
  attention.entered(box('second'));
  expect(isShown('lastName1', 'lastName2')).toBe(false);
  attention.left(box('second'));
  expect(isShown('lastName1', 'lastName2')).toBe(true);
});

test('a box the clerk skips holds nothing up, and is not missed for that', () => {
  attention.entered(box('last'));
  type('last', 'RUIZ SOTO');
  attention.left(box('last'));
  expect(isShown('lastName1', 'lastName2')).toBe(false);
  attention.entered(box('first'));
  expect(isShown('lastName1', 'lastName2')).toBe(true);
  expect(isShown('lastName2')).toBe(false);
});

test('what a script puts in is as good as left', () => {
  (document.getElementById('city') as HTMLInputElement).value = 'x';
  form.sweep();
  expect(isShown('currentCity')).toBe(true);
});

test('on another page of the same application everything begins anew', () => {
  attention.submitted();
  expect(isShown('firstName')).toBe(true);
  attention.forget();
  expect(isShown('firstName')).toBe(false);
});
