import type { PresetId } from '../../../src/fault-schema/presets/presets.ts';
import type { FixtureDocument } from '../../../src/index.ts';
import { type TestStore, VERSIONS, type Version } from '../../fault-injection/test-store.ts';

/** What a client sees: the same in every version, or one line for each of 2.3.7, 2.4.6 and 2.4.9. */
type ExpectedSummary = string | readonly [string, string, string];

/** One preset in one protocol: what a client sees without the fault, with it, and after it has cleared. */
export interface PresetCase {
  readonly preset: PresetId;
  readonly variant?: string;
  readonly protocol: 'graphql' | 'rest' | 'http';
  readonly versions?: readonly Version[];
  readonly fixtures?: FixtureDocument;
  /** Prepares the store before the first request. */
  readonly arrange?: (store: TestStore) => Promise<unknown>;
  /** Sends a request and returns in one line what the client sees. */
  readonly send: (store: TestStore) => Promise<string>;
  /** Without the fault. Default: `200 ok`. */
  readonly normal?: ExpectedSummary;
  /** With the fault. */
  readonly faulty: ExpectedSummary;
  /** Number of requests before the fault fires. */
  readonly skipped?: number;
  /** Ends the fault. Default: deletes it. */
  readonly clear?: (store: TestStore) => Promise<unknown>;
  /** After the fault has ended. Default: as without it. */
  readonly cleared?: ExpectedSummary;
}

export const expectedIn = (expected: ExpectedSummary, version: Version): string =>
  typeof expected === 'string' ? expected : (expected[VERSIONS.indexOf(version)] ?? '');

export const doNothing = async (): Promise<void> => undefined;
export const advanceClock = (by: string) => (store: TestStore) => store.magento.clock.advance(by);

const AUTHORIZATION = "graphql-authorization The current customer isn't authorized.";
export const GUEST: ExpectedSummary = [`200 ${AUTHORIZATION}`, `200 ${AUTHORIZATION}`, `403 ${AUTHORIZATION}`];
export const invalidToken = (message: string): ExpectedSummary => [
  `200 ${AUTHORIZATION}`,
  `200 ${AUTHORIZATION}`,
  `401 graphql-authentication ${message}`,
];
export const DENIED = "401 The consumer isn't authorized to access %resources.";
export const INCORRECT =
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.';
export const authenticationError = (message: string): ExpectedSummary => [
  `200 graphql-authentication ${message}`,
  `200 graphql-authentication ${message}`,
  `401 graphql-authentication ${message}`,
];
