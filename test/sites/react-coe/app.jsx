// Every box is a controlled input: React holds the value, and what the page cannot accept it takes back.
import { useId, useState } from 'react';
import { createRoot } from 'react-dom/client';

const empty = {
  lastName1: '', lastName2: '', suffix: '', firstName: '', middleName: '', sex: '', birthDate: '', multipleBirth: false,
  verification: '', birthCity: '', birthCountry: '', grade: '', guardianFirst: '', guardianLast: '', phone: '', email: '',
  address: '', city: '', state: '', zip: '', arrivalDate: '', work: '',
};
const grades = ['P3', 'P4', 'P5', 'KG', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', 'UG', 'OS'];
const countries = [['USA', 'United States'], ['MEX', 'Mexico'], ['GTM', 'Guatemala'], ['SLV', 'El Salvador'], ['HND', 'Honduras'], ['CAN', 'Canada']];
const states = [['CA', 'California'], ['FL', 'Florida'], ['GA', 'Georgia'], ['ID', 'Idaho'], ['MI', 'Michigan'], ['OR', 'Oregon'], ['TX', 'Texas'], ['WA', 'Washington']];
const codes = [['1004', '04 · Birth certificate'], ['1007', '07 · Parent’s affidavit'], ['1008', '08 · Passport'], ['1010', '10 · Previously verified school records'], ['9999', '99 · Other']];

/** 9565550134 → (956) 555-0134, while it is typed. */
function asPhone(text) {
  const digits = text.replace(/\D/g, '').slice(0, 10);
  if (digits.length > 6) return `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;
  if (digits.length > 3) return `(${digits.slice(0, 3)}) ${digits.slice(3)}`;
  return digits;
}
/** Letters never stay in the zip box: the page changes them back. */
const asZip = (text) => text.replace(/[^\d-]/g, '').slice(0, 10);

function App() {
  const [child, setChild] = useState(empty);
  const [tab, setTab] = useState('child');
  const filled = Object.values(child).filter(Boolean).length;
  const set = (key, shape = (text) => text) => (event) => {
    const value = event.target.type === 'checkbox' ? event.target.checked : shape(event.target.value);
    setChild((before) => ({ ...before, [key]: value }));
  };
  const text = (key, label, more = {}) => <Text label={label} name={key} value={child[key]} onChange={set(key, more.shape)} {...more} />;
  const pick = (key, label, options) => <Pick label={label} name={key} value={child[key]} onChange={set(key)} options={options} />;

  return (
    <>
      <header>
        <span className="brand">Cascadia Migrant Records</span>
        <nav>
          <a href="#families">Families</a>
          <a href="#new" className="here">New child</a>
          <a href="#reports">Reports</a>
        </nav>
        <span className="who">Records clerk, District 12</span>
      </header>
      <main>
        <h1>Certificate of Eligibility</h1>
        <p className="progress" role="status">{filled} of {Object.keys(empty).length} fields filled</p>
        <form method="post" action="received">
          <div className="tabs" role="tablist">
            <button type="button" role="tab" aria-selected={tab === 'child'} onClick={() => setTab('child')}>Child &amp; family</button>
            <button type="button" role="tab" aria-selected={tab === 'move'} onClick={() => setTab('move')}>Qualifying move</button>
          </div>
          <div hidden={tab !== 'child'}>
            <section>
              <h2>Child data</h2>
              <div className="grid">
                {text('lastName1', 'Last Name 1', { required: true })}
                {text('lastName2', 'Last Name 2')}
                {pick('suffix', 'Suffix', ['JR', 'SR', 'II', 'III', 'IV'].map((s) => [s, s]))}
                {text('firstName', 'First Name', { required: true })}
                {text('middleName', 'Middle Name')}
                <fieldset>
                  <legend>Sex</legend>
                  {['Female', 'Male'].map((sex) => (
                    <label key={sex} className="choice">
                      <input type="radio" name="sex" value={sex} checked={child.sex === sex} onChange={set('sex')} /> {sex}
                    </label>
                  ))}
                </fieldset>
                {text('birthDate', 'Birth Date', { required: true, placeholder: 'mm/dd/yyyy', inputMode: 'numeric', maxLength: 10 })}
                <div className="field">
                  <label className="choice">
                    <input type="checkbox" name="multipleBirth" checked={child.multipleBirth} onChange={set('multipleBirth')} /> Multiple Birth Flag
                  </label>
                </div>
                {pick('verification', 'Birth Date Verification Code', codes)}
                {text('birthCity', 'Birth City')}
                {pick('birthCountry', 'Birth Country', countries)}
                {pick('grade', 'Grade', grades.map((g) => [g, g]))}
              </div>
            </section>
            <section>
              <h2>Parent / Guardian 1</h2>
              <div className="grid">
                {text('guardianFirst', 'First Name')}
                {text('guardianLast', 'Last Name(s)')}
                {text('phone', 'Telephone', { shape: asPhone, type: 'tel' })}
                {text('email', 'E-mail', { type: 'email' })}
              </div>
            </section>
            <section>
              <h2>Current residence</h2>
              <div className="grid">
                {text('address', 'Current Address')}
                {text('city', 'City')}
                {pick('state', 'State', states)}
                {text('zip', 'Zip', { shape: asZip })}
              </div>
            </section>
          </div>
          <div hidden={tab !== 'move'}>
            <section>
              <h2>Qualifying move &amp; work</h2>
              <div className="grid">
                {text('arrivalDate', 'Qualifying Arrival Date (QAD)', { placeholder: 'mm/dd/yyyy', maxLength: 10 })}
                {text('work', 'Qualifying Work')}
              </div>
            </section>
          </div>
          <div className="actions">
            <button type="submit" name="do" value="save">Save child</button>
          </div>
        </form>
      </main>
      <footer>Cascadia is an invented state, for testing only.</footer>
    </>
  );
}

function Text({ label, shape: _, required, ...input }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}{required && <span className="req"> required</span>}</label>
      <input id={id} type="text" autoComplete="off" {...input} />
    </div>
  );
}

function Pick({ label, options, ...select }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} {...select}>
        <option value="">Choose…</option>
        {options.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
      </select>
    </div>
  );
}

createRoot(document.getElementById('root')).render(<App />);
