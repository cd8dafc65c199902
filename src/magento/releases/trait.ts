import type { Evidence } from './evidence.ts';
import type { Since } from './since.ts';

/** From which release a trait has a value. */
export interface TraitRow<Value extends string = string> {
  readonly value: Value;
  readonly since: Since;
  readonly evidence: readonly Evidence[];
}

/** A trait in which Magento releases differ. */
export interface TraitDefinition<Value extends string = string> {
  readonly description: string;
  /** What each value means, by value. */
  readonly values: Readonly<Record<Value, string>>;
  /** Where the changes are established: a file of Magento, below `vendor/magento/` if it begins with `module-` or `framework/`. */
  readonly source: string;
  /** The value of a release is that of the last row that applies to it. */
  readonly releases: readonly TraitRow<NoInfer<Value>>[];
}

/** Checks the type of a trait and keeps its values as a union. */
export const defineTrait = <Value extends string>(definition: TraitDefinition<Value>): TraitDefinition<Value> =>
  definition;
