import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { compareResponses, type Difference } from './compare-responses.ts';
import { type NormalisedResponse, normaliseResponse, type Replacements } from './normalise-response.ts';
import type { PlayedRequest } from './play-scenario.ts';
import type { WorldReads } from './record-reads.ts';
import type { ReferenceDouble } from './reference-double.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { StoreAccounts } from './store-accounts.ts';

/** The responses of a store to one scenario, to compare those of the double with. */
export class ScenarioComparison {
  readonly scenario: Scenario;
  /** The requests, without secrets. */
  readonly requests: readonly string[];
  readonly #accounts: StoreAccounts;
  readonly #responses: readonly NormalisedResponse[];
  readonly #ignoredHeaders: readonly string[];

  constructor(
    scenario: Scenario,
    accounts: StoreAccounts,
    played: readonly PlayedRequest[],
    { baseUrl, ignoredHeaders }: { readonly baseUrl: string; readonly ignoredHeaders: readonly string[] },
  ) {
    const replacements = replacementsFor(accounts, baseUrl);
    this.scenario = scenario;
    this.requests = played.map((each) => describeRequest(each, replacements));
    this.#accounts = accounts;
    this.#responses = played.map((each) => normaliseResponse(each, replacements));
    this.#ignoredHeaders = ignoredHeaders;
  }

  /** Plays the scenario against the double; its responses are compared as far as both sides have them. */
  async differences(double: ReferenceDouble, document: FixtureDocument, reads?: WorldReads): Promise<Difference[]> {
    const played = await double.play(this.scenario, this.#accounts, document, reads);
    const replacements = replacementsFor(this.#accounts, double.url);
    return this.#responses.flatMap((store, index) => {
      const each = played[index];
      if (each === undefined) return [];
      return compareResponses(index + 1, store, normaliseResponse(each, replacements), this.#ignoredHeaders);
    });
  }
}

/** Secrets first, so that they are never printed. */
function replacementsFor({ values }: StoreAccounts, baseUrl: string): Replacements {
  const { host } = new URL(baseUrl);
  const secrets = [values.password, values.adminPassword].filter((secret) => secret !== '');
  return [
    ...secrets.flatMap((secret) => [secret, escaped(secret)].map((text) => [text, '<password>'] as const)),
    ...(['email', 'unknownEmail', 'newEmail', 'otherEmail', 'adminUser'] as const).map(
      (name) => [values[name], `<${name}>`] as const,
    ),
    [baseUrl, '<store>'],
    [host, '<host>'],
  ];
}

/** As it is within a JSON string. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

const MAX_REQUEST = 300;

function describeRequest({ sent: { method, path, headers, body } }: PlayedRequest, replacements: Replacements): string {
  const added = Object.entries(headers).filter(([name, value]) => name !== 'content-type' || value !== JSON_TYPE);
  const shown = added.map(([name, value]) => `${name}: ${name === 'authorization' ? hideToken(value) : value}`);
  const text = [method, path, ...shown, body?.replace(ONE_TIME_CODE, '$1<code>$2') ?? '']
    .filter((part) => part !== '')
    .join(' ');
  const clean = replacements.reduce((result, [from, to]) => (from === '' ? result : result.replaceAll(from, to)), text);
  return clean.length > MAX_REQUEST ? `${clean.slice(0, MAX_REQUEST)}…` : clean;
}

const ONE_TIME_CODE = /("otp":")\d+(")/;

const JSON_TYPE = 'application/json';

const hideToken = (value: string): string => (value === 'Bearer nonsense' ? value : 'Bearer <token>');
