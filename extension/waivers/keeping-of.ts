import type { Keeping } from '@coe-check/page';
import { languageOf, type Settings } from '../lib/settings.ts';
import { reasonsIn } from './reasons.ts';

/** What the card asks for when something is kept as typed: the office's reasons and no longer than the office allows. */
export function keepingOf(settings: Settings): Keeping {
  const { waiverNeedsReason, neverWaived, retentionDays } = settings;
  return {
    reasons: reasonsIn(settings, languageOf(settings)),
    needsReason: waiverNeedsReason,
    scopes: ['record', 'value', 'site'],
    days: [null, ...[90, 30, 7].filter((days) => days < retentionDays)],
    never: neverWaived,
  };
}
