import type { FixtureDocument } from '../../../src/index.ts';
import { type FaultyShop, VERSIONS, type Version } from '../a-faulty-shop.ts';

type Told = string | readonly [string, string, string];

/** One preset, over one protocol: what is seen while it is off, while it is on, and once it has cleared. */
export interface Row {
  readonly preset: string;
  readonly variant?: string;
  readonly over: 'graphql' | 'rest' | 'http';
  readonly versions?: readonly Version[];
  readonly fixtures?: FixtureDocument;
  /** Before all: who is signed in, for instance. */
  readonly given?: (shop: FaultyShop) => Promise<unknown>;
  /** What a client does; what it sees, in one line. */
  readonly ask: (shop: FaultyShop) => Promise<string>;
  /** One line, or one for each of 2.3.7, 2.4.6 and 2.4.9. `200 ok` unless said otherwise. */
  readonly good?: Told;
  readonly told: Told;
  /** How often it is asked in vain while the fault is on, before it fires. */
  readonly lets?: number;
  /** What ends it: switching it off unless said otherwise. */
  readonly clear?: (shop: FaultyShop) => Promise<unknown>;
  /** What is seen then, where that is not what was seen before. */
  readonly then?: Told;
}

export const toldIn = (told: Told, version: Version): string =>
  typeof told === 'string' ? told : (told[VERSIONS.indexOf(version)] ?? '');

export const nothing = async (): Promise<void> => undefined;
export const later = (by: string) => (shop: FaultyShop) => shop.magento.clock.advance(by);

const AUTHORIZATION = "graphql-authorization The current customer isn't authorized.";
export const GUEST: Told = [`200 ${AUTHORIZATION}`, `200 ${AUTHORIZATION}`, `403 ${AUTHORIZATION}`];
export const deadBearer = (message: string): Told => [
  `200 ${AUTHORIZATION}`,
  `200 ${AUTHORIZATION}`,
  `401 graphql-authentication ${message}`,
];
export const DENIED = "401 The consumer isn't authorized to access %resources.";
export const INCORRECT =
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.';
export const authentication = (message: string): Told => [
  `200 graphql-authentication ${message}`,
  `200 graphql-authentication ${message}`,
  `401 graphql-authentication ${message}`,
];
