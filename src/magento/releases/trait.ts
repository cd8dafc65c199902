import type { Evidence } from './evidence.ts';
import type { Since } from './since.ts';

/** A value of a trait, with the first release that has it. */
export interface TraitRow<Value extends string = string> {
  readonly value: Value;
  readonly since: Since;
  readonly evidence: readonly Evidence[];
}

/** A trait in which Magento releases differ. */
export interface TraitDefinition<Value extends string = string> {
  readonly description: string;
  /** A description of each value, by value. */
  readonly values: Readonly<Record<Value, string>>;
  /** Where the changes are established: a file of Magento, below `vendor/magento/` if it begins with `module-` or `framework/`. */
  readonly source: string;
  /** The last row that applies to a release determines its value. */
  readonly releases: readonly TraitRow<NoInfer<Value>>[];
}

/** Checks the type of a trait and keeps its values as a union. */
export const defineTrait = <Value extends string>(definition: TraitDefinition<Value>): TraitDefinition<Value> =>
  definition;
