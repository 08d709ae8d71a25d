import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBeforeSubmit } from '../beside/ask-before-submit.ts';
import { countCaught } from '../beside/count-caught.ts';
import { watchCourses } from '../beside/course-watch.ts';
import { hiddenFindings } from '../beside/hidden-findings.ts';
import { openPanelPort } from '../beside/panel-port.ts';
import { watchRoster } from '../beside/roster-watch.ts';
import { submitCount } from '../beside/submit-count.ts';
import { waivers } from '../beside/waivers.ts';
import type { Beside } from '../lib/beside-kit.ts';

/** What works beside a form of ours, one file each in `extension/beside/`. */
const all: readonly Beside[] = [
  countCaught,
  waivers,
  submitCount,
  hiddenFindings,
  askBeforeSubmit,
  watchRoster,
  watchCourses,
];

/** Fetched into a frame once its page has a form of ours and is idle: nothing here is needed for the first mark. */
export default defineUnlistedScript(() => {
  globalThis.coeCheckBeside = (bare) => {
    const { share } = openPanelPort(bare);
    for (const start of all) start({ ...bare, share });
  };
});
