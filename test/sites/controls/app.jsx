// One form, written as `?kind=` says: by hand, by React, by Vue, in the manner of Angular, with each of three mask plug-ins,
// with date boxes of the browser, drawn anew by the server after every change, or stubborn: it takes every change back.
import IMask from 'imask';
import Inputmask from 'inputmask';
import { MaskInput } from 'maska';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, reactive } from 'vue/dist/vue.runtime.esm-bundler.js';

const groups = [
  ['Child', [['firstName', 'First Name'], ['lastName1', 'Last Name 1'], ['lastName2', 'Last Name 2']]],
  ['Qualifying Move', [
    ['qad', 'Qualifying Arrival Date (QAD)', 'date'], ['residency', 'Residency Date', 'date'],
    ['fromCity', 'From City'], ['fromState', 'From State'], ['fromCountry', 'From Country', 'country'],
  ]],
];
const countries = [['', ''], ['USA', 'United States'], ['MEX', 'Mexico'], ['GTM', 'Guatemala']];
const kind = new URLSearchParams(location.search).get('kind') ?? 'plain';
const place = document.querySelector('#form');

const markup = (values = {}) => groups.map(([title, boxes]) => `<fieldset><legend>${title}</legend>${boxes.map(([name, label, type]) => `
  <label>${label} ${type === 'country'
    ? `<select name="${name}">${countries.map(([code, text]) => `<option value="${code}"${values[name] === code ? ' selected' : ''}>${text}</option>`).join('')}</select>`
    : `<input name="${name}" type="${type === 'date' && kind === 'date' ? 'date' : 'text'}" value="${values[name] ?? ''}">`}</label>`).join('')}</fieldset>`).join('');
const boxes = () => [...place.querySelectorAll('input, select')];
const dates = () => boxes().filter(({ name }) => name === 'qad' || name === 'residency');

const kinds = {
  react() {
    function Form() {
      const [values, set] = useState({});
      const bind = (name) => ({ name, value: values[name] ?? '', onChange: ({ target }) => set((old) => ({ ...old, [name]: target.value })) });
      return groups.map(([title, fields]) => (
        <fieldset key={title}><legend>{title}</legend>
          {fields.map(([name, label, type]) => (
            <label key={name}>{label}
              {type === 'country'
                ? <select {...bind(name)}>{countries.map(([code, text]) => <option key={code} value={code}>{text}</option>)}</select>
                : <input {...bind(name)} />}
            </label>
          ))}
        </fieldset>
      ));
    }
    createRoot(place).render(<Form />);
  },
  vue() {
    const values = reactive({});
    const bind = (name, event) => ({ name, value: values[name] ?? '', [event]: ({ target }) => { values[name] = target.value; } });
    createApp({
      render: () => groups.map(([title, fields]) => h('fieldset', [h('legend', title), ...fields.map(([name, label, type]) => h('label', [label,
        type === 'country'
          ? h('select', bind(name, 'onChange'), countries.map(([code, text]) => h('option', { value: code }, text)))
          : h('input', bind(name, 'onInput'))]))])),
    }).mount(place);
  },
  // A value accessor: the model hears `input` and `change`, and after each turn every box is written from the model.
  angular() {
    place.innerHTML = markup();
    const model = {};
    const detect = () => {
      for (const box of boxes()) if (box.value !== (model[box.name] ?? '')) box.value = model[box.name] ?? '';
    };
    for (const box of boxes()) {
      for (const type of ['input', 'change']) box.addEventListener(type, () => { model[box.name] = box.value; });
      for (const type of ['input', 'change', 'blur', 'click']) box.addEventListener(type, () => setTimeout(detect));
    }
  },
  imask() {
    place.innerHTML = markup();
    for (const box of dates()) IMask(box, { mask: '00/00/0000', lazy: false });
  },
  inputmask() {
    place.innerHTML = markup();
    for (const box of dates()) Inputmask('99/99/9999').mask(box);
  },
  maska() {
    place.innerHTML = markup();
    for (const box of dates()) new MaskInput(box, { mask: '##/##/####' });
  },
  // An update panel: after each change the server sends all boxes again, new ones with the old names.
  postback() {
    place.innerHTML = markup();
    place.addEventListener('change', () => setTimeout(() => {
      const held = document.activeElement?.getAttribute('name');
      place.innerHTML = markup(Object.fromEntries(boxes().map(({ name, value }) => [name, value])));
      document.documentElement.dataset.postbacks = String(Number(document.documentElement.dataset.postbacks ?? 0) + 1);
      if (held) place.querySelector(`[name="${held}"]`)?.focus();
    }, 120));
  },
  stubborn() {
    place.innerHTML = markup();
    const first = {};
    for (const box of boxes()) {
      box.addEventListener('change', () => setTimeout(() => {
        first[box.name] ??= box.value;
        box.value = first[box.name];
      }, 60));
    }
  },
};
if (kinds[kind]) kinds[kind]();
else place.innerHTML = markup();
