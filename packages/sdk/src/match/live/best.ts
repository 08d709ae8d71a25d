/** The best few so far. */
export interface Best {
  /** Below this nothing gets in any more; -Infinity while there is room. */
  readonly least: number;
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  offer(id: number, weight: number): void;
}

/** Keeps the `most` heaviest, heaviest first, the lower number first among equals offered. An id offered twice stands once. */
export function createBest(most: number): Best {
  const ids: number[] = [];
  const weights: number[] = [];
  const best = {
    least: Number.NEGATIVE_INFINITY,
    ids,
    weights,
    offer(id: number, weight: number): void {
      if (weight <= best.least || ids.includes(id)) return;
      let at = ids.length;
      while (
        at > 0 &&
        ((weights[at - 1] as number) < weight || (weights[at - 1] === weight && (ids[at - 1] as number) > id))
      )
        at--;
      ids.splice(at, 0, id);
      weights.splice(at, 0, weight);
      if (ids.length > most) {
        ids.pop();
        weights.pop();
      }
      if (ids.length === most) best.least = weights[most - 1] as number;
    },
  };
  return best;
}
