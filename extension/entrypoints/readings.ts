import { readings } from '@coe-check/sdk/readings';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** The deep facts that packs ask about: what a written name or date can mean. Registered beside the packs, before the engine. */
export default defineUnlistedScript(() => {
  globalThis.coeCheckReadings = readings;
});
