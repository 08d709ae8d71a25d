import { profileBinder } from '@coe-check/page';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keptProfiles } from '../lib/profiles.ts';

/** Site profiles and what applies them, registered before the content script on those sites alone that have a profile. */
export default defineUnlistedScript(() => {
  globalThis.coeCheckProfiles = keptProfiles().then((kept) => {
    globalThis.coeCheckBind = profileBinder(kept.map(({ profile }) => profile));
  });
});
