// `?children=25` children of six boxes each, filled in wrongly throughout; nothing is sent.
const boxes = [
  ['LastName1', 'Last Name 1', 'XXXX'], ['LastName2', 'Last Name 2', 'N/A'], ['FirstName', 'First Name', 'Ma.'],
  ['MiddleName', 'Middle Name', 'test'], ['BirthDate', 'Birth Date', '13/45/2012'], ['Msix', 'MSIX ID', '12345'],
];
const children = Number(new URLSearchParams(location.search).get('children') ?? 25);
document.querySelector('#children').innerHTML = Array.from({ length: children }, (_, index) => `<fieldset><legend>Child ${index + 1}</legend>${boxes
  .map(([name, label, value]) => `<label>${label} <input name="children[${index}].${name}" value="${value}"></label>`).join('')}</fieldset>`).join('');
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
