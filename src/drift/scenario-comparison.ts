import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { compareResponses, type Difference } from './compare-responses.ts';
import { type NormalisedResponse, normaliseResponse, type Replacements } from './normalise-response.ts';
import type { WorldReads } from './record-reads.ts';
import type { ReferenceMock } from './reference-mock.ts';
import type { CompletedRequest } from './run-scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { StoreAccounts } from './store-accounts.ts';

/** The responses of a store to one scenario, for comparison with those of the mock. */
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
    completed: readonly CompletedRequest[],
    { baseUrl, ignoredHeaders }: { readonly baseUrl: string; readonly ignoredHeaders: readonly string[] },
  ) {
    const replacements = replacementsFor(accounts, baseUrl);
    this.scenario = scenario;
    this.requests = completed.map((each) => describeRequest(each, replacements));
    this.#accounts = accounts;
    this.#responses = completed.map((each) => normaliseResponse(each, replacements));
    this.#ignoredHeaders = ignoredHeaders;
  }

  /** Runs the scenario against the mock, and compares the responses to the requests that both sides have received. */
  async differences(mock: ReferenceMock, document: FixtureDocument, reads?: WorldReads): Promise<Difference[]> {
    const completed = await mock.run(this.scenario, this.#accounts, document, reads);
    const replacements = replacementsFor(this.#accounts, mock.url);
    return this.#responses.flatMap((store, index) => {
      const each = completed[index];
      if (each === undefined) return [];
      return compareResponses(index + 1, store, normaliseResponse(each, replacements), this.#ignoredHeaders);
    });
  }
}

/** The replacements for the values of one side. Secrets are replaced first, so that they are never printed. */
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

/** A string with the escapes that it has in JSON. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Maximum length of a description, in characters. Longer ones are truncated. */
const MAX_REQUEST = 300;

function describeRequest(
  { sent: { method, path, headers, body } }: CompletedRequest,
  replacements: Replacements,
): string {
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
