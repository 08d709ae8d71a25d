// A page's own tabs: one panel is shown, the others are hidden. `?filled` comes with values, as a record that is opened again.
const tabs = [...document.querySelectorAll('[role=tab]')];
for (const tab of tabs) {
  tab.addEventListener('click', () => {
    for (const each of tabs) {
      each.setAttribute('aria-selected', String(each === tab));
      document.getElementById(each.getAttribute('aria-controls')).hidden = each !== tab;
    }
  });
}
const values = new URLSearchParams(location.search);
for (const [name, value] of values) {
  const box = document.getElementsByName(name)[0];
  if (box) box.value = value;
}
document.addEventListener('keydown', (event) => {
  document.documentElement.dataset.heard = (document.documentElement.dataset.heard ?? '') + (event.key.length === 1 ? event.key : '');
});
