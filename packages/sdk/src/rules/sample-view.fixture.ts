import type { Fact, FactView } from '../facts/fact.ts';
import { facts } from '../facts/index.ts';
import type { StudentRecord } from '../record/record.ts';
import { slotsOfRecord } from './check-record.ts';
import type { Around } from './checker-api.ts';
import { soundParts } from './create-checker.ts';
import { compilePattern } from './patterns/compile-pattern.ts';
import { samplePack } from './sample-pack.fixture.ts';
import type { Frame } from './view.ts';
import { viewOf } from './view.ts';

export const factsByName: ReadonlyMap<string, Fact> = new Map(facts.map((fact) => [fact.name, fact]));

const parts = soundParts([samplePack({})], { today: '2026-11-23' }, { facts, compilePattern });

/** A record as facts see it, by the checker's own way, for tests. `asked` is told each field whose text a fact asks for. */
export function sampleView(
  record: object,
  around: object = {},
  asked: (field: string) => void = () => undefined,
): FactView {
  const slots = slotsOfRecord(parts, record as StudentRecord, around as Around);
  const frame = slots[0] as Frame;
  const subject = frame.subject();
  slots[0] = { ...frame, subject: () => ({ ...subject, text: told }) };
  function told(field: string): string | undefined {
    asked(field);
    return subject.text(field);
  }
  return viewOf(slots, undefined);
}
