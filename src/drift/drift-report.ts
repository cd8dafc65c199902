import type { Edition } from '../magento/releases/edition.ts';
import type { Difference } from './compare-responses.ts';
import type { DriftExplanation } from './explain-differences.ts';
import type { Scenario } from './scenarios/scenario.ts';

/** The report of the differences between a store and the mock. */
export interface DriftReport {
  /** Base URL of the store. */
  readonly against: string;
  /** The release that the mock simulated. */
  readonly magento: string;
  readonly edition: Edition;
  /** How the release was chosen. */
  readonly evidence: string;
  readonly scenarios: readonly ScenarioResult[];
  /** The parts of a fixture document that make the mock respond like the store, as far as they are known. */
  readonly fixtures: FixtureChanges;
}

/** Changes of a fixture document, by its keys. */
export interface FixtureChanges {
  readonly edition?: Edition;
  readonly mode?: 'developer';
  readonly behaviour?: Readonly<Record<string, string | number | boolean>>;
  readonly config?: Readonly<Record<string, string | number | boolean>>;
  readonly modules?: Readonly<Record<string, string | number | boolean>>;
}

/** The result of a scenario. */
export interface ScenarioResult {
  readonly scenario: Pick<Scenario, 'id' | 'title' | 'source'>;
  readonly status: 'same' | 'different' | 'skipped';
  /** Why it was skipped. */
  readonly reason?: string;
  /** The requests, without secrets, for the differences to refer to. */
  readonly requests: readonly string[];
  readonly differences: readonly Difference[];
  /** The explanation of the differences; only for the status `different`. */
  readonly explanation?: DriftExplanation;
}
