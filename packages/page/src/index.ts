export { type MakeCardTools, makeCardTools } from './card/card-tools.ts';
export type { FormMap, MappedControl } from './map/form-map.ts';
export { type MapOptions, mapForm, mapFormInSlices } from './map/map-form.ts';
export { openPage, openPageWith } from './open-page.ts';
export type * from './session.ts';
export { type ProfileWords, profileFrom } from './sites/profile-from.ts';
export { readProfile } from './sites/read-profile.ts';
export type { SiteField, SiteProfile, SiteSign } from './sites/site-profile.ts';
