import { compilePattern, courseFact, readings } from '@coe-check/sdk/readings';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * What packs ask for beyond the engine: the deep facts (what a written name or date can mean), and patterns. Registered beside the packs, before the engine. The
 * course tables come later, and only to a page with a course on it.
 */
export default defineUnlistedScript(() => {
  globalThis.coeCheckReadings = {
    facts: [...readings, courseFact(() => globalThis.coeCheckCourses?.lookUp)],
    patterns: compilePattern,
  };
});
