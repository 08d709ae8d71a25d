import { type Cluster, clusters, createLinker, type Edge, type MatchModel } from '@coe-check/sdk/match';
import { csvRow } from '../formats/csv.ts';
import type { FoundPairs } from './found-pairs.ts';
import type { Judged } from './judged.ts';
import type { OpenTables } from './open-match.ts';

/** What a person's word weighs: more than any comparison. */
const certain = 1e6;

/**
 * Rows taken for one person: joined by pairs of the strongest call and by what a person called the same, heaviest first. No two rows of
 * a cluster weigh less than the lowest call asks, are held apart by a guard, or were called not the same.
 */
export function clustersOf(
  model: MatchModel,
  { people }: OpenTables,
  found: FoundPairs,
  judged: Judged | undefined,
): readonly Cluster[] {
  const linker = createLinker(people);
  const strongest = Math.max(...model.calls.map(({ from }) => from));
  const lowest = Math.min(...model.calls.map(({ from }) => from));
  const weigh = (a: number, b: number): number => {
    const verdict = judged?.verdictOf(a, b);
    if (verdict === 'same') return certain;
    if (verdict === 'not the same') return Number.NEGATIVE_INFINITY;
    const weight = linker.weigh(a, b);
    return linker.judge(a, b, weight).guard === undefined ? weight : Number.NEGATIVE_INFINITY;
  };
  const edges: Edge[] = (judged?.pairs ?? []).flatMap(({ a, b, verdict }) =>
    verdict === 'same' ? [{ a, b, weight: certain }] : [],
  );
  // Heaviest first: what follows is too light as well.
  for (let at = 0; at < found.size && found.weight(at) >= strongest; at++) {
    const [a, b, weight] = [found.a(at), found.b(at), found.weight(at)];
    if (weigh(a, b) >= strongest) edges.push({ a, b, weight });
  }
  return clusters(edges, weigh, { least: lowest });
}

/** One row a member: `cluster,file,id,refused`. `refused` counts pairs that would have joined the cluster to another. */
export function clusterRows(found: readonly Cluster[], { ids, tables }: OpenTables): string {
  const fileOf = (row: number) => tables.findLast(({ from }) => row >= from)?.file.name ?? '';
  const rows = found.flatMap(({ rows: members, refused }, at) =>
    members.map((row) => csvRow([String(at + 1), fileOf(row), ids[row] ?? '', String(refused)])),
  );
  return [csvRow(['cluster', 'file', 'id', 'refused']), ...rows].join('');
}
