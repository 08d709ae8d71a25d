import type { Severity } from '@coe-check/sdk';
import type { OpenFinding } from './open-findings.ts';

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** The same findings, errors before warnings before notes. */
export function strongestFirst(findings: readonly OpenFinding[]): OpenFinding[] {
  return findings.toSorted((a, b) => order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity));
}
