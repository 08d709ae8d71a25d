import type { OfferedFix } from '@coe-check/sdk';
import type { FixOutcome } from '../session.ts';
import type { OpenFinding } from '../watch/open-findings.ts';
import type { CardKit } from './card-tools.ts';

/** What a section may use. */
export interface SectionKit extends CardKit {
  /** Does a fix that is none of the finding's own: written, read back, told in the card with its undo. */
  use(key: string, fix: OfferedFix): Promise<FixOutcome>;
  /** Draws the card anew: what the section tells has changed. */
  refresh(): void;
}

/**
 * Tells more of a finding than its message: drawn between the text and the buttons of the card, or null when it has nothing
 * to say. It is called again whenever the card is drawn anew, so it keeps no state of its own.
 *
 * const courseSection: CardSection = ({ finding }, { document }) => finding.fields[0] === 'courseCode' ? element(document, 'p') : null;
 */
export type CardSection = (finding: OpenFinding, kit: SectionKit) => HTMLElement | null;
