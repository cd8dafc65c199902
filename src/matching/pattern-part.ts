import type { CompiledCondition, Condition } from './condition.ts';
import type { Subject } from './subject.ts';

/** Reads a value from a subject; an array means that any of its items may match. */
export type SubjectReader = (subject: Subject) => unknown;

/** One condition of a pattern, prepared for repeated use. */
export interface PatternPart extends CompiledCondition {
  readonly part: string;
  readonly expected: Condition;
  readonly read: SubjectReader;
  /** Whether it names fields below the root. Requests with the same root fields may differ in them. */
  readonly isNested?: boolean;
}
