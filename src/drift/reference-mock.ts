import { mintToken } from '../operations/issued-tokens.ts';
import { resetWorld } from '../operations/world-document.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { recordReads, type WorldReads } from './record-reads.ts';
import { type CompletedRequest, runScenario, type ScenarioSide } from './run-scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { oneTimeCodeOf, type StoreAccounts } from './store-accounts.ts';
import { StoreClient } from './store-client.ts';

/** A server of this package to compare a store with. */
export class ReferenceMock {
  readonly url: string;
  readonly #server: RunningServer;
  readonly #client: StoreClient;

  private constructor(server: RunningServer) {
    this.url = server.url;
    this.#server = server;
    this.#client = new StoreClient({ baseUrl: server.url, timeout: TIMEOUT });
  }

  static async start(): Promise<ReferenceMock> {
    return new ReferenceMock(await startServer(OPTIONS));
  }

  /**
   * Runs a scenario in a world that is reset to a document.
   *
   * @param reads collects what the mock reads of its traits and settings
   * @throws InvalidDocument when the document is not valid
   */
  async run(
    scenario: Scenario,
    { values, store, customer, admin }: StoreAccounts,
    document: FixtureDocument,
    reads?: WorldReads,
  ): Promise<CompletedRequest[]> {
    const sandbox = this.#server.sandboxes.main;
    resetWorld(sandbox, document);
    const tokens = new Map<'customer' | 'admin', string>();
    const side: ScenarioSide = {
      store,
      value: (name) => (name === 'oneTimeCode' ? oneTimeCodeOf(admin?.totpSecret) : values[name]),
      async token(owner) {
        const known = tokens.get(owner);
        if (known !== undefined) return known;
        const name = owner === 'customer' ? { customer: customer.email } : { admin: admin?.username };
        const { token } = mintToken(sandbox, name);
        tokens.set(owner, token);
        return token;
      },
      send: (request) => this.#client.send(request),
    };
    if (reads !== undefined) recordReads(sandbox, reads);
    return runScenario(side, scenario);
  }

  async close(): Promise<void> {
    this.#client.close();
    await this.#server.close();
  }
}

/** Maximum time for a response, in milliseconds. */
const TIMEOUT = 60_000;

/** Internal errors are ignored: they can result from a combination of traits that no release has. */
const OPTIONS = { fixtures: {}, cors: false, journal: { entries: 0 }, onInternalError: () => undefined };
