import type { Since } from './since.ts';

/**
 * How a fact about Magento is known: from the source of the release and of the one before it, from Magento's own tests, recorded
 * from a running Magento, from a public report that quotes the response, or from documentation. `unsure` is inferred;
 * `option` is a choice of this server and no fact about Magento.
 */
export type Evidence = 'source' | 'test' | 'recorded' | 'report' | 'documentation' | 'unsure' | 'option';

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
