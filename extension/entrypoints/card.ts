import { makeCardTools } from '@coe-check/page';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** The card and the fixes, fetched into a frame when its first card is opened. */
export default defineUnlistedScript(() => {
  globalThis.coeCheckCard = makeCardTools;
});
