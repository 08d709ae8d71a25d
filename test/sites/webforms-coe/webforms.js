// What an ASP.NET page of the 2010s does to its own form, played by the page itself so that no server is needed:
// an UpdatePanel sends the form, gets HTML back, and replaces every node inside. Values survive, nodes and focus do not.
(function () {
  'use strict';
  var PANEL = 'ctl00_MainContent_upChildren';
  var ROW = /(rptChildren[$_]ctl)(\d\d)/g;
  var SERVER_MS = 120;
  var US, BLANK = '<option value="">-- Select --</option>';
  var MEX = 'AS Aguascalientes|BC Baja California|BS Baja California Sur|CC Campeche|CL Coahuila|CM Colima|CS Chiapas|CH Chihuahua|DF Ciudad de México|DG Durango|GT Guanajuato|GR Guerrero|HG Hidalgo|JC Jalisco|MC México|MN Michoacán|MS Morelos|NT Nayarit|NL Nuevo León|OC Oaxaca|PL Puebla|QT Querétaro|QR Quintana Roo|SP San Luis Potosí|SL Sinaloa|SR Sonora|TC Tabasco|TS Tamaulipas|TL Tlaxcala|VZ Veracruz|YN Yucatán|ZS Zacatecas'
    .split('|').map(function (s) { return '<option value="' + s.slice(0, 2) + '">' + s.slice(3) + '</option>'; }).join('');
  var html = window.trustedTypes ? window.trustedTypes.createPolicy('webforms', { createHTML: function (s) { return s; } })
    : { createHTML: function (s) { return s; } };
  var form = document.getElementById('aspnetForm');
  var busy = false;
  var round = 0;

  // Taken before anybody else can touch the page: a server knows nothing of what is done to its nodes.
  var blankRow = panel().querySelector('.child').outerHTML;
  var addBar = panel().querySelector('.addbar').outerHTML;

  function byId(id) { return document.getElementById('ctl00_MainContent_' + id); }
  function panel() { return document.getElementById(PANEL); }
  function controls(root) { return [].slice.call(root.querySelectorAll('input[type=text], select')); }
  function suffix(control) { return control.name.slice(control.name.lastIndexOf('$') + 1); }

  /** One child's values as the server would read them from the post. */
  function readChild(child) {
    var values = {};
    controls(child).forEach(function (c) { values[suffix(c)] = c.value; });
    return values;
  }

  /** Bind the repeater again: every row numbered anew, with its values in the markup. */
  function renderChildren(children) {
    var box = document.createElement('div');
    children.forEach(function (values, n) {
      var number = (n < 9 ? '0' : '') + (n + 1);
      var holder = document.createElement('div');
      holder.innerHTML = html.createHTML(blankRow.replace(ROW, '$1' + number));
      var child = holder.firstElementChild;
      child.querySelector('.childno').textContent = 'Child ' + (n + 1);
      controls(child).forEach(function (c) {
        var value = values[suffix(c)] || '';
        if (suffix(c) === 'ddlBirthState') {
          var country = values.ddlBirthCountry;
          c.innerHTML = html.createHTML(BLANK + (country === 'MEX' ? MEX : !country || country === 'USA' ? US : ''));
        }
        if (c.tagName === 'SELECT') {
          [].forEach.call(c.options, function (o) { o.toggleAttribute('selected', value !== '' && o.value === value); });
        } else if (value) c.setAttribute('value', value);
        else c.removeAttribute('value');
      });
      box.appendChild(child);
      box.appendChild(document.createTextNode('\n'));
    });
    return box.innerHTML;
  }

  function setViewState() {
    round += 1;
    document.getElementById('__VIEWSTATE').value = document.getElementById('__VIEWSTATE').value.slice(0, 380) + btoa('round ' + round);
  }

  function update(children) {
    setViewState();
    panel().innerHTML = html.createHTML(renderChildren(children) + addBar);
  }

  /** The partial postback. What is typed while the answer is on its way is lost, as it is in the real thing. */
  function doPostBack(target) {
    if (busy) return;
    busy = true;
    var children = [].map.call(panel().querySelectorAll('.child'), readChild);
    if (/btnAddChild$/.test(target)) children.push({});
    var removed = /ctl(\d\d)\$btnRemove$/.exec(target);
    if (removed && children.length > 1) children.splice(Number(removed[1]) - 1, 1);
    byId('UpdateProgress1').style.display = '';
    setTimeout(function () {
      update(children);
      byId('UpdateProgress1').style.display = 'none';
      document.documentElement.setAttribute('data-postbacks', String(round));
      busy = false;
    }, SERVER_MS);
  }

  document.addEventListener('change', function (event) {
    if (/ddlBirthCountry$/.test(event.target.name || '')) doPostBack(event.target.name); // AutoPostBack="true"
  });

  document.addEventListener('click', function (event) {
    var at = event.target;
    if (/btnAddChild$|btnRemove$/.test(at.name || '')) doPostBack(at.name);
    if (at.classList.contains('cal')) { // the calendar writes without telling anybody
      var day = new Date();
      at.previousElementSibling.value = ('0' + (day.getMonth() + 1)).slice(-2) + '/' + ('0' + day.getDate()).slice(-2) + '/' + day.getFullYear();
    }
    if (at.classList.contains('tab')) { event.preventDefault(); showTab(at.id); }
    if (at.id === 'ctl00_lnkSearch') event.preventDefault();
  });

  function showTab(id) {
    ['Items', 'Comments'].forEach(function (name) {
      var on = id === 'ctl00_MainContent_tab' + name;
      byId('tab' + name).className = on ? 'tab on' : 'tab';
      byId('tab' + name).setAttribute('aria-selected', String(on));
      byId('pnl' + name).style.display = on ? '' : 'none';
    });
  }

  // A mask of the kind that formats on leaving the box, and tells nobody.
  document.addEventListener('focusout', function (event) {
    if (!event.target.classList || !event.target.classList.contains('phone')) return;
    var digits = event.target.value.replace(/\D/g, '');
    if (digits.length === 10) event.target.value = '(' + digits.slice(0, 3) + ') ' + digits.slice(3, 6) + '-' + digits.slice(6);
  });

  /** The full postback: the server answers with this page and what was sent, and the page shows it again. */
  function restore(pairs) {
    var values = {};
    var children = [];
    pairs.forEach(function (pair) {
      values[pair[0]] = pair[1];
      var row = /rptChildren\$ctl(\d\d)\$(.+)$/.exec(pair[0]);
      if (row) (children[row[1] - 1] = children[row[1] - 1] || {})[row[2]] = pair[1];
    });
    if (children.length) update(children);
    [].forEach.call(form.elements, function (c) {
      if (!(c.name in values) || /^__|rptChildren|btn/.test(c.name)) return;
      if (c.type === 'radio') c.checked = c.value === values[c.name];
      else if (c.type === 'checkbox') c.checked = true;
      else c.value = values[c.name];
    });
    var review = 'ctl00$MainContent$btnSubmit' in values;
    byId('hfCoeKey').value = '40117';
    byId('lblStatus').textContent = review ? 'COE submitted for review.' : 'COE saved.';
  }

  US = [].slice.call(byId('ddlState').options, 1).map(function (o) { return '<option value="' + o.value + '">' + o.textContent + '</option>'; }).join('');
  showTab('ctl00_MainContent_tabItems'); // a strict policy forbids the style attributes that hide them
  byId('UpdateProgress1').style.display = 'none';
  var posted = document.getElementById('posted');
  if (posted) restore(JSON.parse(posted.textContent));
})();
