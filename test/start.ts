/**
 * The main job, run for you: a real browser with the extension on the sample state form, a wrong COE typed into it, flags
 * showing. With a display the window stays open; without one it writes a screenshot, prints the findings and ends.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { grantOrigin } from './browser/grant-origin.ts';
import { launchChromium } from './browser/launch.ts';
import { named, type Page } from './browser/page.ts';
import { openPanel, panelFindings } from './browser/panel.ts';
import { serveSites } from './sites/serve.ts';

const extension = fileURLToPath(new URL('../extension/.output/chrome-mv3-test', import.meta.url));
const pictures = fileURLToPath(new URL('./results/', import.meta.url));
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A COE with the slips that split a child in two. The last part of each name is that of the form's own box. */
const typed: readonly (readonly [box: string, text: string])[] = [
  ['txtCOENumber', 'TX-2026-00417'],
  ['txtMaleLast', 'Garcia'],
  ['txtMaleFirst', 'Juan'],
  ['txtFemaleLast', 'Lopez'],
  ['txtFemaleFirst', 'Rosa'],
  ['txtZip', '9890'],
  ['txtTelephone', '509 555 01'],
  ['txtEmail', 'rosa.example.org'],
  ['rptChildren$ctl01$txtLastName1', 'Garcia Lopez'],
  ['rptChildren$ctl01$txtFirstName', 'Pancho'],
  ['rptChildren$ctl01$txtDOBMonth', '04'],
  ['rptChildren$ctl01$txtDOBDay', '03'],
  ['rptChildren$ctl01$txtDOBYear', '2012'],
  ['rptChildren$ctl01$ddlBirthCountry', 'Mex'],
  ['rptChildren$ctl02$txtLastName1', 'de la'],
  ['rptChildren$ctl02$txtLastName2', 'Cruz'],
  ['rptChildren$ctl02$txtFirstName', 'María'],
  ['rptChildren$ctl02$txtMiddleName', 'NMN'],
  ['rptChildren$ctl02$txtDOBMonth', '02'],
  ['rptChildren$ctl02$txtDOBDay', '30'],
  ['rptChildren$ctl02$txtDOBYear', '2015'],
  ['rptChildren$ctl02$txtMsixId', '12345'],
  ['txtQAD', '11/02/2026'],
  ['txtResidencyDate', '10/15/2026'],
];

const sites = await serveSites();
const { dir, remove } = await grantOrigin(extension);
const browser = await launchChromium({ extension: dir, headless: !hasDisplay });
const page = await browser.open(sites.url('webforms-coe'));
await page.waitForTarget('coe-check');
for (const [box, text] of typed) {
  await page.type(named(`ctl00$MainContent$${box}`), text);
  await page.press('Tab');
  if (box.startsWith('rptChildren') && box.endsWith('Country')) await afterPostback(page);
}
const panel = await openPanel(browser, page.url());
const shown = await panelFindings(panel);
await panel.close();
console.log(`${shown.length} findings on the sample state form (${sites.url('webforms-coe')}):\n`);
for (const { severity, field, message, fixes } of shown) {
  console.log(`  ${severity.padEnd(9)} ${field}: ${message}`);
  for (const fix of fixes) console.log(`            → ${fix}`);
}
if (hasDisplay) {
  console.log('\nThe browser stays open: try it. Close its window to end.');
  await new Promise<void>((resolve) =>
    (browser.raw as { on(event: 'close', done: () => void): void }).on('close', resolve),
  );
} else {
  await mkdir(pictures, { recursive: true });
  await page.screenshot(`${pictures}start.png`, { fullPage: true });
  console.log(`\nScreenshot: ${pictures}start.png`);
  await browser.close();
}
await remove();
await sites.close();
if (shown.length === 0) {
  console.error('No finding was shown, though the form holds planted errors. Please report this.');
  process.exit(1);
}

/** The state's own partial postback replaces the children; what is typed before its answer would be lost, as in the real thing. */
async function afterPostback(form: Page): Promise<void> {
  await form.waitFor(() => document.documentElement.hasAttribute('data-postbacks'));
}
