import { type CardSection, candidateSection, courseSection, makeCardTools } from '@coe-check/page';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keepingOf } from '../waivers/keeping-of.ts';

/** What else the card tells of a finding, one file each in `packages/page/src/card/`. */
const sections: readonly CardSection[] = [
  candidateSection({ apart: (child, candidate) => globalThis.coeCheckApart?.(child, candidate) }),
  courseSection({ source: () => globalThis.coeCheckCourses }),
];

/** The card and the fixes, fetched into a frame when its first card is opened. */
export default defineUnlistedScript(() => {
  globalThis.coeCheckCard = (settings) => (kit) => makeCardTools({ ...kit, sections, keeping: keepingOf(settings) });
});
