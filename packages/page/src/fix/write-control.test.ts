import { beforeEach, describe, expect, test } from 'vitest';
import { completeJsdom } from '../page.fixture.ts';
import { writeControl } from './write-control.ts';

completeJsdom();
let heard: string[] = [];

function show<T extends Element>(html: string): T {
  document.body.innerHTML = `<form>${html}</form>`;
  for (const type of ['input', 'change', 'click'])
    document.forms[0]?.addEventListener(type, (event) => heard.push(`${event.type} ${(event.target as Element).id}`));
  return document.body.querySelector('[id]') as T;
}
beforeEach(() => {
  heard = [];
});

describe('where the browser does not type for us', () => {
  test('the value is set and the page hears input and change', () => {
    const control = show<HTMLInputElement>('<input id="a" value="old">');
    expect(writeControl({ control, to: 'new' })).toBe(true);
    expect(control.value).toBe('new');
    expect(heard).toEqual(['input a', 'change a']);
  });
  test('the event says what was put in', () => {
    const control = show<HTMLInputElement>('<input id="a">');
    control.addEventListener('input', (event) =>
      heard.push(`${(event as InputEvent).inputType} ${(event as InputEvent).data}`),
    );
    writeControl({ control, to: '2012-04-03' });
    expect(heard).toContain('insertReplacementText 2012-04-03');
  });
  test('a mask that tidies the text has taken it', () => {
    const control = show<HTMLInputElement>('<input id="a">');
    control.addEventListener('input', () => {
      control.value = control.value.replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
    });
    expect(writeControl({ control, to: '9565550142' })).toBe(true);
    expect(control.value).toBe('(956) 555-0142');
  });
  test('a page that puts its own value has not', () => {
    const control = show<HTMLInputElement>('<input id="a" value="old">');
    control.addEventListener('input', () => {
      control.value = 'old';
    });
    expect(writeControl({ control, to: 'new' })).toBe(false);
  });
});

test('a list is told as a change, and only when it changes', () => {
  const control = show<HTMLSelectElement>('<select id="s"><option>a</option><option>b</option></select>');
  expect(writeControl({ control, to: 1 })).toBe(true);
  expect(writeControl({ control, to: 1 })).toBe(true);
  expect(control.value).toBe('b');
  expect(heard).toEqual(['input s', 'change s']);
});

test('a tick is a click', () => {
  const control = show<HTMLInputElement>('<input type="checkbox" id="c">');
  expect(writeControl({ control, to: true })).toBe(true);
  expect(control.checked).toBe(true);
  expect(heard).toEqual(['click c', 'input c', 'change c']);
});

test('a radio goes off again without another going on', () => {
  const control = show<HTMLInputElement>('<input type="radio" name="r" id="r" checked>');
  expect(writeControl({ control, to: false })).toBe(true);
  expect(control.checked).toBe(false);
  expect(heard).toEqual(['input r', 'change r']);
});
