const sons = /(?:OV|EV|IN|YN|SKIY|SKYI|SKY|SKII|SKIJ)$/;

/**
 * Whether two folded surnames are one: equal, or a Slavic pair of a man's and a woman's form.
 *
 * sameSurname('RAKHMANINOV', 'RAKHMANINOVA')  → true
 */
export function sameSurname(a: string, b: string): boolean {
  return (
    a === b || (sons.test(a) && womansForm(a) === b) || (sons.test(b) && womansForm(b) === a) || skaya(a) === skaya(b)
  );
}

const womansForm = (folded: string): string => `${folded}A`;

/** Both forms of -sky / -skaya (-ska) brought to one. */
const skaya = (folded: string): string => folded.replace(/SK(?:IY|YI|Y|II|IJ|AYA|AIA|A)$/, 'SK-');
