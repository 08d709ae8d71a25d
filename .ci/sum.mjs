// Adds up what the suites of .ci/run reported: `node .ci/sum.mjs "names of failed suites" REPORT.json …`.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [names = '', ...reports] = process.argv.slice(2);
const failedSuites = names.split(' ').filter(Boolean);
const total = { passed: 0, failed: 0, skipped: 0 };

for (const file of reports) {
  const suite = basename(file, '.json');
  const report = read(file);
  if (report) {
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    total.skipped += report.numPendingTests + report.numTodoTests;
  }
  // A build, lint or type fault ends a suite before, or beside, its tests: one failure more, so that it shows.
  const brokeOff = !report?.success && !report?.numFailedTests;
  if (brokeOff || (failedSuites.includes(suite) && report?.success)) {
    console.error(`The ${suite} suite failed outside its tests: its reason stands above.`);
    total.failed += 1;
  }
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed || failedSuites.length ? 1 : 0);

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
